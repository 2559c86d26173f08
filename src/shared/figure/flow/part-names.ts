import type { FlowPart, FlowSummary } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'
import { formatCount } from '../format-count'
import { withoutSoftHyphens, wrap } from '../wrap'
import type { Frame } from './frame'

/** What is written in the box of a sub-code. */
export interface PartName {
  of: FlowPart
  lines: string[]
  /** The room the lines take. */
  height: number
  /** The letter by which the list beneath the figure names it; empty where the name itself stands in the box. */
  letter: string
}

/**
 * The sub-codes of a cycle in the order of the codebook. Names stand in their boxes, with their counts; where one of a bar's names has
 * no room, all of that bar have letters and are named in a list beneath the figure.
 */
export function namesOfParts(summary: FlowSummary, cycle: CycleKey, frame: Frame): PartName[] {
  const parts = (summary.split?.parts ?? []).filter(part => part.cycle === cycle)
  const whole = parts.map(part => linesOf(partName(part, frame), part.count, frame))
  const isRoomy = whole.every(lines => lines !== null)
  return parts.map((of, at) => {
    const letter = isRoomy ? '' : letterAt(at)
    const lines = whole[at]
    const shown = isRoomy && lines ? lines : (linesOf(letter, of.count, frame) ?? [letter])
    return { of, lines: shown, height: shown.length * leadingOf(frame) + 0.3 * frame.u, letter }
  })
}

export function leadingOf({ countSize }: Frame): number {
  return 1.12 * countSize
}

/** The name of a sub-code; of what has none, in words. */
export function partName(part: { name: string | null }, { words }: Pick<Frame, 'words'>): string {
  return part.name === null ? words.noSubCode : withoutSoftHyphens(part.name)
}

/** A name of at most two lines with its count in the last one or beneath; null where it is too long for the bar. */
function linesOf(name: string, count: number, { barWidth, u, countSize, measure }: Frame): string[] | null {
  const room = barWidth - 0.4 * u
  const lines = wrap(name, room, countSize, 400, measure)
  if (lines.length > 2 || lines.some(line => measure(line, countSize) > room)) return null
  const counted = `${lines.at(-1) ?? ''} ${formatCount(count)}`
  return measure(counted, countSize) <= room ? [...lines.slice(0, -1), counted] : [...lines, formatCount(count)]
}

/** a … z, then a2 … z2. */
function letterAt(at: number): string {
  const round = Math.floor(at / 26)
  return String.fromCharCode(97 + (at % 26)) + (round ? String(round + 1) : '')
}
