import type { VariableType } from '../model/variable'
import { fold, readValue } from './read-value'

/** A column of choices repeats itself, and offers few of them. */
const mostChoices = 12

/**
 * The type that fits a column of written values best. Where nearly all are numbers (nine in ten), it is numbers: the words among them are
 * shown before anything is stored.
 */
export function guessType(values: readonly string[]): { type: VariableType; choices: string[] } {
  const filled = values.map(value => value.trim()).filter(value => value !== '')
  if (filled.length === 0) return { type: 'text', choices: [] }
  const share = (type: VariableType) =>
    filled.filter(value => 'value' in readValue({ type, choices: [] }, value)).length / filled.length
  const distinct = new Map(filled.map(value => [fold(value), value]))
  if (share('boolean') === 1 && [...distinct.keys()].some(value => !/^[01]$/.test(value)))
    return { type: 'boolean', choices: [] }
  // Years alone are dates only to those who say so.
  if (share('number') >= 0.9) return { type: 'number', choices: [] }
  if (share('date') >= 0.9) return { type: 'date', choices: [] }
  if (
    distinct.size <= mostChoices &&
    distinct.size < filled.length &&
    [...distinct.values()].every(v => v.length <= 60)
  )
    return { type: 'choice', choices: [...distinct.values()] }
  return { type: 'text', choices: [] }
}
