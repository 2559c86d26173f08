import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type ErrorCode, errorCodes } from '../errors'
import { Id } from '../model/id'

/** Named, since every call's type repeats it. */
export interface ErrorCodeSchema extends z.ZodType<ErrorCode> {}
const Code: ErrorCodeSchema = z.enum(errorCodes)

/** What every call starts from. Errors cross the border as a code with details; the window makes the sentence. */
export const base = oc.errors({
  APP: {
    status: 422,
    data: z.object({ code: Code, details: z.record(z.string(), z.union([z.string(), z.number()])) }),
  },
})

export const nothing = z.undefined()
export const byId = z.object({ id: Id })
