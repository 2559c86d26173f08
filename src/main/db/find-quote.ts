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
 * Finds the words of a quote in a document, letter by letter; if they are not there, with any run of white space standing for any other
 * (a quote copied from a wrapped text). Words that go from one turn into the next are found with a line break between.
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
  const exact = wanted === '' ? [] : occurrences(text, new RegExp(escaped(wanted), 'gu'))
  const found =
    exact.length > 0 || wanted === ''
      ? exact
      : occurrences(text, new RegExp(wanted.split(/\s+/).map(escaped).join('\\s+'), 'gu'))
  const { title } = documentById(project, document)
  if (found.length === 0) throw new AppError('coding.quoteNotFound', { quote: shortened(quote), document: title })
  const match = found[nth - 1]
  if (!match)
    throw new AppError('coding.quoteAmbiguous', { quote: shortened(quote), document: title, count: found.length })
  return { anchor: anchorAt(turns, match.start, match.end), count: found.length }
}

function occurrences(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length }))
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

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
