import type { Splitting } from '../flow/split'
import type { CodeEnd } from '../flow/summary'
import { type CycleKey, rowOf } from '../framework/cycles'
import type { AnalysisRows } from './rows'

/**
 * Divides cycles into the codes right below them in the codebook; codes further down count in the one they are below. Undefined where
 * none of the cycles is a bar of the figure: strategic and enabling value are bands and are not divided.
 */
export function splittingOf(
  { codes, cycleSet }: Pick<AnalysisRows, 'codes' | 'cycleSet'>,
  expand: readonly CycleKey[],
): Splitting | undefined {
  const cycles = rowOf(cycleSet).filter(cycle => expand.includes(cycle))
  if (cycles.length === 0) return undefined
  const ends: (CodeEnd & { cycle: CycleKey })[] = []
  const endOfCode = new Map<number, CodeEnd>()
  const endOfKey = new Map<string, CodeEnd>()
  for (const { id, key, name, parent, cycle } of codes) {
    if (cycle === null || !cycles.includes(cycle)) continue
    // Codes come before those below them: whatever is above is known.
    const above = parent === null ? undefined : endOfCode.get(parent)
    const isSubCode = above?.name === null
    const end = above && !isSubCode ? above : { key: isSubCode ? key : `${cycle}=`, name: isSubCode ? name : null }
    if (above !== end && (isSubCode || !ends.some(other => other.key === end.key))) ends.push({ ...end, cycle })
    endOfCode.set(id, end)
    endOfKey.set(key, end)
  }
  // What has none of the sub-codes comes after those that are named.
  ends.sort((a, b) => Number(a.name === null) - Number(b.name === null))
  return { cycles, ends, endOf: coding => endOfKey.get(coding.code) ?? null }
}
