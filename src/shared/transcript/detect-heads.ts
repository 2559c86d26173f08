import { acceptLabels } from './accept-labels'
import { frontMatterEnd } from './front-matter'
import { findHeads, type Head } from './heads'
import { labelKey } from './labels'
import { marginNumbers } from './margin-numbers'
import type { Line } from './span'

export interface LinesRead {
  heads: Head[]
  /** Where each line's own text begins, if the margin holds numbers. */
  offsets: number[] | null
  doubtful: string[]
}

/** Shapes that say little by themselves are asked only if the others find nothing. */
const lastResorts = ['table-name', 'bracket-tag', 'time-header', 'name-time-text', 'question-answer', 'name-line']
/** Shapes that a word of the text may have by chance: they count where they are the text's own way only. */
const shy: ReadonlySet<string> = new Set(['bracket-tag', 'name-time-text', 'question-answer', 'name-line'])

/**
 * Finds the lines on which turns begin.
 *
 * @param opens whether a line begins a paragraph
 * @param shape a line shape's name, to accept that one without asking the whole text
 * @returns `null` if the text does not seem to have speakers
 */
export function detectHeads(
  text: string,
  lines: readonly Line[],
  opens: readonly boolean[],
  options: { shape?: string | undefined; labels?: readonly string[] | undefined; numbered?: boolean | undefined } = {},
): LinesRead | null {
  const offsets = marginNumbers(text, lines)
  const numbered = offsets === null ? null : judge(text, lines, opens, offsets, options)
  return numbered ?? (options.numbered === true ? null : judge(text, lines, opens, null, options))
}

function judge(
  text: string,
  lines: readonly Line[],
  opens: readonly boolean[],
  offsets: number[] | null,
  options: { shape?: string | undefined; labels?: readonly string[] | undefined },
): LinesRead | null {
  const found = findHeads(text, lines, offsets ?? undefined, options.shape)
  const all = found.filter(head => head.likely)
  if (options.shape !== undefined) return all.length === 0 ? null : { heads: all, offsets, doubtful: [] }
  const first = frontMatterEnd(text, lines, all)
  const talk = all.filter(head => head.line >= first)
  const begins = beginnings(lines, opens, talk)
  const paragraphs = begins.filter(Boolean).length
  const pools = [
    talk.filter(head => !lastResorts.includes(head.shape)),
    ...lastResorts.map(name => talk.filter(head => head.shape === name)),
  ]
  for (const pool of pools) {
    const from = pool[0]?.line
    if (from === undefined) continue
    const accepted = acceptLabels(
      pool.map(head => ({ label: head.label, strong: head.strong, opens: begins[head.line] === true })),
      text,
      { paragraphs: begins.slice(from).filter(Boolean).length, all: paragraphs, told: options.labels },
    )
    if (accepted === null) continue
    // A label once believed is believed in every way of writing it.
    const own = pool[0]?.shape
    const heads = found.filter(
      head =>
        head.line >= first && accepted.keys.has(labelKey(head.label)) && (head.shape === own || !shy.has(head.shape)),
    )
    // A name alone on its line is a heading, unless nearly every paragraph begins with one.
    if (own === 'name-line' && heads.length < paragraphs * 0.6) continue
    return { heads, offsets, doubtful: accepted.doubtful }
  }
  return null
}

/** Where most lines look like turns, each line is a paragraph, whatever the blank lines say. */
function beginnings(lines: readonly Line[], opens: readonly boolean[], heads: readonly Head[]): readonly boolean[] {
  const filled = lines.filter(line => line.end > line.start).length
  return heads.length >= filled * 0.6 ? lines.map(line => line.end > line.start) : opens
}
