import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { $addUpdateTag, $getRoot, type EditorState, HISTORIC_TAG, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { v7 } from 'uuid'
import { compareTurns } from '../../shared/anchor/compare-turns'
import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import type { TextEdit } from '../../shared/model/text-edit'
import { handleCaretKey } from '../editor/caret-keys'
import { installHighlightRules } from '../editor/highlights'
import { MapLayer } from '../editor/MapLayer'
import { mountTurns } from '../editor/mount-turns'
import { turnsBetween } from '../editor/near-turns'
import { type Place, Places } from '../editor/places'
import { TranscriptPainter } from '../editor/TranscriptPainter'
import type { TranscriptElements } from '../editor/transcript-parts'
import { textElement } from '../editor/turn-element'
import { fillHeads, type ReadTurn } from '../editor/turn-heads'
import { $caretIn, $replaceIn } from './caret-in-turns'
import type { CorrectionEvents } from './correction-events'
import { dropUnseen } from './drop-unseen'
import { EditLog } from './EditLog'
import { isEqual } from './is-equal'
import { rangesIn } from './ranges-in'
import type { ReadText } from './read-text'
import { registerTextKeys } from './register-text-keys'
import { scrollUntilStill, topOf, topPlace } from './scroll-text'
import type { EditBatch } from './store-edits'

/** The elements a corrected transcript lives in. */
type CorrectionElements = Pick<TranscriptElements, 'scroller' | 'root' | 'minimap' | 'viewport'>

/** Above this many characters turns out of sight stay without layout, so that typing moves little. */
const containFrom = 100_000

/**
 * A transcript whose text can be changed. The editor holds the text alone; every change is read off it as edits, by which codings move while
 * one types, and which are stored as they are. No React component, because a letter must be on the screen within one frame.
 */
export class CorrectionView {
  readonly log: EditLog
  readonly #at: CorrectionElements
  readonly #root: HTMLElement
  readonly #scroller: HTMLElement
  readonly #events: CorrectionEvents
  readonly #editor: LexicalEditor
  readonly #history = createEmptyHistoryState()
  readonly #ids = new Map<string, Id>()
  readonly #stop = new AbortController()
  readonly #detach: (() => void)[] = []
  readonly #observer: ResizeObserver
  #keys: readonly string[]
  #exact: TextEdit | null = null
  #elements: HTMLElement[]
  #places: Places
  #painter: TranscriptPainter
  #map: MapLayer | null = null
  #codings: readonly Coding[] = []
  #order: ReadonlyMap<Id, number> = new Map()
  #caretTurn: Id | null = null
  #direction: 'auto' | 'ltr' | 'rtl' = 'auto'
  #frame = 0

  constructor(at: CorrectionElements, turns: readonly ReadTurn[], events: CorrectionEvents) {
    this.#at = at
    this.#root = at.root
    this.#scroller = at.scroller
    this.#events = events
    installHighlightRules()
    const { editor, elements } = mountTurns(at.root, turns)
    this.#editor = editor
    this.#elements = elements
    this.log = new EditLog(turns)
    this.#keys = editor.getEditorState().read(() => $getRoot().getChildrenKeys())
    for (const [index, key] of this.#keys.entries()) this.#ids.set(key, turns[index]!.id)
    fillHeads(elements, turns)
    const length = turns.reduce((sum, turn) => sum + turn.text.length, 0)
    at.root.classList.toggle('is-contained', length > containFrom)
    this.#places = new Places(elements)
    this.#painter = this.#newPainter()
    editor.setEditable(true)
    // The editor leaves this to its host.
    at.root.contentEditable = 'true'
    this.#detach.push(
      registerTextKeys(editor, {
        undo: () => dropUnseen(this.#history.undoStack, editor.getEditorState()),
        redo: () => dropUnseen(this.#history.redoStack, editor.getEditorState()),
        undoStored: events.undoStored,
        redoStored: events.redoStored,
        leave: events.leave,
      }),
      registerHistory(editor, this.#history, 300),
      editor.registerUpdateListener(update => this.#updated(update)),
      () => editor.setRootElement(null),
    )
    this.#observer = new ResizeObserver(() => this.#measured())
    this.#observer.observe(at.root)
    this.#listen()
    this.#reorder()
  }

  /** Codings as they are stored; those that move with what is not stored yet are moved here. */
  setCodings(codings: readonly Coding[]): void {
    this.#codings = codings
    this.#show()
  }

  /** Which way words run, for those made later too. */
  setDirection(direction: 'auto' | 'ltr' | 'rtl'): void {
    this.#direction = direction
    for (const element of this.#elements) textElement(element).dir = direction
  }

  get isComposing(): boolean {
    return this.#editor.isComposing()
  }

  /** Takes out what is to be stored, and lets undo begin anew behind it. */
  takeEdits(): EditBatch {
    this.#history.undoStack = []
    this.#history.redoStack = []
    return this.log.take()
  }

  /** The batch is stored: these codings have moved with it. */
  stored(codings: readonly Coding[]): void {
    this.log.stored()
    this.setCodings(codings)
  }

  /** Replaces one stretch exactly as it is told, whatever letters the old and new words share. */
  replace(turn: Id, at: number, length: number, inserted: string): void {
    const index = this.log.turns.findIndex(({ id }) => id === turn)
    const key = this.#keys[index]
    const removed = this.log.turns[index]?.text.slice(at, at + length)
    if (key === undefined || removed === undefined || removed === inserted) return
    this.#exact = { kind: 'splice', turn, at, removed, inserted }
    this.#editor.update(
      () => {
        $addUpdateTag(HISTORY_PUSH_TAG)
        $replaceIn(index, at, length, inserted)
      },
      { discrete: true },
    )
    this.#exact = null
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

  putCaret(place: Place): void {
    if (!this.#elements[place.turn]) return
    const { node, offset } = this.#places.pointOf(place)
    document.getSelection()?.collapse(node, offset)
  }

  scrollByMap(share: number): void {
    this.#map?.goTo(share)
  }

  takeFocus(): void {
    this.#root.focus({ preventScroll: true })
  }

  topPlace(): { turn: number; above: number } {
    return topPlace(this.#scroller, this.#elements)
  }

  restore(place: { turn: number; above: number }): void {
    this.#scrollTo(() => (this.#elements[place.turn]?.offsetTop ?? 0) + place.above)
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
    this.#map?.stop()
    this.#painter.destroy()
    for (const detach of this.#detach) detach()
  }

  #updated({
    editorState,
    dirtyElements,
    dirtyLeaves,
    tags,
  }: {
    editorState: EditorState
    dirtyElements: ReadonlyMap<string, boolean>
    dirtyLeaves: ReadonlySet<string>
    tags: ReadonlySet<string>
  }): void {
    const isHistoric = tags.has(HISTORIC_TAG)
    // Undo sets a whole state, and the editor does not say what is another in it.
    const read = editorState.read(() => this.#read(key => isHistoric || dirtyElements.has(key)))
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) this.#changed(read, isHistoric)
    const turn = read.caret?.turn ?? null
    const before = this.#caretTurn
    this.#caretTurn = turn
    if (before !== null && turn !== null && before !== turn) this.#events.left()
  }

  #read(isDirty: (key: string) => boolean): ReadText {
    const known = new Map(this.#keys.map((key, index) => [key, this.log.turns[index]!]))
    const keys = $getRoot().getChildrenKeys()
    const turns = keys.map((key, index) => {
      const before = known.get(key)
      if (before && !isDirty(key)) return { id: before.id, text: before.text }
      const id = this.#ids.get(key) ?? v7()
      this.#ids.set(key, id)
      return { id, text: $getRoot().getChildAtIndex(index)?.getTextContent() ?? '' }
    })
    return { keys, turns, caret: $caretIn(keys, turns) }
  }

  #changed({ keys, turns, caret }: ReadText, isHistoric: boolean): void {
    const before = this.log.turns
    if (!(isHistoric && this.log.goTo(turns))) {
      const edits = this.#exact ? [this.#exact] : compareTurns(before, turns, caret)
      if (edits.length === 0 && isEqual(this.#keys, keys)) return
      this.log.add(edits)
    }
    for (const [index, key] of keys.entries()) this.#ids.set(key, this.log.turns[index]!.id)
    const isSameOrder =
      isEqual(this.#keys, keys) && before.every((turn, index) => turn.id === this.log.turns[index]?.id)
    this.#keys = keys
    if (isSameOrder) {
      for (const [index, turn] of this.log.turns.entries())
        if (turn.text !== before[index]!.text) this.#painter.forget(index)
    } else this.#reorder()
    this.#lengths.splice(0, this.#lengths.length, ...this.log.turns.map(turn => turn.text.length))
    this.#show()
    this.#events.edited()
  }

  readonly #lengths: number[] = []

  #newPainter(): TranscriptPainter {
    this.#lengths.splice(0, this.#lengths.length, ...this.log.turns.map(turn => turn.text.length))
    const painter = new TranscriptPainter(this.#elements, this.#lengths, this.#events.more)
    painter.remeasure()
    this.#map?.stop()
    this.#map = new MapLayer(this.#at.minimap, this.#at.viewport, this.#scroller, this.#elements, this.#lengths)
    return painter
  }

  /** Turns came, went or were made anew: their elements, heads and numbers are taken up again. */
  #reorder(): void {
    this.#elements = [...this.#root.querySelectorAll<HTMLElement>(':scope > .turn')]
    for (const [index, element] of this.#elements.entries()) {
      const turn = this.log.turns[index]
      if (turn && element.dataset.turn !== turn.id) fillHeads([element], [turn])
      textElement(element).dir = this.#direction
    }
    this.#order = new Map(this.log.turns.map((turn, index) => [turn.id, index]))
    this.#places = new Places(this.#elements)
    this.#painter.destroy()
    for (const element of this.#elements) element.classList.remove('is-near', 'is-painted')
    this.#painter = this.#newPainter()
    this.#show()
  }

  #show(): void {
    // An answer may come when the text is no longer on the screen.
    if (this.#stop.signal.aborted) return
    const moved = this.#codings.map(coding => this.log.moved(coding))
    this.#painter.setCodings(this.#events.painted(moved, this.#order))
    this.#map?.draw(this.#painter.marks)
    this.#paint()
  }

  #paint(): void {
    const { scrollTop, clientHeight } = this.#scroller
    this.#painter.paint(turnsBetween(this.#elements, scrollTop - clientHeight, scrollTop + 2 * clientHeight))
  }

  #measured(): void {
    if (this.#stop.signal.aborted) return
    this.#painter.remeasure()
    this.#map?.remeasure()
    this.#map?.draw(this.#painter.marks)
    this.#paint()
  }

  #listen(): void {
    const { signal } = this.#stop
    this.#scroller.addEventListener(
      'scroll',
      () => {
        if (this.#frame) return
        this.#frame = requestAnimationFrame(() => {
          this.#frame = 0
          this.#paint()
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
