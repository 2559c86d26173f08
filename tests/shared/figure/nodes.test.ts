import { describe, expect, it } from 'vitest'
import {
  bandsAsSet,
  FlowNodes,
  frameworkNodes,
  isAsFramework,
  placeNode,
  rowAsSet,
  shiftReach,
  stepNode,
} from '../../../src/shared/figure/flow/nodes'

const along = (by: -1 | 1, far = false) => ({ along: by, up: 0, far }) as const

describe('a cycle of the flow figure that is moved', () => {
  it('goes to the column it is dragged to, and as far aside in it as there is room', () => {
    const moved = placeNode('2020', frameworkNodes, 'APP', 0.9)
    expect(rowAsSet('2020', moved)).toEqual(['ORI', 'APP', 'IMM', 'POT', 'REA', 'TRA'])
    expect(moved.shift.APP).toBeCloseTo(-0.1 / shiftReach, 1)
    expect(placeNode('2020', frameworkNodes, 'APP', 0.6).shift.APP).toBe(-1)
    expect(rowAsSet('2020', placeNode('2020', frameworkNodes, 'APP', 99)).at(-1)).toBe('APP')
  })

  it('goes by key within its column first, then into the next, and stops at the ends', () => {
    const steps = [1, 2, 3].reduce<FlowNodes[]>(
      all => [...all, stepNode('2020', all.at(-1)!, 'IMM', along(1))],
      [frameworkNodes],
    )
    expect(steps.map(({ shift }) => shift.IMM ?? 0)).toEqual([0, 0.5, 1, 0])
    expect(rowAsSet('2020', steps.at(-1)!)).toEqual(['ORI', 'POT', 'IMM', 'APP', 'REA', 'TRA'])
    expect(stepNode('2020', frameworkNodes, 'ORI', along(-1, true))).toBe(frameworkNodes)
    expect(rowAsSet('2020', stepNode('2020', frameworkNodes, 'TRA', along(-1, true)))).toEqual([
      'ORI',
      'IMM',
      'POT',
      'APP',
      'TRA',
      'REA',
    ])
  })

  it('changes places with the other band, where it is one', () => {
    const swapped = stepNode('2020', frameworkNodes, 'ENA', { along: 0, up: 1, far: false })
    expect(bandsAsSet('2020', swapped)).toEqual(['ENA', 'STR'])
    expect(stepNode('2020', swapped, 'ENA', { along: 0, up: 1, far: false })).toBe(swapped)
    expect(stepNode('2011', frameworkNodes, 'ENA', { along: 1, up: 1, far: false })).toBe(frameworkNodes)
  })

  it('that comes back to its place leaves nothing behind, and what another set has is passed over', () => {
    const back = stepNode('2020', stepNode('2020', frameworkNodes, 'POT', along(1, true)), 'POT', along(-1, true))
    expect(back).toEqual(frameworkNodes)
    expect(isAsFramework('2020', back)).toBe(true)
    const odd = FlowNodes.parse({ row: ['REF', 'TRA', 'TRA', 'ENA'], shift: {}, bandsSwapped: false })
    expect(rowAsSet('2020', odd)).toEqual(['TRA', 'ORI', 'IMM', 'POT', 'APP', 'REA'])
  })
})
