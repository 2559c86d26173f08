import { expect, test } from 'vitest'
import { isAnyone, isNobody, whoIs } from '../../../src/shared/transcript/who-is'

test('a role without a number and a recogniser’s count say nothing about who it is', () => {
  for (const label of [
    'Speaker 1',
    'SPEAKER_00',
    'Participant',
    'Interviewee',
    'B',
    'Sprecherin 2',
    'Hablante 3',
    'דובר 2',
    'Everyone',
  ])
    expect(isAnyone(label), label).toBe(true)
})

test('a name, and the number that a study gave someone, is one person in all transcripts', () => {
  for (const label of ['Samira', 'Ana Lima', 'P7', 'Participant 7', 'FG2-P3', 'ID_07', 'B12'])
    expect(isAnyone(label), label).toBe(false)
})

test('what a person has said goes before what the label says', () => {
  expect(whoIs({ label: 'Samira' })).toBe('name')
  expect(whoIs({ label: 'Speaker 1' })).toBe('new')
  expect(whoIs({ label: 'Samira', is: 'nobody' })).toBe('nobody')
})

test('several at once, and one whom nobody made out, are no participant', () => {
  for (const label of ['All', 'Several voices', 'P3+P4', 'P?', 'Maria and João', 'Unknown Speaker', 'Alle', '大家'])
    expect(whoIs({ label }), label).toBe('nobody')
  for (const label of ['Allan', 'Alle Jansen'.slice(5), 'Andrea', 'Bothild']) expect(isNobody(label), label).toBe(false)
})
