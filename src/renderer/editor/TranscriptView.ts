import type { Span } from '../../shared/anchor/span'
import type { Id } from '../../shared/model/id'
import type { FoundSpan } from '../../shared/model/search'
import { handleCaretKey } from './caret-keys'
import { attachReadingCaret } from './edit-context'
import type { OffEnd } from './FlowLayer'
import { FlowLayer } from './FlowLayer'
import { FoundLayer } from './FoundLayer'
import { HoverNames } from './HoverNames'
import { installHighlightRules } from './highlights'
import { KeepInSight } from './KeepInSight'
import { LayoutLater } from './LayoutLater'
import { MapLayer } from './MapLayer'
import { type TurnRange, turnsBetween } from './near-turns'
import { nextUncoded } from './next-uncoded'
import type { PaintedCoding, PaintedFlow } from './painted'
import type { Place } from './places'
import { Places } from './places'
import { blockHeights, mountReading } from './reading-turns'
import { Sight } from './Sight'
import { TextSelection } from './TextSelection'
import { TranscriptPainter } from './TranscriptPainter'
import type { TranscriptElements, TranscriptEvents } from './transcript-parts'
import { textElement } from './turn-element'
import type { ReadTurn } from './turn-heads'
import { whatWasPressed } from './what-was-pressed'

const none: ReadonlySet<Id> = new Set()

/** Above this many characters (some 60,000 words) turns out of sight stay without layout. */
const containFrom = 340_000

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
  readonly #selection: TextSelection
  readonly #painter: TranscriptPainter
  readonly #hover: HoverNames
  readonly #layout: LayoutLater
  readonly #flows: FlowLayer
  readonly #map: MapLayer
  readonly #sight: Sight
  readonly #kept: KeepInSight
  readonly #found: FoundLayer
  readonly #stop = new AbortController()
  readonly #observer: ResizeObserver
  readonly #detach: (() => void)[] = []
  #codings: readonly PaintedCoding[] = []
  #frame = 0
  /** What was painted last. */
  #range: TurnRange = { first: 0, last: 0 }
  #direction: 'auto' | 'ltr' | 'rtl' = 'auto'

  constructor(at: TranscriptElements, turns: readonly ReadTurn[], events: TranscriptEvents) {
    this.#at = at
    this.#events = events
    this.#turns = turns
    installHighlightRules()
    const { elements, blocks } = mountReading(at.root, turns)
    this.#elements = elements
    this.#places = new Places(elements)
    this.#selection = new TextSelection(at.root, this.#places, this.#stop.signal)
    const lengths = turns.map(({ text }) => text.length)
    this.#painter = new TranscriptPainter(elements, lengths, events.more)
    this.#flows = new FlowLayer(at.scroller, at.connectors, elements, this.#painter)
    this.#map = new MapLayer(at.minimap, at.viewport, at.scroller, elements, lengths)
    this.#sight = new Sight(at.scroller, at.root, elements, this.#places, () => this.paint())
    this.#kept = new KeepInSight(at.scroller, elements, span => this.reveal(span))
    this.#found = new FoundLayer(elements)
    this.#layout = new LayoutLater(at.root, blocks, () => this.#measured())
    this.#layout.contain(blockHeights(elements, lengths))
    this.#hover = new HoverNames(at.tip, place => this.#painter.marks.at(place), this.#places)
    this.#detach.push(attachReadingCaret(at.root) ?? (() => undefined))
    this.#observer = new ResizeObserver(() => this.#resized())
    this.#observer.observe(at.root)
    this.#listen()
    if (lengths.reduce((sum, length) => sum + length, 0) <= containFrom) this.#layout.start()
  }

  /** Shows codings, flows and the focus, all in one pass. */
  show(
    codings: readonly PaintedCoding[],
    flows: readonly PaintedFlow[],
    focus: Id | null,
    also: ReadonlySet<Id> = none,
    dim = false,
  ): void {
    this.#painter.dim = dim
    this.#painter.focus = focus
    this.#painter.also = also
    this.#flows.flows = flows
    this.#flows.markWords(this.#turns, this.#places)
    if (codings !== this.#codings) {
      this.#codings = codings
      const depth = this.#painter.marks.depth
      this.#painter.setCodings(codings)
      if (depth !== this.#painter.marks.depth) this.#painter.remeasure()
      this.#map.draw(this.#painter.marks)
    }
    this.#kept.follow(this.#painter.marks.byId(focus)?.span ?? null)
    this.paint()
  }

  /** The text is set in other letters or another measure from now on. */
  reset(): void {
    const place = this.topPlace()
    this.#measured(true)
    this.restore(place)
  }

  /** From where the words of the text run; `auto`: each turn by its own letters. */
  setDirection(direction: 'auto' | 'ltr' | 'rtl'): void {
    if (direction === this.#direction) return
    this.#direction = direction
    for (const element of this.#elements) textElement(element).dir = direction
  }

  /** Paints places that were found, in the order of the text; the present one stronger. */
  showFound(places: readonly FoundSpan[], present: number): void {
    this.#found.show(places, present)
    this.paint()
  }

  /** Paints what stands within one height of the view. */
  paint(): void {
    const { scrollTop, clientHeight } = this.#at.scroller
    const range = turnsBetween(this.#elements, scrollTop - clientHeight, scrollTop + 2 * clientHeight)
    this.#range = range
    this.#painter.paint(range)
    this.#flows.draw(range)
    this.#found.paint(range)
  }

  /** The selected passage; null where nothing is selected, or the selection is elsewhere. */
  selection(): Span | null {
    return this.#selection.span()
  }

  selectionRects(): DOMRect[] {
    return this.#selection.rects()
  }

  rangeOf(span: Span): Range {
    return this.#selection.rangeOf(span)
  }

  caret(): Place | null {
    return this.#selection.caret()
  }

  select(span: Span): void {
    this.#selection.select(span)
  }

  putCaret(place: Place): void {
    this.#selection.putCaret(place)
  }

  takeFocus(): void {
    this.#at.root.focus({ preventScroll: true })
  }

  /** The place of the character under a point of the window; null beside the text. */
  placeUnder(x: number, y: number): Place | null {
    return this.#hover.placeUnder(x, y)
  }

  codingsAt(place: Place): PaintedCoding[] {
    return this.#painter.marks.at(place)
  }

  /** The next or previous coding in reading order from a coding, or from where the caret or the view stands. */
  step(from: Id | null, step: 1 | -1): PaintedCoding | null {
    const { marks } = this.#painter
    const index = from === null ? null : marks.indexOf(from)
    if (index !== null) return marks.codings[index + step] ?? null
    const place = this.caret() ?? { turn: this.topPlace().turn, offset: 0 }
    const before = marks.near(place, -1)
    // In the turn of the last one, or below where it begins, that one is meant.
    return marks.near(place, step) ?? (before && before.span.endTurn >= place.turn ? before : null)
  }

  /** Start of the next or previous sentence that nothing is coded in; null at the end. */
  stepUncoded(from: Place, step: 1 | -1): Place | null {
    return nextUncoded(this.#turns, this.#painter.marks, from, step)
  }

  /** The turn at the top of the view, and how far its top lies above it in pixels. */
  topPlace(): { turn: number; above: number } {
    return this.#sight.topPlace()
  }

  /** The turn one is at: that of the caret while it is in view, else the one at the top. */
  turnInSight(): number {
    return this.#sight.turnAtWork(this.caret()?.turn)
  }

  restore(place: { turn: number; above: number }): void {
    this.#sight.restore(place)
  }

  /** Brings a passage into sight if it is not, a third down the view. */
  reveal(span: Span): void {
    this.#sight.reveal(span)
  }

  /** Brings the end of a passage into sight, no further than it must. */
  revealEnd(span: Span): void {
    this.#sight.revealEnd(span)
  }

  /** Ends of flows that touch a coding in view and stand out of it themselves: those of the focused coding first, then the nearest. */
  ends(focus: Id | null): OffEnd[] {
    return this.#flows.ends(focus)
  }

  /** Right edge and middle of a coding's label, in the coordinates of the transcript's margin. */
  labelEnd(id: Id) {
    return this.#painter.labelEnd(id)
  }

  /** Widest place beside the margin that is free of the minimap, in the same coordinates. */
  get reach(): number {
    return this.#flows.reach
  }

  scrollByMap(share: number): void {
    this.#map.goTo(share)
  }

  destroy(): void {
    this.#stop.abort()
    this.#observer.disconnect()
    cancelAnimationFrame(this.#frame)
    this.#kept.stop()
    this.#map.stop()
    this.#layout.stop()
    this.#hover.destroy()
    this.#painter.destroy()
    this.#found.destroy()
    for (const detach of this.#detach) detach()
  }

  #listen(): void {
    const { root, scroller } = this.#at
    const { signal } = this.#stop
    // The letters of the text are asked for only when the first text stands there, and lines break elsewhere once they come.
    document.fonts.addEventListener('loadingdone', () => this.#measured(true), { signal })
    scroller.addEventListener('scroll', () => this.#scrolled(), { signal, passive: true })
    root.addEventListener('keydown', event => handleCaretKey(event, this.#places, this.#turns), { signal })
    root.addEventListener('click', event => this.#clicked(event), { signal })
    root.addEventListener('pointermove', event => this.#hover.moved(event), { signal, passive: true })
    root.addEventListener('pointerover', event => this.#pointAt(event.target), { signal, passive: true })
    root.addEventListener('pointerleave', () => this.#left(), { signal })
    document.addEventListener('selectionchange', () => this.#events.selected(this.selection()), { signal })
    window.addEventListener('beforeprint', () => this.#painter.paint({ first: 0, last: this.#elements.length - 1 }), {
      signal,
    })
    window.addEventListener('afterprint', () => this.paint(), { signal })
  }

  #left(): void {
    this.#hover.hide()
    this.#pointAt(null)
  }

  /** A label under the pointer shows by a tint which words it names. */
  #pointAt(target: EventTarget | null): void {
    const label = target instanceof Element ? target.closest<HTMLElement>('.turn-label[data-coding]') : null
    const id = label?.dataset.coding ?? null
    if (this.#painter.hover === id) return
    this.#painter.hover = id
    this.paint()
  }

  #clicked(event: MouseEvent): void {
    const pressed = whatWasPressed(
      event,
      this.#turns,
      this.#painter.marks,
      (x, y) => this.#hover.placeUnder(x, y),
      () => this.selection() !== null,
    )
    if (!pressed) return
    if ('select' in pressed) this.select(pressed.select)
    else this.#events.picked(pressed.picked, pressed.also)
  }

  #scrolled(): void {
    this.#hover.hide()
    if (this.#frame) return
    // One pass a frame, however many scroll events arrive in it.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      // First what asks the page: it is as the last frame left it.
      if (!this.#sight.isWellWithin(this.#range)) this.paint()
      this.#map.drawViewport()
      this.#events.scrolled()
    })
  }

  /** While turns are laid out bit by bit the height changes all the time, and the map can wait for the end of it. */
  #resized(): void {
    if (!this.#layout.isBusy) {
      this.#measured()
      return
    }
    this.#painter.remeasure()
    this.#flows.measure()
    this.paint()
  }

  #measured(otherFonts = false): void {
    if (this.#stop.signal.aborted) return
    this.#map.remeasure()
    this.#painter.remeasure(otherFonts)
    this.#flows.measure()
    this.paint()
    this.#map.draw(this.#painter.marks)
    this.#events.scrolled()
  }
}
