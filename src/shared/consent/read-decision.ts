import type { ConsentState } from '../model/consent'
import { readDate } from '../variables/read-date'

const words: Record<ConsentState, readonly string[]> = {
  given: ['given', 'yes', 'y', 'g', 'x', '+', 'true', 'ja'],
  refused: ['refused', 'no', 'n', 'r', '-', 'false', 'nein'],
  withdrawn: ['withdrawn', 'w', 'withdrew'],
}

/**
 * A decision as one types it: `given`, `yes 3 May 2024`, `w`. Null for an empty cell, undefined for what is no decision.
 * @returns `at` as an ISO day, where one was written
 */
export function readDecision(typed: string): { state: ConsentState; at: string | null } | null | undefined {
  const text = typed.trim().replaceAll('·', ' ')
  if (text === '') return null
  const [word = '', ...rest] = text.split(/[\s,]+/)
  const state = (['given', 'refused', 'withdrawn'] as const).find(each => words[each].includes(word.toLowerCase()))
  if (state === undefined) return undefined
  if (rest.length === 0) return { state, at: null }
  const date = readDate(rest.join(' '))
  return 'value' in date && date.value.length === 10 ? { state, at: date.value } : undefined
}
