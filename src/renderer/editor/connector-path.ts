/** Where a connector meets a label: the label's right edge and middle, CSS pixels in the margin's own coordinates. */
export interface ConnectorEnd {
  x: number
  y: number
}

export interface ConnectorShape {
  line: string
  head: string
  /** A stroke across the middle, for a blocked flow. */
  bar: string
  start: ConnectorEnd
}

/** Widest place a connector may go out to where there is room: from the first bracket lane, CSS pixels. */
export const connectorReach = 196

/** How round the corners are where there is room, CSS pixels. */
const roundness = 12

/**
 * The way from one label to another: out to its lane, along it, and back in with its head at the label it leads to.
 * @param lane where it runs, right of both labels: CSS pixels in their coordinates.
 */
export function connectorShape(from: ConnectorEnd, to: ConnectorEnd, lane: number): ConnectorShape {
  const start = { x: from.x + 3, y: from.y }
  const end = { x: to.x + 8, y: to.y }
  const round = Math.max(0, Math.min(roundness, Math.abs(to.y - from.y) / 2, lane - Math.max(start.x, end.x)))
  const down = to.y < from.y ? -round : round
  return {
    line: `M${start.x} ${from.y}H${lane - round}Q${lane} ${from.y} ${lane} ${from.y + down}V${to.y - down}Q${lane} ${to.y} ${lane - round} ${to.y}H${end.x}`,
    head: `M${to.x + 3} ${to.y}l6 -3v6z`,
    bar: `M${lane - 5} ${(from.y + to.y) / 2}h10`,
    start,
  }
}
