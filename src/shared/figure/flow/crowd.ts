import type { Box } from '../box'
import { overlaps } from '../box'
import type { Placed } from './text'

/** Where labels already stand and where marks lie; labels are placed one after the other and never over another label. */
export interface Crowd {
  texts: Box[]
  marks: Box[]
  /** Labels for which no free place was found; the caption counts them. */
  unwritten: number
}

export function emptyCrowd(): Crowd {
  return { texts: [], marks: [], unwritten: 0 }
}

export function isFree(crowd: Crowd, box: Box): boolean {
  return !crowd.texts.some(text => overlaps(text, box))
}

/** Writes the label if no other label stands there. */
export function writeIfFree(crowd: Crowd, label: Placed): Placed[] {
  if (!isFree(crowd, label.box)) {
    crowd.unwritten++
    return []
  }
  crowd.texts.push(label.box)
  return [label]
}
