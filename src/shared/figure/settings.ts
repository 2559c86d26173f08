import type { RelationType } from '../flow/summary'
import type { FigureTheme } from './colours'
import type { FlowNodes } from './flow/nodes'

/** What every figure is told about the page it stands on. Plain data. */
export interface PageSettings {
  /** Of a page in millimetres (84 is one column, 174 two), or of the screen in pixels. The height follows. */
  width: { unit: 'mm' | 'px'; value: number }
  theme: FigureTheme
  /** Empty for the title in the words table. */
  title: string
  showTitle: boolean
  showCaption: boolean
  direction: 'ltr' | 'rtl'
  /** What the selection leaves out, for the caption; empty for nothing. */
  filterText: string
  /** The researcher's own words beneath the caption. */
  notes: string
}

/** How the flow figure is drawn; kept with a saved figure, so plain data. */
export interface FlowFigureSettings extends PageSettings {
  /** Told flows are always drawn. */
  show: Record<Exclude<RelationType, 'told'>, boolean>
  /** Where cycles stand elsewhere than the framework has them. */
  nodes?: FlowNodes
}

export const defaultFlowSettings: FlowFigureSettings = {
  width: { unit: 'mm', value: 174 },
  theme: 'light',
  title: '',
  showTitle: true,
  showCaption: true,
  direction: 'ltr',
  filterText: '',
  notes: '',
  show: { aspired: true, blocked: true, condition: true, reframe: true },
}
