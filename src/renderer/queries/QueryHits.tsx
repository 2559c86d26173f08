import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { complete } from '../../shared/code-query/complete'
import { ledOn } from '../../shared/code-query/led-on'
import type { QuerySpec } from '../../shared/model/code-query'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { queryKeys } from '../app/query-keys'
import { CodingEvidence } from '../flows/CodingEvidence'
import { EmptyState } from '../ui/EmptyState'
import { useMergedCodes } from './use-offered'

/** What the query finds, while it is being built. */
export function QueryHits({ spec }: { spec: QuerySpec }) {
  const { t } = useTranslation('queries')
  const isAsked = complete(spec.query) !== null
  const { data, error } = useQuery({
    queryKey: queryKeys.hitsOf(spec),
    queryFn: isAsked ? ({ signal }) => api.queries.hits({ spec }, { signal }) : skipToken,
    placeholderData: previous => previous,
    retry: false,
  })
  const { led } = ledOn(spec.query, useMergedCodes())
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
      {led.map(({ code, name, intoName }) => (
        <p key={code} className="queries-ask">
          {t('merged', { name, into: intoName })}
        </p>
      ))}
      {data.passages === 0 ? (
        <EmptyState title={t('hits.none')} hint={t('hits.none.hint')} />
      ) : (
        <CodingEvidence key={JSON.stringify(spec)} rows={data.codings} total={data.count} />
      )}
    </>
  )
}
