import type { FlowRelation } from '../../flow/summary'
import type { Chosen } from './choose'
import type { Frame } from './frame'
import { byKey } from './ribbons'

export type FootKind = 'told' | 'aspired' | 'blocked' | 'reframe'

/** What leaves a bar downwards: returns, blocked returns, reframing. Its places on the feet of the bars are centres of its legs. */
export interface Leg {
  relation: FlowRelation
  kind: FootKind
  from: number
  /** Column returned to; −1 for the frame. */
  to: number
  width: number
  startX: number
  endX: number
  /** Depth of its level part under the ground; set when lanes are laid. */
  depth: number
}

export interface Feet {
  legs: Leg[]
  /** Left and right edge of the ports of each column, null for none. */
  spans: ([number, number] | null)[]
}

/**
 * Places legs on the feet of the bars, left to right: leaving (blocked, near target … far target, reframing), then arriving (far source
 * … near source). In this order no two legs cross at a bar.
 */
export function placeFeet(chosen: Chosen, scale: number, frame: Frame): Feet {
  const legs = [
    ...chosen.returns.map(relation => newLeg(relation, relation.type === 'aspired' ? 'aspired' : 'told', scale, frame)),
    ...chosen.blockedBack.map(relation => newLeg(relation, 'blocked', scale, frame)),
    ...chosen.reframing.map(relation => newLeg(relation, 'reframe', scale, frame)),
  ]
  const spans = frame.columns.map((_, column) => placePorts(column, legs, frame))
  return { legs, spans }
}

function newLeg(relation: FlowRelation, kind: FootKind, scale: number, frame: Frame): Leg {
  const { u, cap } = frame
  const width = kind === 'reframe' ? 0.42 * u : Math.min(cap, Math.max(0.16 * u, relation.count * scale))
  const to = kind === 'reframe' ? -1 : frame.columnOf(relation.to)
  return { relation, kind, from: frame.columnOf(relation.from), to, width, startX: 0, endX: 0, depth: 0 }
}

interface Port {
  leg: Leg
  arrives: boolean
  width: number
}

function placePorts(column: number, legs: readonly Leg[], frame: Frame): [number, number] | null {
  const { u, barWidth, pitch } = frame
  const order: FootKind[] = ['blocked', 'told', 'aspired', 'reframe']
  const leaving = legs
    .filter(leg => leg.from === column)
    .sort(
      (a, b) =>
        Number(b.kind === 'blocked') - Number(a.kind === 'blocked') ||
        b.to - a.to ||
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        byKey(a, b),
    )
  const arriving = legs
    .filter(leg => leg.to === column && leg.kind !== 'blocked')
    .sort((a, b) => b.from - a.from || order.indexOf(b.kind) - order.indexOf(a.kind) || byKey(a, b))
  const ports: Port[] = [
    ...leaving.map(leg => ({ leg, arrives: false, width: leg.width })),
    ...arriving.map(leg => ({ leg, arrives: true, width: headWidth(leg, frame) })),
  ]
  if (!ports.length) return null
  const least = 0.3 * u
  const wanted = ports.reduce((sum, port) => sum + port.width, 0) + least * (ports.length - 1)
  const shrink = Math.min(1, (0.72 * pitch) / wanted)
  const relaxed = Math.min(0.8 * barWidth, wanted + (ports.length - 1) * 0.5 * u)
  const spread = Math.max(wanted * shrink, ports.length > 1 ? relaxed : 0)
  const filled = ports.reduce((sum, port) => sum + port.width * shrink, 0)
  const spacing = ports.length > 1 ? (spread - filled) / (ports.length - 1) : 0
  let x = frame.centre(column) - spread / 2
  for (const { leg, arrives, width } of ports) {
    const middle = x + (width * shrink) / 2
    if (arrives) leg.endX = middle
    else leg.startX = middle
    x += width * shrink + spacing
  }
  return [frame.centre(column) - spread / 2, frame.centre(column) + spread / 2]
}

/** Width of the head with which a return arrives. */
export function headWidth(leg: Leg, { u }: Frame): number {
  return Math.max(0.66 * u, leg.width + 0.34 * u)
}
