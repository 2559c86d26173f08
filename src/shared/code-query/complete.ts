import type { CodeQuery } from '../model/code-query'

/** The query without conditions that say nothing yet, such as empty words or an empty group; null where nothing is left. */
export function complete(query: CodeQuery): CodeQuery | null {
  switch (query.op) {
    case 'all':
    case 'any': {
      const of = query.of.flatMap(part => complete(part) ?? [])
      return of.length === 0 ? null : { ...query, of }
    }
    case 'not': {
      const of = complete(query.of)
      return of && { ...query, of }
    }
    case 'place': {
      const other = complete(query.with)
      return other && { ...query, with: other }
    }
    case 'words':
      return query.words.trim() === '' ? null : query
    default:
      return query
  }
}
