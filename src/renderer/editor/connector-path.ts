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

/** Widest place a connector may bend out to where there is room: from the first bracket lane, CSS pixels. */
export const connectorReach = 178

/**
 * The curve from one label to another: out to the right, over, and back in with its head at the label it leads to. The further apart, the
 * wider it bends, so that long ones run outside short ones.
 * @param reach widest place it may bend out to, so that it stays clear of the minimap.
 */
export function connectorShape(from: ConnectorEnd, to: ConnectorEnd, reach: number): ConnectorShape {
  const widest = Math.max(from.x, to.x)
  const bend = Math.max(widest + 8, Math.min(reach, widest + 18 + Math.abs(from.y - to.y) * 0.06))
  const start = { x: from.x + 3, y: from.y }
  const end = { x: to.x + 8, y: to.y }
  // The middle of a cubic curve whose two handles share their x.
  const middle = { x: (start.x + end.x) / 8 + (bend * 3) / 4, y: (from.y + to.y) / 2 }
  return {
    line: `M${start.x} ${from.y}C${bend} ${from.y} ${bend} ${to.y} ${end.x} ${to.y}`,
    head: `M${to.x + 3} ${to.y}l6 -3v6z`,
    bar: `M${middle.x - 5} ${middle.y}h10`,
    start,
  }
}
