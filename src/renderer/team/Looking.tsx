import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button'

/** Says that a copy is being compared, how far that is, and lets a person give it up, with Escape wherever the keyboard is. */
export function Looking({ share, onGiveUp }: { share: number; onGiveUp: () => void }) {
  const { t } = useTranslation('team')
  useEffect(() => {
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      // Whatever has opened above the page closes first.
      const isAbove = target instanceof Element && target.closest('[role="dialog"], [role="listbox"]') !== null
      if (key === 'Escape' && !isAbove) onGiveUp()
    }
    // On the way down: a text field keeps Escape to itself.
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  })
  return (
    <div className="team-merging" role="status">
      <progress value={share} aria-label={t('back.looking')} />
      <span className="team-hint">{t('back.looking')}</span>
      <Button small onPress={onGiveUp} keys="Escape">
        {t('back.giveUp')}
      </Button>
    </div>
  )
}
