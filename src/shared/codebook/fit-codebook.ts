import { type CycleSetKey, cycleSets, isCycleKey } from '../framework/cycles'
import type { CodebookEntry, CodebookIssue } from '../model/codebook-file'
import { fold } from './compare-codebooks'

export interface FittedCodebook {
  /** Each after the code it stands below. */
  entries: CodebookEntry[]
  issues: CodebookIssue[]
}

/**
 * What of a codebook from elsewhere fits into that of a project: each code below one that is there or comes in with it. The cycles of the
 * framework keep their place, and a cycle the project does not use stays out with all below it.
 */
export function fitCodebook(
  from: readonly CodebookEntry[],
  known: readonly CodebookEntry[],
  cycleSet: CycleSetKey,
): FittedCodebook {
  const there = new Map(known.map(entry => [fold(entry.key), entry]))
  const placed = new Set<string>()
  const unfit = new Set<string>()
  const entries: CodebookEntry[] = []
  const issues: CodebookIssue[] = []
  const refuse = (entry: CodebookEntry, issue: CodebookIssue['issue'], value: string) => {
    unfit.add(fold(entry.key))
    issues.push({ issue, line: 0, code: entry.name, value })
  }
  const keys = new Set<string>()
  let waiting = from.filter(entry => {
    const key = fold(entry.key)
    if (keys.has(key)) issues.push({ issue: 'twice', line: 0, code: entry.name, value: entry.key })
    return keys.has(key) ? false : keys.add(key)
  })
  const place = (entry: CodebookEntry): boolean => {
    const key = fold(entry.key)
    const old = there.get(key)
    const parent = entry.parent === undefined ? (old?.parent ?? null) : entry.parent
    if (old && old.parent === null && old.cycle) return take(entry, { parent: null })
    if (isCycleKey(entry.key.toUpperCase()) && !old) {
      refuse(entry, 'otherCycle', [...cycleSets[cycleSet]].join(' '))
      return true
    }
    if (parent === null) return take(entry, { parent: null })
    const above = fold(parent)
    if (unfit.has(above)) {
      refuse(entry, 'otherCycle', parent)
      return true
    }
    if (placed.has(above)) return take(entry, { parent })
    if (keys.has(above)) return false
    if (there.has(above)) return take(entry, { parent })
    refuse(entry, 'noParent', parent)
    return true
  }
  const take = (entry: CodebookEntry, { parent }: { parent: string | null }): true => {
    placed.add(fold(entry.key))
    entries.push({ ...entry, parent })
    return true
  }
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length
    waiting = waiting.filter(entry => !place(entry))
  }
  for (const entry of waiting) refuse(entry, 'belowItself', entry.parent ?? '')
  return { entries, issues }
}
