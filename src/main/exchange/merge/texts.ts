import { carryPlaces } from '../../../shared/merge/carry-places'
import { offsetMap } from '../../../shared/merge/map-offset'
import { foldEdits, type TextEdit } from '../../../shared/merge/merge-text'
import type { Change, Values } from '../../db/merge/rows'
import type { Settling } from './settle'
import { compareStamps, type Side, type Stamp } from './side'
import type { TouchedRows } from './touched'

/** A turn that both corrected: what each made of it, and whether they changed the same words. */
export interface TextConflict {
  row: string
  ours: string
  theirs: string
  overlaps: boolean
}

/**
 * Settles the words of turns that both copies have and that differ: the corrections of both are carried out one after the other. What lies in
 * the text by offsets (gaps, times, marks) is carried along.
 */
export function settleTexts(settling: Settling, touched: TouchedRows): TextConflict[] {
  const conflicts: TextConflict[] = []
  const { ours, theirs } = settling
  for (const { table, row, ours: byUs, theirs: byThem } of touched.values()) {
    if (table !== 'turn' || byThem.length === 0) continue
    const values = settling.final('turn', row)
    const mine = ours.rowOrImage('turn', row)
    const other = theirs.rowOrImage('turn', row)
    if (!values || !mine || !other || mine.text === other.text) continue
    const edits = editsOf(row, ours, theirs)
    if (edits.length === 0) continue
    const { text, overlaps } = foldEdits(edits)
    const source = text === mine.text ? mine : text === other.text ? other : null
    const base = source ?? (edits[edits.length - 1]?.by === ours ? mine : other)
    settling.set('turn', row, { ...values, ...(source ? groupOf(source) : carried(base, text)), text })
    if (byUs.some(changesText) && byThem.some(changesText))
      conflicts.push({ row, ours: String(mine.text), theirs: String(other.text), overlaps })
  }
  return conflicts
}

function editsOf(row: string, ours: Side, theirs: Side): (TextEdit & { stamp: Stamp; by: Side })[] {
  const edits = new Map<string, TextEdit & { stamp: Stamp; by: Side }>()
  for (const by of [ours, theirs])
    for (const change of by.changesOfRow(row)) {
      if (!changesText(change) || !by.counts(change)) continue
      const known = edits.get(change.txn)
      const after = by.textAfter(change)
      // Two corrections of one entry are one.
      if (known?.by === by) known.after = after
      else if (!known) edits.set(change.txn, { before: String(change.old?.text), after, stamp: by.stampOf(change), by })
    }
  return [...edits.values()].sort((a, b) => compareStamps({ ...a.stamp, id: 0 }, { ...b.stamp, id: 0 }))
}

function changesText(change: Change): boolean {
  return change.op === 2 && typeof change.old?.text === 'string'
}

function groupOf({ lead, gaps, syncs, marks }: Values): Values {
  return { lead: lead ?? '', gaps: gaps ?? null, syncs: syncs ?? null, marks: marks ?? null }
}

/** What lies in a text by offsets, moved to where its words are in another version of it. */
function carried(from: Values, text: string): Values {
  const map = offsetMap(String(from.text), text)
  return {
    lead: from.lead ?? '',
    gaps: carryPlaces(from.gaps, map),
    syncs: carryPlaces(from.syncs, map),
    marks: carryPlaces(from.marks, map),
  }
}
