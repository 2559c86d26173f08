import { tableNamed } from '../../db/logged-tables'
import type { Change, Values } from '../../db/merge/rows'
import type { Deletion } from './deletions'
import { RowMap } from './row-map'
import { compareStamps, never, type Side, type Stamp } from './side'
import { columnsWritten, type Touched, type TouchedRows } from './touched'

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
  decision: [['kind', 'outcome', 'reason', 'consensus_id', 'coder_id', 'at']],
}

/** The columns by which rows of a table lie on words. */
export const anchorColumns: Readonly<Record<string, readonly string[]>> = {
  coding: columnGroups.coding![0]!,
  memo: columnGroups.memo![0]!,
  flow: columnGroups.flow![0]!,
}

/** Rows that come and go with a document's text. */
const partsOfText: ReadonlySet<string> = new Set(['turn', 'speaker'])
const reversals: ReadonlySet<string> = new Set(['undo', 'redo'])

/** The change that put a row on the words it lies on, and the copy that tells of it. */
export interface Placing {
  side: Side
  change: Change
  stamp: Stamp
}

export class Settling {
  readonly ours: Side
  readonly theirs: Side
  readonly fallen: ReadonlyMap<string, Deletion>
  readonly rows = new RowMap<Settled>()
  readonly conflicts: ValueConflict[] = []
  /** Pointers that had to be emptied, since what they point to is gone: columns by row. */
  readonly emptied = new RowMap<string[]>()

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
        if (!this.rows.has(table, row)) this.#settle({ table, row, ours: [], theirs: [] })
  }

  /** What a row is after the merge. */
  final(table: string, row: string): Values | null {
    const settled = this.rows.get(table, row)
    return settled ? settled.values : this.ours.row(table, row)
  }

  /** Whether a row is there after the merge. */
  has(table: string, row: string): boolean {
    const settled = this.rows.get(table, row)
    return settled ? settled.values !== null : this.ours.has(table, row)
  }

  set(table: string, row: string, values: Values | null): void {
    this.rows.set(table, row, { table, row, values })
  }

  /** The change that placed a row last, rather than carrying it along with a correction of the text; the copy it was made in tells of it first. */
  lastPlacing(row: string): Placing | null {
    let last: Placing | null = null
    for (const side of [this.ours, this.theirs])
      for (const change of side.changesOfRow(row)) {
        if (!this.places(side, change)) continue
        const placing = { side, change, stamp: side.stampOf(change) }
        const order = last ? compareStamps(placing.stamp, last.stamp) : 1
        const isOwn = side.entries.get(change.txn)?.cameWith === null
        if (!last || (last.change.txn === change.txn ? last.side === side || isOwn : order > 0)) last = placing
      }
    return last
  }

  /** Whether a change puts its row on words of its own choice. */
  places(side: Side, change: Change): boolean {
    const group = anchorColumns[change.table]
    return (
      group !== undefined &&
      !(change.op === 2 && this.isDropped(change.txn)) &&
      this.#writes(side, change, change.table, group)
    )
  }

  #settle(touched: Touched): void {
    const { table, row } = touched
    if (
      touched.ours.length === 0 &&
      touched.theirs[0]?.op === 1 &&
      !touched.theirs.some(({ txn }) => this.isDropped(txn))
    ) {
      const theirs = this.theirs.row(table, row)
      if (theirs && !this.ours.has(table, row) && this.ours.changesOfRow(row).length === 0) {
        this.set(table, row, theirs)
        return
      }
    }
    this.set(table, row, this.#isAlive(table, row) ? this.#values(touched) : null)
  }

  /** A row is there if the last thing that happened to it, in either copy, was not a deletion that holds. */
  #isAlive(table: string, row: string): boolean {
    let last: { stamp: Stamp; op: number } | undefined
    let isMade = false
    const isPart = partsOfText.has(table)
    for (const side of [this.ours, this.theirs])
      for (const change of side.changesOfRow(row)) {
        if (change.op === 2 || !side.counts(change)) continue
        if (isPart) {
          // A text that was replaced, and the replacement taken back, is as if nothing had happened: what others made of it meanwhile holds.
          const isReversal = reversals.has(side.entries.get(change.txn)?.kind ?? '')
          isMade ||= change.op === 1 && !isReversal
          if (isReversal || !this.stands(change.txn) || this.isDropped(change.txn)) continue
        } else if (change.op === 3 && this.isDropped(change.txn)) continue
        const stamp = side.stampOf(change)
        // Within one entry the later change counts; ids of two files are not compared otherwise.
        if (!last || compareStamps(stamp, last.stamp) >= 0) last = { stamp, op: change.op }
      }
    if (last) return last.op === 1
    return !isMade && (this.ours.rowOrImage(table, row) !== null || this.theirs.rowOrImage(table, row) !== null)
  }

  /** Whether an entry was taken back in neither copy. */
  stands(uuid: string): boolean {
    return (
      (!this.ours.entries.has(uuid) || this.ours.stands(uuid)) &&
      (!this.theirs.entries.has(uuid) || this.theirs.stands(uuid))
    )
  }

  /** Whether an entry's deletions, or the text it brought in, gave way. */
  isDropped(txn: string): boolean {
    return this.fallen.has(txn) || this.ours.wasDropped(txn) || this.theirs.wasDropped(txn)
  }

  #values(touched: Touched): Values {
    const { table, row } = touched
    const mine = this.ours.rowOrImage(table, row)
    const other = this.theirs.rowOrImage(table, row)
    if (!mine || !other) return this.#lessDropped(mine ? this.ours : this.theirs, table, row, mine ?? other ?? {})
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

  /** A row that only one copy has, less what entries that fell had written. */
  #lessDropped(side: Side, table: string, row: string, present: Values): Values {
    const values: Values = {}
    for (const group of groupsOf(table)) {
      const last = this.#last(side, table, row, group)
      for (const column of group) values[column] = last.value(column, present)
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
    while (top && top.change.op === 2 && this.isDropped(top.change.txn)) {
      undone.push(top.change)
      top = writers.shift()
    }
    return {
      stamp: top?.stamp ?? never,
      isOwn: top !== undefined,
      value: (column: string, present: Values) => {
        // What a pointer said counts, also where an earlier merge had to empty it.
        if (top && isPointer(table, column)) return side.after(top.change, [column])[column] ?? null
        return this.#before(side, undone, column, present[column] ?? null)
      },
    }
  }

  /** What a column held before changes that fell, the last of which is told first. */
  #before(side: Side, fell: readonly Change[], column: string, present: string | number | null) {
    let value = present
    for (const change of fell) {
      const { old } = change
      if (!old || !(column in old)) continue
      // What fell in an earlier merge has been put back already, unless something that falls now had been built on it.
      if (side.wasDropped(change.txn) && (side.after(change, [column])[column] ?? null) !== value) continue
      value = old[column] ?? null
    }
    return value
  }

  #writes(side: Side, change: Change, table: string, group: readonly string[]): boolean {
    if (change.op === 3 || !side.counts(change)) return false
    // Bringing a row back writes nothing that had not been written before.
    if (change.op === 1) return !reversals.has(side.entries.get(change.txn)?.kind ?? '')
    const { old } = change
    if (!old || !group.some(column => column in old)) return false
    return !(group === anchorColumns[table] && side.changedText(change.txn))
  }
}

/** Whether a column points to another row for its own sake, and not as part of a place in a text. */
export function isPointer(table: string, column: string): boolean {
  return column in tableNamed(table).references && !anchorColumns[table]?.includes(column)
}

const groups = new Map<string, readonly (readonly string[])[]>()

export function groupsOf(table: string): readonly (readonly string[])[] {
  let known = groups.get(table)
  if (!known) {
    const together = columnGroups[table] ?? []
    const alone = tableNamed(table).columns.filter(column => !together.some(group => group.includes(column)))
    known = [...together, ...alone.map(column => [column])]
    groups.set(table, known)
  }
  return known
}
