import { turnOrder } from '../../shared/anchor/span'
import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import { handleCaretKey } from '../editor/caret-keys'
import { FlowLayer } from '../editor/FlowLayer'
import { installHighlightRules } from '../editor/highlights'
import { giveHeights } from '../editor/LayoutLater'
import { MapLayer } from '../editor/MapLayer'
import { type TurnRange, turnsBetween, turnTop } from '../editor/near-turns'
import { type Place, Places } from '../editor/places'
import { blockHeights } from '../editor/reading-turns'
import { TranscriptPainter } from '../editor/TranscriptPainter'
import type { TranscriptElements } from '../editor/transcript-parts'
import { textElement } from '../editor/turn-element'
import { fillHeads, type ReadTurn } from '../editor/turn-heads'
import type { CorrectionEvents } from './correction-events'
import { EditedText } from './EditedText'
import type { EditLog } from './EditLog'
import { MovingCodings } from './MovingCodings'
import { rangesIn } from './ranges-in'
import { scrollUntilStill, topOf, topPlace } from './scroll-text'
import type { EditBatch } from './store-edits'

/** The elements a corrected transcript lives in. */
type CorrectionElements = Pick<TranscriptElements, 'scroller' | 'root' | 'connectors' | 'minimap' | 'viewport'>

/** Above this many characters turns out of sight stay without layout, so that typing moves little. */
const containFrom = 100_000

/** Milliseconds without typing until what only surrounds the text follows it. */
const rest = 250

/**
 * A transcript whose text can be changed. The editor holds the text alone; every change is read off it as edits, by which codings move while
 * one types, and which are stored as they are. No React component, because a letter must be on the screen within one frame.
 */
export class CorrectionView {
  readonly #at: CorrectionElements
  readonly #root: HTMLElement
  readonly #scroller: HTMLElement
  readonly #events: CorrectionEvents
  readonly #text: EditedText
  readonly #codings: MovingCodings
  readonly #stop = new AbortController()
  readonly #observer: ResizeObserver
  readonly #lengths: number[] = []
  #elements: HTMLElement[]
  #places: Places
  #painter: TranscriptPainter
  #map: MapLayer | null = null
  #flows: FlowLayer | null = null
  #order: ReadonlyMap<Id, number> = new Map()
  #direction: 'auto' | 'ltr' | 'rtl' = 'auto'
  #kept: Place | null = null
  #frame = 0
  #timer = 0

  constructor(at: CorrectionElements, turns: readonly ReadTurn[], events: CorrectionEvents) {
    this.#at = at
    this.#root = at.root
    this.#scroller = at.scroller
    this.#events = events
    installHighlightRules()
    this.#text = new EditedText(at.root, turns, { ...events, changed: edited => this.#changed(edited) })
    this.#codings = new MovingCodings(this.#text.log)
    this.#elements = this.#text.elements
    fillHeads(this.#elements, turns)
    const length = turns.reduce((sum, turn) => sum + turn.text.length, 0)
    at.root.classList.toggle('is-contained', length > containFrom)
    this.#places = new Places(this.#elements)
    this.#painter = this.#newPainter()
    this.#observer = new ResizeObserver(() => this.#measured())
    this.#observer.observe(at.root)
    this.#listen()
    this.#reorder()
  }

  get log(): EditLog {
    return this.#text.log
  }

  /** Codings as they are stored; those that move with what is not stored yet are moved here. */
  setCodings(codings: readonly Coding[]): void {
    this.#codings.store(codings)
    this.#show()
  }

  /** Which way words run, for those made later too. */
  setDirection(direction: 'auto' | 'ltr' | 'rtl'): void {
    this.#direction = direction
    for (const element of this.#elements) textElement(element).dir = direction
  }

  get isComposing(): boolean {
    return this.#text.isComposing
  }

  /** Calls back when the word that is being composed is there. @returns what takes the wish back */
  onceComposed(there: () => void): () => void {
    const told = () => setTimeout(there)
    this.#root.addEventListener('compositionend', told, { once: true })
    return () => this.#root.removeEventListener('compositionend', told)
  }

  /** Takes out what is to be stored, and lets undo begin anew behind it. */
  takeEdits(): EditBatch {
    return this.#text.takeEdits(this.#codings.stored)
  }

  /** The batch is stored: these codings have moved with it. */
  stored(codings: readonly Coding[]): void {
    this.log.stored()
    this.setCodings(codings)
  }

  /** Replaces one stretch exactly as it is told, whatever letters the old and new words share. */
  replace(turn: Id, at: number, length: number, inserted: string): void {
    this.#text.replace(turn, at, length, inserted)
  }

  caret(): Place | null {
    const selection = document.getSelection()
    if (!selection?.focusNode || !this.#root.contains(selection.focusNode)) return null
    return this.#places.placeOf(selection.focusNode, selection.focusOffset)
  }

  /** The turn one is at: that of the caret, else the one at the top of the view. */
  turnInSight(): number {
    return this.caret()?.turn ?? this.topPlace().turn
  }

  /** Where the caret will be when the text gets the focus. */
  keepCaret(place: Place | null): void {
    this.#kept = place
  }

  putCaret(place: Place): void {
    this.#kept = null
    if (!this.#elements[place.turn]) return
    const { node, offset } = this.#places.pointOf(place)
    document.getSelection()?.collapse(node, offset)
  }

  scrollByMap(share: number): void {
    this.#map?.goTo(share)
  }

  get hasFocus(): boolean {
    return this.#root.contains(document.activeElement) || document.activeElement === document.body
  }

  /** @param place for the caret; without one it stays where it was */
  takeFocus(place: Place | null = this.#kept): void {
    this.#root.focus({ preventScroll: true })
    if (place) this.putCaret(place)
  }

  topPlace(): { turn: number; above: number } {
    return topPlace(this.#scroller, this.#elements)
  }

  restore(place: { turn: number; above: number }): void {
    this.#scrollTo(() => {
      const element = this.#elements[place.turn]
      return (element ? turnTop(element) : 0) + place.above
    })
  }

  /** Ranges over the text, to be painted; gone with the next change. */
  ranges(found: readonly { turn: number; at: number; length: number }[]): StaticRange[] {
    return rangesIn(this.#elements, this.#places, found)
  }

  /** Brings a place into sight if it is not. */
  reveal(place: Place): void {
    if (!this.#elements[place.turn]) return
    const { node, offset } = this.#places.pointOf(place)
    const range = document.createRange()
    range.setStart(node, offset)
    const top = topOf(range, this.#elements[place.turn]!, this.#scroller)
    if (top) this.#scrollTo(top)
  }

  destroy(): void {
    this.#stop.abort()
    this.#observer.disconnect()
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#timer)
    this.#map?.stop()
    this.#painter.destroy()
    this.#text.destroy()
  }

  #changed(turns: readonly number[] | null): void {
    if (turns) {
      for (const turn of turns) {
        this.#lengths[turn] = this.#text.log.turns[turn]!.text.length
        this.#painter.forget(turn)
      }
      this.#follow(turns)
    } else this.#reorder()
    this.#events.edited()
  }

  /** Words were edited, and all turns are the same: only codings that begin or end there have moved. */
  #follow(turns: readonly number[]): void {
    const concerned = this.#codings.in(turns.map(turn => this.#text.log.turns[turn]!.id))
    const painted = this.#events.painted(concerned, this.#order)
    const known = concerned.filter(({ id }) => this.#painter.marks.indexOf(id) !== null)
    // A coding may have lost all its words, or got them back.
    if (painted.length !== known.length || !this.#painter.replaceCodings(painted)) this.#setPainted()
    this.#drawLater()
    this.#paint()
  }

  #newPainter(): TranscriptPainter {
    this.#lengths.splice(0, this.#lengths.length, ...this.log.turns.map(turn => turn.text.length))
    const painter = new TranscriptPainter(this.#elements, this.#lengths, this.#events.more)
    painter.remeasure()
    this.#map?.stop()
    this.#map = new MapLayer(this.#at.minimap, this.#at.viewport, this.#scroller, this.#elements, this.#lengths)
    this.#flows = new FlowLayer(this.#scroller, this.#at.connectors, this.#elements, painter)
    return painter
  }

  /** Turns came, went or were made anew: their elements, heads and numbers are taken up again. */
  #reorder(): void {
    this.#elements = [...this.#root.querySelectorAll<HTMLElement>('.turn')]
    for (const [index, element] of this.#elements.entries()) {
      const turn = this.log.turns[index]
      if (turn && element.dataset.turn !== turn.id) fillHeads([element], [turn])
      textElement(element).dir = this.#direction
    }
    this.#order = turnOrder(this.log.turns)
    this.#places = new Places(this.#elements)
    this.#painter.destroy()
    for (const near of this.#root.querySelectorAll('.is-near, .is-painted'))
      near.classList.remove('is-near', 'is-painted')
    giveHeights(
      blockHeights(
        this.#elements,
        this.log.turns.map(({ text }) => text.length),
      ),
    )
    this.#painter = this.#newPainter()
    this.#show()
  }

  #show(): void {
    // An answer may come when the text is no longer on the screen.
    if (this.#stop.signal.aborted) return
    this.#setPainted()
    this.#map?.draw(this.#painter.marks)
    this.#paint()
    this.#drawFlows()
  }

  #setPainted(): void {
    this.#painter.setCodings(this.#events.painted(this.#codings.all(), this.#order))
  }

  /** The map and the lines between labels follow when typing rests: nobody looks at them meanwhile. */
  #drawLater(): void {
    this.#map?.draw(this.#painter.marks, rest)
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#drawFlows(), rest)
  }

  #drawFlows(): void {
    if (!this.#flows || this.#stop.signal.aborted) return
    clearTimeout(this.#timer)
    this.#flows.flows = this.#events.flows(this.#painter.marks.codings)
    this.#flows.measure()
    this.#flows.draw(this.#near())
  }

  #near(): TurnRange {
    const { scrollTop, clientHeight } = this.#scroller
    return turnsBetween(this.#elements, scrollTop - clientHeight, scrollTop + 2 * clientHeight)
  }

  #paint(): void {
    this.#painter.paint(this.#near())
  }

  #measured(otherFonts = false): void {
    if (this.#stop.signal.aborted) return
    this.#painter.remeasure(otherFonts)
    this.#map?.remeasure()
    this.#drawLater()
    this.#paint()
    this.#flows?.draw(this.#near())
  }

  #listen(): void {
    const { signal } = this.#stop
    document.fonts.addEventListener('loadingdone', () => this.#measured(true), { signal })
    this.#scroller.addEventListener(
      'scroll',
      () => {
        if (this.#frame) return
        this.#frame = requestAnimationFrame(() => {
          this.#frame = 0
          this.#paint()
          this.#flows?.draw(this.#near())
          this.#map?.drawViewport()
          this.#events.scrolled()
        })
      },
      { signal, passive: true },
    )
    this.#root.addEventListener('keydown', event => handleCaretKey(event, this.#places, this.log.turns), { signal })
  }

  #scrollTo(top: () => number): void {
    scrollUntilStill(this.#scroller, top, () => this.#paint())
  }
}
