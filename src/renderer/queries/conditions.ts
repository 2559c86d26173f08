import type { CodeQuery } from '../../shared/model/code-query'
import type { Id } from '../../shared/model/id'

export const conditionKinds = [
  'code',
  'cycle',
  'words',
  'document',
  'participant',
  'variable',
  'valence',
  'place',
  'group',
] as const
export type ConditionKind = (typeof conditionKinds)[number]

/** What a condition asks, without its "not". */
export type Asked = Exclude<CodeQuery, { op: 'not' }>

export interface Offered {
  codes: readonly { id: Id }[]
  documents: readonly { id: Id }[]
  participants: readonly { id: Id }[]
  variables: readonly { variable: { id: Id }; values: readonly string[] }[]
}

/** A condition as it is first put in: with the first there is to choose, since an empty choice says nothing. Null where there is none. */
export function freshCondition(kind: ConditionKind, offered: Offered): Asked | null {
  switch (kind) {
    case 'code': {
      const [code] = offered.codes
      return code ? { op: 'code', code: code.id, below: true } : null
    }
    case 'cycle':
      return { op: 'cycle', cycle: 'IMM' }
    case 'words':
      return { op: 'words', words: '' }
    case 'document': {
      const [document] = offered.documents
      return document ? { op: 'document', document: document.id } : null
    }
    case 'participant': {
      const [participant] = offered.participants
      return participant ? { op: 'participant', participant: participant.id } : null
    }
    case 'variable': {
      const [first] = offered.variables
      return first ? { op: 'variable', variable: first.variable.id, value: first.values[0] ?? null } : null
    }
    case 'valence':
      return { op: 'valence', valence: 'positive' }
    case 'place':
      return { op: 'place', relation: 'overlapping', turns: 2, with: { op: 'all', of: [] } }
    case 'group':
      return { op: 'any', of: [] }
  }
}

export function kindOf({ op }: Asked): ConditionKind {
  return op === 'all' || op === 'any' ? 'group' : op
}

/** A condition taken apart into what it asks and whether that is turned round. Two "not" are none. */
export function askedIn(query: CodeQuery): { asked: Asked; isNot: boolean } {
  if (query.op !== 'not') return { asked: query, isNot: false }
  const { asked, isNot } = askedIn(query.of)
  return { asked, isNot: !isNot }
}
