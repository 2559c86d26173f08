import type { CycleKey } from '../../shared/framework/cycles'
import type { Indicator } from '../../shared/model/indicator'

const [width, height, edge] = [56, 20, 4]

/** The values of an indicator over time, of all groups together, with its target as a dotted line. Missing values leave a gap. */
export function Sparkline({ indicator, cycle }: { indicator: Indicator; cycle: CycleKey }) {
  const values = indicator.values.filter(({ group }) => group === '')
  const numbers = values.flatMap(({ value }) => (value === null ? [] : [value]))
  if (numbers.length === 0) return <svg className="matrix-spark" width={width} height={height} aria-hidden="true" />
  const all = indicator.target === null ? numbers : [...numbers, indicator.target]
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const y = (value: number) =>
    most === least ? height / 2 : edge + (height - 2 * edge) * (1 - (value - least) / (most - least))
  const x = (index: number) =>
    values.length < 2 ? width / 2 : edge + (index * (width - 2 * edge)) / (values.length - 1)
  const points = values.flatMap(({ value, at }, index) =>
    value === null ? [] : [{ at, x: x(index), y: y(value), index }],
  )
  return (
    <svg className="matrix-spark" width={width} height={height} data-cycle={cycle} aria-hidden="true">
      {indicator.target === null ? null : (
        <line x1="0" x2={width} y1={y(indicator.target)} y2={y(indicator.target)} className="matrix-spark-target" />
      )}
      {points.slice(1).map((point, i) => {
        const before = points[i]!
        return (
          <line
            key={point.at}
            x1={before.x}
            y1={before.y}
            x2={point.x}
            y2={point.y}
            className="matrix-spark-line"
            strokeDasharray={point.index - before.index > 1 ? '2 2' : undefined}
          />
        )
      })}
      {points.map((point, i) => (
        <circle
          key={point.at}
          cx={point.x}
          cy={point.y}
          r={2}
          className={i === points.length - 1 ? 'matrix-spark-last' : 'matrix-spark-point'}
        />
      ))}
    </svg>
  )
}
