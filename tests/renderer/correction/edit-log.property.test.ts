import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EditLog } from '../../../src/renderer/correction/EditLog'
import { moveAnchors } from '../../../src/shared/anchor/edit-anchors'
import type { Anchor, Coding } from '../../../src/shared/model/coding'

const text = 'I came home with her intake from, and 😀 cut it down.'
const turns = ['one', 'two'].map(id => ({ id, who: '', time: '', interviewer: false, text }))
const coding = (id: string, words: string): Coding =>
  ({
    id,
    unanchored: false,
    anchor: {
      startTurn: 'two',
      startOffset: text.indexOf(words),
      endTurn: 'two',
      endOffset: text.indexOf(words) + words.length,
    },
  }) as Coding
const codings = [coding('long', 'her intake from'), coding('last', 'intake from'), coding('next', ', and 😀 cut')]

/** A text that is corrected, with what the stored codings become. */
class Desk {
  readonly log = new EditLog(turns)
  stored: readonly Coding[] = codings

  splice(at: number, length: number, inserted: string): void {
    const removed = this.log.turns[1]!.text.slice(at, at + length)
    this.log.add([{ kind: 'splice', turn: 'two', at, removed, inserted }])
  }

  /** Letter by letter, as one types. @param stored after how many of them what was typed is stored */
  type(at: number, words: string, stored: ReadonlySet<number> = new Set()): void {
    for (const [number, letter] of [...words].entries()) {
      if (stored.has(number)) this.store()
      this.splice(at + [...words].slice(0, number).join('').length, 0, letter)
    }
  }

  store(): void {
    const { edits } = this.log.take(this.stored, 'two')
    this.stored = this.stored.map(each => {
      const anchor = moveAnchors(each.anchor, edits, each.id)
      return { ...each, anchor, unanchored: this.#words(anchor) === '' }
    })
    this.log.stored()
  }

  get words(): string[] {
    return this.stored.map(each => this.#words(this.log.moved(each).anchor))
  }

  #words({ startOffset, endOffset }: Anchor): string {
    return this.log.turns[1]!.text.slice(startOffset, endOffset)
  }
}

const from = text.indexOf('from')

it('takes words typed anew at the edge of a coding for its own, also when their going is stored by then', () => {
  const desk = new Desk()
  desk.splice(from, 4, '')
  desk.store()
  desk.type(from, 'form')
  expect(desk.words).toEqual(['her intake form', 'intake form', ', and 😀 cut'])
  desk.store()
  desk.type(from + 4, 's')
  expect(desk.words).toEqual(['her intake forms', 'intake forms', ', and 😀 cut'])
})

it('takes the first words of a coding typed anew for its own, and not for those of the coding around it alone', () => {
  const desk = new Desk()
  const at = text.indexOf('intake')
  desk.splice(at, 7, '')
  desk.store()
  desk.type(at, 'entry ')
  expect(desk.words).toEqual(['her entry from', 'entry from', ', and 😀 cut'])
})

it('gives a coding back whose words were all deleted, and typed anew in their place; not one that lost more words than its own', () => {
  const desk = new Desk()
  desk.splice(text.indexOf('her'), 'her intake from'.length, '')
  desk.store()
  expect(desk.stored.map(({ unanchored }) => unanchored)).toEqual([true, true, false])
  desk.type(text.indexOf('her'), 'a form')
  expect(codings.map((_, index) => desk.log.moved(desk.stored[index]!).unanchored)).toEqual([false, true, false])
  expect(desk.words).toEqual(['a form', '', ', and 😀 cut'])
})

it('leaves out what is typed at an edge where nothing went, where another coding lost words, or after the caret was elsewhere', () => {
  const beside = new Desk()
  beside.type(from + 4, ' x')
  expect(beside.words[0]).toBe('her intake from')
  const other = new Desk()
  other.splice(from + 4, ', and'.length, '')
  other.store()
  other.type(from + 4, ' or')
  expect(other.words).toEqual(['her intake from', 'intake from', ' or 😀 cut'])
  const left = new Desk()
  left.splice(from, 4, '')
  left.store()
  left.log.leave()
  left.type(from, 'form')
  expect(left.words[0]).toBe('her intake ')
})

it('leaves codings where they would be had nothing been stored in between, whatever goes and comes in its place', () => {
  const step = fc.record({
    at: fc.nat({ max: text.length }),
    length: fc.nat({ max: 24 }),
    words: fc.constantFrom('form', 'a', '😀', 'what she asked', 'e\u0301t', 'שלום '),
    slips: fc.nat({ max: 3 }),
    stored: fc.uniqueArray(fc.nat({ max: 8 })),
    isStored: fc.boolean(),
  })
  let typed = 0
  fc.assert(
    fc.property(step, ({ at, length, words, slips, stored, isStored }) => {
      const [one, other] = [new Desk(), new Desk()]
      const slip = 'xyz'.slice(0, slips)
      for (const desk of [one, other]) {
        desk.splice(at, length, '')
        if (desk === one && isStored) one.store()
        desk.type(at, slip)
        if (desk === one && isStored) one.store()
        // What was mistyped goes before it is typed right.
        for (let letter = slips; letter > 0; letter--) desk.splice(at + letter - 1, 1, '')
        desk.type(at, words, desk === one ? new Set(stored) : undefined)
      }
      typed += words.length
      expect(one.log.turns).toEqual(other.log.turns)
      expect(one.words).toEqual(other.words)
    }),
    { numRuns: 2200, seed: 20261126, endOnFailure: true },
  )
  expect(typed).toBeGreaterThan(10_000)
})
