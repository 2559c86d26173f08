import { en } from '../../shared/figure/words/en'
import type { FigureExport } from '../../shared/model/figure-export'

/** What is chosen in the export dialog; the width as it is typed while it is one's own. */
export interface ExportChoice extends Pick<FigureExport, 'format' | 'dpi' | 'theme' | 'title'> {
  preset: '84' | '174' | 'other'
  width: number
  typed: string
}

export const firstChoice: ExportChoice = {
  format: 'svg',
  preset: '174',
  width: 174,
  typed: '120',
  dpi: 300,
  theme: 'light',
  title: en.title,
}

const [narrowest, widest] = [60, 400]

/** Width in millimetres; null where what is typed is none, or out of range. */
export function widthOf({ preset, typed }: Pick<ExportChoice, 'preset' | 'typed'>): number | null {
  if (preset !== 'other') return Number(preset)
  const words = typed.trim().replace(',', '.')
  if (!/^\d+(\.\d+)?$/.test(words)) return null
  const width = Number(words)
  return width >= narrowest && width <= widest ? width : null
}

/** How many pixels wide an image of that width is. */
export function pixelsOf(widthMm: number, dpi: number): number {
  return Math.round((widthMm / 25.4) * dpi)
}
