import type { FlowSummary } from '../flow/summary'
import type { OwnCycleLabels } from '../framework/cycle-labels'
import type { CycleKey } from '../framework/cycles'
import type { AgreementFigure } from './agreement/data'
import type { CoverageFigure } from './coverage/data'
import type { CrossFigure } from './cross/data'
import type { HeatFigure } from './heat/data'
import type { SaturationFigure } from './saturation/data'
import type { ThreadFigure } from './steps/data'
import type { FigureStory } from './strip/settings'

/** What a figure is drawn from, counted. Plain data: it crosses the border to the window, and is what a saved figure's data hash is of. */
export type FigureData =
  | { kind: 'flow' | 'map' | 'matrix'; summary: FlowSummary }
  | { kind: 'threads'; threads: ThreadFigure }
  /** Null where the attribute is not there. */
  | { kind: 'groups' | 'waves'; cross: CrossFigure | null }
  | { kind: 'documents'; cross: CrossFigure }
  | { kind: 'together'; heat: HeatFigure }
  | { kind: 'coverage'; coverage: CoverageFigure; levels: readonly CycleKey[]; cycleLabels?: OwnCycleLabels }
  | { kind: 'saturation'; saturation: SaturationFigure }
  | { kind: 'agreement'; agreement: AgreementFigure }
  | { kind: 'strip'; strips: readonly FigureStory[] }
