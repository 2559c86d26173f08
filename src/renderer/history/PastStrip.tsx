import { useTranslation } from 'react-i18next'
import { showError } from '../app/errors'
import { formatMoment } from '../i18n/format'
import { Button } from '../ui/Button'
import { WarnStrip } from '../ui/WarnStrip'
import { leavePast, saveCopyOfPast } from './history-actions'

/** Says that what one sees is the past, and how to get back. */
export function PastStrip({ at }: { at: string }) {
  const { t } = useTranslation('history')
  return (
    <WarnStrip
      action={
        <>
          <Button small onPress={() => void saveCopyOfPast().catch(showError)}>
            {t('past.save')}
          </Button>
          <Button small onPress={() => void leavePast().catch(showError)}>
            {t('past.leave')}
          </Button>
        </>
      }
    >
      {t('past.strip', { when: formatMoment(at) })}
    </WarnStrip>
  )
}
