import type { CycleKey, CycleSetKey } from '../../shared/framework/cycles'
import { cycleSets } from '../../shared/framework/cycles'

/** Keys that move from mark to mark: along everything, or from value cycle to value cycle. */
const steps: Record<string, { by: 'mark' | 'cycle' | 'end'; step: 1 | -1 }> = {
  ArrowDown: { by: 'mark', step: 1 },
  ArrowUp: { by: 'mark', step: -1 },
  ArrowRight: { by: 'cycle', step: 1 },
  ArrowLeft: { by: 'cycle', step: -1 },
  End: { by: 'end', step: 1 },
  Home: { by: 'end', step: -1 },
}

const kinds = ['node', 'flow', 'aspired', 'blocked', 'cond', 'reframe']

/**
 * Marks in the order in which one would tell the figure: cycle by cycle in the order of the set, first the bar, then what leads on from
 * it, told before aspired, blocked, conditions and reframing, and each by where it leads.
 */
export function orderMarks(ids: readonly string[], set: CycleSetKey): string[] {
  const cycles: readonly string[] = cycleSets[set]
  const place = (id: string) => {
    const { kind, from, to } = parts(id)
    return [cycles.indexOf(from), kinds.indexOf(kind), cycles.indexOf(to)]
  }
  const placed = ids.map(id => ({ id, at: place(id) }))
  placed.sort((a, b) => compare(a.at, b.at))
  return placed.map(({ id }) => id)
}

/** The mark a key leads to from the present one, or null where the key does not move or nothing lies there. */
export function markAfter(ordered: readonly string[], present: string, key: string): string | null {
  const move = steps[key]
  const at = ordered.indexOf(present)
  if (!move || at === -1) return null
  if (move.by === 'end') return ordered.at(move.step === 1 ? -1 : 0) ?? null
  if (move.by === 'mark') return ordered[at + move.step] ?? null
  const bars = ordered.filter(id => id.startsWith('node:'))
  const bar = bars.indexOf(`node:${parts(present).from}`)
  // Back from a flow goes to the bar it starts from, and only from there to the cycle before.
  if (move.step === -1 && !present.startsWith('node:')) return bars[bar] ?? null
  return bars[bar + move.step] ?? null
}

function parts(id: string): { kind: string; from: CycleKey | (string & {}); to: string } {
  const [kind = '', ends = ''] = id.split(':')
  const [from = '', to = ''] = ends.split('>')
  return { kind, from, to }
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, value] of a.entries()) {
    const difference = value - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
