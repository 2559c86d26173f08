import type { DraftWarning } from '../model/draft'
import { warningSentences } from './en/warnings'

/** The sentence for something a reader noticed, with its details filled in. */
export function warningSentence(warning: DraftWarning): string {
  const sentence = warningSentences[warning.code] ?? warning.code
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(warning.details[name] ?? whole))
}
