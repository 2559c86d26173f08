import { unitsOf } from '../../shared/anchor/units'
import type { DocumentMarks } from './document-marks'
import type { Place } from './places'

/**
 * Start of the next or previous sentence of somebody other than the interviewer that no coding touches; null at the end. It is sought from
 * the sentence at `from`, which itself does not count.
 */
export function nextUncoded(
  turns: readonly { text: string; interviewer: boolean }[],
  marks: DocumentMarks,
  from: Place,
  step: 1 | -1,
): Place | null {
  for (let turn = from.turn; turn >= 0 && turn < turns.length; turn += step) {
    const { text, interviewer } = turns[turn]!
    if (interviewer) continue
    const clips = marks.inTurn(turn).map(mark => mark.clip)
    const free = unitsOf(text, 'sentence').filter(
      ({ start, end }) => !clips.some(clip => clip.start < end && start < clip.end),
    )
    const isBeyond = ({ start, end }: { start: number; end: number }) =>
      turn !== from.turn || (step === 1 ? start > from.offset : end <= from.offset)
    const found = step === 1 ? free.find(isBeyond) : free.findLast(isBeyond)
    if (found) return { turn, offset: found.start }
  }
  return null
}
