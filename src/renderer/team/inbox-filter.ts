import { z } from 'zod'
import { type Disagreement, disagreementKinds } from '../../shared/model/team'

/** Which disagreements are listed; null: whatever it is. */
export const InboxFilter = z.object({
  /** Those with tellers are listed by themselves: they say how a teller was understood, not how alike coders code. */
  kind: z.enum(['all', ...disagreementKinds, 'tellers']),
  /** As `pairOf` has it, or the id of one coder: all that they and anybody else disagree on. */
  pair: z.string().nullable(),
  /** Key of a code that one of the two gave. */
  code: z.string().nullable(),
})
export type InboxFilter = z.infer<typeof InboxFilter>

export const wholeInbox: InboxFilter = { kind: 'all', pair: null, code: null }

export interface InboxChoice {
  value: string
  label: string
  /** How many there are that fit the other filters. */
  count: number
}

/** The two who disagree, whichever of them comes first. */
export function pairOf({ first, second }: Disagreement): string {
  return [first.coder.id, second.coder.id].sort().join(' ')
}

function isOfPair(each: Disagreement, pair: string): boolean {
  return pairOf(each) === pair || each.first.coder.id === pair || each.second.coder.id === pair
}

/** Keys and names of the codes that a disagreement is about, each once: of a flow those of both its ends. */
function codesOf({ first, second }: Disagreement): Map<string, string> {
  const ends = [first, first.flow?.to, second, second.flow?.to]
  return new Map(ends.flatMap(end => (end && end.code !== '' ? [[end.code, end.name]] : [])))
}

export function isListed(each: Disagreement, { kind, pair, code }: InboxFilter): boolean {
  if (each.withTeller !== (kind === 'tellers')) return false
  if (kind !== 'all' && kind !== 'tellers' && each.kind !== kind) return false
  return (pair === null || isOfPair(each, pair)) && (code === null || codesOf(each).has(code))
}

/** The same without what no disagreement has any more, as after a merge is undone: a filter nobody can see would hide everything. */
export function stillThere(all: readonly Disagreement[], filter: InboxFilter): InboxFilter {
  const { kind, pair, code } = filter
  return {
    kind: kind === 'tellers' && !all.some(({ withTeller }) => withTeller) ? 'all' : kind,
    pair: pair !== null && all.some(each => isOfPair(each, pair)) ? pair : null,
    code: code !== null && all.some(each => codesOf(each).has(code)) ? code : null,
  }
}

/** The pairs that can be asked for, by name, counted as the other filters leave them; the one that is asked for is always there. */
export function pairChoices(all: readonly Disagreement[], filter: InboxFilter): InboxChoice[] {
  return choices(all, { ...filter, pair: null }, filter.pair, each => [
    [pairOf(each), [each.first.coder.name, each.second.coder.name].sort(collator.compare).join(' / ')],
  ])
}

/** Each coder with anybody else, where there are more than two: by name, counted in the same way. */
export function coderChoices(all: readonly Disagreement[], filter: InboxFilter): InboxChoice[] {
  const each = choices(all, { ...filter, pair: null }, filter.pair, ({ first, second }) =>
    [first.coder, second.coder].map(({ id, name }) => [id, name] as const),
  )
  return each.length > 2 ? each : []
}

/** The codes that can be asked for, by name, counted in the same way. */
export function codeChoices(all: readonly Disagreement[], filter: InboxFilter): InboxChoice[] {
  return choices(all, { ...filter, code: null }, filter.code, codesOf)
}

const collator = new Intl.Collator('en', { numeric: true })

function choices(
  all: readonly Disagreement[],
  others: InboxFilter,
  chosen: string | null,
  named: (each: Disagreement) => Iterable<readonly [string, string]>,
): InboxChoice[] {
  const found = new Map<string, InboxChoice>()
  for (const each of all) {
    const counts = isListed(each, others)
    for (const [value, label] of named(each)) {
      if (!counts && value !== chosen) continue
      const known = found.get(value) ?? { value, label, count: 0 }
      found.set(value, known)
      if (counts) known.count++
    }
  }
  return [...found.values()].sort((a, b) => collator.compare(a.label, b.label) || (a.value < b.value ? -1 : 1))
}
