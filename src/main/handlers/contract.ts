import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server'
import { contract } from '../../shared/contract'
import { AppError } from '../../shared/errors'
import { asAppError } from '../db/faults'
import type { Workspace } from './workspace'

/** What every call knows: the workspace it works in and the window it came from. */
export interface CallContext {
  workspace: Workspace
  client: string
}

/** What a person can act on crosses the border as `APP` with its code and details; anything else is a fault of ours, reported without its innards. */
export function callError(caught: unknown, workspace: Workspace): ORPCError<string, unknown> {
  if (caught instanceof ORPCError) return caught
  const error = asAppError(caught, workspace.path)
  const known =
    error instanceof AppError
      ? error
      : new AppError('internal', { message: error instanceof Error ? error.message : String(error) })
  return new ORPCError('APP', {
    defined: true,
    status: 422,
    message: known.code,
    data: { code: known.code, details: known.details },
  })
}

const guarded = implement(contract)
  .$context<CallContext>()
  .use(async ({ context: { workspace }, next }) => {
    try {
      while (workspace.alone) await workspace.alone
      return await next()
    } catch (caught) {
      throw callError(caught, workspace)
    }
  })

/**
 * The contract, ready to be implemented feature by feature. Its type is named, since the compiler writes none out that is as long as the
 * whole contract.
 */
export const calls: ImplementerInternalWithMiddlewares<typeof contract, CallContext, CallContext> = guarded
