import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'
import { describe, expect, it } from 'vitest'
import { formatCount, formatSigned } from '../../../src/shared/figure/format-count'
import { measureInter } from '../../../src/shared/figure/measure'
import { wrap } from '../../../src/shared/figure/wrap'

describe('measuring', () => {
  const files = { 400: 'Inter-Regular.ttf', 600: 'Inter-SemiBold.ttf' } as const
  const samples = [
    'Value flows across the value cycles',
    'Verwirklichter Wert',
    'Συνοχή',
    'Ценность',
    '1\u202f234',
    'łódź (3) “x”',
  ]

  it.each([400, 600] as const)(
    'comes within two per cent of the shaped width of the bundled font, weight %d',
    weight => {
      const font = fontkit.openSync(
        fileURLToPath(new URL(`../../../resources/fonts/${files[weight]}`, import.meta.url)),
      )
      for (const text of samples) {
        const shaped = font.layout(text).advanceWidth / font.unitsPerEm
        expect(measureInter(text, 1, weight) / shaped).toBeGreaterThan(0.995)
        expect(measureInter(text, 1, weight) / shaped).toBeLessThan(1.02)
      }
    },
  )

  it('gives letters the font does not have a room of their own', () => {
    expect(measureInter('価値', 10)).toBe(20)
    expect(measureInter('\u00ad', 10)).toBe(0)
  })
})

describe('breaking lines', () => {
  it('breaks at spaces, and at soft hyphens only where a word does not fit', () => {
    const name = 'Transfor\u00admativer Wert'
    expect(wrap(name, 1000, 10, 400, measureInter)).toEqual(['Transformativer Wert'])
    expect(wrap(name, 80, 10, 400, measureInter)).toEqual(['Transformativer', 'Wert'])
    expect(wrap(name, 55, 10, 400, measureInter)).toEqual(['Transfor-', 'mativer', 'Wert'])
  })
})

describe('writing counts', () => {
  it('sets thousands apart with a thin space', () => {
    expect([7, 1234, 100000].map(formatCount)).toEqual(['7', '1\u202f234', '100\u202f000'])
  })
  it('says how many of them lead into negative value', () => {
    expect(formatSigned(13, 3)).toBe('13\u2009⊖3')
    expect(formatSigned(13, 0)).toBe('13')
  })
})
