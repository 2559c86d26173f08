import { useTranslation } from 'react-i18next'
import type { AgreementQuery, GroupAgreement, OfPairs } from '../../shared/model/agreement'
import { ByDocument } from './ByDocument'
import { Cautions } from './Cautions'
import { CoefficientPlot } from './CoefficientPlot'
import { Figures } from './Figures'
import { PairTable } from './PairTable'
import { shownFigure } from './shown-figure'
import { unitisingFigures } from './unitising-figures'

interface GroupFiguresProps {
  group: GroupAgreement
  query: AgreementQuery
}

/** The figures of several coders at once: of all together, of each cycle or code, of every two, and of each document. */
export function GroupFigures({ group, query }: GroupFiguresProps) {
  const { t } = useTranslation('team')
  const none = t('figure.undefined')
  const shown = (figure: OfPairs, digits: (value: number) => string) =>
    figure === null
      ? { value: none, range: '' }
      : {
          value: digits(figure.mean),
          range: t('figure.range', { from: digits(figure.least), to: digits(figure.most) }),
        }
  const range = (interval: GroupAgreement['alphaInterval']) =>
    interval ? t('figure.range', { from: shownFigure(interval[0], ''), to: shownFigure(interval[1], '') }) : ''
  const inPercent = (value: number) => (100 * value).toFixed(1)
  const inTwo = (value: number) => shownFigure(value, '')
  return (
    <>
      <Cautions
        read={{
          ...group,
          percent: group.percent?.mean ?? null,
          kappa: group.alpha,
          kappaInterval: group.alphaInterval,
        }}
        measure="alpha"
        alpha={group.alpha}
        uncoded={query.uncoded}
      />
      <Figures
        figures={[
          { key: 'alpha', value: shownFigure(group.alpha, none), range: range(group.alphaInterval) },
          {
            key: 'fleiss',
            value: shownFigure(group.fleiss, none),
            range: range(group.fleissInterval),
            means: t(group.isEven ? 'figure.fleiss.means' : 'figure.fleiss.uneven'),
          },
          { key: 'percent', ...shown(group.percent, inPercent), means: t('figure.percent.meansOfPairs') },
          { key: 'overlap', ...shown(group.overlap, inTwo), means: t('figure.overlap.meansOfPairs') },
          ...unitisingFigures(group.unitising, t),
          ...(group.flows === null
            ? []
            : [{ key: 'flows' as const, ...shown(group.flows, inTwo), means: t('figure.flows.meansOfPairs') }]),
        ]}
        base={t('figure.units', { count: group.units, documents: group.documents })}
        baseMeans={t('figure.byAll', { count: group.byAll, coders: group.coders.length })}
        resampling={group.resampling}
      />
      <h3>{t('figure.per')}</h3>
      <CoefficientPlot
        head={t('figure.alphaShort')}
        means={t('figure.perMeansOfAll')}
        rows={group.values.map(({ value, given, alpha, alphaInterval, overlap, ku }) => ({
          ...{ value, given, coefficient: alpha, interval: alphaInterval, overlap: overlap?.mean ?? null, ku },
        }))}
      />
      <PairTable group={group} />
      <ByDocument
        documents={group.byDocument.map(({ percent, ...each }) => ({ ...each, percent: percent?.mean ?? null }))}
        draws={group.documentDraws}
      />
    </>
  )
}
