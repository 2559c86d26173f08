import { describe, expect, it } from 'vitest'
import { DocumentMarks } from '../../../src/renderer/editor/document-marks'
import type { PaintedCoding } from '../../../src/renderer/editor/painted'

const coding = (
  id: string,
  startTurn: number,
  startOffset: number,
  endTurn: number,
  endOffset: number,
): PaintedCoding => ({
  id,
  span: { startTurn, startOffset, endTurn, endOffset },
  slot: 'APP',
  colour: null,
  key: 'APP',
  name: 'adapted',
  signs: '',
  other: null,
  aspiration: false,
})

const marks = new DocumentMarks(
  [coding('late', 2, 0, 2, 5), coding('long', 0, 0, 1, 10), coding('short', 0, 4, 0, 9)],
  [20, 20, 20],
)

describe('codings of a document', () => {
  it('stand in reading order with lanes over the whole document', () => {
    expect(marks.codings.map(each => each.id)).toEqual(['long', 'short', 'late'])
    expect(marks.inTurn(0).map(mark => mark.lane)).toEqual([0, 1])
    expect(marks.inTurn(2).map(mark => mark.lane)).toEqual([0])
    expect(marks.depth).toBe(2)
  })

  it('keep their lane where they go on in the next turn', () => {
    expect(marks.inTurn(1)).toEqual([{ coding: 0, clip: { start: 0, end: 10, opens: false, closes: true }, lane: 0 }])
  })

  it('are told by the turns they start in, also where those that come in from before stand ahead of them', () => {
    expect([...marks.startingIn({ first: 0, last: 0 })]).toEqual(['long', 'short'])
    expect([...marks.startingIn({ first: 1, last: 2 })]).toEqual(['late'])
    const into = new DocumentMarks([coding('own', 1, 0, 1, 4), coding('over', 0, 3, 1, 9)], [20, 20])
    expect(into.inTurn(1).map(({ coding: index }) => into.codings[index]!.id)).toEqual(['over', 'own'])
  })

  it('are named at a place with the innermost first', () => {
    expect(marks.at({ turn: 0, offset: 5 }).map(each => each.id)).toEqual(['short', 'long'])
    expect(marks.at({ turn: 0, offset: 9 }).map(each => each.id)).toEqual(['long'])
    expect(marks.at({ turn: 2, offset: 5 })).toEqual([])
  })

  it('are found on from a place in both directions', () => {
    expect(marks.near({ turn: 0, offset: 2 }, 1)?.id).toBe('short')
    expect(marks.near({ turn: 2, offset: 3 }, -1)?.id).toBe('late')
    expect(marks.near({ turn: 2, offset: 3 }, 1)).toBeNull()
  })

  it('take words that were edited in the place of others, and say so where they stand in another order then', () => {
    const all = [coding('a', 0, 0, 0, 9), coding('b', 0, 4, 1, 3), coding('c', 1, 0, 1, 8)]
    const lengths = [20, 20]
    const edited = new DocumentMarks(all, lengths)
    lengths[0] = 23
    expect(edited.replace([coding('a', 0, 0, 0, 12), coding('b', 0, 7, 1, 3)])).toBe(true)
    const anew = new DocumentMarks([coding('a', 0, 0, 0, 12), coding('b', 0, 7, 1, 3), all[2]!], lengths)
    for (const turn of [0, 1]) expect(edited.inTurn(turn)).toEqual(anew.inTurn(turn))
    expect(edited.codings).toEqual(anew.codings)
    expect(edited.replace([coding('a', 0, 8, 0, 12)])).toBe(false)
    expect(edited.replace([coding('b', 0, 7, 0, 9)])).toBe(false)
    expect(edited.replace([coding('new', 0, 7, 0, 9)])).toBe(false)
  })
})
