import { AppError } from '../../../shared/errors'
import { referencesOf, tableNamed } from '../../db/logged-tables'
import type { Copy } from '../../db/merge/copy'
import type { Change, RowChange, Txn, Values } from '../../db/merge/rows'
import { withdrawUnagreed } from './agreed'
import { Anchors } from './anchors'
import { codersCalled } from './coders-called'
import { type Deletion, fallenDeletions } from './deletions'
import { repair } from './repair'
import { outdatedReplacements } from './replacements'
import { columnGroups, Settling, type ValueConflict } from './settle'
import { Side } from './side'
import { settleTexts, type TextConflict } from './texts'
import { type TouchedRows, touchedRows } from './touched'

/** Everything a merge will do to our copy, worked out before anything is written. */
export interface MergePlan {
  ours: Side
  theirs: Side
  settling: Settling
  changes: RowChange[]
  /** Entries of the other copy that come along. */
  entries: Txn[]
  /** Entries of either copy whose deletions give way. */
  fallen: Map<string, Deletion>
  conflicts: ValueConflict[]
  texts: TextConflict[]
  /** Codings whose words are no longer in the text. */
  lost: string[]
  /** Codes that stood below each other and went to the top. */
  parted: string[]
  /** Documents whose derived offsets are to be computed anew. */
  documents: Set<string>
  /** What an incoming change has to tell later merges. */
  kept: (change: Change) => Values | null
  /** When the last entry that both have was made, in milliseconds. */
  partedAt: number
}

export interface PlanOptions {
  /** Called between the steps, so that the window stays alive and the person can change their mind. */
  step?: (done: number) => Promise<void>
}

/**
 * Works out what merging `other` into `own` comes to. What a row becomes depends only on the entries of both histories: the common ancestor is
 * the set of entries they share, later clocks win column by column, deletions stand or fall as a whole, and corrections of texts are carried out one
 * after the other. Hence the same result in any order, and none the second time.
 *
 * @throws AppError merge.otherProject, merge.noSharedHistory, merge.intoBlind, project.damaged
 */
export async function planMerge(
  own: Copy,
  other: Copy,
  { step = async () => {} }: PlanOptions = {},
): Promise<MergePlan> {
  if (own.projectId() === '' || own.projectId() !== other.projectId())
    throw new AppError('merge.otherProject', { path: other.path })
  const ours = new Side(own)
  const theirs = new Side(other)
  const partedAt = part(ours, theirs, other.path)
  ours.called = theirs.called = codersCalled(ours, theirs)
  await step(0.1)
  const touched = touchedRows(ours, theirs)
  readAhead(ours, theirs, touched)
  await step(0.3)
  const fallen = fallenDeletions(touched, ours, theirs)
  for (const [txn, replacement] of outdatedReplacements(ours, theirs)) fallen.set(txn, replacement)
  const settling = new Settling(ours, theirs, fallen)
  settling.settleAll(touched)
  await step(0.6)
  const texts = settleTexts(settling, touched)
  withdrawUnagreed(settling)
  const anchors = new Anchors(settling, touched)
  anchors.settleAll()
  const { documents, lost } = anchors
  const parted = repair(settling, (table, column) => own.mayBeEmpty(table, column))
  await step(0.8)
  const changes = rowChanges(settling, documents)
  await step(0.9)
  return {
    ours,
    theirs,
    settling,
    changes,
    entries: theirs.only,
    fallen,
    conflicts: settling.conflicts,
    texts,
    lost,
    parted,
    documents,
    kept: change => anchors.kept(change),
    partedAt,
  }
}

/** Reads what the merge will ask for one by one: the rows that changed, and of those they point to whether they are there. */
function readAhead(ours: Side, theirs: Side, touched: TouchedRows): void {
  for (const side of [ours, theirs]) side.readAhead(touched.values())
  const targets = new Map<string, Set<string>>()
  for (const [table, list] of Map.groupBy(touched.values(), ({ table }) => table))
    for (const side of [ours, theirs]) {
      const there = list.map(({ row }) => side.row(table, row)).filter(values => values !== null)
      for (const [column, target] of referencesOf(table)) {
        const rows = targets.get(target) ?? new Set()
        targets.set(target, rows)
        for (const values of there) {
          const value = values[column]
          if (typeof value === 'string') rows.add(value)
        }
      }
    }
  const pointed = [...targets].flatMap(([table, rows]) => [...rows].map(row => ({ table, row })))
  // Where names were left out, the texts of the two copies are compared.
  if (theirs.isPartial)
    for (const side of [ours, theirs]) side.readAhead(pointed.filter(({ table }) => table === 'turn'))
  ours.lookFor(pointed)
}

/** Finds what each copy has alone. @returns when the last shared entry was made, in milliseconds */
function part(ours: Side, theirs: Side, path: string): number {
  let shared = 0
  for (const [from, to] of [
    [ours, theirs],
    [theirs, ours],
  ] as const)
    for (const txn of from.entries.values()) {
      if (!from.travels(txn)) continue
      const same = to.entries.get(txn.uuid)
      if (!same || !to.travels(same)) from.only.push(txn)
      else {
        if (from === theirs && txn.kind === 'create' && same.withheld && !txn.withheld)
          throw new AppError('merge.intoBlind', { path })
        shared = Math.max(shared, txn.hlc)
      }
    }
  if (shared === 0) throw new AppError('merge.noSharedHistory', { path })
  return shared / 1000
}

function rowChanges(settling: Settling, documents: Set<string>): RowChange[] {
  const changes: RowChange[] = []
  for (const { table, row, values } of settling.rows.values()) {
    const before = settling.ours.row(table, row)
    if (!values) {
      if (before && table === 'turn') documents.add(String(before.document_id))
      if (before) changes.push({ op: 'delete', table, row })
    } else if (!before) {
      const there = settling.theirs.row(table, row)
      const asThere = there !== null && (there === values || changedColumns(table, there, values) === null)
      // Offsets in the document come with a row that is taken as it is; else they are computed anew.
      if (!asThere && (table === 'coding' || table === 'turn')) documents.add(String(values.document_id))
      changes.push({ op: 'insert', table, row, values, asThere })
    } else {
      const changed = changedColumns(table, before, values)
      if (changed) changes.push({ op: 'update', table, row, values: changed })
      const isMoved =
        changed && (table === 'turn' || table === 'coding') && columnGroups[table]?.[0]?.some(c => c in changed)
      if (isMoved) documents.add(String(values.document_id))
    }
  }
  return changes
}

function changedColumns(table: string, before: Values, after: Values): Values | null {
  const changed: Values = {}
  for (const column of tableNamed(table).columns)
    if ((before[column] ?? null) !== (after[column] ?? null)) changed[column] = after[column] ?? null
  return Object.keys(changed).length > 0 ? changed : null
}
