import type { Id } from '../../shared/model/id'
import type { Variable } from '../../shared/model/variable'
import { useVariables, useVariableValues } from '../app/queries'

export interface VariableChoice {
  variable: Variable
  /** Values there are, in the order of the attribute's own choices, then of numbers and letters. */
  values: string[]
}

const collator = new Intl.Collator('en', { numeric: true })

/** The attributes of participants and documents with the values that occur. */
export function useVariableChoices(): VariableChoice[] {
  const variables = useVariables().data ?? []
  const people = useVariableValues('participant').data ?? []
  const documents = useVariableValues('document').data ?? []
  const values = new Map<Id, Set<string>>()
  for (const { variable, value } of [...people, ...documents])
    if (value !== null) values.set(variable, (values.get(variable) ?? new Set()).add(value))
  return variables.flatMap(variable => {
    const there = values.get(variable.id)
    if (!there) return []
    const known = variable.choices.filter(choice => there.has(choice))
    const others = [...there].filter(value => !known.includes(value)).sort(collator.compare)
    return [{ variable, values: [...known, ...others] }]
  })
}
