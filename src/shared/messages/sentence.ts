import type { AppError } from '../errors'
import { errorSentences } from './en/errors'

/** The sentence for an error with its details filled in, as the command line prints it. */
export function errorSentence(error: Pick<AppError, 'code' | 'details'>): string {
  return errorSentences[error.code].replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    String(error.details[name] ?? whole),
  )
}
