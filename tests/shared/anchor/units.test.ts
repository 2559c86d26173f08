import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStop, type TextUnit, unitAt, unitsOf } from '../../../src/shared/anchor/units'

const text = 'I got the form 😀. Families don’t wait — they came back!  And then?'

function words(unit: TextUnit, from = text): string[] {
  return unitsOf(from, unit).map(({ start, end }) => from.slice(start, end))
}

describe('units of a text', () => {
  it('are words without the punctuation around them', () => {
    expect(words('word')).toEqual([
      ...['I', 'got', 'the', 'form', 'Families', 'don’t', 'wait', 'they', 'came', 'back', 'And', 'then'],
    ])
  })

  it('are sentences without the blanks around them', () => {
    expect(words('sentence')).toEqual(['I got the form 😀.', 'Families don’t wait — they came back!', 'And then?'])
  })

  it('are whole characters, never half an emoji, in any script', () => {
    expect(words('character', 'a👩‍🏫é')).toEqual(['a', '👩‍🏫', 'é'])
    expect(words('word', 'قالت إنها عادت').length).toBe(3)
  })

  it('lie apart, in order and inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('word', 'sentence'), (any, unit) => {
        let last = 0
        for (const { start, end } of unitsOf(any, unit)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(any.slice(start, end)).toBe(any.slice(start, end).trim())
          last = end
        }
        expect(last).toBeLessThanOrEqual(any.length)
      }),
    )
  })
})

describe('the unit at a place', () => {
  it('is the one that holds it, else the next, else the last', () => {
    const at = (offset: number, unit: TextUnit) => {
      const found = unitAt(text, offset, unit)
      return found && text.slice(found.start, found.end)
    }
    expect(at(3, 'word')).toBe('got')
    expect(at(1, 'word')).toBe('got')
    expect(at(text.length, 'word')).toBe('then')
    expect(at(20, 'sentence')).toBe('Families don’t wait — they came back!')
    expect(unitAt('  —  ', 0, 'word')).toBeNull()
  })
})

describe('an edge', () => {
  it('stops where words start if it is a start, and where they end if it is an end', () => {
    const end = text.indexOf(' don’t')
    expect(nextStop(text, end, 'word', 1, 'end')).toBe(end + ' don’t'.length)
    expect(nextStop(text, end, 'word', -1, 'end')).toBe(text.indexOf(' 😀'))
    expect(nextStop(text, 0, 'word', 1, 'start')).toBe(2)
    expect(nextStop(text, 0, 'word', -1, 'start')).toBeNull()
    expect(nextStop(text, text.length, 'sentence', 1, 'end')).toBeNull()
  })

  it('steps over an emoji at once', () => {
    const emoji = text.indexOf('😀')
    expect(nextStop(text, emoji, 'character', 1, 'end')).toBe(emoji + 2)
  })
})
