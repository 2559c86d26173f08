import type { ReadOptions } from '../../shared/model/draft'
import type { StoryMap, StoryTable } from '../../shared/model/story-map'
import { api } from '../app/api'
import { type ColumnUse, usesOf } from './column-roles'

/** A table whose rows come in as stories, and what its columns hold as far as it is said. */
export interface TableRows {
  table: StoryTable
  uses: readonly ColumnUse[]
  codedBy: StoryMap['codedBy']
  /** Its headings are those of stories: nobody has to be asked. */
  recognised: boolean
}

/** @throws AppError file.*, table.* */
export async function readRows(
  file: File,
  options: ReadOptions,
  signal: AbortSignal | undefined,
  sheet?: string,
): Promise<TableRows> {
  const asked = { name: file.name, bytes: file, options, ...(sheet === undefined ? {} : { sheet }) }
  const { table, proposal } = await api.imports.readTable(asked, signal === undefined ? {} : { signal })
  return {
    table,
    uses: usesOf(table.columns, proposal),
    codedBy: proposal?.codedBy ?? 'import',
    recognised: proposal !== null,
  }
}
