import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { $addUpdateTag, $getRoot, type EditorState, HISTORIC_TAG, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { v7 } from 'uuid'
import { compareTurns } from '../../shared/anchor/compare-turns'
import type { EditedTurn } from '../../shared/anchor/edit-turns'
import type { Coding } from '../../shared/model/coding'
import type { Id } from '../../shared/model/id'
import type { TextEdit } from '../../shared/model/text-edit'
import { mountTurns } from '../editor/mount-turns'
import type { ReadTurn } from '../editor/turn-heads'
import { $caretIn, $replaceIn, $turnAt, $turnKeys } from './caret-in-turns'
import { dropUnseen } from './drop-unseen'
import { EditLog } from './EditLog'
import { hearCaret } from './hear-caret'
import { isEqual } from './is-equal'
import { registerTextKeys } from './register-text-keys'
import type { EditBatch } from './store-edits'

/** What an edited text tells its owner. */
export interface EditedTextEvents {
  /** Numbers of the turns whose words are others now; null where turns came, went or were made anew. */
  changed(turns: readonly number[] | null): void
  /** The caret went to another turn. */
  left(): void
  undoStored(isHeld: boolean): void
  redoStored(isHeld: boolean): void
  leave(): void
  nothingToPaste(): void
}

/**
 * The text of a transcript in an editor. Every change is read off it as edits. What a key costs depends on the turn it is typed into, not on
 * how many there are: only where turns come or go, or with undo, the whole text is read anew.
 */
export class EditedText {
  readonly log: EditLog
  /** The turns' elements as they were made first. */
  readonly elements: HTMLElement[]
  readonly #events: EditedTextEvents
  readonly #editor: LexicalEditor
  readonly #history = createEmptyHistoryState()
  readonly #ids = new Map<string, Id>()
  readonly #detach: (() => void)[] = []
  #keys: readonly string[] = []
  #numbers: ReadonlyMap<string, number> = new Map()
  #blocks = 0
  #exact: TextEdit | null = null
  #caretTurn: Id | null = null

  constructor(root: HTMLElement, turns: readonly ReadTurn[], events: EditedTextEvents) {
    this.#events = events
    const { editor, elements } = mountTurns(root, turns)
    this.#editor = editor
    this.elements = elements
    this.log = new EditLog(turns)
    editor.getEditorState().read(() => this.#setKeys($turnKeys()))
    editor.setEditable(true)
    // The editor leaves this to its host.
    root.contentEditable = 'true'
    this.#detach.push(
      hearCaret(editor),
      registerTextKeys(editor, {
        undo: () => dropUnseen(this.#history.undoStack, editor.getEditorState()),
        redo: () => dropUnseen(this.#history.redoStack, editor.getEditorState()),
        undoStored: events.undoStored,
        redoStored: events.redoStored,
        leave: events.leave,
        nothingToPaste: events.nothingToPaste,
      }),
      registerHistory(editor, this.#history, 300),
      editor.registerUpdateListener(update => this.#updated(update)),
      () => editor.setRootElement(null),
    )
  }

  get isComposing(): boolean {
    return this.#editor.isComposing()
  }

  /** Takes out what is to be stored, and lets undo begin anew behind it. @param codings as they are stored */
  takeEdits(codings: readonly Coding[]): EditBatch {
    this.#history.undoStack = []
    this.#history.redoStack = []
    return this.log.take(codings, this.#caretTurn)
  }

  /** Replaces one stretch exactly as it is told, whatever letters the old and new words share. */
  replace(turn: Id, at: number, length: number, inserted: string): void {
    const index = this.log.turns.findIndex(({ id }) => id === turn)
    const removed = this.log.turns[index]?.text.slice(at, at + length)
    if (removed === undefined || removed === inserted) return
    this.#exact = { kind: 'splice', turn, at, removed, inserted }
    this.#editor.update(
      () => {
        $addUpdateTag(HISTORY_PUSH_TAG)
        $replaceIn(this.#keys[index]!, at, length, inserted)
      },
      { discrete: true },
    )
    this.#exact = null
  }

  destroy(): void {
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
    // Undo sets a whole state, and the editor does not say what is another in it.
    const isHistoric = tags.has(HISTORIC_TAG)
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) {
      const dirty = isHistoric ? null : editorState.read(() => this.#dirtyTurns(dirtyElements))
      if (dirty) editorState.read(() => this.#readTurns(dirty))
      else editorState.read(() => this.#readAll(key => isHistoric || dirtyElements.has(key), isHistoric))
    }
    const turn = editorState.read(() => $caretIn(key => this.#turnOf(key)))?.turn ?? null
    const before = this.#caretTurn
    this.#caretTurn = turn
    if (before === turn) return
    this.log.leave()
    if (before !== null && turn !== null) this.#events.left()
  }

  #turnOf(key: string): EditedTurn | undefined {
    const number = this.#numbers.get(key)
    return number === undefined ? undefined : this.log.turns[number]
  }

  /** Numbers of the turns that an update touched; null where it touched which turns there are. */
  #dirtyTurns(elements: ReadonlyMap<string, boolean>): number[] | null {
    const numbers: number[] = []
    for (const [key, itself] of elements) {
      const number = this.#numbers.get(key)
      if (number !== undefined) numbers.push(number)
      // The root counts as touched whatever is: only how many it holds says that one is missing.
      else if (key === 'root' ? $getRoot().getChildrenSize() !== this.#blocks : itself) return null
    }
    return numbers.sort((a, b) => a - b)
  }

  #readTurns(numbers: readonly number[]): void {
    const turns = numbers.map(number => ({ id: this.log.turns[number]!.id, text: $turnAt(this.#keys[number]!) }))
    const now = new Map(turns.map(turn => [turn.id, turn]))
    const caret = $caretIn(key => now.get(this.#turnOf(key)?.id ?? ''))
    const edits = this.#exact
      ? [this.#exact]
      : numbers.flatMap((number, index) => compareTurns([this.log.turns[number]!], [turns[index]!], caret))
    if (edits.length === 0) return
    this.log.add(edits)
    const edited = new Set(edits.map(({ turn }) => turn))
    this.#events.changed(numbers.filter((_, index) => edited.has(turns[index]!.id)))
  }

  #readAll(isDirty: (key: string) => boolean, isHistoric: boolean): void {
    const before = this.log.turns
    const keys = $turnKeys()
    const turns = keys.map(key => {
      const known = this.#turnOf(key)
      if (known && !isDirty(key)) return { id: known.id, text: known.text }
      const id = this.#ids.get(key) ?? v7()
      this.#ids.set(key, id)
      return { id, text: $turnAt(key) }
    })
    const numbers = new Map(keys.map((key, number) => [key, number]))
    const caret = $caretIn(key => turns[numbers.get(key) ?? -1])
    if (!(isHistoric && this.log.goTo(turns))) {
      const edits = this.#exact ? [this.#exact] : compareTurns(before, turns, caret)
      if (edits.length === 0 && isEqual(this.#keys, keys)) return
      this.log.add(edits)
    }
    const isSameOrder =
      isEqual(this.#keys, keys) && before.every((turn, number) => turn.id === this.log.turns[number]?.id)
    this.#setKeys(keys)
    const edited = () => keys.flatMap((_, number) => (this.log.turns[number] === before[number] ? [] : [number]))
    this.#events.changed(isSameOrder ? edited() : null)
  }

  #setKeys(keys: readonly string[]): void {
    this.#keys = keys
    this.#blocks = $getRoot().getChildrenSize()
    this.#numbers = new Map(keys.map((key, number) => [key, number]))
    for (const [number, key] of keys.entries()) this.#ids.set(key, this.log.turns[number]!.id)
  }
}
