import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { drawnParts } from '../../../src/renderer/tables/drawn-parts'

const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 60 })
const place = fc.integer({ min: -50, max: 2000 })

test.prop([sizes, place, fc.nat(600), fc.integer({ min: -1, max: 59 })])(
  'what is in view is drawn, and what has the focus; the rest keeps its room, in order',
  (all, from, length, kept) => {
    const parts = drawnParts(all, from, from + length, kept)
    const room = parts.reduce((sum, part) => sum + (part.gap ?? all[part.at]!), 0)
    expect(room).toBe(all.reduce((sum, size) => sum + size, 0))
    expect(parts.map(({ at }) => at)).toEqual(parts.map(({ at }) => at).toSorted((a, b) => a - b))
    const drawn = new Set(parts.flatMap(({ at, gap }) => (gap === undefined ? [at] : [])))
    let edge = 0
    for (const [at, size] of all.entries()) {
      if (edge < from + length && edge + size > from) expect(drawn.has(at)).toBe(true)
      else expect(drawn.has(at)).toBe(at === kept)
      edge += size
    }
    // Two gaps never meet.
    expect(parts.some((part, at) => part.gap !== undefined && parts[at + 1]?.gap !== undefined)).toBe(false)
  },
)
