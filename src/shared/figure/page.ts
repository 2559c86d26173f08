import type { FigureLayout } from './figure-layout'
import { toPage } from './flow/to-page'
import type { PageSettings } from './settings'
import type { Layer, Shape } from './shapes'
import { type Sheet, write } from './sheet'
import { withoutSoftHyphens, wrapToFit } from './wrap'

export interface Drawing {
  title: string
  /** Whole sentences, without the selection and the notes, which are added here. */
  caption: string
  /** What is drawn, in words, one part a mark. */
  parts: readonly string[]
  layers: Layer[]
  /** Of the drawing; its top is y = 0. */
  height: number
  /** The selection as a sentence. */
  selection: string
}

/** Sets a drawing on its page: title above, caption and notes below, mirrored for right-to-left reading. */
export function pageOf(sheet: Sheet, drawing: Drawing, settings: PageSettings): FigureLayout {
  const { width, u, margin, small, palette, measure } = sheet
  const title = settings.title || drawing.title
  const caption = [drawing.caption, drawing.selection, settings.notes].filter(Boolean).join(' ')
  const titleSize = 1.15 * u
  const titleLines = settings.showTitle
    ? wrapToFit(withoutSoftHyphens(title), width - 2 * margin, titleSize, 600, measure)
    : []
  const top = margin + (titleLines.length ? titleLines.length * titleSize * 1.25 + 0.9 * u : 0)
  const head: Shape[] = titleLines.map((text, i) =>
    write(sheet, text, margin, margin + titleSize * (0.8 + 1.25 * i) - top, { size: titleSize, weight: 600 }),
  )
  const captionLines = settings.showCaption ? wrapToFit(caption, width - 2 * margin, small, 400, measure) : []
  const leading = small * 1.34
  const first = drawing.height + 1.1 * u + small * 0.76
  const foot: Shape[] = captionLines.map((text, i) => write(sheet, text, margin, first + i * leading))
  const bottom = captionLines.length
    ? first + (captionLines.length - 1) * leading + 0.3 * small
    : drawing.height + 0.3 * u
  const parts = drawing.parts.length ? ` ${drawing.parts.join('; ')}.` : ''
  return {
    width,
    height: Math.ceil(top + bottom + 0.3 * u),
    widthMm: settings.width.unit === 'mm' ? settings.width.value : null,
    direction: settings.direction,
    paper: palette.paper,
    accent: palette.accent,
    title,
    caption,
    description: caption + parts,
    layers: toPage([{ name: 'title', items: head }, ...drawing.layers, { name: 'foot', items: foot }], {
      ground: top,
      mirror: settings.direction === 'rtl' ? width : null,
    }),
  }
}
