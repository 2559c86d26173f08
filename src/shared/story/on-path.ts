import type { CycleKey } from '../framework/cycles'
import { isTold } from '../framework/relations'
import type { Story } from '../model/story'

/** Whether a story's told flows lead through these cycles one after another; one cycle alone, whether a step is in it. */
export function isOnPath(story: Story, path: readonly CycleKey[]): boolean {
  const [first, ...rest] = path
  if (first === undefined) return false
  const told = story.flows.filter(({ kind, status }) => isTold(kind, status))
  let here = new Set(story.steps.flatMap((step, place) => (step.cycle === first ? [place] : [])))
  for (const cycle of rest) {
    const next = told.filter(({ from, to }) => here.has(from) && story.steps[to]?.cycle === cycle)
    here = new Set(next.map(({ to }) => to))
  }
  return here.size > 0
}
