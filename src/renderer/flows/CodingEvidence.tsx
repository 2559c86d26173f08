import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCodebook } from '../app/queries'
import { CodingItem } from './CodingItem'
import { EvidenceFoot } from './EvidenceFoot'
import { EvidenceList } from './EvidenceList'
import { goToPassage } from './go-to-passage'
import { useCodingPassages } from './use-evidence'

const step = 200

/**
 * Codings behind a number, 200 at a time.
 * @param rows those that can be listed, by row id
 * @param total how many there are in all
 */
export function CodingEvidence({ rows, total }: { rows: readonly number[]; total: number }) {
  const { t } = useTranslation('flows')
  const [limit, setLimit] = useState(step)
  const asked = useMemo(() => rows.slice(0, limit), [rows, limit])
  const passages = useCodingPassages(asked).data
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
        listed={rows.length}
        total={total}
        step={step}
        onMore={() => setLimit(limit + step)}
      />
    </>
  )
}
