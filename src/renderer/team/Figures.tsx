import { useTranslation } from 'react-i18next'
import type { PairAgreement } from '../../shared/model/agreement'

type Key = 'kappa' | 'alpha' | 'fleiss' | 'percent' | 'overlap' | 'u' | 'binary' | 'cu' | 'flows'

interface FiguresProps {
  figures: readonly {
    key: Key
    value: string
    /** Interval, or least and most; empty if there is none. */
    range: string
    /** What it means, where it is not what is usually said of the figure. */
    means?: string
  }[]
  base: string
  baseMeans?: string
  resampling: PairAgreement['resampling']
}

/** Figures, each with what it means and when it must not be used, and what they rest on. */
export function Figures({ figures, base, baseMeans, resampling: { of, blocks, times } }: FiguresProps) {
  const { t } = useTranslation('team')
  return (
    <dl className="team-figures">
      {figures.map(({ key, value, range, means }) => (
        <div key={key}>
          <dt>{t(`figure.${key}`)}</dt>
          <dd className="team-number">
            {value}
            {range === '' ? null : <span className="team-hint"> {range}</span>}
          </dd>
          <dd className="team-hint">{means ?? t(`figure.${key}.means`)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('figure.base')}</dt>
        <dd>{base}</dd>
        <dd className="team-hint">
          {baseMeans ? <>{baseMeans} </> : null}
          {times > 0 ? t(`figure.drawn.${of}`, { times, count: blocks }) : t('figure.notDrawn')}
        </dd>
      </div>
    </dl>
  )
}
