import { expect, it } from 'vitest'
import { type CoderColour, coderColours, nearestColour } from '../../../src/shared/team/coder-colours'
import { differenceOf, labOf, linearOf } from '../../support/colour-difference'

const names = Object.keys(coderColours) as CoderColour[]

it('twelve coders get colours that are told apart', () => {
  expect(names).toHaveLength(12)
  for (const [at, a] of names.entries())
    for (const b of names.slice(at + 1)) {
      const difference = differenceOf(labOf(linearOf(coderColours[a])), labOf(linearOf(coderColours[b])))
      expect(difference, `${a} and ${b}`).toBeGreaterThan(14)
    }
})

it('a colour chosen freely goes by the name of the one it is most like', () => {
  for (const name of names) expect(nearestColour(coderColours[name])).toBe(name)
  expect([nearestColour('#ff0000'), nearestColour('#000000'), nearestColour('#2266dd')]).toEqual([
    'red',
    'black',
    'blue',
  ])
})
