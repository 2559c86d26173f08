import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CycleKey, cycleSets } from '../../shared/framework/cycles'
import type { PlainTable } from '../../shared/model/plain-table'
import { parseBlock } from '../../shared/table/block'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useProject } from '../app/queries'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { chooseTable } from '../people/choose-table'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { CycleSelect } from '../ui/CycleSelect'
import { Dialog } from '../ui/Dialog'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { WarnStrip } from '../ui/WarnStrip'

const shownAtMost = 100

/** Brings in indicators from a file or the clipboard, after showing what is new, and which cells hold words among the numbers. */
export function IndicatorImportDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation(['indicators', 'people', 'ui'])
  const cycles = cycleSets[useProject().data?.cycleSet ?? '2020']
  const [file, setFile] = useState<File | null>(null)
  const [table, setTable] = useState<PlainTable | null>(null)
  const [cycle, setCycle] = useState<CycleKey | null>(null)
  const [pasted, setPasted] = useState('')
  const [keepWords, setKeepWords] = useState(true)
  const [fault, setFault] = useState<string>()
  const source =
    table === null
      ? null
      : { table: { columns: table.columns, rows: table.rows }, ...(cycle === null ? {} : { cycle }) }
  const { data: plan, error } = useQuery({
    queryKey: ['indicators', 'plan', table, cycle],
    queryFn: source === null ? skipToken : () => api.indicators.planTable(source),
    placeholderData: keepPreviousData,
  })
  const read = async (from: File, sheet?: string) => {
    try {
      setFault(undefined)
      setTable(
        await api.variables.readTable({ name: from.name, bytes: from, ...(sheet === undefined ? {} : { sheet }) }),
      )
      setFile(from)
    } catch (caught) {
      setFault(errorSentence(caught))
    }
  }
  const readPasted = () => {
    const [columns = [], ...rows] = parseBlock(pasted).filter(row => row.some(cell => cell.trim() !== ''))
    if (rows.length === 0) return setFault(t('people:import.paste.short'))
    setFault(undefined)
    setTable({
      file: t('people:import.clipboard'),
      sheet: '',
      sheets: [],
      columns,
      rows: rows.map(row => columns.map((_, i) => row[i] ?? '')),
    })
  }
  const store = async () => {
    if (source === null || table === null) return
    try {
      const outcome = await api.indicators.importTable({ ...source, file: table.file, keepWords })
      onClose()
      await showUndoToast({ words: text('indicators:import.done', { count: outcome.values }) })
    } catch (caught) {
      setFault(errorSentence(caught))
    }
  }
  const noCycle = plan?.leftOut.filter(({ reason }) => reason === 'noCycle').length ?? 0
  return (
    <Dialog
      title={t('import.title')}
      onClose={onClose}
      size="large"
      className="people-import"
      actions={
        <>
          <Button onPress={onClose}>{text('ui:cancel')}</Button>
          <Button
            look="primary"
            isDisabled={plan === undefined || plan.indicators.length === 0}
            onPress={() => void store()}
          >
            {t('people:import.do')}
          </Button>
        </>
      }
    >
      {fault === undefined ? null : <WarnStrip urgent>{fault}</WarnStrip>}
      {error === null ? null : <WarnStrip urgent>{errorSentence(error)}</WarnStrip>}
      {table === null || plan === undefined ? (
        <div className="ui-form">
          <p>{t('import.hint')}</p>
          <Button
            autoFocus
            onPress={() => void chooseTable().then(chosen => (chosen === null ? undefined : read(chosen)))}
          >
            {t('people:import.choose')}
          </Button>
          <TextField label={t('people:import.paste')} rows={6} value={pasted} onChange={setPasted} />
          <Button isDisabled={pasted.trim() === ''} onPress={readPasted}>
            {t('people:import.paste.do')}
          </Button>
        </div>
      ) : (
        <>
          <div className="people-import-choices">
            <CycleSelect
              label={t('import.cycle')}
              placeholder={t('add.cycle')}
              cycles={cycles}
              value={cycle}
              onChange={setCycle}
            />
            {table.sheets.length > 1 && file !== null ? (
              <Select
                label={t('people:import.sheet')}
                value={table.sheet}
                options={table.sheets.map(sheet => ({ value: sheet, label: sheet }))}
                onChange={sheet => void read(file, sheet)}
              />
            ) : null}
          </div>
          {noCycle > 0 ? <WarnStrip>{t('import.noCycle', { count: noCycle })}</WarnStrip> : null}
          <p className="ui-medium">
            {[
              t(`import.${plan.layout}`),
              t('import.added', { count: plan.indicators.filter(({ indicator }) => indicator === null).length }),
              t('import.known', { count: plan.indicators.filter(({ indicator }) => indicator !== null).length }),
              t('values', { count: plan.indicators.reduce((sum, { cells }) => sum + cells.length, 0) }),
              t('import.leftOut', { count: plan.leftOut.length }),
            ].join(' · ')}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section className="people-preview" aria-label={t('import.list')} tabIndex={0}>
            <table className="ui-table">
              <thead>
                <tr>
                  <th scope="col">{t('column.name')}</th>
                  <th scope="col">{t('column.cycle')}</th>
                  <th scope="col">{t('column.values')}</th>
                </tr>
              </thead>
              <tbody>
                {plan.indicators.slice(0, shownAtMost).map(({ fields, indicator, cells }) => (
                  <tr key={fields.name}>
                    <th scope="row">
                      {fields.name}
                      <span className="people-preview-type">
                        {indicator === null ? t('import.new') : t('import.there')}
                      </span>
                    </th>
                    <td>
                      <CycleMark cycle={fields.cycle} />
                    </td>
                    <td>
                      {cells
                        .map(
                          ({ at, group, value }) =>
                            `${at}${group === '' ? '' : ` ${group}`}: ${value?.value ?? value?.raw ?? ''}`,
                        )
                        .join(', ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {plan.words.length > 0 ? (
            <>
              <p className="ui-medium">{t('import.words', { count: plan.words.length })}</p>
              <ul className="people-list">
                {plan.words.slice(0, shownAtMost).map(({ row, column, typed }) => (
                  <li key={`${row} ${column}`}>{t('import.word', { row, column, typed })}</li>
                ))}
              </ul>
              <Checkbox isSelected={keepWords} onChange={setKeepWords}>
                {t('import.keep')}
              </Checkbox>
            </>
          ) : null}
        </>
      )}
    </Dialog>
  )
}
