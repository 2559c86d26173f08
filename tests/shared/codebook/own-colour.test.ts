import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { contrast, inkContrast, leastContrast, lineContrast, ownColour } from '../../../src/shared/codebook/own-colour'

const colours = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`)

describe('a code’s own colour', () => {
  it('has the contrast of the textbook', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#ff0000', '#ff0000')).toBe(1)
  })

  it('is drawn as it is where it can be seen', () => {
    expect(ownColour('#a3170f').line.light).toBe('#a3170f')
    expect(leastContrast('#a3170f').light).toBeGreaterThan(lineContrast)
    expect(ownColour('#ffe066').line.light).not.toBe('#ffe066')
    expect(ownColour('#ffe066').line.dark).toBe('#ffe066')
  })

  test.prop([colours])('can be seen in both themes, as a line and as letters on its own tint', colour => {
    const { line, ink, tint } = ownColour(colour)
    expect(leastContrast(line.light).light).toBeGreaterThanOrEqual(lineContrast)
    expect(leastContrast(line.dark).dark).toBeGreaterThanOrEqual(lineContrast)
    for (const theme of ['light', 'dark'] as const)
      expect(contrast(ink[theme], tint[theme])).toBeGreaterThanOrEqual(inkContrast)
  })
})
