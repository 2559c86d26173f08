import { useTranslation } from 'react-i18next'
import type { AgreementQuery, PairAgreement } from '../../shared/model/agreement'
import { ByDocument } from './ByDocument'
import { Cautions } from './Cautions'
import { CoefficientPlot } from './CoefficientPlot'
import { Figures } from './Figures'
import { FiguresHead } from './FiguresHead'
import { shownFigure } from './shown-figure'
import { unitisingFigures } from './unitising-figures'
import { ValueName } from './ValueName'

interface AgreementFiguresProps {
  pair: PairAgreement
  query: AgreementQuery
}

/** The figures of two coders: of all together, of each cycle or code, of what is ordered, and what is mixed up most. */
export function AgreementFigures({ pair, query }: AgreementFiguresProps) {
  const { t } = useTranslation('team')
  const none = t('figure.undefined')
  const drawn = pair.flows.both + pair.flows.first + pair.flows.second
  const range = (interval: PairAgreement['kappaInterval']) =>
    interval ? t('figure.range', { from: shownFigure(interval[0], ''), to: shownFigure(interval[1], '') }) : ''
  return (
    <>
      <Cautions read={pair} measure="kappa" alpha={pair.alpha} uncoded={query.uncoded} />
      <Figures
        figures={[
          { key: 'kappa', value: shownFigure(pair.kappa, none), range: range(pair.kappaInterval) },
          { key: 'alpha', value: shownFigure(pair.alpha, none), range: range(pair.alphaInterval) },
          { key: 'percent', value: pair.percent === null ? none : (100 * pair.percent).toFixed(1), range: '' },
          { key: 'overlap', value: shownFigure(pair.overlap, none), range: '' },
          ...unitisingFigures(pair.unitising, t),
          ...(drawn > 0
            ? [
                {
                  key: 'flows' as const,
                  value: t('figure.flowsBase', { both: pair.flows.both, all: drawn }),
                  range: t('figure.flowsShare', { share: shownFigure(pair.flows.jaccard, '–') }),
                },
              ]
            : []),
        ]}
        base={t('figure.units', { count: pair.units, documents: pair.documents })}
        resampling={pair.resampling}
      />
      <h3>{t('figure.per')}</h3>
      <CoefficientPlot
        head={t('figure.kappaShort')}
        means={t('figure.perMeans')}
        rows={pair.values.map(({ value, both, first, second, kappa, kappaInterval, jaccard, ku }) => ({
          ...{ value, given: both + first + second, coefficient: kappa, interval: kappaInterval, overlap: jaccard, ku },
        }))}
      />
      {pair.ordered.length > 0 ? <Ordered pair={pair} /> : null}
      {pair.mixedUp.length > 0 ? (
        <>
          <h3>{t('figure.mixed')}</h3>
          <ul className="team-mixed">
            {pair.mixedUp.slice(0, 6).map(({ first, second, count }) => (
              <li key={first + second}>
                <ValueName value={first} /> / <ValueName value={second} />
                <span className="team-number">{count}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ByDocument documents={pair.byDocument} draws={pair.documentDraws} />
    </>
  )
}

function Ordered({ pair }: { pair: PairAgreement }) {
  const { t } = useTranslation('team')
  return (
    <>
      <h3>{t('ordered')}</h3>
      <table className="team-table">
        <FiguresHead
          rows={t('ordered.what')}
          numbers={[t('ordered.pairs'), '%', t('ordered.ordinal'), t('ordered.interval')]}
        />
        <tbody>
          {pair.ordered.map(({ attribute, pairs, percent, ordinal, interval }) => (
            <tr key={attribute}>
              <th scope="row">{t(`ordered.${attribute}`)}</th>
              <td className="team-number">{pairs}</td>
              <td className="team-number">{percent === null ? '–' : (100 * percent).toFixed(0)}</td>
              <td className="team-number">{shownFigure(ordinal, '–')}</td>
              <td className="team-number">{shownFigure(interval, '–')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="team-hint team-below">{t('ordered.means')}</p>
    </>
  )
}
