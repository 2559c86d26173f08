import type { OwnCycleLabels } from '../../framework/cycle-labels'
import type { CycleSetKey } from '../../framework/cycles'
import type { Story } from '../../model/story'
import type { FigureTheme } from '../colours'

/** A story as its strip shows it. */
export interface StripStory {
  story: Story
  cycleSet: CycleSetKey
  /** What the project calls its cycles, where it calls them otherwise. */
  cycleLabels?: OwnCycleLabels
  /** The teller as they may be named; empty for nobody. */
  teller: string
  /** Whether consent covers the words of a step, by its place. */
  mayQuote(step: number): boolean
  /** What bears a step out or speaks against it, in short words. */
  references(step: number): readonly string[]
}

/** A story as a row among others, without its words. */
export type StripRowsStory = Pick<StripStory, 'story' | 'cycleSet' | 'cycleLabels' | 'teller'>

/** A story of a figure of stories. */
export interface FigureStory extends StripRowsStory {
  /** Row ids of the codings of its steps, in their order, without those of steps that have none. */
  rows: readonly number[]
  /** By step, whether consent covers its words; only where they are shown. */
  quoted?: readonly boolean[]
}

/** How a story strip is drawn. */
export interface StripSettings {
  /** Of a page in millimetres, or of the screen in pixels. The height follows. */
  width: { unit: 'mm' | 'px'; value: number }
  theme: FigureTheme
  direction: 'ltr' | 'rtl'
  showTitle: boolean
  showCaption: boolean
  /** Beneath the steps: their words in the columns of their cycles, the whole story as text, or nothing. */
  beneath: 'quotes' | 'text' | 'none'
}

export const defaultStripSettings: StripSettings = {
  width: { unit: 'mm', value: 174 },
  theme: 'light',
  direction: 'ltr',
  showTitle: true,
  showCaption: true,
  beneath: 'quotes',
}
