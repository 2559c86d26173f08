/** A row as the log names it: columns by name, foreign keys and other uuids as 32 hexadecimal digits. */
export type Values = Record<string, string | number | null>

/** An entry of the history, its uuids as hexadecimal digits. */
export interface Txn {
  id: number
  uuid: string
  hlc: number
  coder: string
  kind: string
  action: string
  details: string
  undoes: string | null
  cameWith: string | null
  droppedBy: string | null
  withheld: boolean
}

/** One change of one row. `old`: the row before (a deletion), the columns changed (an update), null (an insertion). */
export interface Change {
  id: number
  txn: string
  table: string
  op: 1 | 2 | 3
  row: string
  old: Values | null
  adopted: boolean
  after: Values | null
}

/** What a merge does to one row of the project it is merged into. */
export type RowChange =
  /** `asThere`: just as the other copy has it. */
  | { op: 'insert'; table: string; row: string; values: Values; asThere: boolean }
  | { op: 'update'; table: string; row: string; values: Values }
  | { op: 'delete'; table: string; row: string }
