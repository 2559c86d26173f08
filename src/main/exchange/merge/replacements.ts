import type { Txn } from '../../db/merge/rows'
import type { Deletion } from './deletions'
import type { Side } from './side'

/**
 * Of two versions of one document's text, brought in apart, the later stands as a whole: turns of both, one among the other, would be a text that
 * nobody wrote. What was coded on the other's turns looks for its words in the one that stands.
 *
 * @returns the replacements that give way, with their changes, by the uuid of their entry
 */
export function outdatedReplacements(ours: Side, theirs: Side): Map<string, Deletion> {
  const outdated = new Map<string, Deletion>()
  const [our, their] = [replacementsOf(ours, theirs), replacementsOf(theirs, ours)]
  for (const [document, mine] of our) {
    const others = their.get(document)
    if (!others) continue
    const last = [...mine, ...others].reduce((a, b) => (isLater(b, a) ? b : a))
    for (const [list, side, by] of [
      [mine, ours, 'ours'],
      [others, theirs, 'theirs'],
    ] as const) {
      if (list.includes(last)) continue
      for (const txn of list)
        outdated.set(txn.uuid, {
          txn: txn.uuid,
          by,
          rows: side.copy.changesOf(txn).filter(change => !change.adopted),
        })
    }
  }
  return outdated
}

/** Entries that only this copy has and that replaced a document's text, by the uuid of the document. */
function replacementsOf(side: Side, other: Side): Map<string, Txn[]> {
  const found = new Map<string, Txn[]>()
  for (const txn of side.only) {
    if (txn.action !== 'document.replace' || txn.kind !== 'do' || side.wasDropped(txn.uuid)) continue
    if (!side.stands(txn.uuid) || (other.entries.has(txn.uuid) && !other.stands(txn.uuid))) continue
    const turn = side.copy.changesOf(txn).find(({ table }) => table === 'turn')
    const document = turn && side.rowOrImage('turn', turn.row)?.document_id
    if (typeof document === 'string') found.set(document, [...(found.get(document) ?? []), txn])
  }
  return found
}

function isLater(a: Txn, b: Txn): boolean {
  return a.hlc > b.hlc || (a.hlc === b.hlc && a.uuid > b.uuid)
}
