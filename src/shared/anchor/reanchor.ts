import search from 'approx-string-match'

/** What a coding keeps of its passage, to find it again in a corrected text. */
export interface Selector {
  quote: string
  /** A little of the text before and after the quote. */
  prefix: string
  suffix: string
  /** Where the quote should be, if only the text before it were changed. */
  expected: number
}

export interface Found {
  start: number
  end: number
  /** False where the words themselves have changed a little. */
  isExact: boolean
}

/** Words may differ in at most this part of their letters to count as the same passage. */
const tolerance = 0.25

/**
 * Finds a passage again in a corrected text: the quote letter by letter, else nearly so; of several places the one whose surroundings and
 * position fit best. After the way of Hypothesis' fuzzy anchoring (quote, then context, then position).
 *
 * @returns offsets in `text` (UTF-16), or null where nothing is near enough
 */
export function reanchor(text: string, selector: Selector): Found | null {
  const { quote } = selector
  if (quote === '') return null
  const exact = occurrences(text, quote)
  if (exact.length > 0)
    return best(
      text,
      selector,
      exact.map(start => ({ start, end: start + quote.length, isExact: true, errors: 0 })),
    )
  // The search is bounded in length (32 letters cost one machine word each); far away from the expected place only exact quotes count.
  const reach = Math.max(2000, quote.length * 4)
  const from = Math.max(0, selector.expected - reach)
  const near = text.slice(from, selector.expected + quote.length + reach)
  const matches = search(near, quote, Math.min(256, Math.floor(quote.length * tolerance)))
  return best(
    text,
    selector,
    matches.map(({ start, end, errors }) => ({ start: from + start, end: from + end, isExact: false, errors })),
  )
}

interface Candidate extends Found {
  errors: number
}

function best(text: string, selector: Selector, candidates: Candidate[]): Found | null {
  let chosen: { score: number; found: Found } | null = null
  for (const { start, end, isExact, errors } of candidates) {
    const words = 1 - errors / selector.quote.length
    const before = sharedEnd(text.slice(Math.max(0, start - selector.prefix.length), start), selector.prefix)
    const after = sharedStart(text.slice(end, end + selector.suffix.length), selector.suffix)
    const distance = Math.abs(start - selector.expected) / Math.max(1, text.length)
    const score = 50 * words + 20 * before + 20 * after - 2 * distance
    if (!chosen || score > chosen.score) chosen = { score, found: { start, end, isExact } }
  }
  return chosen?.found ?? null
}

/** How much of the context stands there, counted from the quote outwards: 0 to 1. */
function sharedEnd(found: string, wanted: string): number {
  if (wanted === '') return 1
  let same = 0
  while (same < wanted.length && same < found.length && found.at(-1 - same) === wanted.at(-1 - same)) same++
  return same / wanted.length
}

function sharedStart(found: string, wanted: string): number {
  if (wanted === '') return 1
  let same = 0
  while (same < wanted.length && same < found.length && found[same] === wanted[same]) same++
  return same / wanted.length
}

function occurrences(text: string, quote: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0 && places.length < 10_000; at = text.indexOf(quote, at + 1))
    places.push(at)
  return places
}
