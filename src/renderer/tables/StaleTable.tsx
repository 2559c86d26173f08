import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { showError } from '../app/errors'
import { Button } from '../ui/Button'
import { WarnStrip } from '../ui/WarnStrip'
import { updateTable } from './save-table'
import { useTables } from './tables-state'

export interface StaleTableProps {
  saved: Saved | null
  hash: string | undefined
  readOnly: boolean
}

/** Says that the numbers of a kept table are others than when it was kept; only while it is shown as it was kept. */
export function StaleTable({ saved, hash, readOnly }: StaleTableProps) {
  const { t } = useTranslation('tables')
  const isChanged = useTables(state => state.isChanged)
  if (!saved || hash === undefined || isChanged || saved.dataHash === '' || saved.dataHash === hash) return null
  return (
    <WarnStrip
      action={
        readOnly ? undefined : (
          <Button small onPress={() => void updateTable(saved, hash).catch(showError)}>
            {t('stale.accept')}
          </Button>
        )
      }
    >
      {t('stale')}
    </WarnStrip>
  )
}
