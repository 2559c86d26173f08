import { z } from 'zod'
import { Id } from './id'

export const readingFonts = ['serif', 'sans'] as const

/** How a person likes to read: letters and measure in CSS pixels, lines as a multiple of the letters. */
export const Reading = z.object({
  size: z.number().min(14).max(24),
  width: z.number().min(440).max(760),
  lines: z.number().min(1.75).max(2.4),
  font: z.enum(readingFonts),
})
export type Reading = z.infer<typeof Reading>

export const usualReading: Reading = { size: 16, width: 536, lines: 1.75, font: 'serif' }

/** The turn at the top of the view, and how many pixels of it lie above. */
export const ReadingPlace = z.object({ turn: z.int().min(0), above: z.number() })
export type ReadingPlace = z.infer<typeof ReadingPlace>

/**
 * How a person left a project: what they read, where in it, and in which letters. It belongs to the person and lies in their data folder,
 * not in the project, which others read too.
 */
export const Desk = z.object({
  reading: Reading,
  document: Id.nullable(),
  places: z.record(Id, ReadingPlace),
  /** Suggestions that were looked at and not wanted. */
  dismissed: z.array(z.string().max(200)),
  /** The folder in which the team's packages come and go, on this computer. */
  watched: z.string().max(4096).nullable().default(null),
  /** The coder one works as in this project, where it is not the one of the usual name. */
  coder: Id.nullable().default(null),
})
export type Desk = z.infer<typeof Desk>

export const emptyDesk: Desk = {
  reading: usualReading,
  document: null,
  places: {},
  dismissed: [],
  watched: null,
  coder: null,
}
