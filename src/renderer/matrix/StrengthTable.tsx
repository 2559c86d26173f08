import { useTranslation } from 'react-i18next'
import type { ClaimStrength } from '../../shared/story/claim-strength'

/** What a claim rests on, as counts beneath one another: never one number. */
export function StrengthTable({ strength }: { strength: ClaimStrength }) {
  const { t } = useTranslation('matrix')
  return (
    <dl className="matrix-strength">
      {(['stories', 'tellers', 'confirmedSteps', 'indicators', 'counterEvidence'] as const).map(key => (
        <div key={key}>
          <dt>{t(`strength.${key}`)}</dt>
          <dd>{strength[key]}</dd>
        </div>
      ))}
      <div>
        <dt>{t('strength.rivals')}</dt>
        <dd>{t('strength.of', { part: strength.rivalsConsidered, whole: strength.rivals })}</dd>
      </div>
    </dl>
  )
}
