import { useCallback, useMemo } from 'react'
import type { Id } from '../../shared/model/id'
import type { Variable, VariableSubject } from '../../shared/model/variable'
import { readValue } from '../../shared/variables/read-value'
import { useVariables, useVariableValues } from '../app/queries'
import type { CellView } from '../grid/grid-model'
import { faultWords, typedValue, valueView } from './value-words'

export interface Attributes {
  variables: readonly Variable[]
  isReady: boolean
  variable(id: string): Variable | undefined
  cellOf(subject: Id, variable: string): CellView
  typedOf(subject: Id, variable: string): string
  /** Why what was typed does not fit the attribute; undefined where it does. */
  check(variable: string, typed: string): string | undefined
}

const none: never[] = []

/** The attributes of one kind of subject with their values, as a table asks for them. */
export function useAttributes(subject: VariableSubject): Attributes {
  const all = useVariables().data
  const cells = useVariableValues(subject).data
  const variables = useMemo(() => all?.filter(each => each.subject === subject) ?? none, [all, subject])
  const byId = useMemo(() => new Map(variables.map(each => [each.id, each])), [variables])
  const values = useMemo(
    () => new Map((cells ?? none).map(cell => [`${cell.subject} ${cell.variable}`, cell.value ?? undefined])),
    [cells],
  )
  const variable = useCallback((id: string) => byId.get(id), [byId])
  const cellOf = useCallback(
    (of: Id, id: string): CellView => {
      const known = byId.get(id)
      return known === undefined ? { text: '' } : valueView(known, values.get(`${of} ${id}`))
    },
    [byId, values],
  )
  const typedOf = useCallback(
    (of: Id, id: string): string => {
      const known = byId.get(id)
      return known === undefined ? '' : typedValue(known, values.get(`${of} ${id}`))
    },
    [byId, values],
  )
  const check = useCallback(
    (id: string, typed: string): string | undefined => {
      const known = byId.get(id)
      if (known === undefined) return undefined
      const read = readValue(known, typed)
      return 'fault' in read ? faultWords(read.fault, known) : undefined
    },
    [byId],
  )
  return { variables, isReady: all !== undefined && cells !== undefined, variable, cellOf, typedOf, check }
}
