import type { Id } from '../../shared/model/id'
import type { CodeIndex } from '../coding/code-index'
import { ancestry } from '../coding/code-index'
import { searchCodes } from '../coding/palette-search'

/** Codes to show for the words of the filter: those that fit, and what stands above them. Codes set aside only where asked for. */
export function filterCodes(index: CodeIndex, words: string, withArchived = false): ReadonlySet<Id> {
  const found = searchCodes(index.codes, words).filter(({ code }) => withArchived || !code.archived)
  return new Set(found.flatMap(({ code }) => ancestry(code, index).map(each => each.id)))
}
