import type { CodeQuery } from '../model/code-query'

/** What a query may ask for by its id. */
export interface Known {
  codes: readonly { uuid: string }[]
  documents: readonly { uuid: string }[]
  participants: readonly { uuid: string }[]
  variables: readonly { id: string }[]
}

export interface GonePart {
  what: 'code' | 'document' | 'participant' | 'attribute'
  /** Of the condition, as it is counted from above: `2`, or `2.1` for the first of the second, which is a group or a place in the text. */
  place: string
}

/**
 * The first condition that asks for something the project has no more. It must not be answered: "not" coded with a code that is gone would be
 * everything, and "coded with" it nothing, as if that had been found out.
 */
export function goneIn(query: CodeQuery, known: Known): GonePart | null {
  return lookIn(query, '', known)
}

function lookIn(query: CodeQuery, place: string, known: Known): GonePart | null {
  const isGone = (list: readonly { uuid: string }[], uuid: string, what: GonePart['what']) =>
    list.some(each => each.uuid === uuid) ? null : { what, place: place || '1' }
  switch (query.op) {
    case 'all':
    case 'any': {
      for (const [at, part] of query.of.entries()) {
        const gone = lookIn(part, place === '' ? String(at + 1) : `${place}.${at + 1}`, known)
        if (gone) return gone
      }
      return null
    }
    case 'not':
      return lookIn(query.of, place, known)
    case 'place':
      return lookIn(query.with, place || '1', known)
    case 'code':
      return isGone(known.codes, query.code, 'code')
    case 'document':
      return isGone(known.documents, query.document, 'document')
    case 'participant':
      return isGone(known.participants, query.participant, 'participant')
    case 'variable':
      return known.variables.some(({ id }) => id === query.variable) ? null : { what: 'attribute', place: place || '1' }
    case 'cycle':
    case 'valence':
    case 'words':
      return null
  }
}
