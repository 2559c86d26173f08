import { type CodebookEntry, type CodebookIssue, CodebookEntry as Entry } from '../model/codebook-file'
import type { PlainTable } from '../model/plain-table'
import { fold } from './compare-codebooks'
import { keyFromName } from './key-from-name'

/** Headings as codebooks of this and other tools write them, in small letters without signs. */
const headings: Readonly<Record<string, readonly string[]>> = {
  key: ['key', 'codekey'],
  code: ['code'],
  name: ['name', 'codename', 'label', 'title'],
  parent: ['parent', 'parentcode', 'parentkey', 'above', 'category', 'below'],
  aliases: ['aliases', 'othernames', 'synonyms'],
  gloss: ['gloss', 'inafewwords', 'short', 'shortdefinition', 'summary'],
  definition: ['definition', 'description', 'comment', 'memo', 'codememo', 'meaning'],
  questions: ['questions', 'guidingquestions'],
  include: ['include', 'inclusion', 'includes', 'includerule', 'usefor', 'whentouse'],
  exclude: ['exclude', 'exclusion', 'excludes', 'excluderule', 'donotusefor', 'whennottouse'],
  rule: ['rule', 'decisionrule'],
  example: ['example', 'examples', 'quote'],
  colour: ['colour', 'color'],
  archived: ['archived'],
}

export interface CodebookRead {
  entries: CodebookEntry[]
  issues: CodebookIssue[]
}

/** Which columns hold what; null where none names codes. */
function columnsOf(columns: readonly string[]): Map<string, number> | null {
  const plain = columns.map(name => name.toLowerCase().replace(/[^\p{L}]/gu, ''))
  const found = new Map(
    Object.entries(headings).flatMap(([field, names]) => {
      const at = plain.findIndex(name => names.includes(name))
      return at === -1 ? [] : [[field, at] as const]
    }),
  )
  return found.has('name') || found.has('code') || found.has('key') ? found : null
}

/**
 * A table with a code a row as codebook, set against the one there is: a row is the code whose key it gives, else the one of that name
 * below the same code, else a new one with a key made from its name. An empty cell says nothing. Rows that cannot be codes are left out.
 * @returns null where no column names the codes
 */
export function readCodebookTable(table: PlainTable, known: readonly CodebookEntry[]): CodebookRead | null {
  const at = columnsOf(table.columns)
  if (at === null) return null
  const issues: CodebookIssue[] = []
  const entries: CodebookEntry[] = []
  const byKey = new Map(known.map(entry => [fold(entry.key), entry]))
  const rows = table.rows.map((row, index) => {
    const cell = (field: string) => undefused(row[at.get(field) ?? -1] ?? '')
    const name = cell('name') || cell('code') || cell('key')
    // With a column of names beside it, “code” holds keys; alone it holds either.
    const key = cell('key') || (at.has('name') || byKey.has(fold(cell('code'))) ? cell('code') : '')
    return { line: index + 2, cell, name, key, parent: cell('parent') }
  })
  // What stands above a code may be written as key or as name, of a row or of a code there is.
  const byName = new Map<string, string>()
  for (const entry of known) byName.set(fold(entry.name), entry.key)
  for (const row of rows) if (row.key !== '') byName.set(fold(row.name), row.key)
  const keys = new Set(rows.map(row => fold(row.key)))
  const taken = new Set<string>()
  const refuse = (row: (typeof rows)[number], issue: CodebookIssue['issue'], value: string) =>
    issues.push({ issue, line: row.line, code: row.name || row.key, value })
  /** False where what it stands below is not known yet. */
  const place = (row: (typeof rows)[number]): boolean => {
    const { cell, name, key, parent } = row
    const above = parent === '' ? null : aboveOf(parent)
    if (above === undefined) return false
    const own = key || keyBelow(above, name)
    const colour = cell('colour').toLowerCase()
    const isColour = /^#[0-9a-f]{6}$/.test(colour)
    if (colour !== '' && !isColour) refuse(row, 'colour', colour)
    const read = Entry.safeParse({
      key: own,
      // A row that only gives a key says nothing of the name.
      name: cell('name') || (key === '' ? name : (byKey.get(fold(own))?.name ?? name)),
      ...(at.has('parent') && (parent !== '' || !byKey.has(fold(own))) ? { parent: above } : {}),
      ...lists(cell, ['aliases', 'questions']),
      ...texts(cell, ['gloss', 'definition', 'include', 'exclude', 'rule', 'example']),
      ...(isColour ? { colour } : {}),
      ...(cell('archived') === '' ? {} : { archived: /^(yes|true|1)$/i.test(cell('archived')) }),
    })
    if (!read.success) refuse(row, 'tooLong', String(read.error.issues[0]?.path[0] ?? ''))
    else if (taken.has(fold(own))) refuse(row, 'twice', own)
    else {
      taken.add(fold(own))
      byName.set(fold(name), own)
      entries.push(read.data)
    }
    return true
  }
  for (const row of rows) if (row.name === '') refuse(row, 'noName', '')
  let waiting = rows.filter(({ name }) => name !== '')
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length
    waiting = waiting.filter(row => !place(row))
  }
  const names = new Set(waiting.map(({ name }) => fold(name)))
  for (const row of waiting) refuse(row, names.has(fold(row.parent)) ? 'belowItself' : 'noParent', row.parent)
  return { entries, issues }

  function aboveOf(words: string): string | undefined {
    const wanted = fold(words)
    return keys.has(wanted) || byKey.has(wanted) ? words : byName.get(wanted)
  }
  function keyBelow(above: string | null, name: string): string {
    const like = known.find(entry => fold(entry.parent ?? '') === fold(above ?? '') && fold(entry.name) === fold(name))
    return like?.key ?? keyFromName(above, name)
  }
}

function texts(cell: (field: string) => string, fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(fields.flatMap(field => (cell(field) === '' ? [] : [[field, cell(field)]])))
}

/** One a line, or parted by semicolons. */
function lists(cell: (field: string) => string, fields: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(
    fields.flatMap(field => {
      const parts = cell(field)
        .split(/[\n;]/)
        .map(part => part.trim())
        .filter(Boolean)
      return parts.length === 0 ? [] : [[field, parts]]
    }),
  )
}

/** A cell that our own export kept from being run as a formula. */
function undefused(cell: string): string {
  const words = cell.trim()
  return /^'[=+\-@\t\r]/.test(words) ? words.slice(1) : words
}
