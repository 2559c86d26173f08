import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CycleKey, cycleSets } from '../../shared/framework/cycles'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { useProject } from '../app/queries'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { TableImport } from '../people/TableImport'
import { useReadTable } from '../people/use-read-table'
import { Checkbox } from '../ui/Checkbox'
import { CycleMark } from '../ui/CycleMark'
import { CycleSelect } from '../ui/CycleSelect'
import { WarnStrip } from '../ui/WarnStrip'

const shownAtMost = 100

/** Brings in indicators from a file or the clipboard, after showing what is new, and which cells hold words among the numbers. */
export function IndicatorImportDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('indicators')
  const cycles = cycleSets[useProject().data?.cycleSet ?? '2020']
  const reading = useReadTable()
  const { table } = reading
  const [cycle, setCycle] = useState<CycleKey | null>(null)
  const [keepWords, setKeepWords] = useState(true)
  const source =
    table === null
      ? null
      : { table: { columns: table.columns, rows: table.rows }, ...(cycle === null ? {} : { cycle }) }
  const { data: plan, error } = useQuery({
    queryKey: ['indicators', 'plan', table, cycle],
    queryFn: source === null ? skipToken : () => api.indicators.planTable(source),
    placeholderData: keepPreviousData,
  })
  const store = async () => {
    if (source === null || table === null) return
    const outcome = await api.indicators.importTable({ ...source, file: table.file, keepWords })
    onClose()
    await showUndoToast({ words: text('indicators:import.done', { count: outcome.values }) })
  }
  const noCycle = plan?.leftOut.filter(({ reason }) => reason === 'noCycle').length ?? 0
  return (
    <TableImport
      title={t('import.title')}
      hint={t('import.hint')}
      reading={reading}
      fault={error === null ? undefined : errorSentence(error)}
      isReady={plan === undefined ? undefined : plan.indicators.length > 0}
      choices={
        <CycleSelect
          label={t('import.cycle')}
          placeholder={t('add.cycle')}
          cycles={cycles}
          value={cycle}
          onChange={setCycle}
        />
      }
      onStore={store}
      onClose={onClose}
    >
      {plan === undefined ? null : (
        <>
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
    </TableImport>
  )
}
