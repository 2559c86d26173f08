import type { AppError } from '../errors'
import { errorSentences } from './en/errors'
import { plainDetails } from './plain-details'

/** The sentence for an error with its details filled in, as the command line prints it. */
export function errorSentence(error: Pick<AppError, 'code' | 'details'>): string {
  // What a command is told about its use has lines of its own.
  const details = error.code === 'usage' ? error.details : plainDetails(error.details)
  return errorSentences[error.code].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(details[name] ?? whole))
}
