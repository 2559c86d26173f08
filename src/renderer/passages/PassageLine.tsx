import { type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../shared/model/code'
import type { PassageRow } from '../../shared/model/passage-query'
import { markOf } from '../coding/code-index'
import { signsOf } from '../coding/painted-document'
import { formatTime } from '../i18n/format'
import { CycleMark } from '../ui/CycleMark'

export interface PassageLineProps {
  id: string
  /** Undefined while it is being read. */
  passage: PassageRow | undefined
  code: Code | undefined
  at: number
  count: number
  isChosen: boolean
  isCursor: boolean
  onChoose(event: MouseEvent, at: number): void
  onGo(): void
}

/** One passage in one line. */
export const PassageLine = memo(function PassageLine(props: PassageLineProps) {
  const { id, passage, code, at, count, isChosen, isCursor, onChoose, onGo } = props
  const { t } = useTranslation('passages')
  const { t: c } = useTranslation('coding')
  const line = {
    id,
    role: 'option',
    'aria-selected': isChosen,
    'aria-posinset': at + 1,
    'aria-setsize': count,
    className: 'passages-row',
    'data-cursor': isCursor,
    onClick: (event: MouseEvent) => onChoose(event, at),
    onDoubleClick: onGo,
  } as const
  if (passage === undefined)
    return (
      <div {...line}>
        <span className="ui-hidden">{t('reading')}</span>
      </div>
    )
  const said = [
    passage.level === null ? '' : c(`level.${passage.level}`),
    passage.beneficiary.join(', '),
    passage.evidenceRole === null ? '' : c(`evidenceRole.${passage.evidenceRole}`),
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <div {...line} title={passage.quote}>
      <span className="passages-code">
        {code ? <CycleMark cycle={markOf(code)} colour={code.colour} /> : null}
        <span className="ui-ellipsis">{code?.name}</span>
      </span>
      <span className="passages-quote" data-gone={passage.unanchored}>
        {passage.quote}
      </span>
      <span className="passages-signs" title={passage.memo}>
        {signsOf(passage)}
      </span>
      <span className="ui-ellipsis ui-secondary passages-said">{said}</span>
      <span className="ui-ellipsis">{passage.speaker}</span>
      <span className="ui-number ui-secondary">{passage.time === null ? '' : formatTime(passage.time)}</span>
      <span className="ui-ellipsis ui-secondary passages-coder">{passage.coderName}</span>
      <Flows count={passage.flowsIn} words={t('flowsIn', { count: passage.flowsIn })} />
      <Flows count={passage.flowsOut} words={t('flowsOut', { count: passage.flowsOut })} />
      <span className="ui-ellipsis ui-secondary passages-document">{passage.documentTitle}</span>
    </div>
  )
})

function Flows({ count, words }: { count: number; words: string }) {
  return (
    <span className="ui-number passages-flows" data-zero={count === 0}>
      <span aria-hidden="true">{count}</span>
      <span className="ui-hidden">{words}</span>
    </span>
  )
}
