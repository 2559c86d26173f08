import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareTurns } from '../../../src/shared/anchor/compare-turns'
import { moveAnchors } from '../../../src/shared/anchor/edit-anchors'
import { editTurns } from '../../../src/shared/anchor/edit-turns'
import { plainText } from '../../../src/shared/anchor/plain-text'
import type { Anchor } from '../../../src/shared/model/coding'
import type { TextEdit } from '../../../src/shared/model/text-edit'
import { editLetters, lettered, misplaced } from '../../support/lettered-text'

interface Turn {
  id: string
  text: string
}

const pieces = ['a', 'b ', 'the form', '😀', '👩‍👩‍👧', 'é', 'e\u0301', '\r\n', '\n', 'שלום', 'and and and ', '']
const words = fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map(list => plainText(list.join('')))
const step = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'replace', 'paste', 'split', 'join', 'undo', 'redo'),
  where: fc.nat(),
  length: fc.nat({ max: 12 }),
  words,
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Ends that a browser would give: never between the halves of one character. */
function whole(text: string, offset: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1)) ? offset - 1 : offset
}

let made = 0

/** What a person did, and where the caret is then; null where it changes nothing. */
function perform(turns: readonly Turn[], { kind, where, length, words: typed }: Step) {
  const turn = turns[where % turns.length]!
  const at = whole(turn.text, Math.floor(where / turns.length) % (turn.text.length + 1))
  const until = whole(turn.text, Math.min(turn.text.length, at + length))
  const index = turns.indexOf(turn)
  const put = (text: string, from: number, to: number) => ({
    turns: turns.with(index, { ...turn, text: turn.text.slice(0, from) + text + turn.text.slice(to) }),
    caret: { turn: turn.id, offset: from + text.length },
    edit: { kind: 'splice', turn: turn.id, at: from, removed: turn.text.slice(from, to), inserted: text } as TextEdit,
  })
  if (kind === 'insert' || kind === 'paste') return typed === '' ? null : put(typed, at, at)
  if (kind === 'delete') return until > at ? put('', at, until) : null
  if (kind === 'replace') return until > at && typed !== turn.text.slice(at, until) ? put(typed, at, until) : null
  const edit: TextEdit | null =
    kind === 'split'
      ? { kind, turn: turn.id, at, made: `made ${++made}` }
      : kind === 'join' && turns[index + 1]
        ? { kind, turn: turn.id, at: turn.text.length, next: turns[index + 1]!.id }
        : null
  if (!edit) return null
  const after = editTurns(turns, edit)!
  const caret = edit.kind === 'split' ? { turn: edit.made, offset: 0 } : { turn: turn.id, offset: edit.at }
  return { turns: after, caret, edit }
}

const texts = [
  'What did you take away?',
  'Anneke gave me 😀 the form, and I cut it down.',
  '',
  'e\u0301t voilà: the form the form',
]
const start: Turn[] = texts.map((text, index) => ({ id: `turn ${index}`, text }))
const anchors: Anchor[] = [
  { startTurn: 'turn 1', startOffset: 0, endTurn: 'turn 1', endOffset: 14 },
  { startTurn: 'turn 1', startOffset: 15, endTurn: 'turn 1', endOffset: 17 },
  { startTurn: 'turn 0', startOffset: 5, endTurn: 'turn 3', endOffset: 9 },
  { startTurn: 'turn 3', startOffset: 10, endTurn: 'turn 3', endOffset: 18 },
]

it('keeps every anchor on its own letters through 10,000 edits, as they are read off the text and the caret', () => {
  let edits = 0
  let checked = 0
  let unclear = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 40, maxLength: 60 }), steps => {
      let state = { turns: start, anchors, letters: anchors.map(anchor => lettered(start, anchor)) }
      const undone: (typeof state)[] = []
      const done: (typeof state)[] = []
      for (const each of steps) {
        if (each.kind === 'undo' || each.kind === 'redo') {
          const [from, to] = each.kind === 'undo' ? [done, undone] : [undone, done]
          const other = from.pop()
          if (other) {
            to.push(state)
            state = other
          }
          continue
        }
        const result = perform(state.turns, each)
        if (!result) continue
        edits++
        done.push(state)
        undone.length = 0
        const read = compareTurns(state.turns, result.turns, result.caret)
        let rebuilt: Turn[] = state.turns
        for (const edit of read) rebuilt = editTurns(rebuilt, edit)!
        expect(rebuilt).toEqual(result.turns)
        const moved = state.anchors.map(anchor => moveAnchors(anchor, read))
        const letters = state.letters.map(turns => editLetters(turns, result.edit))
        for (const [index, anchor] of moved.entries()) {
          const held = state.anchors[index]!
          const exact = moveAnchors(held, [result.edit])
          checked++
          if (JSON.stringify(exact) === JSON.stringify(anchor)) expect(misplaced(letters[index]!, anchor)).toBe(0)
          else {
            // What was put in begins or ends with the letters it replaced: then they count as kept, and the text is the same either way. A coding
            // that held all the rest of what was replaced holds all that was put in, so that one kept letter may bring it the whole of that.
            unclear++
            const kept = length(result.edit) - read.reduce((sum, edit) => sum + length(edit), 0)
            expect(Math.abs(lettersHeld(result.turns, anchor) - lettersHeld(result.turns, exact))).toBeLessThanOrEqual(
              length(result.edit),
            )
            expect(kept).toBeGreaterThan(0)
          }
        }
        // From here on both follow the edit itself, so that one ambiguity is not counted again and again.
        state = {
          turns: result.turns,
          anchors: state.anchors.map(anchor => moveAnchors(anchor, [result.edit])),
          letters,
        }
      }
    }),
    { numRuns: 345, seed: 20261125, endOnFailure: true },
  )
  expect(edits).toBeGreaterThan(10_000)
  expect(unclear / checked).toBeLessThan(0.01)
})

function length(edit: TextEdit): number {
  return edit.kind === 'splice' ? edit.inserted.length : 0
}

function lettersHeld(turns: readonly Turn[], anchor: Anchor): number {
  return lettered(turns, anchor)
    .flatMap(turn => turn.letters)
    .filter(({ coded }) => coded === 'yes').length
}
