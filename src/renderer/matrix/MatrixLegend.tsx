import { useTranslation } from 'react-i18next'
import { EmptyCell } from './EmptyCell'

export function MatrixLegend() {
  const { t } = useTranslation('matrix')
  return (
    <section className="matrix-legend" aria-label={t('legend')}>
      {(['told', 'confirmed', 'aspired', 'negative'] as const).map(sign => (
        <span key={sign}>
          <span className="matrix-mark" data-status={sign} data-cycle="POT" aria-hidden="true">
            4{sign === 'confirmed' ? '✓' : sign === 'negative' ? '−' : ''}
          </span>
          {t(`legend.${sign}`)}
        </span>
      ))}
      <span className="ui-grow" />
      {(['notFound', 'tooEarly', 'notAsked', 'untold'] as const).map(state => (
        <span key={state}>
          <EmptyCell state={state} />
          {t(`legend.${state}`)}
        </span>
      ))}
    </section>
  )
}
