import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cautionsOf, standing } from '../../shared/agreement/cautions'
import { Icon } from '../ui/Icon'

interface CautionsProps {
  /** `kappa` and its interval are those of the measure. */
  read: Parameters<typeof cautionsOf>[0]
  measure: 'kappa' | 'alpha'
  alpha: number | null
  /** Whether text that nobody coded counts. */
  uncoded: boolean
}

/** What alpha may be used for, and why not to trust a figure, where there is a reason in these data. */
export function Cautions({ read, measure, alpha, uncoded }: CautionsProps) {
  const { t } = useTranslation('team')
  const stands = standing(alpha)
  const found = cautionsOf(read)
  const value = read.prevailing?.value ?? null
  const words = {
    percent: ((read.percent ?? 0) * 100).toFixed(0),
    share: ((read.prevailing?.share ?? 0) * 100).toFixed(0),
    value: value ?? t('caution.uncoded'),
    count: read.units,
    blocks: read.resampling.blocks,
    of: t(`caution.of.${read.resampling.of}`),
    measure: t(`caution.${measure}`),
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
      {found.includes('paradox') && uncoded && value === null ? (
        <p className="team-hint">{t('caution.paradoxTry')}</p>
      ) : null}
    </div>
  )
}
