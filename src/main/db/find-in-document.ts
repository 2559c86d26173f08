import type { DocumentFind, FoundSpan } from '../../shared/model/search'
import { literalFinder } from '../../shared/query/literal-pattern'
import { turnsOf } from './documents'
import { patternFinder } from './pattern-finder'
import type { Project } from './project'

const most = 20_000

/** Places in one document, in order. @throws AppError search.badPattern, search.slowPattern */
export function findInDocument(project: Project, find: DocumentFind): { found: FoundSpan[]; more: boolean } {
  if (find.text === '') return { found: [], more: false }
  const texts = turnsOf(project, find.document).map(({ text }) => text)
  const finder = literalFinder(find.text, find)
  const lists = find.mode === 'pattern' ? patternFinder(find.text, find.caseSensitive)(texts) : texts.map(finder)
  const found = lists.flatMap((places, turn) => places.map(place => ({ turn, ...place })))
  return { found: found.slice(0, most), more: found.length > most }
}
