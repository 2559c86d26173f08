import { describe, expect, it } from 'vitest'
import type { MarginPart } from '../../../src/renderer/editor/margin-layout'
import { clearOfNext, layOutMargin } from '../../../src/renderer/editor/margin-layout'

const turn = { lineHeight: 28, padding: 6, height: 124, from: 0, limit: 252 }
const part = (coding: number, first: number, last: number, more: Partial<MarginPart> = {}): MarginPart => ({
  coding,
  first,
  last,
  opens: true,
  closes: true,
  ...more,
})

describe('the margin of a turn', () => {
  it('draws a bracket from the first line of a coding to its last', () => {
    const { brackets } = layOutMargin([part(0, 0, 1)], new Map(), turn)
    expect(brackets).toEqual([{ coding: 0, x: 0, top: 12, bottom: 58, lane: 0, opens: true, closes: true }])
  })

  it('takes a bracket that goes on in the next turn down to the border, on its own lane', () => {
    const { brackets, labels } = layOutMargin([part(0, 3, 3, { closes: false })], new Map([[0, 2]]), turn)
    expect(brackets[0]).toMatchObject({ x: 16, top: 96, bottom: 124 })
    expect(labels).toHaveLength(1)
  })

  it('names a coding only where it opens', () => {
    const { labels } = layOutMargin([part(0, 0, 1, { opens: false })], new Map([[0, 0]]), turn)
    expect(labels).toEqual([])
  })

  it('keeps reading order among the labels of one line and pushes them down', () => {
    const { labels } = layOutMargin([part(0, 0, 0), part(1, 0, 2), part(2, 1, 1)], new Map(), turn)
    expect(labels.map(label => [label.coding, label.top])).toEqual([
      [0, 8],
      [1, 24],
      [2, 40],
    ])
  })

  it('moves the labels aside for more than six lanes, and draws ten at most', () => {
    const eight = layOutMargin(
      Array.from({ length: 8 }, (_, index) => part(index, 0, 3)),
      new Map(),
      turn,
    )
    expect(eight.labelX).toBe(56 + 2 * 8)
    const twelve = layOutMargin(
      Array.from({ length: 12 }, (_, index) => part(index, 0, 3)),
      new Map(),
      turn,
    )
    expect(twelve.brackets).toHaveLength(10)
    expect(twelve.hiddenBrackets).toBe(2)
    expect(twelve.labels.length + twelve.folded.length).toBe(12)
  })

  it('counts in one label what has no room below the turn', () => {
    const layout = layOutMargin(
      Array.from({ length: 9 }, (_, index) => part(index, 0, 0)),
      new Map(),
      { ...turn, height: 40, limit: 40 + 64 },
    )
    expect(layout.folded.length).toBeGreaterThan(0)
    expect(layout.labels.length + layout.folded.length).toBe(9)
    expect(layout.bottom).toBeLessThanOrEqual(104)
  })

  it('moves labels that reach below their turn clear of the brackets of the next, and of those after it', () => {
    const few = Array.from({ length: 4 }, (_, index) => part(index, 0, 0))
    const many = Array.from({ length: 9 }, (_, index) => part(index, 0, 3))
    const low = { ...turn, height: 40 }
    const [one, two, three] = [few, few, many].map(parts => layOutMargin(parts, new Map(), low))
    const cleared = clearOfNext([one!, two!, three!].map(layout => ({ layout, height: 40 })))
    expect(cleared.map(layout => layout?.labelX)).toEqual([80, 80, 80])
    const roomy = clearOfNext([two!, three!].map(layout => ({ layout, height: 124 })))
    expect(roomy.map(layout => layout?.labelX)).toEqual([56, 80])
    expect(
      clearOfNext([
        { layout: one!, height: 40 },
        { layout: null, height: 40 },
      ]),
    ).toEqual([one, null])
  })
})
