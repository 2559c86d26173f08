import { tableNamed } from '../../db/merge/copy'
import type { Change, Values } from '../../db/merge/rows'
import type { Deletion } from './deletions'
import { compareStamps, never, type Side, type Stamp } from './side'
import { columnsWritten, keyOf, type Touched, type TouchedRows } from './touched'

/** What a row becomes; `values` is null where it is gone. */
export interface Settled {
  table: string
  row: string
  values: Values | null
}

/** A column that both copies changed, differently. */
export interface ValueConflict {
  table: string
  row: string
  column: string
  ours: string | number | null
  theirs: string | number | null
  chosen: 'ours' | 'theirs'
}

/** Columns that mean something only together, and are taken together. */
export const columnGroups: Readonly<Record<string, readonly (readonly string[])[]>> = {
  turn: [['text', 'lead', 'gaps', 'syncs', 'marks']],
  coding: [['start_turn_id', 'start_off', 'end_turn_id', 'end_off', 'quote', 'prefix', 'suffix', 'unanchored']],
  memo: [
    ['start_turn_id', 'start_off', 'end_turn_id', 'end_off', 'quote'],
    ['body', 'plain'],
  ],
  flow: [['words', 'words_turn_id', 'words_start', 'words_end']],
}

const anchored = new Set(['coding', 'memo', 'flow'])

export class Settling {
  readonly ours: Side
  readonly theirs: Side
  readonly fallen: ReadonlyMap<string, Deletion>
  readonly rows = new Map<string, Settled>()
  readonly conflicts: ValueConflict[] = []

  constructor(ours: Side, theirs: Side, fallen: ReadonlyMap<string, Deletion>) {
    this.ours = ours
    this.theirs = theirs
    this.fallen = fallen
  }

  /** Settles every row that may become another than it is in our copy. */
  settleAll(touched: TouchedRows): void {
    for (const each of touched.values()) {
      const ofFallen = each.ours.some(change => this.fallen.has(change.txn))
      if (each.theirs.length > 0 || ofFallen) this.#settle(each)
    }
    for (const { rows } of this.fallen.values())
      for (const { table, row } of rows)
        if (!this.rows.has(keyOf(table, row))) this.#settle({ table, row, ours: [], theirs: [] })
  }

  /** What a row is after the merge. */
  final(table: string, row: string): Values | null {
    const settled = this.rows.get(keyOf(table, row))
    return settled ? settled.values : this.ours.row(table, row)
  }

  set(table: string, row: string, values: Values | null): void {
    this.rows.set(keyOf(table, row), { table, row, values })
  }

  /** Which copy placed an anchor last, rather than carrying it along with a correction of the text; null where both hold the same placing. */
  lastPlaced(table: string, row: string): Side | null {
    const group = columnGroups[table]?.[0] ?? []
    const [our, their] = [
      this.#last(this.ours, table, row, group).stamp,
      this.#last(this.theirs, table, row, group).stamp,
    ]
    const order = compareStamps({ ...our, id: 0 }, { ...their, id: 0 })
    return order === 0 ? null : order > 0 ? this.ours : this.theirs
  }

  #settle(touched: Touched): void {
    const { table, row } = touched
    if (touched.ours.length === 0 && touched.theirs[0]?.op === 1) {
      const theirs = this.theirs.row(table, row)
      if (theirs && !this.ours.row(table, row) && this.ours.changesOfRow(row).length === 0) {
        this.set(table, row, theirs)
        return
      }
    }
    this.set(table, row, this.#isAlive(table, row) ? this.#values(touched) : null)
  }

  /** A row is there if the last thing that happened to it, in either copy, was not a deletion that holds. */
  #isAlive(table: string, row: string): boolean {
    let last: { stamp: Stamp; op: number } | undefined
    for (const side of [this.ours, this.theirs])
      for (const change of side.changesOfRow(row)) {
        if (change.op === 2 || !side.counts(change)) continue
        if (change.op === 3 && this.#isDropped(change.txn)) continue
        const stamp = side.stampOf(change)
        // Within one entry the later change counts; ids of two files are not compared otherwise.
        if (!last || compareStamps(stamp, last.stamp) >= 0) last = { stamp, op: change.op }
      }
    if (last) return last.op === 1
    return this.ours.rowOrImage(table, row) !== null || this.theirs.rowOrImage(table, row) !== null
  }

  #isDropped(txn: string): boolean {
    return this.fallen.has(txn) || this.ours.wasDropped(txn) || this.theirs.wasDropped(txn)
  }

  #values(touched: Touched): Values {
    const { table, row } = touched
    const mine = this.ours.rowOrImage(table, row)
    const other = this.theirs.rowOrImage(table, row)
    if (!mine || !other) return { ...(mine ?? other) }
    const [byUs, byThem] = [columnsWritten(table, touched.ours), columnsWritten(table, touched.theirs)]
    const values: Values = {}
    for (const group of groupsOf(table)) {
      const our = this.#last(this.ours, table, row, group)
      const their = this.#last(this.theirs, table, row, group)
      const takesTheirs = compareStamps({ ...their.stamp, id: 0 }, { ...our.stamp, id: 0 }) > 0
      const contested = group.some(column => byUs.has(column)) && group.some(column => byThem.has(column))
      for (const column of group) {
        const [ourValue, theirValue] = [our.value(column, mine), their.value(column, other)]
        values[column] = (takesTheirs ? theirValue : ourValue) ?? null
        if (contested && ourValue !== theirValue && our.isOwn && their.isOwn)
          this.conflicts.push({
            table,
            row,
            column,
            ours: ourValue ?? null,
            theirs: theirValue ?? null,
            chosen: takesTheirs ? 'theirs' : 'ours',
          })
      }
    }
    return values
  }

  /** The last entry of a copy that wrote a group of columns, and the values it left, less what entries that fell had written. */
  #last(side: Side, table: string, row: string, group: readonly string[]) {
    const writers = side
      .changesOfRow(row)
      .filter(change => this.#writes(side, change, table, group))
      .map(change => ({ change, stamp: side.stampOf(change) }))
      .sort((a, b) => compareStamps(b.stamp, a.stamp))
    const undone: Change[] = []
    let top = writers.shift()
    while (top && top.change.op === 2 && this.#isDropped(top.change.txn)) {
      // What fell before this copy came to be as it is has been put back already.
      if (!side.wasDropped(top.change.txn)) undone.push(top.change)
      top = writers.shift()
    }
    return {
      stamp: top?.stamp ?? never,
      isOwn: top !== undefined,
      value: (column: string, present: Values) =>
        undone.reduce(
          (value, { old }) => (old && column in old ? (old[column] ?? null) : value),
          present[column] ?? null,
        ),
    }
  }

  #writes(side: Side, change: Change, table: string, group: readonly string[]): boolean {
    if (change.op === 3 || !side.counts(change)) return false
    // Bringing a row back writes nothing that had not been written before.
    if (change.op === 1) return !['undo', 'redo'].includes(side.entries.get(change.txn)?.kind ?? '')
    const { old } = change
    if (!old || !group.some(column => column in old)) return false
    return !(anchored.has(table) && group.includes('quote') && side.changedText(change.txn))
  }
}

const groups = new Map<string, readonly (readonly string[])[]>()

function groupsOf(table: string): readonly (readonly string[])[] {
  let known = groups.get(table)
  if (!known) {
    const together = columnGroups[table] ?? []
    const alone = tableNamed(table).columns.filter(column => !together.some(group => group.includes(column)))
    known = [...together, ...alone.map(column => [column])]
    groups.set(table, known)
  }
  return known
}
