import { AppError } from '../../shared/errors'
import { errorSentence } from '../../shared/messages/sentence'

/** The one sentence the command line prints for an error, whatever it is. */
export function sentenceFor(error: unknown): string {
  if (error instanceof AppError) return errorSentence(error)
  return errorSentence(new AppError('internal', { message: error instanceof Error ? error.message : String(error) }))
}
