import { ArrowRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FlowSummary } from '../../shared/flow/summary'
import { CycleMark } from '../ui/CycleMark'
import { EmptyState } from '../ui/EmptyState'
import { Icon } from '../ui/Icon'
import { CodingEvidence } from './CodingEvidence'
import { chooseMark } from './choose-mark'
import { EvidenceFrame } from './EvidenceFrame'
import type { Evidence } from './evidence'
import { evidenceOf } from './evidence'
import { evidenceSentence } from './evidence-sentence'
import { FlowEvidence } from './FlowEvidence'
import { useFlows } from './flow-state'

export interface EvidencePaneProps {
  summary: FlowSummary
  /** How many tellers the filters let through; null where none are known. */
  tellersShown: number | null
}

/** The passages behind the chosen mark: what it counts, on what base, and every quote. */
export function EvidencePane({ summary, tellersShown }: EvidencePaneProps) {
  const { t } = useTranslation('flows')
  const chosen = useFlows(state => state.chosen)
  const evidence = chosen === null ? null : evidenceOf(summary, chosen)
  const sentence = evidence === null ? null : evidenceSentence(evidence, summary.by, tellersShown)
  return (
    <EvidenceFrame
      label={t('pane.evidence')}
      heading={evidence ? <EvidenceHeading evidence={evidence} /> : <h2>{t('pane.evidence')}</h2>}
      closeLabel={t('evidence.close')}
      onClose={() => chooseMark(null)}
    >
      {sentence ? (
        <p className="flows-evidence-sentence">
          <span className="flows-lead">{sentence.lead}</span> {sentence.rest}
        </p>
      ) : null}
      {evidence === null ? (
        <EmptyState title={t('evidence.gone')} hint={t('evidence.gone.hint')} />
      ) : evidence.kind === 'bar' ? (
        <CodingEvidence key={chosen} rows={evidence.bar.codings} total={evidence.bar.codings.length} />
      ) : (
        <FlowEvidence key={chosen} relation={evidence.relation} />
      )}
    </EvidenceFrame>
  )
}

function EvidenceHeading({ evidence }: { evidence: Evidence }) {
  const { t } = useTranslation(['flows', 'ui'])
  if (evidence.kind === 'bar') {
    const { cycle } = evidence.bar
    return (
      <h2 className="flows-evidence-marks">
        <CycleMark cycle={cycle} decorative />
        <span>{t(`ui:cycle.${cycle}`)}</span>
      </h2>
    )
  }
  const { from, to } = evidence.relation
  return (
    <h2 className="flows-evidence-marks">
      <CycleMark cycle={from} />
      <Icon icon={ArrowRight} small />
      <span className="ui-hidden">{t('evidence.leads')}</span>
      {to === null ? <span>{t('evidence.frame')}</span> : <CycleMark cycle={to} />}
    </h2>
  )
}
