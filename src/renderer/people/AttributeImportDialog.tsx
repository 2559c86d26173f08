import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { VariableSubject } from '../../shared/model/variable'
import { countedColumns, planAttributes } from '../../shared/variables/plan-attributes'
import { api } from '../app/api'
import { useDocumentCases, useParticipants, useVariables, useVariableValues } from '../app/queries'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { Checkbox } from '../ui/Checkbox'
import { Select } from '../ui/Select'
import { AttributePreview } from './AttributePreview'
import { TableImport } from './TableImport'
import { useReadTable } from './use-read-table'

/** Brings in a table of attributes from a file or the clipboard, after showing what is new, changed and not matched. */
export function AttributeImportDialog({ subject, onClose }: { subject: VariableSubject; onClose(): void }) {
  const { t } = useTranslation('people')
  const [nameColumn, setNameColumn] = useState<number>()
  const [addMissing, setAddMissing] = useState(true)
  const [keepWords, setKeepWords] = useState(false)
  const reading = useReadTable(() => setNameColumn(undefined))
  const { table } = reading
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
  const store = async () => {
    if (table === null || plan === null) return
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
  }
  return (
    <TableImport
      title={t(`import.title.${subject}`)}
      hint={t(`import.hint.${subject}`)}
      reading={reading}
      fault={undefined}
      isReady={plan === null ? undefined : plan.cells.length + plan.rows.length > 0}
      choices={
        plan === null || table === null ? null : (
          <Select
            label={t('import.names')}
            value={String(plan.nameColumn)}
            options={table.columns.map((name, index) => ({ value: String(index), label: name || `${index + 1}` }))}
            onChange={value => setNameColumn(Number(value))}
          />
        )
      }
      onStore={store}
      onClose={onClose}
    >
      {plan === null ? null : (
        <>
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
    </TableImport>
  )
}
