import { describe, expect, test } from 'vitest'
import { markAfter, orderMarks } from '../../../src/renderer/figures/mark-order'
import { layoutFlowFigure } from '../../../src/shared/figure/flow/layout'
import { measureInter } from '../../../src/shared/figure/measure'
import { defaultFlowSettings } from '../../../src/shared/figure/settings'
import { isMark } from '../../../src/shared/figure/shapes'
import { en } from '../../../src/shared/figure/words/en'
import { unusual } from '../../figures/sketches'

const ordered = orderMarks(
  [
    'cond:ORI>IMM',
    'flow:POT>IMM',
    'node:POT',
    'aspired:POT>APP',
    'flow:POT>APP',
    'node:IMM',
    'reframe:POT',
    'node:ORI',
  ],
  '2020',
)

describe('the order of marks', () => {
  test('goes through the cycles, at each from its bar to what leads on from it', () => {
    expect(ordered).toEqual([
      'node:ORI',
      'cond:ORI>IMM',
      'node:IMM',
      'node:POT',
      'flow:POT>IMM',
      'flow:POT>APP',
      'aspired:POT>APP',
      'reframe:POT',
    ])
  })

  test('does not depend on the order of drawing', () => {
    expect(orderMarks([...ordered].reverse(), '2020')).toEqual(ordered)
  })
})

describe('the arrow keys', () => {
  test('go down and up through all marks, and stop at the ends', () => {
    expect(markAfter(ordered, 'node:POT', 'ArrowDown')).toBe('flow:POT>IMM')
    expect(markAfter(ordered, 'node:POT', 'ArrowUp')).toBe('node:IMM')
    expect(markAfter(ordered, 'node:ORI', 'ArrowUp')).toBeNull()
    expect(markAfter(ordered, 'reframe:POT', 'ArrowDown')).toBeNull()
  })

  test('go right and left from bar to bar', () => {
    expect(markAfter(ordered, 'node:ORI', 'ArrowRight')).toBe('node:IMM')
    expect(markAfter(ordered, 'node:IMM', 'ArrowLeft')).toBe('node:ORI')
    expect(markAfter(ordered, 'node:POT', 'ArrowRight')).toBeNull()
  })

  test('from a flow go back to its own bar, and on to the next', () => {
    expect(markAfter(ordered, 'flow:POT>APP', 'ArrowLeft')).toBe('node:POT')
    expect(markAfter(ordered, 'cond:ORI>IMM', 'ArrowRight')).toBe('node:IMM')
  })

  test('leave other keys alone', () => {
    expect(markAfter(ordered, 'node:POT', 'Enter')).toBeNull()
    expect(markAfter(ordered, 'node:POT', 'End')).toBe('reframe:POT')
    expect(markAfter(ordered, 'reframe:POT', 'Home')).toBe('node:ORI')
  })

  test('reach every mark of a figure with everything in it', () => {
    const layout = layoutFlowFigure(unusual, defaultFlowSettings, en, measureInter)
    const ids = layout.layers.flatMap(layer => layer.items.filter(isMark).map(mark => mark.id))
    const all = orderMarks(ids, unusual.cycleSet)
    const walked: string[] = []
    for (let at: string | null = all[0] ?? null; at !== null; at = markAfter(all, at, 'ArrowDown')) walked.push(at)
    expect([...walked].sort()).toEqual([...ids].sort())
    expect(ids.length).toBeGreaterThan(20)
  })
})
