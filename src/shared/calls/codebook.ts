import { z } from 'zod'
import { Code } from '../model/code'
import { Id } from '../model/id'
import { base, nothing } from './base'

export const codebook = {
  list: base.input(nothing).output(z.array(Code)),
  /** Adds a code of one's own below `parent` (null: a cross-cutting code). */
  addCode: base.input(z.object({ parent: Id.nullable(), name: z.string().trim().min(1).max(120) })).output(Code),
}
