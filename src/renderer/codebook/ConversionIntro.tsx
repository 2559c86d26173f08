import { useTranslation } from 'react-i18next'
import { conversionReasons } from '../../shared/framework/conversion'
import type { ConversionItem } from '../../shared/model/conversion'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { reasonOf } from './use-conversion'

/** What the way to the cycles of 2020 means for this project, before anything is changed. */
export function ConversionIntro(props: { items: readonly ConversionItem[]; onBegin(): void; onClose(): void }) {
  const { t } = useTranslation('codebook')
  const { items, onBegin, onClose } = props
  return (
    <Dialog
      title={t('convert.title')}
      onClose={onClose}
      className="codebook-convert-intro"
      actions={
        <>
          <Button onPress={onClose}>{text('ui:cancel')}</Button>
          <Button look="primary" autoFocus onPress={onBegin}>
            {t('convert.begin')}
          </Button>
        </>
      }
    >
      <p>{t('convert.intro')}</p>
      <ul className="codebook-facts">
        {conversionReasons.map(reason => (
          <li key={reason}>
            {t(`convert.reason.${reason}`)}{' '}
            <span className="ui-secondary">
              {t('convert.passages', { count: items.filter(item => reasonOf(item) === reason).length })}
            </span>
          </li>
        ))}
      </ul>
      <p className="ui-secondary">{t('convert.nothingRecoded')}</p>
    </Dialog>
  )
}
