import type { Head } from './heads'
import { isFullName, labelKey } from './labels'
import { isPersonCode, isRole } from './roles'

/** The little that is asked of a candidate, so that lines and captions are judged alike. */
export type Candidate = Pick<Head, 'label' | 'strong'> & { /** Whether it begins a paragraph. */ opens: boolean }

export interface Acceptance {
  keys: Set<string>
  /** Labels that stand once and were left in the text, for a person to look at. */
  doubtful: string[]
}

/**
 * Which labels are believed. The rule: the same way of writing on at least three lines and at least two distinct labels, and each label
 * recurs or is a known role or code. A time or brackets beside the name make it believable sooner, and so does a text in which (nearly)
 * every paragraph has a label.
 *
 * @param options.paragraphs number of paragraphs from the first candidate on
 * @param options.all number of paragraphs of the whole text, if that is another
 * @param options.trusting every label is to be believed as far as it can be a name; found out from the paragraphs if not given
 * @param options.told labels a person has named
 * @returns `null` if the text does not seem to be told by labels
 */
export function acceptLabels(
  candidates: readonly Candidate[],
  text: string,
  options: { paragraphs: number; all?: number; trusting?: boolean; told?: readonly string[] | undefined },
): Acceptance | null {
  const labels = countLabels(candidates)
  const told = new Set((options.told ?? []).map(labelKey))
  const dense = candidates.filter(each => each.opens).length >= options.paragraphs * 0.9
  const trusting = options.trusting ?? dense
  const keys = new Set<string>()
  for (const [key, { label, count, strong }] of labels) {
    const known = isRole(label) || isPersonCode(label) || told.has(key)
    const lowerWord = /^\p{Ll}+$/u.test(label)
    if (known || strong > 0 || count >= (lowerWord ? 3 : 2)) keys.add(key)
  }
  for (const key of [...keys]) {
    // "Leo" is believed if "Leo (host)" is.
    const bare = key.replace(/\s*\([^()]*\)$/u, '')
    if (labels.has(bare)) keys.add(bare)
  }
  if (keys.size === 0) return null
  const singles = [...labels].filter(([key]) => !keys.has(key))
  const named = singles.filter(
    ([, { label, opens }]) => isFullName(label) || (trusting && opens > 0 && isName(label, text)),
  )
  const all = [...labels].filter(([key]) => keys.has(key) || (trusting && named.some(([name]) => name === key)))
  const believed = all.reduce((sum, [, entry]) => sum + entry.count, 0)
  const strong = all.reduce((sum, [, entry]) => sum + entry.strong, 0)
  const enough = (believed >= 3 && all.length >= 2) || strong >= 3 || (strong >= 2 && all.length >= 2) || told.size > 0
  // A handful of "Name: …" in a long text is a list, not a conversation.
  if (!enough || (strong === 0 && believed < (options.all ?? options.paragraphs) * 0.08)) return null
  for (const [key] of named) keys.add(key)
  return { keys, doubtful: singles.filter(([key]) => !keys.has(key)).map(([, { label }]) => label) }
}

function countLabels(candidates: readonly Candidate[]) {
  const labels = new Map<string, { label: string; count: number; strong: number; opens: number }>()
  for (const { label, strong, opens } of candidates) {
    const key = labelKey(label)
    const entry = labels.get(key) ?? { label, count: 0, strong: 0, opens: 0 }
    entry.count++
    if (strong) entry.strong++
    if (opens) entry.opens++
    labels.set(key, entry)
  }
  return labels
}

/** A capitalised word that the text does not also use as an ordinary one. */
function isName(label: string, text: string): boolean {
  return /^[\p{Lu}\p{Lo}]/u.test(label) && !(/^\p{Lu}/u.test(label) && text.includes(` ${label.toLowerCase()}`))
}
