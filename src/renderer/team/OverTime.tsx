import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgreementQuery, PairAgreement, PeriodAgreement, PeriodKind } from '../../shared/model/agreement'
import { formatDate, formatMonth } from '../i18n/format'
import { Segments } from '../ui/Segments'
import { FiguresHead } from './FiguresHead'
import { useAgreementOverTime, useGroupOverTime } from './queries'
import { shownFigure } from './shown-figure'

/** Whether two coders come to agree more, from round to round or from month to month. */
export function PairOverTime({ coders, query }: { coders: PairAgreement['coders']; query: AgreementQuery }) {
  const [by, setBy] = useState<PeriodKind>('round')
  const pairs = useAgreementOverTime(query, by).data ?? []
  const periods = pairs.find(pair => pair.coders.every(({ id }, at) => id === coders[at]!.id))?.periods ?? []
  return <OverTime periods={periods} by={by} onChange={setBy} hasKappa />
}

/** The same of all coders that the query names. */
export function GroupOverTime({ query }: { query: AgreementQuery }) {
  const [by, setBy] = useState<PeriodKind>('round')
  return <OverTime periods={useGroupOverTime(query, by).data ?? []} by={by} onChange={setBy} hasKappa={false} />
}

interface OverTimeProps {
  periods: readonly PeriodAgreement[]
  by: PeriodKind
  onChange: (by: PeriodKind) => void
  hasKappa: boolean
}

/** Alpha with its interval from period to period, as a figure and as a table. */
function OverTime({ periods, by, onChange, hasKappa }: OverTimeProps) {
  const { t } = useTranslation('team')
  const nameOf = ({ period, at }: PeriodAgreement) =>
    by === 'month'
      ? formatMonth(`${period}-01`)
      : period === '0'
        ? t('time.here')
        : t('time.round', { number: period, day: formatDate(at) })
  return (
    <section aria-labelledby="team-time">
      <h3 id="team-time">{t('time')}</h3>
      <div className="team-time-by">
        <Segments
          label={t('time.by')}
          value={by}
          options={[
            { value: 'round', label: t('time.byRound') },
            { value: 'month', label: t('time.byMonth') },
          ]}
          onChange={value => value && onChange(value)}
        />
      </div>
      {periods.length > 1 ? <Course periods={periods} /> : null}
      <table className="team-table">
        <FiguresHead
          rows={t(by === 'round' ? 'time.byRound' : 'time.byMonth')}
          numbers={[t('time.units'), '%', ...(hasKappa ? [t('figure.kappaShort')] : []), t('figure.alphaShort')]}
        />
        <tbody>
          {periods.map(period => (
            <tr key={period.period}>
              <th scope="row">{nameOf(period)}</th>
              <td className="team-number">{period.units}</td>
              <td className="team-number">{period.percent === null ? '–' : (100 * period.percent).toFixed(0)}</td>
              {hasKappa ? <td className="team-number">{shownFigure(period.kappa, '–')}</td> : null}
              <td className="team-number">{shownFigure(period.alpha, '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="team-hint team-below">{t(periods.length > 1 ? 'time.means' : 'time.one')}</p>
    </section>
  )
}

const [width, height, edge] = [264, 72, 10]

/** The same as a line with intervals; the table says it in numbers. */
function Course({ periods }: { periods: readonly PeriodAgreement[] }) {
  const lowest = Math.min(0, ...periods.map(({ alpha, alphaInterval }) => alphaInterval?.[0] ?? alpha ?? 0))
  const x = (at: number) => edge + (at * (width - 2 * edge)) / Math.max(1, periods.length - 1)
  const y = (alpha: number) => edge + ((1 - alpha) * (height - 2 * edge)) / (1 - lowest)
  const known = periods.flatMap(({ alpha, alphaInterval, period }, at) =>
    alpha === null ? [] : [{ at, alpha, alphaInterval, period }],
  )
  return (
    <svg className="team-course" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {[0, 0.667, 0.8, 1].map(mark => (
        <line key={mark} x1={0} x2={width} y1={y(mark)} y2={y(mark)} data-mark={mark} />
      ))}
      <polyline points={known.map(({ at, alpha }) => `${x(at)},${y(alpha)}`).join(' ')} />
      {known.map(({ at, alpha, alphaInterval, period }) => (
        <g key={period}>
          {alphaInterval ? (
            <line
              className="team-course-range"
              x1={x(at)}
              x2={x(at)}
              y1={y(alphaInterval[0])}
              y2={y(alphaInterval[1])}
            />
          ) : null}
          <circle cx={x(at)} cy={y(alpha)} r={3} />
        </g>
      ))}
    </svg>
  )
}
