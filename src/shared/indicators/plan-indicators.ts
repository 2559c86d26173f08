import { type CycleKey, isCycleKey } from '../framework/cycles'
import type { Indicator, IndicatorCell, IndicatorFields } from '../model/indicator'
import { readDate } from '../variables/read-date'
import { readNumber } from '../variables/read-number'
import { fold } from '../variables/read-value'
import { readIndicatorCell } from './read-cell'

export interface IndicatorTable {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

export interface PlannedIndicator {
  /** The indicator that is there; null: a new one. */
  indicator: Indicator | null
  fields: Pick<IndicatorFields, 'name' | 'cycle'> & Partial<IndicatorFields>
  /** What the table says of a known one that is not so yet. */
  change: Partial<IndicatorFields>
  cells: Omit<IndicatorCell, 'indicator'>[]
}

export interface IndicatorPlan {
  layout: 'long' | 'wide'
  indicators: PlannedIndicator[]
  /** Cells with words among the numbers: kept as words unless left out. Rows count from 1, the headings not counted. */
  words: { row: number; column: string; typed: string }[]
  /** Rows left out, with the reason. */
  leftOut: { row: number; reason: 'noName' | 'noCycle' | 'noDate' }[]
}

const headings = {
  name: ['indicator', 'name', 'measure', 'indikator'],
  cycle: ['cycle', 'value cycle', 'zyklus'],
  unit: ['unit', 'einheit'],
  source: ['source', 'data source', 'quelle'],
  target: ['target', 'goal', 'ziel'],
  direction: ['direction', 'better', 'richtung'],
  note: ['note', 'notes', 'remark'],
  at: ['date', 'at', 'time', 'wave', 'period', 'datum'],
  group: ['group', 'gruppe'],
  value: ['value', 'wert'],
  raw: ['raw'],
  base: ['base', 'n', 'base n'],
} as const
type Heading = keyof typeof headings

/**
 * What a table of indicators would bring in. Long: a row for each value, with a column of dates and one of values. Wide: a row for each
 * indicator (and group), with a column for each date. Indicators are matched by name; cycles are read by key or name. Reads only.
 *
 * @param cycleOf the cycle of a word that is no key; undefined for none
 * @param fallback cycle of new indicators whose row names none; null: such rows are left out
 */
export function planIndicators(
  table: IndicatorTable,
  known: readonly Indicator[],
  cycleOf: (word: string) => CycleKey | undefined,
  fallback: CycleKey | null = null,
): IndicatorPlan {
  const place = new Map<Heading, number>()
  for (const [index, name] of table.columns.entries()) {
    const heading = (Object.keys(headings) as Heading[]).find(
      each => !place.has(each) && (headings[each] as readonly string[]).includes(fold(name)),
    )
    if (heading !== undefined) place.set(heading, index)
  }
  if (!place.has('name')) place.set('name', 0)
  const taken = new Set(place.values())
  const dates = table.columns.flatMap((name, column) => {
    const date = readDate(name)
    return !taken.has(column) && 'value' in date ? [{ column, at: date.value }] : []
  })
  const isLong = place.has('value') && place.has('at')
  const byName = new Map(known.map(indicator => [fold(indicator.name), indicator]))
  const planned = new Map<string, PlannedIndicator>()
  const plan: IndicatorPlan = { layout: isLong ? 'long' : 'wide', indicators: [], words: [], leftOut: [] }
  for (const [index, row] of table.rows.entries()) {
    const cell = (heading: Heading) => (row[place.get(heading) ?? -1] ?? '').trim()
    const name = cell('name').slice(0, 300)
    if (name === '') {
      plan.leftOut.push({ row: index + 1, reason: 'noName' })
      continue
    }
    const indicator = byName.get(fold(name)) ?? null
    const word = cell('cycle')
    const cycle =
      (isCycleKey(word.toUpperCase()) ? (word.toUpperCase() as CycleKey) : cycleOf(word)) ??
      indicator?.cycle ??
      planned.get(fold(name))?.fields.cycle ??
      fallback
    if (cycle === null) {
      plan.leftOut.push({ row: index + 1, reason: 'noCycle' })
      continue
    }
    const target = readNumber(cell('target'))
    const fields: Partial<IndicatorFields> = {
      ...(cell('unit') === '' ? {} : { unit: cell('unit').slice(0, 120) }),
      ...(cell('source') === '' ? {} : { source: cell('source').slice(0, 1000) }),
      ...(cell('note') === '' || isLong ? {} : { note: cell('note') }),
      ...('value' in target ? { target: target.value } : {}),
      ...(/^(?:up|higher|more|\+|↑)$/i.test(cell('direction')) ? { direction: 'up' as const } : {}),
      ...(/^(?:down|lower|less|fewer|-|↓)$/i.test(cell('direction')) ? { direction: 'down' as const } : {}),
    }
    const entry = planned.get(fold(name)) ?? { indicator, fields: { name, cycle }, change: {}, cells: [] }
    planned.set(fold(name), entry)
    if (indicator === null) Object.assign(entry.fields, fields, { cycle })
    else Object.assign(entry.change, changed(indicator, { ...fields, cycle }))
    const group = cell('group').slice(0, 200)
    const put = (at: string, typed: string, column: string, base = '') => {
      const value = readIndicatorCell(base === '' || typed === '' ? typed : `${typed} n=${base}`)
      if (value === null) return
      const stored = value.value === null ? { ...value, raw: typed } : value
      if (value.value === null) plan.words.push({ row: index + 1, column, typed })
      entry.cells = [
        ...entry.cells.filter(each => each.at !== at || each.group !== group),
        { at, group, value: stored },
      ]
    }
    if (isLong) {
      const date = readDate(cell('at'))
      if ('fault' in date) {
        if (cell('value') !== '') plan.leftOut.push({ row: index + 1, reason: 'noDate' })
      } else
        put(
          date.value,
          cell('value') || cell('raw'),
          table.columns[place.get('value') ?? 0] ?? '',
          /^\d{1,9}$/.test(cell('base')) ? cell('base') : '',
        )
    } else for (const { column, at } of dates) put(at, (row[column] ?? '').trim(), table.columns[column] ?? '')
  }
  return { ...plan, indicators: [...planned.values()] }
}

function changed(indicator: Indicator, fields: Partial<IndicatorFields>): Partial<IndicatorFields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => indicator[key as keyof Indicator] !== value),
  ) as Partial<IndicatorFields>
}
