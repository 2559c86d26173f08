import { useTranslation } from 'react-i18next'
import type { PairAgreement } from '../../shared/model/agreement'
import { CycleMark } from '../ui/CycleMark'
import { shownFigure } from './shown-figure'

/** Fewer codings than this by either of the two, and a figure for one value says nothing. */
const few = 10

/** Kappa of each value against all others, with its interval on a scale of −1 or 0 to 1; overlap and the alpha of passages beside it. */
export function KappaPlot({ values }: { values: PairAgreement['values'] }) {
  const { t } = useTranslation('team')
  const lowest = Math.min(0, ...values.flatMap(({ kappa, kappaInterval }) => [kappaInterval?.[0] ?? kappa ?? 0]))
  const from = lowest < 0 ? -1 : 0
  const at = (kappa: number) => (100 * (kappa - from)) / (1 - from)
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
              {t('figure.kappaShort')}
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
          {values.map(({ value, kappa, kappaInterval, jaccard, ku, both, first, second }) => (
            <tr key={value} data-few={both + first + second < few}>
              <th scope="row">
                <CycleMark cycle={value} />
              </th>
              <td>
                <span className="team-track">
                  {kappaInterval ? (
                    <span
                      className="team-track-range"
                      style={{
                        insetInlineStart: `${at(kappaInterval[0])}%`,
                        width: `${at(kappaInterval[1]) - at(kappaInterval[0])}%`,
                      }}
                    />
                  ) : null}
                  {kappa === null ? null : (
                    <span className="team-track-dot" style={{ insetInlineStart: `${at(kappa)}%` }} />
                  )}
                </span>
                <span className="ui-hidden">
                  {kappaInterval
                    ? t('figure.range', {
                        from: shownFigure(kappaInterval[0], ''),
                        to: shownFigure(kappaInterval[1], ''),
                      })
                    : t('figure.noRange')}
                </span>
              </td>
              <td className="team-number">{shownFigure(kappa, '–')}</td>
              <td className="team-number">{shownFigure(jaccard, '–')}</td>
              <td className="team-number">{shownFigure(ku, '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="team-hint team-below">{t('figure.perMeans', { few })}</p>
    </>
  )
}
