import type { ReactElement } from 'react'
import type { Indicator } from '../../model/indicator'
import { FigureShape } from '../FigureShape'
import { type ChartSettings, indicatorChart } from './chart'

/** An indicator over time as SVG; `title` says in words what it shows. */
export function IndicatorChart({
  indicator,
  settings,
  title,
}: {
  indicator: Indicator
  settings: ChartSettings
  title: string
}): ReactElement {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={settings.width}
      height={settings.height}
      viewBox={`0 0 ${settings.width} ${settings.height}`}
      role="img"
    >
      <title>{title}</title>
      {indicatorChart(indicator, settings).map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no names, and are drawn anew together
        <FigureShape key={index} shape={shape} halo="stroke" rtl={false} />
      ))}
    </svg>
  )
}
