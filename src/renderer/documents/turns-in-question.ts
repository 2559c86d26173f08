import type { Draft } from '../../shared/model/draft'

/** A speaker who talks this seldom beside one whose name is nearly the same is probably a slip of the pen. */
const seldom = 2

/** Indexes of turns whose speaker may be misspelt: said by someone rare whose name is one or two letters from a frequent one's. */
export function turnsInQuestion(draft: Draft): ReadonlySet<number> {
  const doubtful = new Set(
    draft.speakers.flatMap((speaker, index) =>
      speaker.turns <= seldom &&
      draft.speakers.some(other => other.turns > seldom * 2 && isNearly(speaker.label, other.label))
        ? [index]
        : [],
    ),
  )
  return new Set(
    draft.turns.flatMap((turn, index) => (turn.speaker !== null && doubtful.has(turn.speaker) ? [index] : [])),
  )
}

/** The speaker whom `index` was probably meant to be, or null. */
export function likelySpeaker(draft: Draft, index: number): number | null {
  const speaker = draft.speakers[index]
  if (speaker === undefined || speaker.turns > seldom) return null
  const found = draft.speakers.findIndex(
    (other, at) => at !== index && other.turns > seldom * 2 && isNearly(speaker.label, other.label),
  )
  return found === -1 ? null : found
}

/** At most two letters changed, added, dropped or swapped, in names long enough for that to be a slip (Damerau 1964). */
export function isNearly(a: string, b: string): boolean {
  const [one, two] = [a.trim().toLocaleLowerCase('en'), b.trim().toLocaleLowerCase('en')]
  const shorter = Math.min(one.length, two.length)
  if (one === two || shorter < 4) return false
  // Numbered labels differ by a letter on purpose: Speaker 1 and Speaker 2, Participant A and B.
  if (/\d|\s\w$/.test(one) || /\d|\s\w$/.test(two)) return false
  return distance(one, two) <= (shorter < 6 ? 1 : 2)
}

// Optimal string alignment: Levenshtein with neighbouring letters swapped as one step.
function distance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = previous
    previous = row
  }
  return previous[b.length] ?? 0
}
