import type { EditedTurn } from '../../shared/anchor/edit-turns'

export interface FindOptions {
  matchCase: boolean
  wholeWords: boolean
}

export interface FoundWords {
  turn: number
  at: number
  length: number
}

const mostFound = 10_000

/** Where words stand in the turns, in reading order; what was found does not overlap. Nothing in `words` is a pattern. */
export function findInTurns(
  turns: readonly Pick<EditedTurn, 'text'>[],
  words: string,
  options: FindOptions,
): FoundWords[] {
  if (words === '') return []
  const literal = words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
  const around = options.wholeWords
    ? [String.raw`(?<![\p{L}\p{M}\p{N}_])`, String.raw`(?![\p{L}\p{M}\p{N}_])`]
    : ['', '']
  const pattern = new RegExp(around[0] + literal + around[1], options.matchCase ? 'gu' : 'giu')
  const found: FoundWords[] = []
  for (const [turn, { text }] of turns.entries()) {
    for (const match of text.matchAll(pattern)) {
      found.push({ turn, at: match.index, length: match[0].length })
      if (found.length >= mostFound) return found
    }
  }
  return found
}
