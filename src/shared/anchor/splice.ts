/** One replaced stretch of a text: from `at` on, `removed` gave way to `inserted`. */
export interface Splice {
  at: number
  removed: string
  inserted: string
}

/**
 * The one stretch in which two texts differ. Where equal letters stand side by side there are several; the caret, which stands behind what
 * was typed and where something was deleted, says which one it was.
 *
 * @param caret UTF-16 offset in `after`, or null where it is not known
 * @returns null for equal texts. No end lies inside a surrogate pair.
 */
export function spliceBetween(before: string, after: string, caret: number | null): Splice | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  // The suffix comes first: what stands behind the caret was not typed.
  const most = caret === null ? shorter : Math.max(0, Math.min(shorter, after.length - caret))
  let suffix = 0
  while (suffix < most && before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix))
    suffix++
  let prefix = 0
  while (prefix < shorter - suffix && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++
  if (cutsPair(before, prefix) || cutsPair(after, prefix)) prefix--
  if (cutsPair(before, before.length - suffix) || cutsPair(after, after.length - suffix)) suffix--
  return {
    at: prefix,
    removed: before.slice(prefix, before.length - suffix),
    inserted: after.slice(prefix, after.length - suffix),
  }
}

function cutsPair(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false
  const [high, low] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)]
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
}

/** Start and end of something that lies on a text. */
export interface Range {
  start: number
  end: number
}

/**
 * Where a range lies after a splice: over the same characters as before. What is put in between them belongs to it, what is put beside them
 * does not; and where the range held all that was replaced, it holds what stands there now. A range whose characters are all gone comes
 * back empty.
 *
 * @param range ends may be infinite, for what begins in an earlier text or ends in a later one
 */
export function moveRange(
  range: Range,
  splice: { at: number; removed: { length: number }; inserted: { length: number } },
): Range {
  const { at, removed, inserted } = splice
  const until = at + removed.length
  const shift = inserted.length - removed.length
  if (removed.length > 0 && range.start <= at && range.end >= until)
    return { start: range.start, end: range.end + shift }
  const start = range.start >= until ? range.start + shift : range.start >= at ? at + inserted.length : range.start
  // What only touches the place of an insertion does not grow by it.
  const end = range.end <= at ? range.end : range.end >= until ? range.end + shift : at
  return { start, end: Math.max(start, end) }
}

/** The same where what is put in at a range's very edge belongs to it. */
export function moveWithin(
  range: Range,
  splice: { at: number; removed: { length: number }; inserted: { length: number } },
): Range {
  const left = moveRange(range, { ...splice, inserted: '' })
  const { at, inserted } = splice
  if (left.start > at || left.end < at) return moveRange(range, splice)
  return { start: left.start, end: left.end + inserted.length }
}

/** Where a single place lies after a splice; it stays with the character behind it. */
export function movePlace(place: number, splice: Splice): number {
  const until = splice.at + splice.removed.length
  if (place >= until) return place + splice.inserted.length - splice.removed.length
  return place >= splice.at ? splice.at + splice.inserted.length : place
}
