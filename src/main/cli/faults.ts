import { AppError } from '../../shared/errors'
import { errorSentence } from '../../shared/messages/sentence'
import { asAppError } from '../db/faults'

/** The one sentence the command line prints for an error, whatever it is. */
export function sentenceFor(error: unknown): string {
  const known = asAppError(error, '')
  if (known instanceof AppError) return errorSentence(known)
  return errorSentence(new AppError('internal', { message: error instanceof Error ? error.message : String(error) }))
}
