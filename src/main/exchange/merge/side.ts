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

/** One of the two copies, with what its history says of itself. */
export class Side {
  readonly copy: Copy
  readonly entries: Map<string, Txn>
  /** Entries the other copy does not have. */
  only: Txn[] = []
  readonly #undoneBy = new Map<string, Txn[]>()
  readonly #stands = new Map<string, boolean>()
  #textEntries: Set<string> | undefined
  readonly #rows = new Map<string, Values | null>()
  readonly #changes = new Map<string, Change[]>()

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

  changesOfRow(row: string): Change[] {
    let changes = this.#changes.get(row)
    if (!changes) {
      changes = this.copy.changesOfRow(row)
      this.#changes.set(row, changes)
    }
    return changes
  }

  row(table: string, uuid: string): Values | null {
    const key = `${table}:${uuid}`
    let values = this.#rows.get(key)
    if (values === undefined) {
      values = this.copy.row(table, uuid)
      this.#rows.set(key, values)
    }
    return values
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
    return last?.old ?? null
  }

  /** What a correction made of a turn's text. */
  textAfter(change: Change): string {
    const kept = change.after?.text
    if (typeof kept === 'string') return kept
    const next = this.changesOfRow(change.row).find(
      later =>
        later.id > change.id &&
        this.entries.get(later.txn)?.cameWith === null &&
        later.old !== null &&
        typeof later.old.text === 'string',
    )
    return String(next?.old?.text ?? this.row('turn', change.row)?.text ?? '')
  }

  /** Whether an entry changed the text itself, so that anchors it moved were only carried along. */
  changedText(txn: string): boolean {
    this.#textEntries ??= this.copy.entriesChanging('turn')
    return this.#textEntries.has(txn)
  }
}
