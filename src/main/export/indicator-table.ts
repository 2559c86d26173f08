import { listIndicators } from '../db/indicators'
import type { Project } from '../db/project'
import type { TableColumn, TableRow } from './table-file'

export const indicatorColumns: TableColumn[] = [
  { name: 'indicator', width: 32 },
  ...['cycle', 'unit', 'source', 'target', 'direction', 'date', 'group', 'value', 'raw', 'base', 'note', 'id'].map(
    name => ({ name }),
  ),
]

/** Indicators in the long layout: a row for each value, one for an indicator without any. */
export function indicatorRows(project: Project): TableRow[] {
  return listIndicators(project).flatMap(({ id, name, cycle, unit, source, target, direction, values }) => {
    const fields = { indicator: name, cycle, unit, source, target, direction, id }
    if (values.length === 0) return [{ ...fields, date: '', group: '', value: null, raw: '', base: null, note: '' }]
    return values.map(({ at, group, value, raw, base, note }) => ({
      ...fields,
      date: at,
      group,
      value,
      raw,
      base,
      note,
    }))
  })
}
