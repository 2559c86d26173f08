import { useTranslation } from 'react-i18next'
import { Button } from '../ui/Button'
import { KeyHint } from '../ui/KeyHint'

export interface EvidenceFootProps {
  of: 'flows' | 'codings'
  /** How many are in the list now, how many can be, and how many are counted in all. */
  shown: number
  listed: number
  total: number
  step: number
  onMore(): void
}

/** What Enter does, how many of how many are shown, and the way to more. */
export function EvidenceFoot({ of, shown, listed, total, step, onMore }: EvidenceFootProps) {
  const { t } = useTranslation('flows')
  const unlisted = total - listed
  const isAll = shown >= total
  return (
    <div className="flows-evidence-foot">
      {unlisted > 0 && shown >= listed ? <p>{t('evidence.unlisted', { count: unlisted })}</p> : null}
      <div className="flows-evidence-foot-row">
        <span>
          <KeyHint keys="Enter" /> {t('evidence.open')}
        </span>
        <span className="ui-grow" />
        <span>
          {isAll ? t(`evidence.shown.${of}`, { count: total }) : t('evidence.first', { shown, count: total })}
        </span>
        {shown > 0 && shown < listed ? (
          <Button small onPress={onMore}>
            {t('evidence.more', { count: Math.min(step, listed - shown) })}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
