import { columnLabels, hiddenColumns, tableLabels } from '../../shared/messages/en/history'
import type { ChangeInWords } from '../../shared/model/history-detail'
import { shortened } from './codings'
import { lastImage, type RowChange, type RowImage } from './history-rows'
import { loggedTables } from './logged-tables'
import type { Project } from './project'
import { uuidText } from './uuid'

/** Columns by which a row is called, the first that says something. */
const naming = ['name', 'title', 'quote', 'statement', 'text', 'plain', 'words', 'value', 'raw', 'key', 'kind']
const longest = 2000

/** What was done to a row in words: names and texts instead of ids, and only the columns that say something to a person. */
export function changeInWords(project: Project, { table, uuid, before, after }: RowChange): ChangeInWords {
  const logged = loggedTables.find(({ name }) => name === table)
  const columns = (logged?.columns ?? []).filter(column => !hiddenColumns.has(column))
  const said = (image: RowImage | null, column: string): string | null => {
    const value = image?.[column]
    if (value === null || value === undefined || value === '' || value === '[]') return null
    const target = logged?.references[column]
    return target ? nameOf(project, target, String(value)) : plain(column, value)
  }
  const fields = columns.flatMap(column => {
    const [was, is] = [said(before, column), said(after, column)]
    return was === is ? [] : [{ column, label: columnLabels[column] ?? column, before: was, after: is }]
  })
  return {
    table,
    label: tableLabels[table] ?? table,
    row: uuidText(uuid),
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    name: rowName(project, table, after ?? before ?? {}),
    fields,
  }
}

function rowName(project: Project, table: string, image: RowImage): string {
  if (table === 'flow' || table === 'story_step') {
    const ends = ['from_id', 'to_id', 'coding_id'].flatMap(column => {
      const hex = image[column]
      return typeof hex === 'string' ? [nameOf(project, 'coding', hex)] : []
    })
    if (ends.length > 0) return ends.join(' → ')
  }
  for (const column of naming) {
    const value = image[column]
    if (typeof value === 'string' && value.trim() !== '') return shortened(value)
  }
  return ''
}

function nameOf(project: Project, table: string, hex: string): string {
  const image = lastImage(project, table, hex)
  return image ? rowName(project, table, image) : ''
}

function plain(column: string, value: string | number): string {
  if (column === 'interviewer' || column === 'archived' || column === 'unanchored') return value ? 'yes' : 'no'
  if ((column === 'at' || column.endsWith('_at')) && typeof value === 'number') return new Date(value).toISOString()
  if (typeof value === 'string' && value.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(value)
      if (Array.isArray(list) && list.every(each => typeof each === 'string')) return list.join(', ')
    } catch {
      // Words that begin with a bracket are words.
    }
  }
  return String(value).slice(0, longest).toWellFormed()
}
