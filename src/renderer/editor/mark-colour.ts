import { ownColourStyle } from '../ui/own-colour-style'
import type { PaintedCoding } from './painted'

/** Gives what is drawn of a coding its colours: those of its cycle, or its code's own. */
export function markColour(
  element: HTMLElement | SVGElement,
  { slot, colour }: Pick<PaintedCoding, 'slot' | 'colour'>,
) {
  element.dataset.cycle = slot
  for (const [name, value] of Object.entries(ownColourStyle(colour) ?? {})) element.style.setProperty(name, value)
}
