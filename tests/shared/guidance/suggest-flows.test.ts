import { describe, expect, it } from 'vitest'
import type { CycleKey } from '../../../src/shared/framework/cycles'
import { findCue } from '../../../src/shared/guidance/cue-words'
import { suggestFlows } from '../../../src/shared/guidance/suggest-flows'

/** Passages in square brackets, each with its cycle: `[POT a form] and so we [APP used it]`. */
function suggested(marked: string, options: { linked?: string[]; hoped?: string } = {}) {
  let text = ''
  const codings: Parameters<typeof suggestFlows>[0][number][] = []
  for (const part of marked.split(/(\[[A-Z]{3} [^\]]+\])/)) {
    const coded = /^\[([A-Z]{3}) (.+)\]$/.exec(part)
    const words = coded?.[2] ?? part
    if (coded)
      codings.push({
        id: coded[1]!,
        cycle: coded[1] as CycleKey,
        coder: 'me',
        span: { startTurn: 0, startOffset: text.length, endTurn: 0, endOffset: text.length + words.length },
        aspiration: options.hoped === coded[1],
      })
    text += words
  }
  return suggestFlows(codings, [text], new Set(options.linked)).map(
    ({ from, to, words, aspired }) =>
      `${from}>${to}${words ? ` “${text.slice(words.start, words.end)}”` : ''}${aspired ? ' aspired' : ''}`,
  )
}

describe('suggested flows', () => {
  it('follow words of consequence, between the passages or where the second begins', () => {
    expect(suggested('[POT I got a form] and so we [APP tried it].')).toEqual(['POT>APP “and so”'])
    expect(suggested('[APP We cut it down], [REA which meant fewer missed visits].')).toEqual(['APP>REA “which meant”'])
    expect(suggested('[REA They came back]. That’s why [IMM I told the group].')).toEqual(['REA>IMM “That’s why”'])
  })

  it('turn round where the cause comes second, and do not where it opens the sentence', () => {
    expect(suggested('[REA Fewer dropped out] because [APP we used the short form].')).toEqual(['APP>REA “because”'])
    expect(suggested('[APP Because it was short], [REA families filled it in].')).toEqual(['APP>REA “Because”'])
    expect(suggested('It was good. Because [APP it was short] [REA families filled it in].')).toEqual([
      'APP>REA “Because”',
    ])
  })

  it('follow the order of telling only where the cycles follow each other', () => {
    expect(suggested('[IMM We talked]. [POT I got a form]. [APP I used it].')).toEqual(['IMM>POT', 'POT>APP'])
    expect(suggested('[REA It got better]. [POT I got a form].')).toEqual([])
    expect(suggested('[IMM We talked]. [REA It got better].')).toEqual([])
  })

  it('are aspired where what follows is hoped for', () => {
    expect(suggested('[POT I got a form]. [APP I could use it].', { hoped: 'APP' })).toEqual(['POT>APP aspired'])
  })

  it('are not made for what is linked already, lies over each other, far apart or outside the cycles', () => {
    expect(suggested('[POT I got a form] so we [APP tried it].', { linked: ['POT APP'] })).toEqual([])
    expect(suggested('[APP We tried it] so [POT I got a form].', { linked: ['POT APP'] })).toEqual([])
    expect(suggested(`[POT I got a form]. ${'And so on. '.repeat(20)}[APP I used it].`)).toEqual([])
    const span = { startTurn: 0, startOffset: 0, endTurn: 0, endOffset: 9 }
    const both = ['POT', 'APP'].map(cycle => ({
      ...{ id: cycle, cycle: cycle as CycleKey, coder: 'me', span, aspiration: false },
    }))
    expect(suggestFlows(both, ['I used it'], new Set())).toEqual([])
  })
})

describe('a cue', () => {
  it('is found as whole words, whatever the apostrophe, the longest first', () => {
    expect(findCue('Sofas so weak', ['so we'])).toBeNull()
    expect(findCue("That's why", ['that’s why'])).toEqual({ start: 0, end: 10 })
    expect(findCue('and so that', ['so', 'so that'])).toEqual({ start: 4, end: 11 })
    expect(findCue('İstanbul because', ['because'])).toBeNull()
  })
})
