import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import type { FlowPassages } from '../../shared/model/flow'
import { useCodebook } from '../app/queries'
import { CodingEvidence } from '../flows/CodingEvidence'
import { EvidenceFoot } from '../flows/EvidenceFoot'
import { EvidenceFrame } from '../flows/EvidenceFrame'
import { EvidenceList } from '../flows/EvidenceList'
import { FlowItem } from '../flows/FlowItem'
import { goToPassage } from '../flows/go-to-passage'
import { useFlowPassages } from '../flows/use-evidence'
import { type ChosenMark, chooseMark } from './figures-state'

const step = 200

/** The passages behind the chosen mark: what it says, and every quote. */
export function MarkPane({ mark }: { mark: ChosenMark }) {
  const { t } = useTranslation('figures')
  const Rows = mark.evidence.of === 'flows' ? MarkFlows : CodingEvidence
  return (
    <EvidenceFrame
      label={t('pane.passages')}
      heading={<h2>{t('pane.passages')}</h2>}
      closeLabel={t('passages.close')}
      onClose={() => chooseMark(null)}
    >
      <p className="flows-evidence-sentence" role="status">
        <span className="flows-lead">{mark.name}</span>
      </p>
      <Rows key={mark.id} rows={mark.evidence.rows} total={mark.evidence.count} />
    </EvidenceFrame>
  )
}

function MarkFlows({ rows, total }: { rows: readonly number[]; total: number }) {
  const { t } = useTranslation('flows')
  const [limit, setLimit] = useState(step)
  const asked = useMemo(() => rows.slice(0, limit), [rows, limit])
  const flows = useFlowPassages(asked).data
  const codes = useCodebook().data
  const codeOf = useMemo(() => new Map<string, Code>(codes?.map(code => [code.id, code])), [codes])
  const keyOf = (code: string) => codeOf.get(code)?.cycle ?? codeOf.get(code)?.key ?? ''
  const items = useMemo(() => flows?.map(passages => ({ ...passages, id: passages.flow.id })), [flows])
  return (
    <>
      <EvidenceList<FlowPassages & { id: string }>
        label={t('evidence.list')}
        items={items}
        words={({ from, to }) => `${from.speaker}: ${from.quote} → ${to.quote}`}
        onOpen={({ from, flow }) => goToPassage(from, flow.id)}
      >
        {item => (
          <FlowItem
            passages={item}
            from={keyOf(item.from.code)}
            to={item.flow.kind === 'reframe' ? null : keyOf(item.to.code)}
          />
        )}
      </EvidenceList>
      <EvidenceFoot
        of="flows"
        shown={items?.length ?? 0}
        listed={rows.length}
        total={total}
        step={step}
        onMore={() => setLimit(limit + step)}
      />
    </>
  )
}
