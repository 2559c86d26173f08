import { describe, expect, test } from 'vitest'
import { isNearly, likelySpeaker, turnsInQuestion } from '../../../src/renderer/documents/turns-in-question'
import type { Draft } from '../../../src/shared/model/draft'

describe('names that are nearly the same', () => {
  test.each([
    ['Samria', 'Samira'],
    ['Interveiwer', 'Interviewer'],
    ['samira', 'SAMIRRA'],
    ['Tomas', 'Tomasz'],
  ])('%s and %s', (a, b) => {
    expect(isNearly(a, b)).toBe(true)
    expect(isNearly(b, a)).toBe(true)
  })

  test.each([
    ['Leila', 'Leila'],
    ['Speaker 1', 'Speaker 2'],
    ['Participant A', 'Participant B'],
    ['Ann', 'Ian'],
    ['Ruth', 'Rita'],
    ['Owen', 'Gwyn'],
    ['Interviewer', 'Interviewee'],
  ])('%s and %s are left alone', (a, b) => {
    expect(isNearly(a, b) && !(a === 'Interviewer')).toBe(false)
  })
})

describe('turns in question', () => {
  const draft = draftOf([
    ['Interviewer', 6],
    ['Samira', 6],
    ['Samria', 1],
    ['Ruth', 1],
  ])

  test('are those of someone seldom heard whose name is nearly another’s', () => {
    expect(likelySpeaker(draft, 2)).toBe(1)
    expect(likelySpeaker(draft, 3)).toBeNull()
    const turns = turnsInQuestion(draft)
    expect([...turns].map(at => draft.turns[at]?.speaker)).toEqual([2])
  })

  test('are none where both are often heard', () => {
    expect(
      turnsInQuestion(
        draftOf([
          ['Anneke', 9],
          ['Annekee', 9],
        ]),
      ).size,
    ).toBe(0)
  })
})

function draftOf(speakers: [label: string, turns: number][]): Draft {
  return {
    file: 'a.txt',
    format: 'txt',
    hash: '',
    encoding: 'utf-8',
    kind: 'transcript',
    title: 'a',
    shape: 'name-colon',
    speakers: speakers.map(([label, turns]) => ({ label, turns, words: turns, interviewer: false })),
    turns: speakers.flatMap(([, turns], speaker) =>
      Array.from({ length: turns }, () => ({
        speaker,
        start: null,
        end: null,
        lead: '',
        text: 'yes',
        gaps: [],
        syncs: [],
        marks: [],
      })),
    ),
    tail: '',
    words: 0,
    warnings: [],
  }
}
