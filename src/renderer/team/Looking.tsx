import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button'

/** Says that a copy is being compared, how far that is, and lets a person give it up. */
export function Looking({ share, onGiveUp }: { share: number; onGiveUp: () => void }) {
  const { t } = useTranslation('team')
  return (
    <div className="team-watch" role="status">
      <progress value={share} aria-label={t('back.looking')} />
      <span className="team-hint">{t('back.looking')}</span>
      <Button small onPress={onGiveUp}>
        {t('back.giveUp')}
      </Button>
    </div>
  )
}
