import type { DraftWarning } from '../model/draft'
import { warningSentences } from './en/warnings'

const sentences: Readonly<Record<string, string>> = warningSentences

/** The English sentence for something a reader noticed, with its details filled in, as the command line prints it. */
export function warningSentence({ code, details }: DraftWarning): string {
  const sentence = sentences[code] ?? sentences[`${code}_${details.count === 1 ? 'one' : 'other'}`]
  if (sentence === undefined) return warningSentences.unknown.replace('{{code}}', code)
  return sentence.replace(/\{\{(\w+)(?:, number)?\}\}/g, (whole, name: string) => String(details[name] ?? whole))
}
