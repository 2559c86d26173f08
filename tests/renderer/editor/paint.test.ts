import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { connectorLanes } from '../../../src/renderer/editor/connector-lanes'
import { connectorShape } from '../../../src/renderer/editor/connector-path'
import { highlightRules, laneHighlight } from '../../../src/renderer/editor/highlights'
import { turnAt } from '../../../src/renderer/editor/near-turns'
import { lineParts } from '../../../src/renderer/editor/paint-text'

describe('what is painted over the text', () => {
  it('leaves out the space at which a line breaks', () => {
    expect(lineParts('one two three', 2, 11, [0, 4, 8])).toEqual([
      [2, 3],
      [4, 7],
      [8, 11],
    ])
  })

  test.prop([
    fc.string({ maxLength: 60 }),
    fc.nat({ max: 60 }),
    fc.nat({ max: 60 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 59 })),
  ])('covers every letter of the passage once', (text, a, b, breaks) => {
    const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
    const parts = lineParts(text, start, end, [0, ...breaks.sort((x, y) => x - y)])
    const painted = parts.map(([from, to]) => text.slice(from, to)).join('')
    expect(painted.replace(/\s/gu, '')).toBe(text.slice(start, end).replace(/\s/gu, ''))
    for (const [index, [from]] of parts.entries())
      if (index > 0) expect(from).toBeGreaterThanOrEqual(parts[index - 1]![1])
  })

  it('keeps codes of a colour of their own apart from their cycle and from one another', () => {
    const names = [null, '#c2185b', '#0b3d91'].map(colour => laneHighlight({ slot: 'APP', colour }, 0, false))
    expect(names).toEqual(['coding-APP-0', 'coding-ownc2185b-0', 'coding-own0b3d91-0'])
    expect(laneHighlight({ slot: 'none', colour: '#c2185b' }, 0, false)).toBe(names[1])
  })

  it('has a rule for each cycle and lane, with colours from the tokens only', () => {
    const rules = highlightRules()
    expect(rules).toContain(`::highlight(${laneHighlight({ slot: 'APP', colour: null }, 3, false)})`)
    expect(rules).toContain('dashed var(--lane-w) var(--cy-pot)')
    expect(rules).not.toMatch(/#[0-9a-f]{3}/i)
    expect(new Set(rules.split('\n')).size).toBe(rules.split('\n').length)
  })
})

describe('connectors', () => {
  it('leave at the dot and arrive with the head at the label', () => {
    const shape = connectorShape({ x: 100, y: 20 }, { x: 80, y: 220 }, 150)
    expect(shape.line).toBe('M103 20H138Q150 20 150 32V208Q150 220 138 220H88')
    expect(shape.head).toBe('M83 220l6 -3v6z')
  })

  it('pass beside the labels that lie between, each in a lane of its own', () => {
    const labels = [
      { x: 100, y: 8 },
      { x: 141, y: 24 },
      { x: 90, y: 40 },
      { x: 90, y: 56 },
    ]
    const lanes = connectorLanes(
      [
        { from: labels[0]!, to: labels[2]!, bundle: 'c' },
        { from: labels[3]!, to: labels[1]!, bundle: 'b' },
        { from: labels[2]!, to: labels[3]!, bundle: 'd' },
      ],
      labels,
      178,
    )
    expect(lanes).toEqual([155, 160, 105])
  })

  it('share a lane where they lead to one coding, and where there is no room for another', () => {
    const end = (x: number, y: number) => ({ x, y })
    const same = connectorLanes(
      [
        { from: end(100, 0), to: end(100, 90), bundle: 'a' },
        { from: end(100, 30), to: end(100, 90), bundle: 'a' },
      ],
      [],
      178,
    )
    expect(same[0]).toBe(same[1])
    const many = Array.from({ length: 40 }, (_, n) => ({ from: end(150, n), to: end(150, 300 + n), bundle: `${n}` }))
    expect(Math.max(...connectorLanes(many, [], 178))).toBeLessThanOrEqual(178)
  })
})

describe('turns in view', () => {
  const elements = [0, 40, 100, 180].map(offsetTop => ({ offsetTop }))

  it('are found by where they start', () => {
    expect([-5, 0, 39, 40, 179, 999].map(y => turnAt(elements, y))).toEqual([0, 0, 0, 1, 2, 3])
  })
})
