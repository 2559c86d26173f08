import { AppError, type ErrorCode, type ErrorDetails } from '../shared/errors'

/** Why a worker's task failed, as it can be sent; `code` is null where it is no fault that a person can act on. */
export type WorkerFault = { code: ErrorCode; details: ErrorDetails } | { code: null; message: string }

export function faultOf(error: unknown): WorkerFault {
  if (error instanceof AppError) return { code: error.code, details: error.details }
  return { code: null, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

/** What is thrown for it on the side that asked. */
export function errorOf(fault: WorkerFault): Error {
  return fault.code === null ? new Error(fault.message) : new AppError(fault.code, fault.details)
}
