import type { DraftComment, DraftTurn, Gap } from '../model/draft'
import type { Mark } from '../model/mark'
import type { Replacement, TextComment, TextMark, TurnSpan } from './span'

export interface BuiltTurns {
  turns: (Omit<DraftTurn, 'speaker'> & { label: string | null })[]
  tail: string
}

/**
 * Cuts the imported text into turns. Whatever no span covers goes into the leads and the tail, so nothing can be lost: the pieces are
 * consecutive slices of one string. Spans must be in order and must not overlap; a span in which nothing is read makes no turn.
 */
export function buildTurns(
  text: string,
  spans: readonly TurnSpan[],
  replacements: readonly Replacement[],
  marks: readonly TextMark[] = [],
  comments: readonly TextComment[] = [],
): BuiltTurns {
  const cuts = tidyReplacements(replacements)
  const orderedMarks = [...marks].sort((a, b) => a.start - b.start || a.end - b.end)
  const orderedComments = [...comments].sort((a, b) => a.start - b.start)
  const turns: BuiltTurns['turns'] = []
  let done = 0
  let comment = 0
  let cut = 0
  let mark = 0
  for (const span of spans) {
    while (cut < cuts.length && (cuts[cut]?.end ?? 0) <= span.start) cut++
    const inside: Replacement[] = []
    for (let i = cut; i < cuts.length; i++) {
      const each = cuts[i]
      if (each === undefined || each.end > span.end) break
      if (each.start >= span.start) inside.push(each)
    }
    const extent = trimSpan(text, span.start, span.end, inside)
    if (extent === null) continue
    extent.start = withEmptyCells(extent.start, span.start, orderedMarks, mark)
    const kept = inside.filter(each => each.start >= extent.start && each.end <= extent.end)
    const body = applyReplacements(text, extent.start, extent.end, kept)
    const place = placer(extent.start, extent.end, kept)
    while (mark < orderedMarks.length && (orderedMarks[mark]?.end ?? 0) <= extent.start) mark++
    const turnMarks: Mark[] = []
    for (let i = mark; i < orderedMarks.length; i++) {
      const each = orderedMarks[i]
      if (each === undefined || each.start >= extent.end) break
      const placed = { ...each, start: place(each.start), end: place(each.end) }
      if (placed.end > placed.start) turnMarks.push(placed)
    }
    const turnComments: DraftComment[] = []
    for (; comment < orderedComments.length; comment++) {
      const each = orderedComments[comment]
      if (each === undefined || each.start >= extent.end) break
      turnComments.push(onWords({ ...each, start: place(each.start), end: place(each.end) }, body.text))
    }
    turns.push({
      label: span.label,
      start: span.startMs,
      end: span.endMs,
      lead: text.slice(done, extent.start),
      text: body.text,
      gaps: body.gaps,
      syncs: distinctSyncs(span.syncs.map(sync => ({ at: place(sync.at), ms: sync.ms }))),
      marks: turnMarks,
      ...(turnComments.length > 0 ? { comments: turnComments } : {}),
    })
    done = extent.end
  }
  const last = turns.at(-1)
  const late = orderedComments.slice(comment)
  if (last !== undefined && late.length > 0)
    last.comments = [...(last.comments ?? []), ...late.map(each => onWords({ ...each, start: 0, end: 0 }, last.text))]
  return { turns, tail: text.slice(done) }
}

/** White space at the ends is not what a comment is about, and one that stands on no words of the turn is about all of it. */
function onWords(comment: DraftComment, text: string): DraftComment {
  const words = text.slice(comment.start, comment.end)
  if (words.trim() === '') return { ...comment, start: 0, end: text.length }
  const start = comment.start + words.length - words.trimStart().length
  return { ...comment, start, end: start + words.trim().length }
}

/** Empty cells at the beginning of a table's row are kept, or what stands under them would stand in the wrong column. */
function withEmptyCells(start: number, least: number, marks: readonly TextMark[], from: number): number {
  let first = start
  const ends = new Map<number, number>()
  for (let i = from; i < marks.length; i++) {
    const each = marks[i]
    if (each === undefined || each.start >= start) break
    if (each.kind === 'cell' && each.start >= least && each.end <= start) ends.set(each.end, each.start)
  }
  for (let before = ends.get(first); before !== undefined; before = ends.get(first)) first = before
  return first
}

/** In order and free of overlaps; of two that overlap the one that begins first stays, then the longer one. */
function tidyReplacements(replacements: readonly Replacement[]): Replacement[] {
  const ordered = replacements.filter(each => each.end > each.start).sort((a, b) => a.start - b.start || b.end - a.end)
  const tidy: Replacement[] = []
  let end = 0
  for (const each of ordered) {
    if (each.start < end) continue
    tidy.push(each)
    end = each.end
  }
  return tidy
}

/**
 * The part of a stretch that is read: without the white space and the unread characters at its ends.
 *
 * @param inside replacements within the stretch, in order
 * @returns `null` if nothing is read
 */
export function trimSpan(
  text: string,
  start: number,
  end: number,
  inside: readonly Replacement[],
): { start: number; end: number } | null {
  let from = start
  let first = 0
  while (from < end) {
    const next = inside[first]
    if (next !== undefined && next.start === from && next.shown.trim() === '') {
      from = next.end
      first++
    } else if (next?.start !== from && isSpace(text.charCodeAt(from))) from++
    else break
  }
  if (from >= end) return null
  let to = end
  let last = inside.length - 1
  while (to > from) {
    const previous = inside[last]
    if (previous !== undefined && previous.end === to && previous.shown.trim() === '') {
      to = previous.start
      last--
    } else if (previous?.end !== to && isSpace(text.charCodeAt(to - 1))) to--
    else break
  }
  return { start: from, end: to }
}

/** White space as `String.trim` has it, which includes U+FEFF. */
function isSpace(unit: number): boolean {
  if (unit === 32 || (unit >= 9 && unit <= 13)) return true
  return unit >= 0xa0 && String.fromCharCode(unit).trim() === ''
}

function applyReplacements(text: string, start: number, end: number, cuts: readonly Replacement[]) {
  const parts: string[] = []
  const gaps: Gap[] = []
  let length = 0
  let from = start
  let touching = false
  for (const cut of cuts) {
    const verbatim = text.slice(from, cut.start)
    parts.push(verbatim, cut.shown)
    length += verbatim.length
    const raw = text.slice(cut.start, cut.end)
    const before = gaps.at(-1)
    // Two that touch make one gap, so that a place in the text never stands for two places in the file.
    if (touching && verbatim === '' && before !== undefined) {
      before.length += cut.shown.length
      before.raw += raw
    } else gaps.push({ at: length, length: cut.shown.length, raw })
    length += cut.shown.length
    from = cut.end
    touching = true
  }
  parts.push(text.slice(from, end))
  return { text: parts.join(''), gaps }
}

/** Offsets of the imported text as offsets of the turn's text, clamped to it. */
function placer(start: number, end: number, cuts: readonly Replacement[]): (at: number) => number {
  let shift = 0
  const steps = cuts.map(cut => {
    const before = shift
    shift += cut.end - cut.start - cut.shown.length
    return { start: cut.start, end: cut.end, before, after: shift, shown: cut.shown.length }
  })
  return at => {
    const inside = Math.min(Math.max(at, start), end)
    let low = 0
    let high = steps.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((steps[middle]?.start ?? 0) < inside) low = middle + 1
      else high = middle
    }
    const step = steps[low - 1]
    if (step === undefined) return inside - start
    return inside < step.end ? step.start - start - step.before + step.shown : inside - start - step.after
  }
}

function distinctSyncs(syncs: { at: number; ms: number }[]): { at: number; ms: number }[] {
  return syncs.filter((sync, i) => i === 0 || sync.at !== syncs[i - 1]?.at || sync.ms !== syncs[i - 1]?.ms)
}
