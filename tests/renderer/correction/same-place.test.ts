import { expect, it } from 'vitest'
import { changedPlace, samePlace, sameTop } from '../../../src/renderer/correction/same-place'

const turns = (...texts: string[]) => texts.map((text, index) => ({ id: `turn ${index}`, text }))
const before = turns('What did you take away?', 'Her form.', 'And then?')

it('keeps a place beside its letters, whatever another window did before it', () => {
  const place = { turn: 1, offset: 'Her '.length }
  expect(samePlace(before, turns('Well, what did you take away?', 'Her form.', 'And then?'), place)).toEqual(place)
  expect(samePlace(before, turns('What did you take away?', 'Yes: Her form.', 'And then?'), place)).toEqual({
    turn: 1,
    offset: 'Yes: Her '.length,
  })
  const split = [{ id: 'turn 0', text: 'What ' }, { id: 'made', text: 'did you take away?' }, ...before.slice(1)]
  expect(samePlace(before, split, place)).toEqual({ turn: 2, offset: 4 })
  expect(sameTop({ turns: before, caret: null, top: { turn: 1, above: 7 }, hadFocus: true }, split)).toEqual({
    turn: 2,
    above: 7,
  })
  const joined = [{ id: 'turn 0', text: 'What did you take away?Her form.' }, before[2]!]
  expect(samePlace(before, joined, place)).toEqual({ turn: 0, offset: 'What did you take away?Her '.length })
})

it('finds where a step of undo or redo changed something', () => {
  expect(changedPlace(before, before)).toBeNull()
  expect(changedPlace(before, turns('What did you take away?', 'Her intake form.', 'And then?'))).toEqual({
    turn: 1,
    // Of two blanks side by side either may be the new one.
    offset: 'Her intake'.length,
  })
  expect(changedPlace(before, [{ id: 'turn 0', text: 'What did you take away?Her form.' }, before[2]!])).toEqual({
    turn: 0,
    offset: 'What did you take away?'.length,
  })
})
