import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readIndicatorCell, writtenCell } from '../../shared/indicators/read-cell'
import type { Indicator, IndicatorCell } from '../../shared/model/indicator'
import { readDate } from '../../shared/variables/read-date'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { Grid } from '../grid/Grid'
import type { CellEdit, CellView, GridColumn } from '../grid/grid-model'
import { formatDecimal, formatNumber } from '../i18n/format'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'

/** Values by date and group. Dates and groups that have no value yet are kept while one works here. */
export function IndicatorValues({ indicator, readOnly }: { indicator: Indicator; readOnly: boolean }) {
  const { t } = useTranslation('indicators')
  const [dates, setDates] = useState<readonly string[]>([])
  const [groups, setGroups] = useState<readonly string[]>([])
  const { id, values } = indicator
  const byKey = useMemo(() => new Map(values.map(value => [`${value.at}\n${value.group}`, value])), [values])
  const rows = useMemo(
    () =>
      [...new Set([...values.map(({ at }) => at), ...dates])]
        .sort((a, b) => a.localeCompare(b))
        .map(at => ({ id: at, name: at })),
    [values, dates],
  )
  const columns = useMemo<GridColumn[]>(() => {
    const named = [...new Set([...values.map(({ group }) => group), ...groups])].filter(group => group !== '')
    return [
      { id: 'at', title: t('column.at'), width: 92, isReadOnly: true },
      { id: 'g:', title: t('group.all'), width: 84, isNumber: true },
      ...named
        .sort((a, b) => a.localeCompare(b))
        .map(group => ({ id: `g:${group}`, title: group, width: 84, isNumber: true })),
    ]
  }, [values, groups, t])
  const cellOf = useCallback(
    (at: string, column: string): CellView => {
      if (column === 'at') return { text: at }
      const value = byKey.get(`${at}\n${column.slice(2)}`)
      if (value === undefined) return { text: '' }
      if (value.value === null) return { text: value.raw, warn: t('words') }
      const base = value.base === null ? '' : ` n=${formatNumber(value.base)}`
      return { text: `${formatDecimal(value.value)}${base}` }
    },
    [byKey, t],
  )
  const typedOf = useCallback(
    (at: string, column: string): string => {
      const value = byKey.get(`${at}\n${column.slice(2)}`)
      return column === 'at' ? at : value === undefined ? '' : writtenCell(value)
    },
    [byKey],
  )
  const cellsOf = (edits: readonly CellEdit[]): IndicatorCell[] =>
    edits.map(({ row, column, typed }) => {
      const group = column.slice(2)
      return {
        indicator: id,
        at: row,
        group,
        value: readIndicatorCell(typed, byKey.get(`${row}\n${group}`)?.note ?? ''),
      }
    })
  const store = (edits: readonly CellEdit[]) => {
    if (edits.length > 0) api.indicators.setValues({ cells: cellsOf(edits) }).catch(showError)
  }
  return (
    <>
      {rows.length === 0 ? (
        <p className="people-hint">{t('values.none')}</p>
      ) : (
        <div className="indicators-values">
          <Grid
            label={t('column.values')}
            columns={columns}
            rows={rows}
            cellOf={cellOf}
            typedOf={typedOf}
            check={() => undefined}
            onEdit={edit => store([edit])}
            onEdits={store}
            isReadOnly={readOnly}
          />
        </div>
      )}
      {readOnly ? null : (
        <div className="indicators-add">
          <Adder
            label={t('add.date')}
            hint={t('add.date.hint')}
            read={readDateWords}
            onAdd={at => setDates([...dates, at])}
          />
          <Adder label={t('add.group')} hint="" read={words => words} onAdd={group => setGroups([...groups, group])} />
        </div>
      )}
      <p className="people-hint">{t('values.hint')}</p>
    </>
  )
}

function readDateWords(words: string): string | undefined {
  const date = readDate(words)
  return 'value' in date ? date.value : undefined
}

function Adder({
  label,
  hint,
  read,
  onAdd,
}: {
  label: string
  hint: string
  read(words: string): string | undefined
  onAdd(value: string): void
}) {
  const { t } = useTranslation('indicators')
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<string>()
  return (
    <form
      className="indicators-adder"
      onSubmit={event => {
        event.preventDefault()
        const value = words.trim() === '' ? undefined : read(words.trim())
        if (value === undefined) setFault(hint || t('add.empty'))
        else {
          onAdd(value)
          setWords('')
        }
      }}
    >
      <TextField
        label={label}
        hideLabel
        placeholder={label}
        value={words}
        error={fault}
        maxLength={200}
        onChange={value => {
          setWords(value)
          setFault(undefined)
        }}
      />
      <Button type="submit" small>
        {t('add.do')}
      </Button>
    </form>
  )
}
