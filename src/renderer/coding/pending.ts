import { create } from 'zustand'
import type { Anchor, Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'

/** What was asked for and not answered yet, by the codings it concerns. It is painted as if it were done; nothing else knows of it. */
export interface Pending {
  added: readonly Coding[]
  removed: ReadonlySet<Id>
  moved: ReadonlyMap<Id, Anchor>
}

const none: Pending = { added: [], removed: new Set(), moved: new Map() }

export const usePending = create<Pending>()(() => none)

let count = 0

/**
 * Paints a coding from the press of the key on: storing it safely means waiting for the disk, which can take longer than a frame.
 * @returns what ends it, when the answer is there, whatever it is.
 */
export function paintAdded(coding: { document: Id; code: Id; coder: Id; anchor: Anchor }): () => void {
  const added: Coding = {
    ...coding,
    id: `pending ${++count}`,
    coderName: '',
    quote: '',
    unanchored: false,
    valence: null,
    stance: null,
    confidence: null,
    level: null,
    beneficiary: [],
    asked: null,
    evidenceRole: null,
    memo: '',
    createdAt: '',
  }
  usePending.setState(pending => ({ added: [...pending.added, added] }))
  return () => usePending.setState(pending => ({ added: pending.added.filter(each => each !== added) }))
}

/** Takes a coding out of sight in the same way. */
export function paintRemoved(id: Id): () => void {
  usePending.setState(pending => ({ removed: new Set(pending.removed).add(id) }))
  return () => usePending.setState(pending => ({ removed: new Set([...pending.removed].filter(each => each !== id)) }))
}

/** Shows a coding with its edges elsewhere in the same way. */
export function paintMoved(id: Id, anchor: Anchor): () => void {
  usePending.setState(pending => ({ moved: new Map(pending.moved).set(id, anchor) }))
  return () => usePending.setState(pending => ({ moved: new Map([...pending.moved].filter(([each]) => each !== id)) }))
}

/** The codings of a document as they stand once everything asked for is done. */
export function withPending(codings: readonly Coding[], pending: Pending, document: Id): readonly Coding[] {
  const added = pending.added.filter(coding => coding.document === document)
  const { removed, moved } = pending
  if (added.length === 0 && removed.size === 0 && moved.size === 0) return codings
  const left = removed.size === 0 ? codings : codings.filter(coding => !removed.has(coding.id))
  const placed =
    moved.size === 0
      ? left
      : left.map(coding => (moved.has(coding.id) ? { ...coding, anchor: moved.get(coding.id)! } : coding))
  return [...placed, ...added]
}
