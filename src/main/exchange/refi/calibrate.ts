import { utf16Offsets } from './code-points'
import type { ReadSelection, ReadTime } from './read-project'

/** One way to count positions in a text. */
export interface Counting {
  unit: 'codePoint' | 'utf16'
  lineEnds: 'asIs' | 'one'
  end: 'exclusive' | 'inclusive'
}

export interface PlacedSelection {
  selection: ReadSelection
  /** UTF-16 offsets in the text with line ends LF; null where the selection lies outside it or has no length. */
  place: { start: number; end: number } | null
}

export interface Calibrated {
  /** The text with line ends LF. */
  text: string
  placed: PlacedSelection[]
  /** The counting that was used, when it is another than the tool was expected to use. */
  switched: Counting | null
  /** Times of a transcript at UTF-16 offsets of `text`, in its order. */
  times: { at: number; ms: number }[]
}

/** How the tools count, as measured on their files; any other tool is taken to follow the standard. */
export function expectedCounting(origin: string): Counting {
  if (/nvivo.*windows/i.test(origin) || /^nvivo(?!.*mac)/i.test(origin))
    return { unit: 'utf16', lineEnds: 'asIs', end: 'exclusive' }
  return { unit: 'codePoint', lineEnds: /atlas/i.test(origin) ? 'one' : 'asIs', end: 'exclusive' }
}

const all: readonly Counting[] = (['codePoint', 'utf16'] as const).flatMap(unit =>
  (['asIs', 'one'] as const).flatMap(lineEnds =>
    (['exclusive', 'inclusive'] as const).map(end => ({ unit, lineEnds, end })),
  ),
)

/** Another counting must fit this much better than the expected one. */
const clearly = 0.2

/**
 * Finds the words the selections of a text mean. Where the text has neither CR nor characters beyond the basic plane every tool counts alike; elsewhere
 * each way of counting is tried, and the expected one is left only when another fits clearly better.
 * @param raw the text as the file has it, without byte order mark
 */
export function calibrate(
  raw: string,
  selections: readonly ReadSelection[],
  origin: string,
  points: readonly ReadTime[] = [],
): Calibrated {
  const text = raw.replace(/\r\n?/g, '\n')
  const readers = readings(raw, text)
  const expected = expectedCounting(origin)
  const place = (counting: Counting) =>
    selections.map(selection => ({ selection, place: readers(counting, selection) }))
  const placed = place(expected)
  const times = (counting: Counting) =>
    points
      .flatMap(({ at, ms }) => {
        // A place without length is read like the beginning of one that has some; the last one lies at the end of the text.
        const found = readers(counting, { from: at, to: at + 1 })
        return found ? [{ at: found.start, ms }] : []
      })
      .sort((a, b) => a.at - b.at || a.ms - b.ms)
  if (selections.length === 0 || !/[\r\ud800-\udfff]/.test(raw))
    return { text, placed, switched: null, times: times(expected) }
  let [best, bestScore, bestPlaced]: [Counting | null, number, PlacedSelection[]] = [
    null,
    score(text, placed) + clearly,
    placed,
  ]
  for (const counting of all) {
    const tried = place(counting)
    const fits = score(text, tried)
    if (fits > bestScore) [best, bestScore, bestPlaced] = [counting, fits, tried]
  }
  return { text, placed: bestPlaced, switched: best, times: times(best ?? expected) }
}

function readings(
  raw: string,
  text: string,
): (counting: Counting, selection: Pick<ReadSelection, 'from' | 'to'>) => PlacedSelection['place'] {
  const removed = new Uint32Array(raw.length + 1)
  for (let at = 0, count = 0; at < raw.length; at++) {
    if (raw[at] === '\r' && raw[at + 1] === '\n') count++
    removed[at + 1] = count
  }
  const points = { asIs: utf16Offsets(raw), one: utf16Offsets(text) }
  const offset = ({ unit, lineEnds }: Counting, position: number): number => {
    const source = lineEnds === 'asIs' ? raw : text
    const most = unit === 'codePoint' ? points[lineEnds].length : source.length
    if (!(position >= 0 && position <= most)) return Number.NaN
    const at = unit === 'codePoint' ? points[lineEnds].at(position) : position
    return lineEnds === 'asIs' ? at - removed[at]! : at
  }
  return (counting, { from, to }) => {
    const start = offset(counting, from)
    const end = offset(counting, counting.end === 'inclusive' ? to + 1 : to)
    return start < end ? { start, end } : null
  }
}

/** The share of selections that say what their names say, or else cut no word. */
function score(text: string, placed: readonly PlacedSelection[]): number {
  return (
    placed.filter(({ selection, place }) => place !== null && fits(text, selection.name, place)).length / placed.length
  )
}

function fits(text: string, name: string, { start, end }: { start: number; end: number }): boolean {
  const words = text.slice(start, end)
  const said = name.trim().replace(/…$/, '')
  if (said !== '' && (words === name || words.trim().startsWith(said))) return true
  return !cuts(text, start) && !cuts(text, end)
}

function cuts(text: string, at: number): boolean {
  return (
    /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1)) ||
    /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
  )
}
