import type { CycleKey } from '../framework/cycles'
import type { CellState, StepStatus } from '../model/story'

/** Every word that a story's strip, card and text write. A project's own labels of the cycles may be passed in `cycles`. */
export interface StoryWords {
  cycles: Record<CycleKey, string>
  toldBy: (teller: string) => string
  period: (start: string, end: string) => string
  counts: (counts: { steps: number; told: number; aspired: number; loops: number }) => string
  status: (status: StepStatus, at: string) => string
  returns: string
  loop: string
  bracket: (cycle: string | null, status: StepStatus, at: string) => string
  cell: Record<CellState | 'untold', string>
  emptyCell: (state: CellState | 'untold', note: string) => string
  notApplied: string
  notRealized: string
  aspired: (step: number) => string
  lost: (step: number) => string
  gapsTitle: string
  withheld: string
  removed: string
  noCycle: string
  caption: (parts: { loops: boolean; aspired: boolean; confirmed: boolean; withheld: boolean }) => string
  step: (step: { number: number; cycle: string | null; status: string; quote: string }) => string
  flow: (flow: { from: number; to: number; kind: string }) => string
  relations: Record<string, string>
  noSteps: string
}
