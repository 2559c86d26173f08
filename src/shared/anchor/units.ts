/** Parts of a text that a reader selects or moves by. */
export type TextUnit = 'character' | 'word' | 'sentence'

const granularity = { character: 'grapheme', word: 'word', sentence: 'sentence' } as const

const segmenters = new Map<TextUnit, Intl.Segmenter>()

function segments(text: string, unit: TextUnit): Intl.SegmentData[] {
  let segmenter = segmenters.get(unit)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(undefined, { granularity: granularity[unit] })
    segmenters.set(unit, segmenter)
  }
  return [...segmenter.segment(text)]
}

/** Start and end of a part of a text: UTF-16 offsets, end exclusive. */
export interface TextRange {
  start: number
  end: number
}

/**
 * Words or sentences of a text, without the white space and, for words, the punctuation between them. By Unicode's own rules (UAX #29), so
 * that they are right in any script.
 */
export function unitsOf(text: string, unit: TextUnit): TextRange[] {
  return segments(text, unit).flatMap(({ segment, index, isWordLike }) => {
    if (unit === 'word' && !isWordLike) return []
    const words = segment.trimEnd()
    const lead = words.length - words.trimStart().length
    return words.length > lead ? [{ start: index + lead, end: index + words.length }] : []
  })
}

/** The word or sentence at an offset: the one that holds it, else the next one, else the last. Null where there is none. */
export function unitAt(text: string, offset: number, unit: TextUnit): TextRange | null {
  const units = unitsOf(text, unit)
  return units.find(({ end }) => end > offset) ?? units.at(-1) ?? null
}

/**
 * The next place to stop at when one moves an edge by a unit. A start stops where units start and an end where they end, so that an edge
 * never comes to stand behind a blank.
 * @returns null at the end of the text in that direction.
 */
export function nextStop(
  text: string,
  offset: number,
  unit: TextUnit,
  step: 1 | -1,
  edge: 'start' | 'end',
): number | null {
  const stops = unitsOf(text, unit).map(range => range[edge])
  return (step === 1 ? stops.find(stop => stop > offset) : stops.findLast(stop => stop < offset)) ?? null
}
