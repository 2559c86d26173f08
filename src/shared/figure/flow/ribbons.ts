import type { FlowRelation } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import type { Bar, BarBox } from './bars'
import { boxAt } from './bars'
import type { Chosen } from './choose'
import { leastWidth } from './choose'
import type { Frame } from './frame'

/** A forward flow between two bars. Widths are true in its middle and shrink at a bar that is too low for all its flows (throat). */
export interface Ribbon {
  relation: FlowRelation
  aspired: boolean
  from: number
  to: number
  width: number
  startWidth: number
  endWidth: number
  /** Centre of the ribbon at its two bars. */
  startY: number
  endY: number
  /** Centre of the level part above the columns passed over; null between neighbours. */
  lane: number | null
}

/** Gives every forward flow its place at both bars: near targets at the ground, far ones above, so that none cross at a bar. */
export function placeRibbons(chosen: Chosen, bars: readonly Bar[], scale: number, frame: Frame): Ribbon[] {
  const told = [...chosen.adjacent, ...chosen.split, ...chosen.skips].map(relation =>
    newRibbon(relation, relation.count * scale, frame),
  )
  const aspired = chosen.aspiredForward.map(relation => {
    return newRibbon(relation, Math.max(0.34 * frame.u, Math.min(relation.count * scale, frame.cap)), frame)
  })
  const ribbons = [...told, ...aspired]
  const boxes = new Map(
    ribbons.map(ribbon => {
      const { from, to } = { from: bars[ribbon.from], to: bars[ribbon.to] }
      const { ends } = ribbon.relation
      return [ribbon, { from: from && boxAt(from, ends?.from?.key), to: to && boxAt(to, ends?.to?.key) }]
    }),
  )
  // Among flows to neighbours, those that end nearer to the ground lie lower: none cross at a bar.
  const order = (end: 'from' | 'to') => (a: Ribbon, b: Ribbon) => {
    const [one, other] = [boxes.get(a)?.[end], boxes.get(b)?.[end]]
    return spanOf(a) - spanOf(b) || (other?.base ?? 0) - (one?.base ?? 0) || byKey(a, b)
  }
  for (const box of bars.flatMap(bar => bar.boxes)) {
    placeStarts(box, ribbons.filter(ribbon => boxes.get(ribbon)?.from === box).sort(order('to')), frame)
    placeEnds(box, ribbons.filter(ribbon => boxes.get(ribbon)?.to === box).sort(order('from')), frame)
  }
  return ribbons
}

function newRibbon(relation: FlowRelation, width: number, frame: Frame): Ribbon {
  const trueWidth = Math.max(leastWidth(frame), width)
  return {
    relation,
    aspired: relation.type === 'aspired',
    from: frame.columnOf(relation.from),
    to: frame.columnOf(relation.to),
    width: trueWidth,
    startWidth: trueWidth,
    endWidth: trueWidth,
    startY: 0,
    endY: 0,
    lane: null,
  }
}

/** Told flows leave the solid part, aspired ones the pale part above it. */
function placeStarts(box: BarBox, leaving: readonly Ribbon[], { u }: Frame): void {
  const told = leaving.filter(ribbon => !ribbon.aspired)
  const wanted = widthOf(told)
  const room = Math.max(box.solid, Math.min(wanted, 0.2 * u))
  const throat = wanted > room ? room / wanted : 1
  let y = box.base
  for (const ribbon of told) {
    ribbon.startWidth = ribbon.width * throat
    ribbon.startY = y - ribbon.startWidth / 2
    y -= ribbon.startWidth
  }
  const aspired = leaving.filter(ribbon => ribbon.aspired)
  const spacing = 0.14 * u
  let top = Math.min(y, box.base - box.solid) - spacing
  const space = Math.max(0.3 * u, box.height - box.base + top - spacing * aspired.length)
  const narrowing = Math.min(1, space / (widthOf(aspired) || 1))
  for (const ribbon of aspired) {
    ribbon.startWidth = ribbon.width * narrowing
    ribbon.startY = top - ribbon.startWidth / 2
    top -= ribbon.startWidth + spacing
  }
}

function placeEnds(box: BarBox, ribbons: readonly Ribbon[], { u }: Frame): void {
  const arriving = ribbons.toSorted((a, b) => Number(a.aspired) - Number(b.aspired))
  // A sub-code stands close to its neighbours, whose room is theirs.
  const throat = Math.min(1, (box.part ? box.height : Math.max(box.height, 0.9 * u)) / (widthOf(arriving) || 1))
  let y = box.base
  for (const ribbon of arriving) {
    ribbon.endWidth = ribbon.width * throat
    ribbon.endY = y - ribbon.endWidth / 2
    y -= ribbon.endWidth
  }
}

function widthOf(ribbons: readonly Ribbon[]): number {
  return ribbons.reduce((sum, ribbon) => sum + ribbon.width, 0)
}

export function spanOf(ribbon: Ribbon): number {
  return ribbon.to - ribbon.from
}

/** The last tie of every order, so that equal figures are equal byte for byte. */
export function byKey(a: { relation: FlowRelation }, b: { relation: FlowRelation }): number {
  const first = relationKey(a.relation)
  const second = relationKey(b.relation)
  return first < second ? -1 : first > second ? 1 : 0
}
