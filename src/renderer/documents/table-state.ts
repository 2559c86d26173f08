import type { StoryMap } from '../../shared/model/story-map'
import { api } from '../app/api'
import { errorSentence } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { openDocument } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { type ColumnUse, mapOf, withUse } from './column-roles'
import { changeIncoming, type Incoming, nothingChosen, useImport } from './import-state'
import { readRows, type TableRows } from './read-rows'

/** Has the rows of a file come in as stories, or the file as a transcript again. */
export function setAsTable(key: number, asTable: boolean): void {
  changeIncoming(key, one => ({ ...one, asTable, rowsProblem: null }))
  useImport.setState(nothingChosen)
  const one = useImport.getState().incoming.find(each => each.key === key)
  if (asTable && one?.rows === null) void readAgainAsTable(one)
}

/** Reads another sheet of a workbook: what its columns hold begins anew. */
export function chooseSheet(one: Incoming, sheet: string): void {
  void readAgainAsTable(one, sheet)
}

export function setUse(key: number, index: number, change: Partial<ColumnUse>): void {
  changeRows(key, rows => ({ ...rows, uses: withUse(rows.uses, index, change) }))
}

export function setCodedBy(key: number, codedBy: StoryMap['codedBy']): void {
  changeRows(key, rows => ({ ...rows, codedBy }))
}

/** What the columns are said to hold. @returns null while there is neither a step nor an answer */
export function mapOfRows({ table, uses, codedBy }: TableRows): StoryMap | null {
  return mapOf(table.columns, uses, { sheet: table.sheet, codedBy })
}

/** The file that is shown, if its rows can be stored now. */
export function tableToStore(): { one: Incoming; rows: TableRows; map: StoryMap } | null {
  const { incoming, shown, storing } = useImport.getState()
  const one = incoming.find(each => each.key === shown)
  if (storing || one?.asTable !== true || one.rows === null) return null
  const map = mapOfRows(one.rows)
  return map === null ? null : { one, rows: one.rows, map }
}

/** Stores the rows of the table that is shown: one step. It leaves the list, and its first story is shown if nothing else waits. */
export async function storeTable(): Promise<void> {
  const found = tableToStore()
  if (found === null) return
  useImport.setState({ storing: true })
  try {
    const { documents, flows, codings, known, empty, otherValues } = await api.imports.storeTable({
      table: found.rows.table,
      map: found.map,
    })
    await queryClient.invalidateQueries({ queryKey: queryKeys.documents })
    await queryClient.invalidateQueries({ queryKey: queryKeys.participants })
    const incoming = useImport.getState().incoming.filter(one => one.key !== found.one.key)
    useImport.setState({ incoming, shown: incoming[0]?.key ?? null, ...nothingChosen })
    const [first] = documents
    if (incoming.length === 0 && first !== undefined) openDocument({ document: first })
    const words = [
      text(codings === 0 ? 'imports:answers.done' : 'imports:stories.done', { count: documents.length, flows }),
      ...(known + empty === 0 ? [] : [text('imports:stories.left', { count: known + empty })]),
      ...(otherValues === 0 ? [] : [text('imports:stories.otherValues', { count: otherValues })]),
    ].join(' ')
    if (documents.length === 0) showToast({ words, tone: 'warn' })
    else await showUndoToast({ words, tone: 'ok' })
  } finally {
    useImport.setState({ storing: false })
  }
}

async function readAgainAsTable({ key, file, options }: Incoming, sheet?: string): Promise<void> {
  try {
    const rows = await readRows(file, options, undefined, sheet)
    changeIncoming(key, one => ({ ...one, rows, rowsProblem: null }))
  } catch (error) {
    changeIncoming(key, one => ({ ...one, rowsProblem: errorSentence(error) }))
  }
}

function changeRows(key: number, to: (rows: TableRows) => TableRows): void {
  changeIncoming(key, one => (one.rows === null ? one : { ...one, rows: to(one.rows) }))
}
