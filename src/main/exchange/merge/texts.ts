import { carryPlaces } from '../../../shared/merge/carry-places'
import { offsetMap } from '../../../shared/merge/map-offset'
import { mergeText } from '../../../shared/merge/merge-text'
import type { Change, Values } from '../../db/merge/rows'
import { columnGroups, type Settling } from './settle'
import { compareStamps, type Stamp } from './side'
import type { Touched, TouchedRows } from './touched'

/** A turn that both corrected: what each made of it, and whether they changed the same words. */
export interface TextConflict {
  row: string
  ours: string
  theirs: string
  overlaps: boolean
}

/** One correction of a turn: its text, with what lies in it by offsets, before and after. */
interface Correction {
  before: Values
  after: Values
  stamp: Stamp
}

/** A turn's text, with what lies in it by offsets. */
export const textColumns = columnGroups.turn![0]!
const placeColumns = ['gaps', 'syncs', 'marks'] as const

/**
 * Settles the words of turns that both copies corrected: all corrections that either ever made, carried out one after the other in the order of
 * their clocks. So the text depends on which corrections there are, and not on the way they came together. A turn that only one has corrected
 * since they parted is taken as it is there.
 */
export function settleTexts(settling: Settling, touched: TouchedRows): TextConflict[] {
  const conflicts: TextConflict[] = []
  const { ours, theirs } = settling
  const turns = new Map<string, Pick<Touched, 'ours' | 'theirs'>>()
  for (const { table, row } of settling.rows.values()) if (table === 'turn') turns.set(row, { ours: [], theirs: [] })
  for (const each of touched.values()) if (each.table === 'turn') turns.set(each.row, each)
  for (const [row, { ours: byUs, theirs: byThem }] of turns) {
    const values = settling.final('turn', row)
    const mine = ours.rowOrImage('turn', row)
    const other = theirs.rowOrImage('turn', row)
    const [weDid, theyDid] = [byUs.some(corrects), byThem.some(corrects)]
    const hasDropped = [...ours.changesOfRow(row), ...theirs.changesOfRow(row)].some(
      change => corrects(change) && settling.isDropped(change.txn),
    )
    if (!mine || !other) continue
    if (!values) {
      // Corrected in one copy, and gone from the text in the other.
      if (weDid !== theyDid)
        conflicts.push({
          row,
          ours: weDid ? String(mine.text) : '',
          theirs: theyDid ? String(other.text) : '',
          overlaps: true,
        })
      continue
    }
    if (hasOtherNames(settling, row)) {
      if (theyDid) {
        const { text, overlaps } = folded(correctionsOf(settling, row, [theirs]), part(mine))
        settling.set('turn', row, { ...values, ...text })
        if (weDid) conflicts.push({ row, ours: String(mine.text), theirs: String(other.text), overlaps })
      }
      continue
    }
    const choices = weDid && theyDid ? [] : weDid ? [ours] : theyDid ? [theirs] : [ours, theirs]
    const teller = hasDropped ? undefined : choices.find(side => side.row('turn', row) !== null)
    if (teller) {
      settling.set('turn', row, { ...values, ...part(teller.row('turn', row) ?? {}) })
      continue
    }
    const corrections = correctionsOf(settling, row)
    if (corrections.length === 0) continue
    const { text, overlaps } = folded(corrections)
    settling.set('turn', row, { ...values, ...text })
    if (weDid && theyDid && mine.text !== other.text)
      conflicts.push({ row, ours: String(mine.text), theirs: String(other.text), overlaps })
  }
  return conflicts
}

/** The text a turn had before anybody corrected it, as far as either copy knows. */
export function firstText(settling: Settling, row: string): string {
  const { ours, theirs } = settling
  const [first] = correctionsOf(settling, row)
  return String(first?.before.text ?? ours.rowOrImage('turn', row)?.text ?? theirs.rowOrImage('turn', row)?.text ?? '')
}

/** Whether a turn says something else in the copy that comes back only because names were left out of it. */
export function hasOtherNames({ ours, theirs }: Settling, turn: string): boolean {
  if (!theirs.isPartial || ours.isPartial) return false
  const [our, their] = [ours.textAtParting(turn), theirs.textAtParting(turn)]
  return our !== undefined && their !== undefined && our !== their
}

/** Whether a change of a turn is one of its text, or of what lies in it. */
export function corrects(change: Change): boolean {
  const { op, old } = change
  return op === 2 && old !== null && textColumns.some(column => column in old)
}

/** Carries corrections out, earliest first, each by a three-way comparison of words. Where two changed the same words, the later one stands. */
function folded(
  corrections: readonly Correction[],
  from: Values = corrections[0]?.before ?? {},
): { text: Values; overlaps: boolean } {
  let text = from
  let overlaps = false
  for (const { before, after } of corrections) {
    if (textColumns.every(column => text[column] === before[column])) {
      text = after
      continue
    }
    const merged = mergeText(String(text.text), String(before.text), String(after.text))
    overlaps ||= merged.overlaps
    text = placedIn(merged.text, text, before, after)
  }
  return { text, overlaps }
}

/** What lies in a merged text: what the correction changed itself as it left it, the rest as it was; all where its words are now. */
function placedIn(merged: string, standing: Values, before: Values, after: Values): Values {
  const [through, fromStanding, fromAfter] = [
    offsetMap(String(before.text), String(after.text)),
    offsetMap(String(standing.text), merged),
    offsetMap(String(after.text), merged),
  ]
  const text: Values = { text: merged, lead: (before.lead === after.lead ? standing.lead : after.lead) ?? '' }
  for (const column of placeColumns) {
    const onlyMoved = carryPlaces(before[column], through) === (after[column] ?? null)
    text[column] = onlyMoved ? carryPlaces(standing[column], fromStanding) : carryPlaces(after[column], fromAfter)
  }
  return text
}

function correctionsOf(settling: Settling, row: string, of = [settling.ours, settling.theirs]): Correction[] {
  const byEntry = new Map<string, Correction>()
  for (const side of of) {
    const changes = Map.groupBy(
      side
        .changesOfRow(row)
        .filter(change => corrects(change) && side.counts(change) && !settling.isDropped(change.txn)),
      change => change.txn,
    )
    for (const [txn, [first, ...more]] of changes) {
      // The copy it was made in knows best what it left.
      if (!first || (byEntry.has(txn) && side.entries.get(txn)?.cameWith !== null)) continue
      const after = side.after(first, textColumns)
      const before = { ...after }
      for (const { old } of [first, ...more].reverse()) Object.assign(before, part(old ?? {}))
      byEntry.set(txn, { before, after, stamp: { ...side.stampOf(first), id: 0 } })
    }
  }
  return [...byEntry.values()].sort((a, b) => compareStamps(a.stamp, b.stamp))
}

/** The columns of a turn's text that a row or a change has. */
function part(values: Values): Values {
  return Object.fromEntries(textColumns.flatMap(column => (column in values ? [[column, values[column] ?? null]] : [])))
}
