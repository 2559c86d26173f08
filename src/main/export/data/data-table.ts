import type { TableRow } from '../table-file'

/** A column with what it holds, for the data dictionary. */
export interface DataColumn {
  name: string
  type: 'text' | 'integer' | 'number' | 'boolean' | 'time' | 'id' | 'list'
  meaning: string
  /** Values it can have, where these are few. */
  values?: readonly string[]
}

export interface DataTable {
  name: string
  /** What one row is. */
  row: string
  columns: readonly DataColumn[]
  rows: readonly TableRow[]
}
