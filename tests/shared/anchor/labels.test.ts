import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { placeLabels } from '../../../src/shared/anchor/labels'

const sixteen = (count: number) => new Array<number>(count).fill(16)

describe('labels beside their places', () => {
  it('leaves each at its place where there is room and pushes the others down just far enough', () => {
    expect(placeLabels([0, 4, 60], sixteen(3), 0, 200)).toEqual({ tops: [0, 16, 60], folded: 0, bottom: 76 })
  })

  it('starts below what reaches in from the turn before', () => {
    expect(placeLabels([0], sixteen(1), 20, 200).tops).toEqual([20])
  })

  it('folds what has no room into one label that counts it', () => {
    expect(placeLabels([0, 0, 0, 0], sixteen(4), 0, 48)).toEqual({ tops: [0, 16, 32], folded: 2, bottom: 48 })
  })

  const wanted = fc.array(fc.nat({ max: 600 }), { minLength: 1, maxLength: 40 }).map(all => all.sort((a, b) => a - b))

  test.prop([wanted, fc.nat({ max: 200 }), fc.nat({ max: 900 })])(
    'labels never overlap, keep their order, and none stands above its place',
    (places, from, limit) => {
      const { tops, folded, bottom } = placeLabels(places, sixteen(places.length), from, limit)
      expect(tops.length).toBe(folded > 0 ? places.length - folded + 1 : places.length)
      for (const [index, top] of tops.entries()) {
        expect(top).toBeGreaterThanOrEqual(Math.max(from, places[index]!))
        if (index > 0) expect(top - tops[index - 1]!).toBeGreaterThanOrEqual(16)
      }
      expect(bottom).toBe(tops.at(-1)! + 16)
    },
  )
})
