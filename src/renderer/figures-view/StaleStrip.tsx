import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { Button } from '../ui/Button'
import { WarnStrip } from '../ui/WarnStrip'
import { useFigures } from './figures-state'
import { acceptFigure } from './save-figure'

export interface StaleStripProps {
  saved: Saved | null
  hash: string | undefined
  readOnly: boolean
}

/** Says that the numbers of a saved figure are others than when it was saved; only while it is shown as it was saved. */
export function StaleStrip({ saved, hash, readOnly }: StaleStripProps) {
  const { t } = useTranslation('figures')
  const isChanged = useFigures(state => state.isChanged)
  if (!saved || hash === undefined || isChanged || saved.dataHash === '' || saved.dataHash === hash) return null
  return (
    <WarnStrip
      action={
        readOnly ? undefined : (
          <Button small onPress={() => void acceptFigure(saved, hash)}>
            {t('stale.accept')}
          </Button>
        )
      }
    >
      {t('stale')}
    </WarnStrip>
  )
}
