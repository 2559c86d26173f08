import type { Coding } from '../../shared/model/coding'
import { askings, confidences, evidenceRoles, levels, stances } from '../../shared/model/coding'
import { sayInStatus, ui } from '../app/store'
import type { Command } from '../commands/command'
import { text } from '../i18n/text'
import { isReadOnly } from './cached'
import { changeCodings } from './change-coding'
import { chosenCodings } from './chosen'
import { enterField } from './enter-field'
import { useCoding } from './session'
import { isStoring, whenStored } from './storing'

/** Attributes with a few values, in the order a key goes through them; behind the last comes "not set". */
export const attributeValues = {
  stance: stances,
  confidence: confidences,
  level: levels,
  asked: askings,
  evidenceRole: evidenceRoles,
} as const
export type AttributeName = keyof typeof attributeValues

const keys: Record<AttributeName, string> = { stance: 'a', confidence: 'd', level: 'e', asked: 'p', evidenceRole: 'r' }

const withFocus = () => ui().document !== null && !isReadOnly() && (ui().focusedCoding !== null || isStoring())

export const attributeCommands: readonly Command[] = [
  ...(Object.keys(attributeValues) as AttributeName[]).map(
    (name): Command => ({
      id: `coding.${name}`,
      title: `coding:command.${name}`,
      section: 'code',
      scope: 'text',
      keys: [keys[name]],
      detail: () => valueWords(name, commonValue(chosenCodings(), name)),
      enabled: withFocus,
      run: () => whenStored(() => stepValue(name)),
    }),
  ),
  {
    id: 'coding.beneficiary',
    title: 'coding:command.beneficiary',
    section: 'code',
    scope: 'text',
    keys: ['b'],
    enabled: withFocus,
    run: () =>
      whenStored(() => {
        if (chosenCodings().length === 0) {
          sayInStatus(text('coding:focus.first'))
          return
        }
        useCoding.setState({ inspector: true })
        const field = '.coding-beneficiary input'
        return enterField(field, field)
      }),
  },
]

/** What all codings say, null where they say nothing, undefined where they differ. */
export function commonValue<Name extends keyof Coding>(
  codings: readonly Coding[],
  name: Name,
): Coding[Name] | undefined {
  const [first] = codings
  return first && codings.every(coding => JSON.stringify(coding[name]) === JSON.stringify(first[name]))
    ? first[name]
    : undefined
}

/** Sets the next value of an attribute on all that is chosen, and says which one it is. */
async function stepValue(name: AttributeName): Promise<void> {
  const chosen = chosenCodings()
  if (chosen.length === 0) {
    sayInStatus(text('coding:focus.first'))
    return
  }
  const values: readonly string[] = attributeValues[name]
  const value = values[values.indexOf(commonValue(chosen, name) ?? '') + 1] ?? null
  sayInStatus(text('coding:attribute.is', { name: text(`coding:${name}`), value: valueWords(name, value) ?? '' }))
  await changeCodings(chosen, { [name]: value })
}

function valueWords(name: AttributeName, value: string | null | undefined): string | undefined {
  if (value === undefined) return undefined
  if (value === null) return text('coding:notSet')
  const known = (attributeValues[name] as readonly string[]).find(each => each === value)
  return known === undefined ? undefined : text(`coding:${name}.${known}` as 'coding:stance.account')
}
