import type { Id } from '../../shared/model/id'
import { connectorLanes } from './connector-lanes'
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

/** How many connectors stand side by side before those that nobody asks for step back. */
const crowd = 12

/**
 * Draws all connectors into the overlay, those of the focused coding and of the one pointed at last and on top.
 * @param labels of all codings in sight, which the connectors pass.
 * @param lifted the codings whose flows are asked for.
 */
export function drawConnectors(
  overlay: SVGSVGElement,
  flows: readonly PlacedFlow[],
  labels: readonly ConnectorEnd[],
  lifted: ReadonlySet<Id>,
  reach: number,
): void {
  const starts = new Set(flows.map(({ flow }) => flow.from.coding))
  const targets = new Set(flows.map(({ flow }) => flow.to.coding))
  // Where some lead in and others out, what comes in stands above what goes out.
  const apart = (id: Id) => (lifted.has(id) ? 4 : starts.has(id) && targets.has(id) ? 3 : 0)
  const connectors = flows.flatMap(({ flow, from, to }) =>
    from && to
      ? [
          {
            flow,
            bundle: flow.to.coding,
            from: { x: from.x, y: from.y + apart(flow.from.coding) },
            to: { x: to.x, y: to.y - apart(flow.to.coding) },
            isLifted: lifted.has(flow.from.coding) || lifted.has(flow.to.coding),
          },
        ]
      : [],
  )
  const lanes = connectorLanes(connectors, labels, reach)
  const drawn = connectors.map((connector, index) => ({ ...connector, lane: lanes[index]! }))
  const ordered = drawn.sort((a, b) => Number(a.isLifted) - Number(b.isLifted))
  const isAsked = drawn.some(({ isLifted }) => isLifted)
  overlay.classList.toggle('is-faint', isAsked || drawn.length > crowd)
  overlay.replaceChildren(...ordered.map(drawOne))
}

interface Connector {
  flow: PaintedFlow
  from: ConnectorEnd
  to: ConnectorEnd
  lane: number
  isLifted: boolean
}

function drawOne({ flow, from, to, lane, isLifted }: Connector): SVGElement {
  const shape = connectorShape(from, to, lane)
  const group = document.createElementNS(svgName, 'g')
  group.classList.add('flow-connector')
  if (isLifted) group.classList.add('is-focused')
  const line = path(shape.line, 'flow-line')
  if (flow.dashed) line.classList.add('is-dashed')
  const dot = document.createElementNS(svgName, 'circle')
  dot.setAttribute('cx', String(shape.start.x))
  dot.setAttribute('cy', String(shape.start.y))
  dot.setAttribute('r', '2')
  group.append(line, dot, path(shape.head, 'flow-head'))
  if (flow.barred) group.append(path(shape.bar, 'flow-line'))
  return group
}

function path(d: string, className: string): SVGPathElement {
  const made = document.createElementNS(svgName, 'path')
  made.setAttribute('d', d)
  made.classList.add(className)
  return made
}
