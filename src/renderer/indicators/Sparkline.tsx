import { useTranslation } from 'react-i18next'
import { IndicatorChart } from '../../shared/figure/indicator/IndicatorChart'
import type { Indicator } from '../../shared/model/indicator'
import { useFigureTheme } from '../figures/use-figure-theme'

/** An indicator's values over time as a line among words. */
export function Sparkline({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators')
  const theme = useFigureTheme()
  const all = t('group.all')
  const overall = indicator.values.some(({ group, value }) => group === '' && value !== null)
  const shown = overall ? { ...indicator, values: indicator.values.filter(({ group }) => group === '') } : indicator
  return (
    <IndicatorChart
      indicator={shown}
      settings={{ width: 88, height: 20, theme, isSparkline: true, all }}
      title={t('values', { count: indicator.values.length })}
    />
  )
}
