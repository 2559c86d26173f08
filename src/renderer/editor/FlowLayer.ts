import type { Id } from '../../shared/model/id'
import { type ConnectorEnd, connectorReach } from './connector-path'
import { drawConnectors } from './draw-connectors'
import { canPaintText, highlight, wordsHighlight } from './highlights'
import type { TurnRange } from './near-turns'
import { turnsBetween } from './near-turns'
import type { FlowEnd, PaintedFlow } from './painted'
import type { Places } from './places'
import type { TranscriptPainter } from './TranscriptPainter'

/** The end of a flow that is not in view, seen from a coding that is. */
export interface OffEnd {
  end: FlowEnd
  side: 'above' | 'below' | 'elsewhere'
  coding: Id
}

/** The flows of a transcript: connectors between the labels in view, and what leads out of it. */
export class FlowLayer {
  readonly #scroller: HTMLElement
  readonly #overlay: SVGSVGElement
  readonly #elements: readonly HTMLElement[]
  readonly #painter: TranscriptPainter
  flows: readonly PaintedFlow[] = []
  /** Widest place a connector may go out to, so that it stays clear of the minimap. */
  reach: number = connectorReach

  constructor(
    scroller: HTMLElement,
    overlay: SVGSVGElement,
    elements: readonly HTMLElement[],
    painter: TranscriptPainter,
  ) {
    this.#scroller = scroller
    this.#overlay = overlay
    this.#elements = elements
    this.#painter = painter
  }

  /** The width may have changed. */
  measure(): void {
    const room = this.#scroller.getBoundingClientRect().right - this.#overlay.getBoundingClientRect().left
    this.reach = Math.min(connectorReach, room - 24)
  }

  /** Marks the words that state the flows of the focused coding. */
  markWords(turns: readonly { id: Id }[], places: Places): void {
    if (!canPaintText) return
    const { focus } = this.#painter
    const marked = highlight(wordsHighlight)
    // To clear what is empty has the browser go through the text all the same.
    if (marked.size > 0) marked.clear()
    for (const { from, to, words } of this.flows) {
      if (!words || (from.coding !== focus && to.coding !== focus)) continue
      const turn = turns.findIndex(({ id }) => id === words.turn)
      if (turn < 0) continue
      const [start, end] = [words.start, words.end].map(offset => places.pointOf({ turn, offset }))
      marked.add(
        new StaticRange({
          ...{ startContainer: start!.node, startOffset: start!.offset },
          ...{ endContainer: end!.node, endOffset: end!.offset },
        }),
      )
    }
  }

  draw(range: TurnRange): void {
    const { focus, hover, marks } = this.#painter
    const near = marks.startingIn(range)
    const flows = this.flows.filter(({ from, to }) => {
      const focused = focus !== null && (from.coding === focus || to.coding === focus)
      // A line that only passes through says nothing here: others are drawn where both ends are near.
      return focused ? near.has(from.coding) || near.has(to.coding) : near.has(from.coding) && near.has(to.coding)
    })
    const placed = flows.map(flow => ({
      flow,
      from: this.#painter.labelEnd(flow.from.coding),
      to: this.#painter.labelEnd(flow.to.coding),
    }))
    const lifted = new Set([focus, hover].filter(id => id !== null))
    drawConnectors(this.#overlay, placed, placed.length > 0 ? this.#labels(range) : [], lifted, this.reach)
  }

  /** Where the labels of a range of turns end, which connectors keep clear of. */
  #labels({ first, last }: TurnRange): ConnectorEnd[] {
    const labels: ConnectorEnd[] = []
    for (let turn = first; turn <= last; turn++)
      for (const { clip, coding } of this.#painter.marks.inTurn(turn)) {
        const end = clip.opens ? this.#painter.labelEnd(this.#painter.marks.codings[coding]!.id) : null
        if (end) labels.push(end)
      }
    return labels
  }

  /** Ends out of sight: those of the focused coding first, then the nearest. */
  ends(focus: Id | null): OffEnd[] {
    // To ask where one is costs a layout: not where nothing leads anywhere.
    if (this.flows.length === 0) return []
    const { scrollTop, clientHeight } = this.#scroller
    const seen = turnsBetween(this.#elements, scrollTop, scrollTop + clientHeight)
    const { marks } = this.#painter
    // Turn numbers say most of it; where a label stands is asked only at the view's own edges.
    const side = (id: Id) => {
      const turn = marks.byId(id)?.span.startTurn
      if (turn === undefined) return 'elsewhere'
      if (turn > seen.first && turn < seen.last) return 'seen'
      if (turn < seen.first) return 'above'
      if (turn > seen.last) return 'below'
      const y = this.#painter.labelEnd(id)?.y ?? 0
      return y < scrollTop ? 'above' : y > scrollTop + clientHeight - 8 ? 'below' : 'seen'
    }
    const far = this.flows.flatMap(({ from, to }) =>
      [
        { here: from.coding, end: to },
        { here: to.coding, end: from },
      ].flatMap(({ here, end }) => {
        const there = side(end.coding)
        return there === 'seen' || side(here) !== 'seen' ? [] : [{ end, side: there, coding: here } as const]
      }),
    )
    const away = ({ end }: { end: FlowEnd }) => Math.abs((marks.byId(end.coding)?.span.startTurn ?? 0) - seen.first)
    return far.sort((a, b) => Number(b.coding === focus) - Number(a.coding === focus) || away(a) - away(b))
  }
}
