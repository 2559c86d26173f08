import type { Variable } from '../../shared/model/variable'
import { fitsType, readValue, type ValueFault } from '../../shared/variables/read-value'
import type { CellView } from '../grid/grid-model'
import { formatDecimal } from '../i18n/format'
import { text } from '../i18n/text'

/** A stored value as it is read, with the reason where it does not fit its attribute. */
export function valueView(variable: Variable, value: string | undefined): CellView {
  if (value === undefined) return { text: '' }
  if (!fitsType(variable, value)) {
    const read = readValue(variable, value)
    return { text: value, warn: faultWords('fault' in read ? read.fault : 'number.notNumber', variable) }
  }
  return { text: shownValue(variable, value) }
}

/** A value in words: yes and no, numbers as the person's language writes them. */
export function shownValue(variable: Variable, value: string): string {
  if (variable.type === 'boolean') return text(value === 'true' ? 'people:yes' : 'people:no')
  if (variable.type === 'number') return formatDecimal(Number(value))
  return value
}

/** A value as one types it. */
export function typedValue(variable: Variable, value: string | undefined): string {
  if (value === undefined) return ''
  return variable.type === 'boolean' && fitsType(variable, value) ? shownValue(variable, value) : value
}

/** Why a value does not fit, and what would. */
export function faultWords(fault: ValueFault, variable: { choices: readonly string[] }): string {
  return text(`people:fault.${fault}`, { choices: variable.choices.join(', ') })
}
