import type { Copy } from '../../db/merge/copy'
import type { Change, Txn, Values } from '../../db/merge/rows'

/** Where a change stands in time: the clock of its entry, then the entry's uuid, then its place in the entry. */
export interface Stamp {
  hlc: number
  txn: string
  id: number
}

export const never: Stamp = { hlc: -1, txn: '', id: 0 }

export function compareStamps(a: Stamp, b: Stamp): number {
  return a.hlc - b.hlc || (a.txn < b.txn ? -1 : a.txn > b.txn ? 1 : a.id - b.id)
}

const none: readonly Change[] = []

/** The name under which a change on a passage keeps the text that a turn had then. */
export function textOf(turn: string): string {
  return `text ${turn}`
}

/** One of the two copies, with what its history says of itself. */
export class Side {
  readonly copy: Copy
  readonly entries: Map<string, Txn>
  /** Entries the other copy does not have. */
  only: Txn[] = []
  /** What the coders of both copies are called, by uuid. */
  called: ReadonlyMap<string, string> = new Map()
  readonly #undoneBy = new Map<string, Txn[]>()
  readonly #stands = new Map<string, boolean>()
  #textEntries: Set<string> | undefined
  readonly #rows = new Map<string, Map<string, Values | null>>()
  readonly #changes = new Map<string, readonly Change[]>()
  /** Of rows that were looked for, without being read: whether they are there. */
  readonly #there = new Map<string, Map<string, boolean>>()
  readonly #documents = new Map<string, string>()

  constructor(copy: Copy) {
    this.copy = copy
    this.entries = copy.entries()
    for (const txn of this.entries.values())
      if (txn.undoes !== null) this.#undoneBy.set(txn.undoes, [...(this.#undoneBy.get(txn.undoes) ?? []), txn])
  }

  /** Whether an entry was not taken back. */
  stands(uuid: string): boolean {
    const known = this.#stands.get(uuid)
    if (known !== undefined) return known
    this.#stands.set(uuid, true)
    const stands = !(this.#undoneBy.get(uuid) ?? []).some(by => this.isHere(by) && this.stands(by.uuid))
    this.#stands.set(uuid, stands)
    return stands
  }

  /** Whether an entry belongs to this copy: made here, or brought by a merge that stands. */
  isHere(txn: Txn): boolean {
    return txn.cameWith === null || this.stands(txn.cameWith)
  }

  /** Whether an entry has anything to say to another copy: merges that were taken back, and their taking back, concern one copy only. */
  travels(txn: Txn): boolean {
    if (!this.isHere(txn)) return false
    if (txn.action !== 'merge') return true
    return txn.kind === 'merge' && this.stands(txn.uuid)
  }

  /** Whether a change says something of its own, rather than carrying out what other entries say. */
  counts(change: Change): boolean {
    if (change.adopted) return false
    const txn = this.entries.get(change.txn)
    return txn !== undefined && this.travels(txn)
  }

  wasDropped(uuid: string): boolean {
    const by = this.entries.get(uuid)?.droppedBy
    return by != null && this.stands(by)
  }

  stampOf(change: Change): Stamp {
    return { hlc: this.entries.get(change.txn)?.hlc ?? 0, txn: change.txn, id: change.id }
  }

  /** Reads rows and their changes ahead, all at once: one by one takes several times as long. */
  readAhead(touched: Iterable<{ table: string; row: string }>): void {
    const byTable = Map.groupBy(touched, ({ table }) => table)
    for (const [table, list] of byTable) {
      const known = this.#rowsOf(table)
      const uuids = list.map(({ row }) => row).filter(row => !known.has(row))
      const [rows, changes] = [this.copy.rows(table, uuids), this.copy.changesOfRows(uuids)]
      for (const uuid of uuids) {
        known.set(uuid, rows.get(uuid) ?? null)
        this.#changes.set(uuid, changes.get(uuid) ?? none)
      }
    }
  }

  /** Looks for rows that others point to, all at once. Of these no more is asked than whether they are there and, of turns, in which document. */
  lookFor(pointed: Iterable<{ table: string; row: string }>): void {
    for (const [table, list] of Map.groupBy(pointed, ({ table }) => table)) {
      const read = this.#rowsOf(table)
      const uuids = list.map(({ row }) => row).filter(row => !read.has(row))
      const documents = table === 'turn' ? this.copy.documentsOf(uuids) : undefined
      for (const [turn, document] of documents ?? []) this.#documents.set(turn, document)
      const present = documents ?? this.copy.present(table, uuids)
      this.#there.set(table, new Map(uuids.map(uuid => [uuid, present.has(uuid)])))
    }
  }

  has(table: string, uuid: string): boolean {
    return this.#there.get(table)?.get(uuid) ?? this.row(table, uuid) !== null
  }

  /** The document that a turn is in, or was in last. */
  documentOf(turn: string): string | null {
    const document = this.#documents.get(turn) ?? this.rowOrImage('turn', turn)?.document_id
    return typeof document === 'string' ? document : null
  }

  changesOfRow(row: string): readonly Change[] {
    let changes = this.#changes.get(row)
    if (!changes) {
      changes = this.copy.changesOfRow(row)
      this.#changes.set(row, changes)
    }
    return changes
  }

  row(table: string, uuid: string): Values | null {
    const known = this.#rowsOf(table)
    let values = known.get(uuid)
    if (values === undefined) {
      values = this.copy.row(table, uuid)
      known.set(uuid, values)
    }
    return values
  }

  #rowsOf(table: string): Map<string, Values | null> {
    let rows = this.#rows.get(table)
    if (!rows) {
      rows = new Map()
      this.#rows.set(table, rows)
    }
    return rows
  }

  /** The row as it is or, if it was deleted, as it was last. */
  rowOrImage(table: string, uuid: string): Values | null {
    const present = this.row(table, uuid)
    if (present) return present
    // What the deletion itself says: a merge that carried it out may have found the row as it was before.
    let last: Change | undefined
    for (const change of this.changesOfRow(uuid))
      if (change.op === 3 && this.counts(change))
        if (!last || compareStamps(this.stampOf(change), this.stampOf(last)) > 0) last = change
    return last?.old ?? this.changesOfRow(uuid).findLast(({ op }) => op === 3)?.old ?? null
  }

  /**
   * What an entry left in columns of a row: as it was brought along with the entry, else what the next change found there. For an entry made
   * here only changes made here tell it, since those of others began from other values.
   */
  after(change: Change, columns: readonly string[]): Values {
    const later = this.#laterOn(change.row, change)
    const present = this.row(change.table, change.row)
    const left: Values = {}
    for (const column of columns) {
      const kept = change.after?.[column]
      if (kept !== undefined) left[column] = kept
      else {
        const found = later.find(({ old }) => old !== null && column in old)
        left[column] = (found ? found.old?.[column] : present?.[column]) ?? null
      }
    }
    return left
  }

  /** The text that a turn had when a change on it was made; undefined where it was as it came in. */
  textAt(turn: string, change: Change): string | undefined {
    const kept = change.after?.[textOf(turn)]
    if (kept !== undefined) return kept === null ? undefined : String(kept)
    const found = this.#laterOn(turn, change).find(({ old }) => typeof old?.text === 'string')
    const text = found ? found.old?.text : this.row('turn', turn)?.text
    return typeof text === 'string' ? text : undefined
  }

  /** Whether this copy was given out with something left out: others' work, or names. */
  get isPartial(): boolean {
    for (const txn of this.entries.values()) if (txn.kind === 'create') return txn.withheld
    return false
  }

  /** The text of a turn when the copies parted; undefined where this copy does not have it. */
  textAtParting(turn: string): string | undefined {
    const since = new Set(this.only.map(({ uuid }) => uuid))
    const first = this.changesOfRow(turn).find(
      ({ txn, old }) => since.has(txn) && this.entries.get(txn)?.cameWith === null && typeof old?.text === 'string',
    )
    const text = first ? first.old?.text : this.row('turn', turn)?.text
    return typeof text === 'string' ? text : undefined
  }

  #laterOn(row: string, change: Change): Change[] {
    const isOwn = this.entries.get(change.txn)?.cameWith === null
    return this.changesOfRow(row).filter(later => {
      if (later.id <= change.id || later.txn === change.txn) return false
      const txn = this.entries.get(later.txn)
      return txn !== undefined && (isOwn ? txn.cameWith === null : this.isHere(txn))
    })
  }

  /** Whether an entry changed the text itself, so that anchors it moved were only carried along. */
  changedText(txn: string): boolean {
    this.#textEntries ??= this.copy.entriesChanging('turn')
    return this.#textEntries.has(txn)
  }
}
