import { useTranslation } from 'react-i18next'
import type { PairAgreement } from '../../shared/model/agreement'
import { shownFigure } from './shown-figure'
import { ValueName } from './ValueName'

/** Fewer codings than this, and a figure for one value says nothing. */
const few = 10

interface CoefficientPlotProps {
  /** What the coefficient is called. */
  head: string
  means: string
  rows: readonly {
    value: string
    /** How many units it rests on. */
    given: number
    coefficient: number | null
    interval: PairAgreement['kappaInterval']
    overlap: number | null
    ku: number | null
  }[]
}

/** A coefficient of each value against all others, with its interval on a scale of −1 or 0 to 1; overlap and the alpha of passages beside it. */
export function CoefficientPlot({ head, means, rows }: CoefficientPlotProps) {
  const { t } = useTranslation('team')
  const lowest = Math.min(0, ...rows.map(({ coefficient, interval }) => interval?.[0] ?? coefficient ?? 0))
  const from = lowest < 0 ? -1 : 0
  const at = (coefficient: number) => (100 * (coefficient - from)) / (1 - from)
  return (
    <>
      <table className="team-table team-kappas">
        <thead>
          <tr>
            <th scope="col">{t('figure.value')}</th>
            <th scope="col" aria-label={t('figure.interval')}>
              <span className="team-scale">
                <span>{from === 0 ? '0' : '−1'}</span>
                {from === 0 ? null : <span>0</span>}
                <span>1</span>
              </span>
            </th>
            <th scope="col" className="team-number">
              {head}
            </th>
            <th scope="col" className="team-number">
              {t('figure.jaccard')}
            </th>
            <th scope="col" className="team-number">
              {t('figure.ku')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ value, given, coefficient, interval, overlap, ku }) => (
            <tr key={value} data-few={given < few}>
              <th scope="row">
                <ValueName value={value} />
              </th>
              <td>
                <span className="team-track">
                  {interval ? (
                    <span
                      className="team-track-range"
                      style={{
                        insetInlineStart: `${at(interval[0])}%`,
                        width: `${at(interval[1]) - at(interval[0])}%`,
                      }}
                    />
                  ) : null}
                  {coefficient === null ? null : (
                    <span className="team-track-dot" style={{ insetInlineStart: `${at(coefficient)}%` }} />
                  )}
                </span>
                <span className="ui-hidden">
                  {interval
                    ? t('figure.range', { from: shownFigure(interval[0], ''), to: shownFigure(interval[1], '') })
                    : t('figure.noRange')}
                </span>
              </td>
              <td className="team-number">{shownFigure(coefficient, '–')}</td>
              <td className="team-number">{shownFigure(overlap, '–')}</td>
              <td className="team-number">{shownFigure(ku, '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="team-hint team-below">{`${means} ${t('figure.perFew', { few })}`}</p>
    </>
  )
}
