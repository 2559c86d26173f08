import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { complete } from '../../shared/code-query/complete'
import type { QuerySpec } from '../../shared/model/code-query'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useCodebook } from '../app/queries'
import { queryKeys } from '../app/query-keys'
import { CodingItem } from '../flows/CodingItem'
import { EvidenceFoot } from '../flows/EvidenceFoot'
import { EvidenceList } from '../flows/EvidenceList'
import { goToPassage } from '../flows/go-to-passage'
import { useCodingPassages } from '../flows/use-evidence'
import { EmptyState } from '../ui/EmptyState'

const step = 200

/** What the query finds, while it is being built. */
export function QueryHits({ spec }: { spec: QuerySpec }) {
  const { t } = useTranslation('queries')
  const isAsked = complete(spec.query) !== null
  const { data, error } = useQuery({
    queryKey: queryKeys.hitsOf(spec),
    queryFn: isAsked ? () => api.queries.hits({ spec }) : skipToken,
    placeholderData: previous => previous,
    retry: false,
  })
  if (!isAsked) return <p className="queries-ask">{t('hits.ask')}</p>
  if (error) return <EmptyState title={t('hits.failed')} hint={errorSentence(error)} />
  if (!data) return <div className="ui-grow" aria-busy="true" />
  return (
    <>
      <p className="queries-count" role="status">
        <strong className="ui-strong">{t('hits', { count: data.passages })}</strong>{' '}
        {data.passages === 0
          ? ''
          : t('hits.of', {
              documents: t('hits.documents', { count: data.documents }),
              people: t('hits.people', { count: data.people }),
            })}
      </p>
      {data.passages === 0 ? (
        <EmptyState title={t('hits.none')} hint={t('hits.none.hint')} />
      ) : (
        <FoundPassages key={JSON.stringify(spec)} codings={data.codings} count={data.count} />
      )}
    </>
  )
}

function FoundPassages({ codings, count }: { codings: readonly number[]; count: number }) {
  const { t } = useTranslation('flows')
  const [limit, setLimit] = useState(step)
  const rows = useMemo(() => codings.slice(0, limit), [codings, limit])
  const passages = useCodingPassages(rows).data
  const codes = useCodebook().data
  const byId = useMemo(() => new Map(codes?.map(code => [code.id, code])), [codes])
  const items = useMemo(() => passages?.map(passage => ({ ...passage, id: passage.coding })), [passages])
  return (
    <>
      <EvidenceList
        label={t('evidence.list.codings')}
        items={items}
        words={({ speaker, quote }) => `${speaker}: ${quote}`}
        onOpen={passage => goToPassage(passage, passage.coding)}
      >
        {item => {
          const code = byId.get(item.code)
          return <CodingItem passage={item} code={code} cycle={code?.cycle ?? code?.key ?? ''} />
        }}
      </EvidenceList>
      <EvidenceFoot
        of="codings"
        shown={items?.length ?? 0}
        listed={codings.length}
        total={count}
        step={step}
        onMore={() => setLimit(limit + step)}
      />
    </>
  )
}
