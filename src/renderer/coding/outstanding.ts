import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'

/** Attributes and code of a coding that can be changed. */
export type CodingChange = Partial<
  Pick<
    Coding,
    'valence' | 'stance' | 'confidence' | 'level' | 'beneficiary' | 'asked' | 'evidenceRole' | 'memo' | 'code'
  >
>

/** Changes that were asked for and are not answered yet, by coding, in the order they were asked for. */
const asked = new Map<Id, CodingChange[]>()

/** Notes that a change was asked for. @returns what ends it, when the answer is there, whatever it is. */
export function noteAsked(ids: readonly Id[], change: CodingChange): () => void {
  for (const id of ids) asked.set(id, [...(asked.get(id) ?? []), change])
  return () => {
    for (const id of ids) {
      const left = (asked.get(id) ?? []).filter(each => each !== change)
      if (left.length > 0) asked.set(id, left)
      else asked.delete(id)
    }
  }
}

/**
 * Codings as they will be once everything asked for is answered. What was read before that may be older than the last key: shown as it is,
 * the next key would go on from a value that is past.
 */
export function asAsked(codings: readonly Coding[]): Coding[] {
  if (asked.size === 0) return [...codings]
  return codings.map(coding => {
    const changes = asked.get(coding.id)
    return changes ? Object.assign({ ...coding }, ...changes) : coding
  })
}
