import { AppError } from '../../shared/errors'
import type { Anchor } from '../../shared/model/coding'
import { shortened } from './codings'
import { documentById } from './documents'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

interface Piece {
  uuid: Buffer
  text: string
}

/**
 * Finds the words of a quote in a document: letter by letter, or as typed from a wrapped or typeset page. Words that go from one turn into the next are found with a line break between.
 *
 * @param nth which occurrence, counted from 1
 * @throws AppError coding.quoteNotFound, coding.quoteAmbiguous (when there is no nth one)
 */
export function findQuote(
  project: Project,
  document: string,
  quote: string,
  nth = 1,
): { anchor: Anchor; count: number } {
  const turns = project
    .prepare('SELECT uuid, text FROM turn WHERE document_id=(SELECT id FROM document WHERE uuid=?) ORDER BY pos, uuid')
    .all(uuidBytes(document)) as Piece[]
  const text = turns.map(turn => turn.text).join('\n')
  const wanted = quote.trim()
  const found = wanted === '' ? [] : firstFound(text, wanted)
  const { title } = documentById(project, document)
  if (found.length === 0) throw new AppError('coding.quoteNotFound', { quote: shortened(quote), document: title })
  const match = found[nth - 1]
  if (!match)
    throw new AppError('coding.quoteAmbiguous', { quote: shortened(quote), document: title, count: found.length })
  return { anchor: anchorAt(turns, match.start, match.end), count: found.length }
}

/**
 * Letter by letter; else with any white space for any other, and letters with their accents in one character or in two; else with
 * straight quotation marks for curly ones, too.
 */
function firstFound(text: string, wanted: string): { start: number; end: number }[] {
  const spaced = wanted.normalize('NFC').split(/\s+/).map(composedOrNot).join('\\s+')
  const exact = occurrences(text, new RegExp(escaped(wanted), 'gu'))
  if (exact.length > 0) return exact
  const loose = occurrences(text, new RegExp(spaced, 'gu'))
  return loose.length > 0 ? loose : occurrences(straight(text), new RegExp(straight(spaced), 'gu'))
}

function occurrences(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length }))
}

/** One code unit for one, so that offsets hold. */
function straight(text: string): string {
  return text.replace(/[‘’‚]/g, "'").replace(/[“”„]/g, '"')
}

function anchorAt(turns: Piece[], start: number, end: number): Anchor {
  const place = (offset: number, atEnd: boolean) => {
    let begin = 0
    for (const { uuid, text } of turns) {
      const stop = begin + text.length
      if (atEnd ? offset <= stop : offset < stop) return { turn: uuidText(uuid), offset: Math.max(0, offset - begin) }
      begin = stop + 1
    }
    throw new AppError('coding.outOfRange')
  }
  const first = place(start, false)
  const last = place(end, true)
  return { startTurn: first.turn, startOffset: first.offset, endTurn: last.turn, endOffset: last.offset }
}

/** A pattern for a word that finds each letter composed and decomposed: Unicode calls the two the same. */
function composedOrNot(word: string): string {
  const either = (letter: string) => {
    const parts = letter.normalize('NFD')
    return parts === letter ? escaped(letter) : `(?:${letter}|${parts})`
  }
  return [...word].map(either).join('')
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
