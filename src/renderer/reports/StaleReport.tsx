import { useTranslation } from 'react-i18next'
import type { Saved } from '../../shared/model/saved'
import { Button } from '../ui/Button'
import { WarnStrip } from '../ui/WarnStrip'
import { useReports } from './reports-state'
import { acceptReport } from './save-report'

export interface StaleReportProps {
  saved: Saved | null
  hash: string | undefined
  readOnly: boolean
}

/** Says that a kept report reads otherwise than when it was kept; only while it is shown as it was kept. */
export function StaleReport({ saved, hash, readOnly }: StaleReportProps) {
  const { t } = useTranslation('reports')
  const isChanged = useReports(state => state.isChanged)
  if (!saved || hash === undefined || isChanged || saved.dataHash === '' || saved.dataHash === hash) return null
  return (
    <WarnStrip
      action={
        readOnly ? undefined : (
          <Button small onPress={() => void acceptReport(saved, hash)}>
            {t('stale.accept')}
          </Button>
        )
      }
    >
      {t('stale')}
    </WarnStrip>
  )
}
