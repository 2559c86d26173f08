import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentence } from '../app/errors'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { WarnStrip } from '../ui/WarnStrip'
import { chooseTable } from './choose-table'
import type { ReadTable } from './use-read-table'

export interface TableImportProps {
  title: string
  /** What the table should look like, said before one is chosen. */
  hint: string
  reading: ReadTable
  /** Why the table could not be planned. */
  fault: string | undefined
  /** Whether there is anything to bring in; undefined while that is being found out. */
  isReady: boolean | undefined
  /** What is chosen about the table as a whole. */
  choices: ReactNode
  /** Stores what is shown. The dialog closes once that is done, and stays with the reason where it fails. */
  onStore(): Promise<void>
  onClose(): void
  /** What it would bring in. */
  children: ReactNode
}

/** Brings in a table from a file or the clipboard: choose it, look at what it would bring, bring it in once. */
export function TableImport({
  title,
  hint,
  reading,
  fault,
  isReady,
  choices,
  onStore,
  onClose,
  children,
}: TableImportProps) {
  const { t } = useTranslation('people')
  const [pasted, setPasted] = useState('')
  const [failed, setFailed] = useState<string>()
  const isStoring = useRef(false)
  const { table } = reading
  const store = async () => {
    if (isStoring.current) return
    isStoring.current = true
    try {
      setFailed(undefined)
      await onStore()
    } catch (error) {
      setFailed(errorSentence(error))
      isStoring.current = false
    }
  }
  const problems = [reading.fault, fault, failed].filter(each => each !== undefined)
  return (
    <Dialog
      title={title}
      onClose={onClose}
      size="large"
      className="people-import"
      actions={
        <>
          <Button onPress={onClose}>{text('ui:cancel')}</Button>
          <Button look="primary" isDisabled={table === null || !isReady} onPress={() => void store()}>
            {t('import.do')}
          </Button>
        </>
      }
    >
      {problems.map(each => (
        <WarnStrip key={each} urgent>
          {each}
        </WarnStrip>
      ))}
      {table === null || isReady === undefined ? (
        <div className="ui-form">
          <p>{hint}</p>
          <Button
            autoFocus
            onPress={() => void chooseTable().then(chosen => (chosen ? reading.readFile(chosen) : null))}
          >
            {t('import.choose')}
          </Button>
          <TextField label={t('import.paste')} rows={16} value={pasted} onChange={setPasted} />
          <Button isDisabled={pasted.trim() === ''} onPress={() => reading.readPasted(pasted)}>
            {t('import.paste.do')}
          </Button>
        </div>
      ) : (
        <>
          <div className="people-import-choices">
            {choices}
            {table.sheets.length > 1 ? (
              <Select
                label={t('import.sheet')}
                value={table.sheet}
                options={table.sheets.map(sheet => ({ value: sheet, label: sheet }))}
                onChange={sheet => void reading.readSheet(sheet)}
              />
            ) : null}
          </div>
          {children}
        </>
      )}
    </Dialog>
  )
}
