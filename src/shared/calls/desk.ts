import { z } from 'zod'
import { Desk, Reading, ReadingPlace } from '../model/desk'
import { Id } from '../model/id'
import { base, nothing } from './base'

/** How the person left the open project on this computer. */
export const desk = {
  read: base.input(nothing).output(Desk),
  reading: base.input(Reading).output(nothing),
  /** The document that is read now, and where one was in it. */
  place: base.input(z.object({ document: Id, place: ReadingPlace.nullable() })).output(nothing),
  dismiss: base.input(z.object({ suggestion: z.string().max(200) })).output(nothing),
}
