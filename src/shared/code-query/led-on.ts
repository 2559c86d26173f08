import type { CodeQuery } from '../model/code-query'
import type { Id } from '../model/id'
import type { MergedCode } from '../model/merged-code'

/**
 * A query in which codes that were merged into others are those others: what was coded with the one is coded with the other now.
 * @returns the query, and the merges it was led on by, each once
 */
export function ledOn(
  query: CodeQuery,
  merges: ReadonlyMap<Id, MergedCode>,
): { query: CodeQuery; led: readonly MergedCode[] } {
  const led = new Set<MergedCode>()
  const follow = (part: CodeQuery): CodeQuery => {
    switch (part.op) {
      case 'all':
      case 'any':
        return { ...part, of: part.of.map(follow) }
      case 'not':
        return { ...part, of: follow(part.of) }
      case 'place':
        return { ...part, with: follow(part.with) }
      case 'code': {
        const merge = merges.get(part.code)
        if (!merge) return part
        led.add(merge)
        return { ...part, code: merge.into }
      }
      default:
        return part
    }
  }
  return { query: follow(query), led: [...led] }
}
