import fc from 'fast-check'
import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $selectAll,
  $setSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { expect, it } from 'vitest'
import { $caretIn, $replaceIn, $turnAt, $turnKeys } from '../../../src/renderer/correction/caret-in-turns'
import { registerTextKeys } from '../../../src/renderer/correction/register-text-keys'
import { $fillWithTurns, createTranscriptEditor } from '../../../src/renderer/editor/mount-turns'
import { TurnBlockNode } from '../../../src/renderer/editor/TurnBlockNode'
import { $isTurnNode } from '../../../src/renderer/editor/TurnNode'

/** An editor without a page, with so many turns that they stand in three blocks. */
function corrected(): { editor: LexicalEditor; texts: string[] } {
  const texts = Array.from({ length: 54 }, (_, n) => (n % 9 === 4 ? '' : `Turn ${n}.`))
  const editor = createTranscriptEditor()
  editor.update(() => $fillWithTurns(texts.map(text => ({ text }))), { discrete: true })
  const nothing = () => undefined
  registerTextKeys(editor, {
    undo: () => false,
    redo: () => false,
    undoStored: nothing,
    redoStored: nothing,
    leave: nothing,
    nothingToPaste: nothing,
  })
  return { editor, texts }
}

interface Step {
  kind: 'type' | 'split' | 'backspace' | 'delete' | 'cut' | 'clear'
  at: number
  offset: number
  to: number
  end: number
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom('type', 'split', 'backspace', 'delete', 'cut') },
    // All of it chosen and deleted.
    { weight: 1, arbitrary: fc.constant('clear') },
  ),
  at: fc.nat(),
  offset: fc.nat(),
  to: fc.nat(60),
  end: fc.nat(),
})

/** What a step makes of texts in a plain list. */
function expected(texts: readonly string[], { kind, at, offset, to, end }: Step): { texts: string[]; caret: number } {
  if (kind === 'clear') return { texts: [''], caret: 0 }
  const turn = at % texts.length
  const text = texts[turn]!
  const spliced = (from: number, count: number, ...parts: string[]) => texts.toSpliced(from, count, ...parts)
  if (kind === 'backspace') {
    if (turn === 0) return { texts: [...texts], caret: 0 }
    return { texts: spliced(turn - 1, 2, texts[turn - 1]! + text), caret: turn - 1 }
  }
  if (kind === 'delete') {
    if (turn === texts.length - 1) return { texts: [...texts], caret: turn }
    return { texts: spliced(turn, 2, text + texts[turn + 1]!), caret: turn }
  }
  const from = offset % (text.length + 1)
  if (kind === 'type') return { texts: spliced(turn, 1, `${text.slice(0, from)}ü${text.slice(from)}`), caret: turn }
  if (kind === 'split') return { texts: spliced(turn, 1, text.slice(0, from), text.slice(from)), caret: turn + 1 }
  const last = Math.min(texts.length - 1, turn + to)
  const until = last === turn ? text.length : end % (texts[last]!.length + 1)
  return { texts: spliced(turn, last - turn + 1, text.slice(0, from) + texts[last]!.slice(until)), caret: turn }
}

function take(editor: LexicalEditor, texts: readonly string[], { kind, at, offset, to, end }: Step): void {
  const turn = at % texts.length
  const text = texts[turn]!
  const put = (turn: number, from: number, last = turn, until = from) => {
    const selection = $createRangeSelection()
    for (const [point, number, place] of [
      [selection.anchor, turn, from],
      [selection.focus, last, until],
    ] as const) {
      const node = $getNodeByKey($turnKeys()[number]!)
      if (!$isElementNode(node)) throw new Error('a turn without its node')
      const words = node.getFirstChild()
      // Turns that were joined hold their words in one node, as Lexical makes one of neighbours that look the same.
      if (words) point.set(words.getKey(), place, 'text')
      else point.set(node.getKey(), 0, 'element')
    }
    $setSelection(selection)
    return selection
  }
  const from = offset % (text.length + 1)
  const last = Math.min(texts.length - 1, turn + to)
  editor.update(
    () => {
      if (kind === 'clear') {
        $selectAll()
        editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true)
      } else if (kind === 'type') $replaceIn($turnKeys()[turn]!, from, 0, 'ü')
      else if (kind === 'cut')
        put(turn, from, last, last === turn ? text.length : end % (texts[last]!.length + 1)).removeText()
      else if (kind === 'split') {
        put(turn, from)
        editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
      } else {
        put(turn, kind === 'backspace' ? 0 : text.length)
        editor.dispatchCommand(DELETE_CHARACTER_COMMAND, kind === 'backspace')
      }
    },
    { discrete: true },
  )
}

it('turns in blocks are typed into, split, joined and cut as if they stood in one list', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const { editor, texts } = corrected()
      let now = texts
      for (const one of steps) {
        const after = expected(now, one)
        take(editor, now, one)
        const found = editor.getEditorState().read(() => {
          const keys = $turnKeys()
          const caret = $caretIn(key => (keys.includes(key) ? { id: key, text: $turnAt(key) } : undefined))
          return { texts: keys.map($turnAt), caret: caret && keys.indexOf(caret.turn) }
        })
        expect(found).toEqual(after)
        now = after.texts
      }
      editor.getEditorState().read(() => {
        for (const block of $getRoot().getChildren()) {
          if (!(block instanceof TurnBlockNode)) throw new Error(`${block.getType()} stands among the blocks`)
          expect(block.getChildrenSize()).toBeGreaterThan(0)
          expect(block.getChildren().every($isTurnNode)).toBe(true)
        }
      })
    }),
    { numRuns: 60 },
  )
})
