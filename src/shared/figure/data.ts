import type { FlowSummary } from '../flow/summary'
import type { StripRowsStory } from './strip/settings'

/** What a figure is drawn from, counted. Plain data: it crosses the border to the window, and is what a saved figure's data hash is of. */
export type FigureData =
  | { kind: 'flow' | 'map' | 'matrix'; summary: FlowSummary }
  | { kind: 'strip'; strips: readonly (StripRowsStory & { rows: readonly number[] })[] }
