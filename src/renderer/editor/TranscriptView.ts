import type { Span } from '../../shared/anchor/span'
import type { Id } from '../../shared/model/id'
import { handleCaretKey } from './caret-keys'
import { connectorReach } from './connector-path'
import { drawConnectors } from './draw-connectors'
import type { TurnBoxes } from './draw-minimap'
import { drawMinimap, measureTurns } from './draw-minimap'
import { attachReadingCaret } from './edit-context'
import { HoverNames } from './HoverNames'
import { installHighlightRules } from './highlights'
import { LayoutLater } from './LayoutLater'
import { mountTurns } from './mount-turns'
import { turnAt, turnsBetween } from './near-turns'
import type { FlowEnd, PaintedCoding, PaintedFlow } from './painted'
import type { Place } from './places'
import { Places } from './places'
import { TranscriptPainter } from './TranscriptPainter'
import type { ReadTurn } from './turn-heads'
import { fillHeads } from './turn-heads'

/** The elements a transcript lives in; React makes them, this view fills them. */
export interface TranscriptElements {
  scroller: HTMLElement
  root: HTMLElement
  connectors: SVGSVGElement
  minimap: SVGSVGElement
  viewport: HTMLElement
  tip: HTMLElement
}

export interface TranscriptEvents {
  /** A click on codings: all that lie there, the shortest first. */
  picked(codings: readonly Id[]): void
  selected(span: Span | null): void
  scrolled(): void
  more(count: number): string
}

/** Above this many characters (some 60,000 words) turns out of sight stay without layout. */
const containFrom = 340_000

/** Characters to a line and pixels from line to line in the usual measure: to guess heights before anything is laid out. */
const usualLine = 74
const usualLineHeight = 28

const mapDelay = 30

/**
 * One open transcript: the text with a caret that cannot change it, and all painted over and beside it. It is no React component, because a
 * coding must be on the screen within one frame of script, whatever the length of the document.
 */
export class TranscriptView {
  readonly #at: TranscriptElements
  readonly #events: TranscriptEvents
  readonly #turns: readonly ReadTurn[]
  readonly #elements: readonly HTMLElement[]
  readonly #places: Places
  readonly #painter: TranscriptPainter
  readonly #hover: HoverNames
  readonly #layout: LayoutLater
  readonly #lengths: readonly number[]
  readonly #stop = new AbortController()
  readonly #observer: ResizeObserver
  readonly #detach: (() => void)[] = []
  #flows: readonly PaintedFlow[] = []
  #frame = 0
  #boxes: TurnBoxes | null = null
  #mapTimer = 0
  #reach = connectorReach

  constructor(at: TranscriptElements, turns: readonly ReadTurn[], events: TranscriptEvents) {
    this.#at = at
    this.#events = events
    this.#turns = turns
    installHighlightRules()
    const texts = turns.map(turn => turn.text)
    const { editor, elements } = mountTurns(at.root, texts)
    this.#elements = elements
    fillHeads(elements, turns)
    this.#places = new Places(elements)
    this.#lengths = texts.map(text => text.length)
    this.#painter = new TranscriptPainter(elements, this.#lengths, events.more)
    this.#layout = new LayoutLater(at.root, elements, () => this.#measured())
    this.#layout.contain(this.#lengths, usualLine, usualLineHeight)
    this.#hover = new HoverNames(at.tip, place => this.#painter.marks.at(place), this.#places)
    this.#detach.push(attachReadingCaret(at.root) ?? (() => undefined), () => editor.setRootElement(null))
    this.#observer = new ResizeObserver(() => this.#measured())
    this.#observer.observe(at.root)
    this.#listen()
    this.#painter.remeasure()
    if (this.#lengths.reduce((sum, length) => sum + length, 0) <= containFrom) this.#layout.start()
    void document.fonts.ready.then(() => this.#measured())
  }

  setCodings(codings: readonly PaintedCoding[], flows: readonly PaintedFlow[]): void {
    const depth = this.#painter.marks.depth
    this.#painter.setCodings(codings)
    this.#flows = flows
    if (depth !== this.#painter.marks.depth) this.#painter.remeasure()
    this.paint()
    this.#drawMap()
  }

  focus(id: Id | null): void {
    if (this.#painter.focus === id) return
    this.#painter.focus = id
    this.paint()
  }

  /** Paints what stands within one height of the view. */
  paint(): void {
    const { scrollTop, clientHeight } = this.#at.scroller
    const range = turnsBetween(this.#elements, scrollTop - clientHeight, scrollTop + 2 * clientHeight)
    this.#painter.paint(range)
    this.#drawConnectors(range)
  }

  /** The selected passage; null where nothing is selected, or the selection is elsewhere. */
  selection(): Span | null {
    const selection = document.getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
    const range = selection.getRangeAt(0)
    return this.#at.root.contains(range.commonAncestorContainer) ? this.#places.spanOf(range) : null
  }

  /** Boxes of the selection's lines, in the window's coordinates. */
  selectionRects(): DOMRect[] {
    const selection = document.getSelection()
    return selection && selection.rangeCount > 0 ? [...selection.getRangeAt(0).getClientRects()] : []
  }

  caret(): Place | null {
    const selection = document.getSelection()
    if (!selection?.focusNode || !this.#at.root.contains(selection.focusNode)) return null
    return this.#places.placeOf(selection.focusNode, selection.focusOffset)
  }

  select(span: Span): void {
    const start = this.#places.pointOf({ turn: span.startTurn, offset: span.startOffset })
    const end = this.#places.pointOf({ turn: span.endTurn, offset: span.endOffset })
    document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
  }

  putCaret(place: Place): void {
    const { node, offset } = this.#places.pointOf(place)
    document.getSelection()?.collapse(node, offset)
  }

  takeFocus(): void {
    this.#at.root.focus({ preventScroll: true })
  }

  codingsAt(place: Place): PaintedCoding[] {
    return this.#painter.marks.at(place)
  }

  /** The next or previous coding in reading order from a coding, or from where the caret or the view stands. */
  step(from: Id | null, step: 1 | -1): PaintedCoding | null {
    const { marks } = this.#painter
    const index = from === null ? null : marks.indexOf(from)
    if (index !== null) return marks.codings[index + step] ?? null
    return marks.near(this.caret() ?? { turn: this.topPlace().turn, offset: 0 }, step)
  }

  /** The next or previous turn of somebody other than the interviewer without a coding; null at the end. */
  stepUncoded(from: number, step: 1 | -1): number | null {
    for (let turn = from + step; turn >= 0 && turn < this.#turns.length; turn += step) {
      if (!this.#turns[turn]!.interviewer && this.#painter.marks.inTurn(turn).length === 0) return turn
    }
    return null
  }

  /** The turn at the top of the view, and how far its top lies above it in pixels. */
  topPlace(): { turn: number; above: number } {
    const { scrollTop } = this.#at.scroller
    const turn = turnAt(this.#elements, scrollTop)
    return { turn, above: scrollTop - (this.#elements[turn]?.offsetTop ?? 0) }
  }

  /** The turn one is at: that of the caret while it is in view, else the one at the top. */
  turnInSight(): number {
    const { scrollTop, clientHeight } = this.#at.scroller
    const seen = turnsBetween(this.#elements, scrollTop, scrollTop + clientHeight - 1)
    const caret = this.caret()?.turn
    return caret !== undefined && caret >= seen.first && caret <= seen.last ? caret : seen.first
  }

  restore(place: { turn: number; above: number }): void {
    this.#scrollTo(() => (this.#elements[place.turn]?.offsetTop ?? 0) + place.above)
  }

  /** Brings a passage into sight if it is not, a third down the view. */
  reveal(span: Span): void {
    const { scroller } = this.#at
    const { node, offset } = this.#places.pointOf({ turn: span.startTurn, offset: span.startOffset })
    const top = () => {
      const range = document.createRange()
      range.setStart(node, offset)
      const element = this.#elements[span.startTurn]!
      const box = range.getClientRects()[0] ?? element.getBoundingClientRect()
      return box.top - scroller.getBoundingClientRect().top + scroller.scrollTop
    }
    const at = top()
    if (at >= scroller.scrollTop + 8 && at <= scroller.scrollTop + scroller.clientHeight - 64) return
    this.#scrollTo(() => top() - scroller.clientHeight / 3)
  }

  /** Ends of flows that touch a coding in view and stand out of it themselves: those of the focused coding first, then the nearest. */
  ends(focus: Id | null): { end: FlowEnd; side: 'above' | 'below' | 'elsewhere'; coding: Id }[] {
    const { scrollTop, clientHeight } = this.#at.scroller
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
    const far = this.#flows.flatMap(({ from, to }) =>
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

  /** Right edge and middle of a coding's label, in the coordinates of the transcript's margin. */
  labelEnd(id: Id) {
    return this.#painter.labelEnd(id)
  }

  /** Widest place beside the margin that is free of the minimap, in the same coordinates. */
  get reach(): number {
    return this.#reach
  }

  scrollByMap(share: number): void {
    const { scroller } = this.#at
    scroller.scrollTop = share * scroller.scrollHeight - scroller.clientHeight / 2
  }

  destroy(): void {
    this.#stop.abort()
    this.#observer.disconnect()
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#mapTimer)
    this.#layout.stop()
    this.#hover.destroy()
    this.#painter.destroy()
    for (const detach of this.#detach) detach()
  }

  #listen(): void {
    const { root, scroller } = this.#at
    const { signal } = this.#stop
    scroller.addEventListener('scroll', () => this.#scrolled(), { signal, passive: true })
    root.addEventListener('keydown', event => handleCaretKey(event, this.#places, this.#turns), { signal })
    root.addEventListener('click', event => this.#clicked(event), { signal })
    root.addEventListener('pointermove', event => this.#hover.moved(event), { signal, passive: true })
    root.addEventListener('pointerleave', () => this.#hover.hide(), { signal })
    document.addEventListener('selectionchange', () => this.#events.selected(this.selection()), { signal })
    window.addEventListener('beforeprint', () => this.#painter.paint({ first: 0, last: this.#elements.length - 1 }), {
      signal,
    })
    window.addEventListener('afterprint', () => this.paint(), { signal })
  }

  #clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null
    const label = target?.closest<HTMLElement>('[data-coding], [data-codings]')
    if (label) {
      const { coding, codings } = label.dataset
      const folded = codings?.split(' ').flatMap(index => this.#painter.marks.codings[Number(index)]?.id ?? [])
      this.#events.picked(coding ? [coding] : (folded ?? []))
      return
    }
    if (event.detail !== 1 || this.selection()) return
    const place = this.#hover.placeUnder(event.clientX, event.clientY)
    if (place) this.#events.picked(this.codingsAt(place).map(coding => coding.id))
  }

  #scrolled(): void {
    this.#hover.hide()
    if (this.#frame) return
    // One pass a frame, however many scroll events arrive in it.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      this.#drawViewport()
      this.paint()
      this.#events.scrolled()
    })
  }

  #measured(): void {
    if (this.#stop.signal.aborted) return
    this.#boxes = null
    this.#painter.remeasure()
    const { scroller, connectors } = this.#at
    const room = scroller.getBoundingClientRect().right - connectors.getBoundingClientRect().left
    this.#reach = Math.min(connectorReach, room - 28)
    this.paint()
    this.#drawMap()
    this.#events.scrolled()
  }

  /** The map can wait until what is read is on the screen. */
  #drawMap(): void {
    clearTimeout(this.#mapTimer)
    this.#mapTimer = window.setTimeout(() => {
      this.#boxes ??= measureTurns(this.#elements)
      drawMinimap(this.#at.minimap, this.#painter.marks, this.#boxes, this.#lengths, this.#at.minimap.clientHeight)
      this.#drawViewport()
    }, mapDelay)
  }

  #drawViewport(): void {
    const { scroller, viewport } = this.#at
    const height = Math.max(scroller.scrollHeight, 1)
    viewport.style.top = `${(100 * scroller.scrollTop) / height}%`
    viewport.style.height = `${(100 * scroller.clientHeight) / height}%`
  }

  #drawConnectors(range: { first: number; last: number }): void {
    const focus = this.#painter.focus
    const inRange = (id: Id) => {
      const span = this.#painter.marks.byId(id)?.span
      return span !== undefined && span.startTurn >= range.first && span.startTurn <= range.last
    }
    const flows = this.#flows.filter(({ from, to }) => {
      const focused = from.coding === focus || to.coding === focus
      // A line that only passes through says nothing here: others are drawn where both ends are near.
      return focused ? inRange(from.coding) || inRange(to.coding) : inRange(from.coding) && inRange(to.coding)
    })
    const placed = flows.map(flow => ({
      flow,
      from: this.#painter.labelEnd(flow.from.coding),
      to: this.#painter.labelEnd(flow.to.coding),
    }))
    drawConnectors(this.#at.connectors, placed, focus, this.#reach)
  }

  /** Turns out of sight get their true height only when they come near, so the way there is corrected until it stands still. */
  #scrollTo(top: () => number): void {
    const { scroller, root } = this.#at
    scroller.scrollTop = top()
    this.paint()
    if (!root.classList.contains('is-contained')) return
    let left = 8
    const settle = () => {
      const before = scroller.scrollTop
      scroller.scrollTop = top()
      if (--left > 0 && Math.abs(scroller.scrollTop - before) > 0.5) requestAnimationFrame(settle)
    }
    requestAnimationFrame(settle)
  }
}
