import type { Span } from '../../shared/anchor/span'
import { unitAt } from '../../shared/anchor/units'
import type { Id } from '../../shared/model/id'
import type { DocumentMarks } from './document-marks'
import type { Place } from './places'
import type { ReadTurn } from './turn-heads'

/** What a press on the transcript means: codings that are picked, `also` beside those picked before, or a passage that is selected. */
export type Pressed = { picked: Id[]; also: boolean } | { select: Span } | null

/**
 * A label picks its codings, a place in the text those on it, and Alt selects the sentence there.
 * @param placeUnder the place of the character under a point of the window
 * @param isSelecting whether the press ended a selection, and so picks nothing
 */
export function whatWasPressed(
  event: MouseEvent,
  turns: readonly ReadTurn[],
  marks: DocumentMarks,
  placeUnder: (x: number, y: number) => Place | null,
  isSelecting: () => boolean,
): Pressed {
  const target = event.target instanceof Element ? event.target : null
  const label = target?.closest<HTMLElement>('[data-coding], [data-codings]')
  if (label) {
    const { coding, codings } = label.dataset
    const folded = codings?.split(' ').flatMap(index => marks.codings[Number(index)]?.id ?? [])
    return { picked: coding ? [coding] : (folded ?? []), also: event.ctrlKey || event.metaKey || event.shiftKey }
  }
  if (event.detail !== 1) return null
  if (!event.altKey) {
    const place = isSelecting() ? null : placeUnder(event.clientX, event.clientY)
    return place && { picked: marks.at(place).map(coding => coding.id), also: event.ctrlKey || event.metaKey }
  }
  const at = isSelecting() ? null : placeUnder(event.clientX, event.clientY)
  const sentence = at && unitAt(turns[at.turn]!.text, at.offset, 'sentence')
  return sentence
    ? { select: { startTurn: at.turn, startOffset: sentence.start, endTurn: at.turn, endOffset: sentence.end } }
    : null
}
