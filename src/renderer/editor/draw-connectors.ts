import type { Id } from '../../shared/model/id'
import type { ConnectorEnd } from './connector-path'
import { connectorShape } from './connector-path'
import type { PaintedFlow } from './painted'

const svgName = 'http://www.w3.org/2000/svg'

/** A flow with the places of its labels; null for an end that stands in another document. */
export interface PlacedFlow {
  flow: PaintedFlow
  from: ConnectorEnd | null
  to: ConnectorEnd | null
}

/** Draws all connectors into the overlay, those of the focused coding last and on top. */
export function drawConnectors(
  overlay: SVGSVGElement,
  flows: readonly PlacedFlow[],
  focus: Id | null,
  reach: number,
): void {
  const touches = ({ flow }: PlacedFlow) => focus !== null && (flow.from.coding === focus || flow.to.coding === focus)
  const ordered = [...flows].sort((a, b) => Number(touches(a)) - Number(touches(b)))
  const starts = new Set(flows.map(({ flow }) => flow.from.coding))
  const targets = new Set(flows.map(({ flow }) => flow.to.coding))
  // Where some lead in and others out, what comes in stands above what goes out.
  const apart = (id: Id) => (id === focus ? 4 : starts.has(id) && targets.has(id) ? 3 : 0)
  overlay.replaceChildren(...ordered.flatMap(placed => drawOne(placed, apart, touches(placed), reach)))
}

function drawOne(
  { flow, from, to }: PlacedFlow,
  apart: (id: Id) => number,
  focused: boolean,
  reach: number,
): SVGElement[] {
  if (!from || !to) return []
  const start = { x: from.x, y: from.y + apart(flow.from.coding) }
  const end = { x: to.x, y: to.y - apart(flow.to.coding) }
  const shape = connectorShape(start, end, reach)
  const group = document.createElementNS(svgName, 'g')
  group.classList.add('flow-connector')
  if (focused) group.classList.add('is-focused')
  const line = path(shape.line, 'flow-line')
  if (flow.dashed) line.classList.add('is-dashed')
  const dot = document.createElementNS(svgName, 'circle')
  dot.setAttribute('cx', String(shape.start.x))
  dot.setAttribute('cy', String(shape.start.y))
  dot.setAttribute('r', '2')
  group.append(line, dot, path(shape.head, 'flow-head'))
  if (flow.barred) group.append(path(shape.bar, 'flow-line'))
  return [group]
}

function path(d: string, className: string): SVGPathElement {
  const made = document.createElementNS(svgName, 'path')
  made.setAttribute('d', d)
  made.classList.add(className)
  return made
}
