import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cautionsOf, standing } from '../../shared/agreement/cautions'
import type { AgreementQuery, PairAgreement } from '../../shared/model/agreement'
import { CycleMark } from '../ui/CycleMark'
import { Icon } from '../ui/Icon'
import { KappaPlot } from './KappaPlot'
import { shownFigure } from './shown-figure'

interface AgreementFiguresProps {
  pair: PairAgreement
  query: AgreementQuery
}

/** The figures of two coders: of all together, of each cycle or code, of what is ordered, and what is mixed up most. */
export function AgreementFigures({ pair, query }: AgreementFiguresProps) {
  const { t } = useTranslation('team')
  const undefinedWords = t('figure.undefined')
  const drawn = pair.flows.both + pair.flows.first + pair.flows.second
  const figures = [
    { key: 'kappa', value: shownFigure(pair.kappa, undefinedWords), range: pair.kappaInterval },
    { key: 'alpha', value: shownFigure(pair.alpha, undefinedWords), range: pair.alphaInterval },
    { key: 'percent', value: pair.percent === null ? undefinedWords : (100 * pair.percent).toFixed(1), range: null },
    { key: 'u', value: shownFigure(pair.unitising.u, undefinedWords), range: null },
    { key: 'cu', value: shownFigure(pair.unitising.cu, undefinedWords), range: null },
    ...(drawn > 0
      ? [
          {
            key: 'flows' as const,
            value: t('figure.flowsBase', { both: pair.flows.both, all: drawn }),
            range: null,
          },
        ]
      : []),
  ] as const
  const { of, blocks, times } = pair.resampling
  return (
    <>
      <Cautions pair={pair} query={query} />
      <dl className="team-figures">
        {figures.map(({ key, value, range }) => (
          <div key={key}>
            <dt>{t(`figure.${key}`)}</dt>
            <dd className="team-number">
              {value}
              {range ? (
                <span className="team-hint">
                  {' '}
                  {t('figure.range', { from: shownFigure(range[0], ''), to: shownFigure(range[1], '') })}
                </span>
              ) : null}
            </dd>
            <dd className="team-hint">{t(`figure.${key}.means`)}</dd>
          </div>
        ))}
        <div>
          <dt>{t('figure.base')}</dt>
          <dd>{t('figure.units', { count: pair.units, documents: pair.documents })}</dd>
          <dd className="team-hint">
            {times > 0 ? t(`figure.drawn.${of}`, { times, count: blocks }) : t('figure.notDrawn')}
          </dd>
        </div>
      </dl>
      <h3>{t('figure.per')}</h3>
      <KappaPlot values={pair.values} />
      {pair.ordered.length > 0 ? <Ordered pair={pair} /> : null}
      {pair.mixedUp.length > 0 ? (
        <>
          <h3>{t('figure.mixed')}</h3>
          <ul className="team-mixed">
            {pair.mixedUp.slice(0, 6).map(({ first, second, count }) => (
              <li key={first + second}>
                <CycleMark cycle={first} /> / <CycleMark cycle={second} />
                <span className="team-number">{count}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

/** What alpha may be used for, and why not to trust a figure, where there is a reason in these data. */
function Cautions({ pair, query }: AgreementFiguresProps) {
  const { t } = useTranslation('team')
  const stands = standing(pair.alpha)
  const found = cautionsOf(pair)
  const value = pair.prevailing?.value ?? null
  const words = {
    percent: ((pair.percent ?? 0) * 100).toFixed(0),
    share: ((pair.prevailing?.share ?? 0) * 100).toFixed(0),
    value: value ?? t('caution.uncoded'),
    count: pair.units,
    blocks: pair.resampling.blocks,
    of: t(`caution.of.${pair.resampling.of}`),
  }
  return (
    <div className="team-cautions">
      {stands === null || found.includes('fewUnits') ? null : <p>{t(`standing.${stands}`)}</p>}
      {found.map(caution => (
        <p key={caution} className="team-caution">
          <Icon icon={TriangleAlert} small />
          <span>{t(`caution.${caution}`, words)}</span>
        </p>
      ))}
      {found.includes('paradox') && query.uncoded && value === null ? (
        <p className="team-hint">{t('caution.paradoxTry')}</p>
      ) : null}
    </div>
  )
}

function Ordered({ pair }: { pair: PairAgreement }) {
  const { t } = useTranslation('team')
  return (
    <>
      <h3>{t('ordered')}</h3>
      <table className="team-table">
        <thead>
          <tr>
            <th scope="col">{t('ordered.what')}</th>
            <th scope="col" className="team-number">
              {t('ordered.pairs')}
            </th>
            <th scope="col" className="team-number">
              %
            </th>
            <th scope="col" className="team-number">
              {t('ordered.ordinal')}
            </th>
            <th scope="col" className="team-number">
              {t('ordered.interval')}
            </th>
          </tr>
        </thead>
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
