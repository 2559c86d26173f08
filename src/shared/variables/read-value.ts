import type { Variable } from '../model/variable'
import { type DateFault, readDate } from './read-date'
import { type NumberFault, readNumber } from './read-number'

/** What decides how a value is read. */
export interface ValueForm {
  type: Variable['type']
  choices: readonly string[]
}

export type ValueFault = `number.${NumberFault}` | `date.${DateFault}` | 'boolean.notBoolean' | 'choice.notChoice'

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'j', 'oui', 'sí', 'si'])
const no = new Set(['no', 'n', 'false', '0', 'nein', 'non'])

/**
 * What a person typed into a cell, in the attribute's own form: numbers as JavaScript writes them, yes and no as `true` and `false`, dates
 * in ISO form, a choice as the attribute lists it, text without space around it. An empty cell is null.
 */
export function readValue(variable: ValueForm, typed: string): { value: string | null } | { fault: ValueFault } {
  const text = typed.trim()
  if (text === '') return { value: null }
  switch (variable.type) {
    case 'text':
      return { value: text }
    case 'number': {
      const read = readNumber(text)
      return 'fault' in read ? { fault: `number.${read.fault}` } : { value: String(read.value) }
    }
    case 'date': {
      const read = readDate(text)
      return 'fault' in read ? { fault: `date.${read.fault}` } : read
    }
    case 'boolean': {
      const word = text.toLowerCase()
      return yes.has(word) ? { value: 'true' } : no.has(word) ? { value: 'false' } : { fault: 'boolean.notBoolean' }
    }
    case 'choice': {
      const folded = fold(text)
      const choice =
        variable.choices.find(each => each === text) ?? variable.choices.find(each => fold(each) === folded)
      return choice === undefined ? { fault: 'choice.notChoice' } : { value: choice }
    }
  }
}

/** Whether a stored value is of its attribute's type; words kept among numbers are not. */
export function fitsType(variable: ValueForm, value: string): boolean {
  const read = readValue(variable, value)
  return 'value' in read && read.value === value
}

/** Two ways of writing one name: letters' case, width and the space between words do not count. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
