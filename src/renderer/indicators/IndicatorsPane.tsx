import { Ellipsis, Plus } from 'lucide-react'
import { useCallback, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CycleKey, cycleSets } from '../../shared/framework/cycles'
import { writtenCell } from '../../shared/indicators/read-cell'
import type { Indicator, IndicatorFields } from '../../shared/model/indicator'
import { readNumber } from '../../shared/variables/read-number'
import { fold } from '../../shared/variables/read-value'
import { api } from '../app/api'
import { showError } from '../app/errors'
import { useIndicators, useProject } from '../app/queries'
import { setPlace } from '../app/store'
import { Grid } from '../grid/Grid'
import type { CellEdit, CellView, GridColumn } from '../grid/grid-model'
import { formatDecimal, formatNumber } from '../i18n/format'
import { PaneHead } from '../people/PaneHead'
import { goToIndicator, showPeopleDialog, usePeople, wentToAdded } from '../people/people-state'
import { Button } from '../ui/Button'
import { CycleMark } from '../ui/CycleMark'
import { EmptyState } from '../ui/EmptyState'
import { IconButton } from '../ui/IconButton'
import { Menu } from '../ui/Menu'
import { exportIndicators } from './export-indicators'
import { Sparkline } from './Sparkline'
import './indicators.css'

const none: Indicator[] = []

/** Indicators in the order of the map, each with its line over time and its latest value; edited in place. */
export function IndicatorsPane({ readOnly }: { readOnly: boolean }) {
  const { t } = useTranslation(['indicators', 'ui'])
  const cycleSet = useProject().data?.cycleSet ?? '2020'
  const data = useIndicators().data
  const indicators = data ?? none
  const filter = usePeople(state => state.filter)
  const added = usePeople(state => state.added)
  const cycles = cycleSets[cycleSet]
  const byId = useMemo(() => new Map(indicators.map(each => [each.id, each])), [indicators])
  const rows = useMemo(
    () =>
      indicators
        .filter(({ name, source }) => fold(`${name} ${source}`).includes(fold(filter)))
        .toSorted((a, b) => placeOf(cycles, a.cycle) - placeOf(cycles, b.cycle)),
    [indicators, filter, cycles],
  )
  const columns = useMemo<GridColumn[]>(
    () => [
      { id: 'name', title: t('column.name'), width: 208 },
      { id: 'cycle', title: t('column.cycle'), width: 64, choices: cycles },
      { id: 'line', title: t('column.line'), width: 88, isReadOnly: true },
      { id: 'latest', title: t('column.latest'), width: 68, isNumber: true, isReadOnly: true },
      { id: 'at', title: t('column.at'), width: 80, isReadOnly: true },
      { id: 'base', title: t('column.base'), width: 52, isNumber: true, isReadOnly: true },
      { id: 'target', title: t('column.target'), width: 64, isNumber: true },
      { id: 'direction', title: t('column.direction'), width: 76, choices: [t('up'), t('down')] },
      { id: 'unit', title: t('column.unit'), width: 96 },
      { id: 'source', title: t('column.source'), width: 200 },
    ],
    [t, cycles],
  )
  useEffect(() => {
    if (data !== undefined) setPlace(t('place', { count: data.length }))
  }, [data, t])

  const cellOf = useCallback(
    (row: string, column: string): CellView => {
      const indicator = byId.get(row)
      if (indicator === undefined) return { text: '' }
      const latest = latestOf(indicator)
      switch (column) {
        case 'name':
          return { text: indicator.name }
        case 'cycle':
          return {
            text: t(`ui:cycle.${indicator.cycle}`),
            drawn: <CycleMark cycle={indicator.cycle} decorative />,
            ...(cycles.includes(indicator.cycle) ? {} : { warn: t('cycle.notInSet') }),
          }
        case 'line':
          return { text: t('values', { count: indicator.values.length }), drawn: <Sparkline indicator={indicator} /> }
        case 'latest':
          return latest === undefined
            ? { text: t('noValue'), isQuiet: true }
            : latest.value === null
              ? { text: latest.raw, warn: t('words') }
              : { text: formatDecimal(latest.value) }
        case 'at':
          return { text: latest?.at ?? '' }
        case 'base':
          return latest?.base == null ? { text: '' } : { text: formatNumber(latest.base) }
        case 'target':
          return { text: indicator.target === null ? '' : formatDecimal(indicator.target) }
        case 'direction':
          return { text: indicator.direction === null ? '' : t(indicator.direction) }
        case 'unit':
          return { text: indicator.unit }
        default:
          return { text: indicator.source }
      }
    },
    [byId, cycles, t],
  )
  const typedOf = useCallback(
    (row: string, column: string): string => {
      const indicator = byId.get(row)
      if (indicator === undefined) return ''
      if (column === 'cycle') return indicator.cycle
      if (column === 'target') return indicator.target === null ? '' : String(indicator.target)
      const latest = latestOf(indicator)
      if (column === 'latest') return latest === undefined ? '' : writtenCell({ ...latest, base: null })
      return cellOf(row, column).text
    },
    [byId, cellOf],
  )
  const check = (row: string, column: string, typed: string): string | undefined => {
    if (column === 'name') {
      if (typed.trim() === '') return t('fault.name')
      return indicators.some(({ id, name }) => id !== row && fold(name) === fold(typed)) ? t('fault.taken') : undefined
    }
    return changeOf(column, typed) === undefined
      ? t(`fault.${faultOf(column)}`, { cycles: cycles.join(', ') })
      : undefined
  }
  /** What a typed cell changes; undefined where it does not fit. */
  const changeOf = (column: string, typed: string): Partial<IndicatorFields> | undefined => {
    const words = typed.trim()
    switch (column) {
      case 'name':
        return { name: words }
      case 'cycle': {
        const cycle = cycles.find(key => key === words.toUpperCase() || fold(t(`ui:cycle.${key}`)) === fold(words))
        return cycle === undefined ? undefined : { cycle }
      }
      case 'target': {
        if (words === '') return { target: null }
        const number = readNumber(words)
        return 'fault' in number ? undefined : { target: number.value }
      }
      case 'direction': {
        if (words === '') return { direction: null }
        if (fold(words) === fold(t('up')) || /^(?:up|\+)$/i.test(words)) return { direction: 'up' }
        return fold(words) === fold(t('down')) || /^(?:down|-)$/i.test(words) ? { direction: 'down' } : undefined
      }
      case 'unit':
        return { unit: words }
      case 'source':
        return { source: words }
      default:
        return undefined
    }
  }
  const edit = ({ row, column, typed }: CellEdit) => {
    const change = changeOf(column, typed)
    if (change !== undefined) api.indicators.update({ id: row, ...change }).catch(showError)
  }
  const editMany = (edits: CellEdit[]) => {
    const fitting = edits.filter(({ row, column, typed }) => check(row, column, typed) === undefined)
    const all = fitting.reduce(
      (before, { row, column, typed }) =>
        before.then(() => api.indicators.update({ id: row, ...changeOf(column, typed) })),
      Promise.resolve<unknown>(undefined),
    )
    all.catch(showError)
  }

  return (
    <main id="main" className="ui-pane ui-pane-paper" aria-label={t('title')} data-pane>
      <PaneHead title={t('title')} filter={t('filter')}>
        {readOnly ? null : (
          <Button small icon={Plus} onPress={() => showPeopleDialog({ name: 'indicator' })}>
            {t('add')}
          </Button>
        )}
        <Menu
          label={t('menu')}
          placement="bottom end"
          trigger={<IconButton icon={Ellipsis} label={t('menu')} />}
          groups={[
            {
              entries: [
                ...(readOnly ? [] : [{ id: 'import', label: t('import') }]),
                { id: 'csv', label: t('csv') },
                { id: 'xlsx', label: t('xlsx') },
              ],
            },
          ]}
          onChoose={choice => {
            if (choice === 'import') showPeopleDialog({ name: 'indicatorImport' })
            else void exportIndicators(choice === 'xlsx' ? 'xlsx' : 'csv')
          }}
        />
      </PaneHead>
      {data !== undefined && rows.length === 0 ? (
        <EmptyState
          title={indicators.length === 0 ? t('none') : t('filter.none')}
          hint={indicators.length === 0 ? t('none.hint') : t('filter.none.hint')}
          action={
            readOnly || indicators.length > 0 ? null : (
              <Button onPress={() => showPeopleDialog({ name: 'indicator' })}>{t('add.title')}</Button>
            )
          }
        />
      ) : null}
      {rows.length > 0 ? (
        <div className="ui-scroll people-table">
          <Grid
            label={t('title')}
            columns={columns}
            rows={rows}
            cellOf={cellOf}
            typedOf={typedOf}
            check={check}
            onEdit={edit}
            onEdits={editMany}
            onRow={goToIndicator}
            wanted={added}
            onWanted={wentToAdded}
            isReadOnly={readOnly}
          />
        </div>
      ) : null}
    </main>
  )
}

function placeOf(cycles: readonly CycleKey[], cycle: CycleKey): number {
  const at = cycles.indexOf(cycle)
  return at === -1 ? cycles.length : at
}

/** The value of all at the latest date, else of the first group. */
function latestOf({ values }: Indicator) {
  const of = values.some(({ group }) => group === '') ? values.filter(({ group }) => group === '') : values
  return of.at(-1)
}

function faultOf(column: string): 'cycle' | 'target' | 'direction' {
  return column === 'cycle' || column === 'target' ? column : 'direction'
}
