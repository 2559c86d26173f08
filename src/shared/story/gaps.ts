import type { CycleKey, CycleSetKey } from '../framework/cycles'
import { cycleSets } from '../framework/cycles'
import type { CellState, Story } from '../model/story'

/** What a story does not say. Steps are named by their places, counted from 0. */
export type Gap =
  /** A cycle without a step, and why; `untold` where nobody said why. */
  | { kind: 'empty'; cycle: CycleKey; state: CellState | 'untold'; note: string }
  /** Potential value that no told step puts to use. */
  | { kind: 'notApplied' }
  /** Practice that changed, without an effect told of. */
  | { kind: 'notRealized' }
  /** A hope not heard of again. */
  | { kind: 'aspired'; step: number }
  /** A step whose passage was removed. */
  | { kind: 'lost'; step: number }

/** Gaps show as clearly as findings: not found, not asked and too early are told apart (framework, cautions). */
export function gapsOf(story: Story, cycleSet: CycleSetKey): Gap[] {
  const happened = (cycle: CycleKey) =>
    story.steps.some(step => step.cycle === cycle && (step.status === 'told' || step.status === 'confirmed'))
  const gaps: Gap[] = []
  if (happened('POT') && !happened('APP')) gaps.push({ kind: 'notApplied' })
  if (happened('APP') && !happened('REA')) gaps.push({ kind: 'notRealized' })
  story.steps.forEach((step, place) => {
    if (step.status === 'aspired') gaps.push({ kind: 'aspired', step: place })
    if (step.coding === null) gaps.push({ kind: 'lost', step: place })
  })
  for (const cycle of cycleSets[cycleSet]) {
    if (story.steps.some(step => step.cycle === cycle)) continue
    const cell = story.cells.find(each => each.cycle === cycle)
    gaps.push({ kind: 'empty', cycle, state: cell?.state ?? 'untold', note: cell?.note ?? '' })
  }
  return gaps
}
