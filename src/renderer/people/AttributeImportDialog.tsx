import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlainTable } from '../../shared/model/plain-table'
import type { VariableSubject } from '../../shared/model/variable'
import { parseBlock } from '../../shared/table/block'
import { countedColumns, planAttributes } from '../../shared/variables/plan-attributes'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useDocumentCases, useParticipants, useVariables, useVariableValues } from '../app/queries'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { Dialog } from '../ui/Dialog'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { WarnStrip } from '../ui/WarnStrip'
import { AttributePreview } from './AttributePreview'
import { chooseTable } from './choose-table'

/** Brings in a table of attributes from a file or the clipboard, after showing what is new, changed and not matched. */
export function AttributeImportDialog({ subject, onClose }: { subject: VariableSubject; onClose(): void }) {
  const { t } = useTranslation('people')
  const [file, setFile] = useState<File | null>(null)
  const [table, setTable] = useState<PlainTable | null>(null)
  const [pasted, setPasted] = useState('')
  const [nameColumn, setNameColumn] = useState<number>()
  const [addMissing, setAddMissing] = useState(true)
  const [keepWords, setKeepWords] = useState(false)
  const [fault, setFault] = useState<string>()
  const variables = useVariables().data
  const values = useVariableValues(subject).data
  const people = useParticipants().data
  const documents = useDocumentCases().data
  const plan = useMemo(() => {
    if (table === null || variables === undefined || values === undefined) return null
    const subjects =
      subject === 'participant' ? (people ?? []) : (documents ?? []).map(({ id, title }) => ({ id, name: title }))
    const project = {
      subject,
      subjects,
      variables: variables.filter(each => each.subject === subject),
      values,
      counts: countedColumns[subject],
    }
    return nameColumn === undefined ? planAttributes(table, project) : planAttributes(table, project, nameColumn)
  }, [table, variables, values, people, documents, subject, nameColumn])

  const read = async (from: File, sheet?: string) => {
    try {
      setFault(undefined)
      setNameColumn(undefined)
      setTable(
        await api.variables.readTable({ name: from.name, bytes: from, ...(sheet === undefined ? {} : { sheet }) }),
      )
      setFile(from)
    } catch (error) {
      setFault(errorSentence(error))
    }
  }
  const readPasted = () => {
    const [columns = [], ...rows] = parseBlock(pasted).filter(row => row.some(cell => cell.trim() !== ''))
    if (rows.length === 0) return setFault(t('import.paste.short'))
    setFault(undefined)
    setTable({
      file: t('import.clipboard'),
      sheet: '',
      sheets: [],
      columns,
      rows: rows.map(row => columns.map((_, i) => row[i] ?? '')),
    })
  }
  const store = async () => {
    if (table === null || plan === null) return
    try {
      const { columns, rows } = table
      const outcome = await api.variables.importTable({
        file: table.file,
        subject,
        table: { columns, rows },
        nameColumn: plan.nameColumn,
        addMissing,
        keepWords,
      })
      onClose()
      await showUndoToast({ words: text('people:import.done', { count: outcome.cells }) })
    } catch (error) {
      setFault(errorSentence(error))
    }
  }
  return (
    <Dialog
      title={t(`import.title.${subject}`)}
      onClose={onClose}
      size="large"
      className="people-import"
      actions={
        <>
          <Button onPress={onClose}>{text('ui:cancel')}</Button>
          <Button
            look="primary"
            isDisabled={plan === null || plan.cells.length + plan.rows.length === 0}
            onPress={() => void store()}
          >
            {t('import.do')}
          </Button>
        </>
      }
    >
      {fault === undefined ? null : <WarnStrip urgent>{fault}</WarnStrip>}
      {table === null || plan === null ? (
        <div className="ui-form">
          <p>{t(`import.hint.${subject}`)}</p>
          <Button
            autoFocus
            onPress={() => void chooseTable().then(chosen => (chosen === null ? undefined : read(chosen)))}
          >
            {t('import.choose')}
          </Button>
          <TextField label={t('import.paste')} rows={6} value={pasted} onChange={setPasted} />
          <Button isDisabled={pasted.trim() === ''} onPress={readPasted}>
            {t('import.paste.do')}
          </Button>
        </div>
      ) : (
        <>
          <div className="people-import-choices">
            <Select
              label={t('import.names')}
              value={String(plan.nameColumn)}
              options={table.columns.map((name, index) => ({ value: String(index), label: name || `${index + 1}` }))}
              onChange={value => setNameColumn(Number(value))}
            />
            {table.sheets.length > 1 && file !== null ? (
              <Select
                label={t('import.sheet')}
                value={table.sheet}
                options={table.sheets.map(sheet => ({ value: sheet, label: sheet }))}
                onChange={sheet => void read(file, sheet)}
              />
            ) : null}
          </div>
          <AttributePreview plan={plan} addMissing={addMissing && subject === 'participant'} keepWords={keepWords} />
          <div className="people-import-choices">
            {subject === 'participant' && plan.rows.some(row => row.subject === null) ? (
              <Checkbox isSelected={addMissing} onChange={setAddMissing}>
                {t('import.add')}
              </Checkbox>
            ) : null}
            {plan.cells.some(cell => cell.fault !== null) ? (
              <Checkbox isSelected={keepWords} onChange={setKeepWords}>
                {t('import.keep')}
              </Checkbox>
            ) : null}
          </div>
        </>
      )}
    </Dialog>
  )
}
