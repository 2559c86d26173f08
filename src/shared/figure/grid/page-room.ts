import type { PageSettings } from '../settings'
import type { Sheet } from '../sheet'
import { wrapToFit } from '../wrap'

/** A figure with its words stands on one page of a journal. */
const tallest = 230 * (72 / 25.4)
/** Lines of the longest caption of a figure of rows, without the selection and the notes. */
const captionLines = { narrow: 7, wide: 4 }

/** Height there is for a drawing on a page of paper, with title, caption and notes off; a screen has no end. */
export function pageRoom(sheet: Sheet, settings: PageSettings): number {
  if (settings.width.unit === 'px') return Number.POSITIVE_INFINITY
  const { u, small, margin, width, measure, narrow } = sheet
  const linesOf = (text: string, size: number, weight: 400 | 600) =>
    text ? wrapToFit(text, width - 2 * margin, size, weight, measure).length : 0
  const title = settings.showTitle ? Math.max(1, linesOf(settings.title, 1.15 * u, 600)) * 1.44 * u + 0.9 * u : 0
  const own = linesOf([settings.filterText, settings.notes].filter(Boolean).join(' '), small, 400)
  const lines = settings.showCaption ? own + (narrow ? captionLines.narrow : captionLines.wide) : 0
  return tallest - title - lines * small * 1.34 - 2 * u
}

/**
 * Heights of the rows that have room: as they are where all do, else lower ones, down to the least each is read at.
 * @param wanted and `least` of each row, from the first
 * @returns a height for each row that is drawn, which may be fewer than there are; never none
 */
export function heightsInRoom(wanted: readonly number[], least: readonly number[], room: number): number[] {
  const sum = (heights: readonly number[]) => heights.reduce((all, height) => all + height, 0)
  if (sum(wanted) <= room) return [...wanted]
  const shown: number[] = []
  let taken = 0
  for (const height of least) {
    if (shown.length > 0 && taken + height > room) break
    shown.push(height)
    taken += height
  }
  const spare = Math.max(0, room - taken) / shown.length
  return shown.map((height, at) => Math.min(height + spare, Math.max(height, wanted[at] ?? height)))
}
