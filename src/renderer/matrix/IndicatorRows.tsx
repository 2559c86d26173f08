import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../shared/model/indicator'
import { latestValue, valueWords } from './indicator-words'
import { Sparkline } from './Sparkline'
import type { MatrixData } from './use-matrix'

export interface NumberedIndicator {
  indicator: Indicator
  index: number
}

/** The indicators of a cycle: name, course, latest value, what it rests on, and the steps that point to it. */
export function IndicatorRows({ here, data }: { here: readonly NumberedIndicator[]; data: MatrixData }) {
  const { t } = useTranslation('matrix')
  return (
    <span className="matrix-indicator-rows">
      {here.map(({ indicator, index }) => {
        const last = latestValue(indicator)
        const base = last?.base ?? null
        return (
          <span key={indicator.id} className="matrix-indicator">
            <span className="matrix-faint">I{index + 1}</span>
            <span className="ui-ellipsis" title={indicator.name}>
              {indicator.name}
            </span>
            <Sparkline indicator={indicator} cycle={indicator.cycle} />
            <b>{last ? valueWords(last.value, indicator.unit) : t('noValue')}</b>
            <span className="matrix-faint ui-ellipsis" title={indicator.source}>
              {[base === null ? '' : t('n', { count: base }), indicator.source].filter(Boolean).join(', ')}
            </span>
            <span className="matrix-faint ui-ellipsis">{pointers(indicator.id, data).join(' ')}</span>
          </span>
        )
      })}
    </span>
  )
}

/** Steps that an indicator bears out or speaks against, as S1·5; with a minus where it speaks against. */
export function pointers(indicator: string, { evidence, stories }: MatrixData): string[] {
  return evidence.flatMap(({ from, to, role }) => {
    if (from.id !== indicator || to.kind !== 'coding' || role === 'rival') return []
    return stories.flatMap((story, at) => {
      const place = story.steps.findIndex(({ coding }) => coding === to.id)
      return place < 0 ? [] : [`S${at + 1}·${place + 1}${role === 'contradicts' ? '−' : ''}`]
    })
  })
}
