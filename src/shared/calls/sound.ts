import { z } from 'zod'
import { Id } from '../model/id'
import { Recording } from '../model/recording'
import { base, byId, nothing } from './base'

export const sound = {
  list: base.input(z.object({ document: Id })).output(z.array(Recording)),
  /** `inside`: its bytes are copied into the project; else only where the file is. */
  attach: base.input(z.object({ document: Id, path: z.string().min(1), inside: z.boolean() })).output(Recording),
  detach: base.input(byId).output(nothing),
  offset: base.input(z.object({ id: Id, offset: z.int().min(-360_000_000).max(360_000_000) })).output(Recording),
  /** Tells where a recording's file is now. `same`: it is the file that was attached, byte for byte. */
  find: base
    .input(z.object({ id: Id, path: z.string().min(1) }))
    .output(z.object({ recording: Recording, same: z.boolean() })),
}
