import { useTranslation } from 'react-i18next'
import type { ReportFormat } from '../../shared/model/report-spec'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'

export interface LettersDialogProps {
  /** Words with letters that a PDF cannot show. */
  words: readonly string[]
  onChoose(format: ReportFormat): void
  onClose(): void
}

/** Says before a PDF is written which words it could not show, and offers what can. */
export function LettersDialog({ words, onChoose, onClose }: LettersDialogProps) {
  const { t } = useTranslation(['reports', 'ui'])
  const choose = (format: ReportFormat) => {
    onClose()
    onChoose(format)
  }
  return (
    <Dialog
      title={t('letters')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button onPress={() => choose('pdf')}>{t('letters.anyway')}</Button>
          <Button look="primary" onPress={() => choose('docx')}>
            {t('export.docx')}
          </Button>
        </>
      }
    >
      <p>{t('letters.why')}</p>
      <ul className="reports-letters" aria-label={t('letters.words')}>
        {words.map(word => (
          <li key={word} dir="auto">
            {word}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
