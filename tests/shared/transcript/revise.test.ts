import { expect, test } from 'vitest'
import type { Draft } from '../../../src/shared/model/draft'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { readTurns } from '../../../src/shared/transcript/read-turns'
import {
  giveTurns,
  mergeSpeakers,
  renameSpeaker,
  setInterviewer,
  setWhoSpeaks,
} from '../../../src/shared/transcript/revise'

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

test('a label that was two people becomes two: the chosen turns go to a new speaker, with their words', () => {
  const split = giveTurns(draft, new Set([4]), ' Anne ')
  expect(split.speakers.map(({ label, turns, words }) => [label, turns, words])).toEqual([
    ['I', 2, 2],
    ['Anna', 1, 3],
    ['Ana', 2, 4],
    ['Anne', 1, 1],
  ])
  expect(split.turns.map(turn => turn.speaker)).toEqual([0, 1, 2, 0, 3, 2])
  expect(importedText(split)).toBe(text)
})

test('who is left without turns leaves the list, and turns can be nobody’s', () => {
  const given = giveTurns(draft, new Set([1, 4]), 2)
  expect(given.speakers.map(({ label, turns }) => [label, turns])).toEqual([
    ['I', 2],
    ['Ana', 4],
  ])
  expect(given.turns.map(turn => turn.speaker)).toEqual([0, 1, 1, 0, 1, 1])
  expect(giveTurns(draft, new Set([0]), null).turns[0]?.speaker).toBeNull()
  expect(giveTurns(draft, new Set(), 'Anne')).toBe(draft)
  expect(giveTurns(draft, new Set([1]), ' ')).toBe(draft)
  expect(giveTurns(draft, new Set([1]), 9)).toBe(draft)
})

test('whoever is somebody in the project does not ask', () => {
  expect(setWhoSpeaks(draft, 0, 'nobody').speakers[0]).toMatchObject({ interviewer: false, is: 'nobody' })
})
