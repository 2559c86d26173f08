import { ORPCError } from '@orpc/client'
import { CancelledError } from '@tanstack/react-query'
import { z } from 'zod'
import { type ErrorDetails, errorCodes } from '../../shared/errors'
import { plainDetails } from '../../shared/messages/plain-details'
import { text, textIfKnown } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { NotConnected } from './connection'

const AppErrorData = z.object({
  code: z.enum(errorCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** What went wrong as the main side named it, or undefined for anything else. */
export function appErrorOf(error: unknown): z.infer<typeof AppErrorData> | undefined {
  if (!(error instanceof ORPCError)) return undefined
  const data = AppErrorData.safeParse(error.data)
  return data.success ? data.data : undefined
}

/** The sentence for any error: what happened and what can be done. */
export function errorSentence(error: unknown): string {
  if (error instanceof CancelledError) return text('app:making.stopped')
  const known = appErrorOf(error)
  if (known !== undefined) return sentenceOf(known.code, known.details)
  if (error instanceof NotConnected || isLostCall(error)) return text('app:connection.sentence')
  return text('app:error.unknown', { message: error instanceof Error ? error.message : String(error) })
}

/** Says an error's sentence in a toast that stays until it is read. */
export function showError(error: unknown): void {
  showToast({ words: errorSentence(error), tone: error instanceof CancelledError ? 'ok' : 'warn' })
}

function sentenceOf(code: string, details: ErrorDetails): string {
  return textIfKnown(`errors:${code}`, plainDetails(details)) ?? text('app:error.unknown', { message: code })
}

// oRPC ends the calls that were under way when the connection closes with an AbortError.
function isLostCall(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}
