import { columnLabels, hiddenColumns, silentColumns, tableLabels } from '../../shared/messages/en/history'
import type { ChangeInWords } from '../../shared/model/history-detail'
import { coderNames } from './coder-names'
import { shortened } from './codings'
import { lastImage, type RowChange, type RowImage } from './history-rows'
import { loggedTables } from './logged-tables'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/** Columns by which a row is called, the first that says something. */
const naming = ['name', 'title', 'quote', 'statement', 'text', 'plain', 'words', 'value', 'raw', 'key', 'kind']
const longest = 2000

export interface InWords {
  /** Names that were looked up before, by table and uuid; filled on the way. */
  names?: Map<string, string>
  /** Texts in full, however long; else their first two thousand letters. */
  whole?: boolean
}

/**
 * What was done to a row in words: names and texts instead of ids, and only the columns that say something to a person. Where a change touched none of these (a move in
 * a list, a passage that went along with its text), what it did touch is told all the same.
 */
export function changeInWords(
  project: Project,
  { table, uuid, before, after }: RowChange,
  { names = new Map(), whole = false }: InWords = {},
): ChangeInWords {
  const logged = loggedTables.find(({ name }) => name === table)
  const nameOf = (target: string, hex: string) => {
    const key = `${target} ${hex}`
    const known = names.get(key)
    if (known !== undefined) return known
    const image = lastImage(project, target, hex)
    const called = target === 'coder' ? coderCalled(project, hex) : undefined
    const name = called ?? (image ? rowName(nameOf, target, image) : '')
    names.set(key, name)
    return name
  }
  const said = (image: RowImage | null, column: string): string | null => {
    const value = image?.[column]
    if (value === null || value === undefined || value === '' || value === '[]') return null
    const target = logged?.references[column]
    return target ? nameOf(target, String(value)) : plain(column, value, whole)
  }
  const differing = (columns: readonly string[]) =>
    columns.flatMap(column => {
      // That the words of a new coding are in the text goes without saying.
      if (column === 'unanchored' && before === null && after?.unanchored === 0) return []
      const [was, is] = [said(before, column), said(after, column)]
      return was === is ? [] : [{ column, label: columnLabels[column] ?? column, before: was, after: is }]
    })
  const columns = logged?.columns ?? []
  const shown = differing(columns.filter(column => !hiddenColumns.has(column)))
  const isMoved = shown.length === 0 && before !== null && after !== null
  const fields = isMoved ? differing(columns.filter(column => !silentColumns.has(column))) : shown
  return {
    table,
    label: tableLabels[table] ?? table,
    row: uuidText(uuid),
    kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
    name: rowName(nameOf, table, after ?? before ?? {}),
    fields,
  }
}

/** A coder as all lists call them; undefined where they are not there any more. */
function coderCalled(project: Project, hex: string): string | undefined {
  const row = project.prepare('SELECT id FROM coder WHERE uuid=?').pluck().get(uuidBytes(hex))
  return row === undefined ? undefined : coderNames(project).get(row as number)
}

function rowName(nameOf: (table: string, hex: string) => string, table: string, image: RowImage): string {
  if (table === 'flow' || table === 'story_step') {
    const ends = ['from_id', 'to_id', 'coding_id'].flatMap(column => {
      const hex = image[column]
      return typeof hex === 'string' ? [nameOf('coding', hex)] : []
    })
    if (ends.length > 0) return ends.join(' → ')
  }
  for (const column of naming) {
    const value = image[column]
    if (typeof value === 'string' && value.trim() !== '') return shortened(value)
  }
  return ''
}

function plain(column: string, value: string | number, whole: boolean): string {
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
  const words = String(value).toWellFormed()
  return whole || words.length <= longest ? words : `${words.slice(0, longest).toWellFormed()}…`
}
