import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FlowBar } from '../../shared/flow/summary'
import { useCodebook } from '../app/queries'
import { CodingItem } from './CodingItem'
import { EvidenceFoot } from './EvidenceFoot'
import { EvidenceList } from './EvidenceList'
import { goToPassage } from './go-to-passage'
import { useCodingPassages } from './use-evidence'

const step = 200

/** The codings of a bar or band, 200 at a time. */
export function CodingEvidence({ bar }: { bar: FlowBar }) {
  const { t } = useTranslation('flows')
  const [limit, setLimit] = useState(step)
  const rows = useMemo(() => bar.codings.slice(0, limit), [bar, limit])
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
        {item => <CodingItem passage={item} code={byId.get(item.code)} cycle={bar.cycle} />}
      </EvidenceList>
      <EvidenceFoot
        of="codings"
        shown={items?.length ?? 0}
        listed={bar.codings.length}
        total={bar.codings.length}
        step={step}
        onMore={() => setLimit(limit + step)}
      />
    </>
  )
}
