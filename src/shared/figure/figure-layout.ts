import type { Layer } from './shapes'

/** A figure ready to draw: plain shapes in layers, in the unit of the view box (points for a page, pixels for the screen). */
export interface FigureLayout {
  width: number
  height: number
  /** Width on paper; null for the screen. */
  widthMm: number | null
  direction: 'ltr' | 'rtl'
  paper: string
  accent: string
  title: string
  caption: string
  /** Caption and everything drawn, in words. */
  description: string
  layers: Layer[]
}
