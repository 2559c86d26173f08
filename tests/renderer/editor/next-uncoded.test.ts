import { expect, it } from 'vitest'
import { DocumentMarks } from '../../../src/renderer/editor/document-marks'
import { nextUncoded } from '../../../src/renderer/editor/next-uncoded'
import type { Place } from '../../../src/renderer/editor/places'

const turns = [
  { text: 'And you?', interviewer: true },
  { text: 'We met. We talked. We left.', interviewer: false },
  { text: 'And then?', interviewer: true },
  { text: 'It went on.', interviewer: false },
]
const marks = new DocumentMarks(
  [
    {
      ...{ id: 'a', slot: 'IMM', colour: null, key: 'IMM', name: '', signs: '', other: null, aspiration: false },
      span: { startTurn: 1, startOffset: 10, endTurn: 1, endOffset: 14 },
    },
  ],
  turns.map(({ text }) => text.length),
)

it('leads from sentence to sentence that no coding touches, past the questions, in both directions', () => {
  const walk = (from: Place, step: 1 | -1) => {
    const seen: string[] = []
    for (let at = nextUncoded(turns, marks, from, step); at; at = nextUncoded(turns, marks, at, step))
      seen.push(turns[at.turn]!.text.slice(at.offset, at.offset + 7))
    return seen
  }
  expect(walk({ turn: 0, offset: 0 }, 1)).toEqual(['We met.', 'We left', 'It went'])
  expect(walk({ turn: 3, offset: 11 }, -1)).toEqual(['It went', 'We left', 'We met.'])
})
