import { useTranslation } from 'react-i18next'
import type { FlowPassages, Passage } from '../../shared/model/flow'
import { CycleMark } from '../ui/CycleMark'
import { goToPassage } from './go-to-passage'
import { PassageButton } from './PassageButton'
import { timesOf } from './passage-times'

export interface FlowItemProps {
  passages: FlowPassages
  /** Key of the cycle, or of a code outside the cycles. */
  from: string
  /** Null for a reframing loop, which leads to the frame. */
  to: string | null
}

/** One flow: who told it and when, what led, what it led to, and what sets it apart from the others. */
export function FlowItem({ passages, from, to }: FlowItemProps) {
  const { t } = useTranslation('flows')
  const { flow } = passages
  const times = timesOf(passages.from, passages.to)
  const isElsewhere = passages.from.document !== passages.to.document || passages.from.speaker !== passages.to.speaker
  const note =
    flow.kind === 'enables' || flow.kind === 'steers' || flow.kind === 'orients' ? t(`relation.${flow.kind}`) : null
  return (
    <>
      <div className="flows-evidence-who">
        <span className="flows-evidence-speaker">{passages.from.speaker}</span>
        <span className="ui-ellipsis">{times ?? passages.from.documentTitle}</span>
        <span className="ui-grow" />
        {note ? <span>{note}</span> : null}
        {flow.status === 'confirmed' ? <span>{t('status.confirmed')}</span> : null}
      </div>
      <div className="flows-evidence-ends">
        <CycleMark cycle={from} />
        <End passage={passages.from} flow={flow.id} />
        {to === null ? <span className="ui-label">{t('evidence.frame')}</span> : <CycleMark cycle={to} />}
        <div>
          <End passage={passages.to} flow={flow.id} />
          {isElsewhere ? (
            <p className="flows-evidence-else">
              {t('evidence.else', { speaker: passages.to.speaker, title: passages.to.documentTitle })}
            </p>
          ) : null}
        </div>
      </div>
      {flow.memo ? <p className="flows-evidence-memo">{flow.memo}</p> : null}
    </>
  )
}

function End({ passage, flow }: { passage: Passage; flow: string }) {
  return <PassageButton quote={passage.quote} onPress={() => goToPassage(passage, flow)} />
}
