import i18next from 'i18next'
import { actionKey } from '../../shared/messages/action-key'
import type { HistoryEntry } from '../../shared/model/history'
import type { TextKey } from './catalogue'

export type TextValues = Record<string, string | number>

/** The words for a key that is kept in data (a command's title, a warning's code) outside of a component's `useTranslation`. */
export function text(key: TextKey, values: TextValues = {}): string {
  return lookUp(key, values)
}

/** The words for a key that comes from outside, or undefined where the catalogue has none. */
export function textIfKnown(key: string, values: TextValues = {}): string | undefined {
  return i18next.exists(key, values) ? lookUp(key, values) : undefined
}

/** The sentence of an entry of the history: "Coded “I cut it down…” APP Adapted". */
export function actionSentence(entry: Pick<HistoryEntry, 'action' | 'details'>): string {
  return lookUp(`actions:${actionKey(entry)}`, shortened(entry.details))
}

const quoteLength = 48

/** Details are printed in one line of the status bar: a long quote keeps its first words. */
function shortened(details: TextValues): TextValues {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length > quoteLength ? `${value.slice(0, quoteLength).trimEnd()}…` : value,
    ]),
  )
}

// The key is a plain string here, which the typed catalogue would not let pass: a translator without a catalogue takes any.
function lookUp(key: string, values: TextValues): string {
  return String(Reflect.apply(i18next.t, i18next, [key, values]))
}
