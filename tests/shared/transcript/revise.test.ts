import { expect, test } from 'vitest'
import type { Draft } from '../../../src/shared/model/draft'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { readTurns } from '../../../src/shared/transcript/read-turns'
import { mergeSpeakers, renameSpeaker, setInterviewer } from '../../../src/shared/transcript/revise'

const text = 'I: Why?\nAnna: We met weekly.\nAna: So it was.\nI: And?\nAnna: No.\nAna: Yes.'
const draft: Draft = {
  ...readTurns({ text }),
  file: 'a.txt',
  title: 'a',
  format: 'txt',
  hash: '',
  encoding: 'utf-8',
}

test('a speaker gets another name, and an empty one changes nothing', () => {
  expect(renameSpeaker(draft, 1, '  Anna  Lima ').speakers[1]).toEqual({ ...draft.speakers[1], label: 'Anna Lima' })
  expect(renameSpeaker(draft, 1, ' ')).toBe(draft)
  expect(draft.speakers[1]?.label).toBe('Anna')
})

test('two speakers become one with the turns and words of both, and later ones move up', () => {
  const merged = mergeSpeakers(draft, 1, 2)
  expect(merged.speakers.map(({ label, turns, words }) => [label, turns, words])).toEqual([
    ['I', 2, 2],
    ['Ana', 4, 8],
  ])
  expect(merged.turns.map(turn => turn.speaker)).toEqual([0, 1, 1, 0, 1, 1])
  expect(mergeSpeakers(draft, 2, 0).turns.map(turn => turn.speaker)).toEqual([0, 1, 0, 0, 1, 0])
  expect(importedText(merged)).toBe(text)
})

test('merging with oneself or with nobody changes nothing', () => {
  expect(mergeSpeakers(draft, 1, 1)).toBe(draft)
  expect(mergeSpeakers(draft, 1, 9)).toBe(draft)
})

test('who asks can be said', () => {
  expect(setInterviewer(draft, 0, false).speakers.map(speaker => speaker.interviewer)).toEqual([false, false, false])
  expect(setInterviewer(draft, 2, true).speakers.map(speaker => speaker.interviewer)).toEqual([true, false, true])
})
