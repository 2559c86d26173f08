import type { AnalysisCode } from './rows'

/** These codes and all below them, by row id. */
export function codesBelow(codes: readonly AnalysisCode[], chosen: Iterable<number>): ReadonlySet<number> {
  const kept = new Set(chosen)
  // A code stands before those below it.
  for (const { id, parent } of codes) if (parent !== null && kept.has(parent)) kept.add(id)
  return kept
}
