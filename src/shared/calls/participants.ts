import { z } from 'zod'
import { Id } from '../model/id'
import { base, nothing } from './base'

export const participants = {
  list: base.input(nothing).output(z.array(z.object({ id: Id, name: z.string(), documents: z.int(), flows: z.int() }))),
}
