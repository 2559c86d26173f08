import { expect, test } from 'vitest'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { readTurns } from '../../../src/shared/transcript/read-turns'

/** Who says what, in the order in which it is said; nobody is `null`. */
function read(text: string) {
  const { turns, speakers, tail, shape } = readTurns({ text })
  expect(importedText({ turns, tail })).toBe(text)
  return {
    shape,
    said: turns.map(turn => [turn.speaker === null ? null : speakers[turn.speaker]?.label, turn.text]),
    asks: speakers.filter(({ interviewer }) => interviewer).map(({ label }) => label),
    times: turns.map(turn => turn.start),
  }
}

test('a group of twelve, several at once, and one whom nobody could make out', () => {
  const names = Array.from({ length: 12 }, (_, i) => `P${i + 1}`)
  const round = names.map(name => `${name}: I came with P${(names.indexOf(name) + 1) % 12}.`).join('\n')
  const { said, asks } = read(
    `MOD: Welcome.\n${round}\nMOD: So?\nP3+P4: Yes.\nP?: (inaudible)\nAll: [laughter]\nP11: It saved us: two weeks.\n`,
  )
  expect(said.slice(-5)).toEqual([
    ['MOD', 'So?'],
    ['P3+P4', 'Yes.'],
    ['P?', '(inaudible)'],
    ['All', '[laughter]'],
    ['P11', 'It saved us: two weeks.'],
  ])
  expect(new Set(said.map(([who]) => who)).size).toBe(16)
  expect(asks).not.toContain('P3+P4')
})

test('what the interviewer says together with somebody is not a question', () => {
  expect(
    read('INT: Why?\nMARIA: So.\nINT: And?\nMARIA: Well.\nINT and MARIA: (laughter)\nINT & MARIA: Yes.\n').asks,
  ).toEqual(['INT'])
})

test('a meeting names people by their telephones and with their titles', () => {
  const { said } = read(
    `Dr. Mbali O’Neill-Dlamini: So: what changed?\niPhone (2): We met weekly.\nDr. Mbali O’Neill-Dlamini: Note: keep that.\niPhone (2): Yes.\n`,
  )
  expect(said.map(([who]) => who)).toEqual([
    'Dr. Mbali O’Neill-Dlamini',
    'iPhone (2)',
    'Dr. Mbali O’Neill-Dlamini',
    'iPhone (2)',
  ])
})

test('questions and answers by their letters, and a list by letters that is none', () => {
  expect(read('Q. When did you come?\nA. In May.\nQ. And again?\nA. Every week.\n').said).toEqual([
    ['Q', 'When did you come?'],
    ['A', 'In May.'],
    ['Q', 'And again?'],
    ['A', 'Every week.'],
  ])
  expect(read('A. First this.\nB. Then that.\nC. And more.\n').shape).toBe('plain')
})

test('names in capitals on lines of their own, and headings in capitals that are none', () => {
  expect(
    read('INTERVIEWER\nWhat changed?\n\nLEILA\nWe met.\nAnd wrote.\n\nINTERVIEWER\nAnd then?\n\nLEILA\nNothing.\n')
      .said,
  ).toEqual([
    ['INTERVIEWER', 'What changed?'],
    ['LEILA', 'We met.\nAnd wrote.'],
    ['INTERVIEWER', 'And then?'],
    ['LEILA', 'Nothing.'],
  ])
  const report =
    'HARBOUR TEAM\nWe met in May.\n\nThe list was long.\n\nIt went on.\n\nNORTH TEAM\nWe met in June.\n\nNobody came.\n\nSo we stopped.\n\nHARBOUR TEAM\nAgain.\n\nAnd again.\n\nMore.\n\nNORTH TEAM\nNo.\n\nStill no.\n\nNever.\n'
  expect(read(report).shape).toBe('plain')
  // Within a transcript of another shape a name alone is what somebody said.
  expect(read('Anna: Who?\nBen: Me.\nAnna: And?\nBEN\nBen: That is how I sign.\n').said.map(([who]) => who)).toEqual([
    'Anna',
    'Ben',
    'Anna',
    'Ben',
  ])
})

test('times beyond ninety-nine minutes, with and without hours', () => {
  const { times } = read(
    '[98:40] Anna: So.\n[99:59] Ben: Yes.\n[100:03] Anna: And on.\n[125:07] Ben: Two hours.\n[2:06:00] Anna: Changed.\n',
  )
  expect(times).toEqual([5_920_000, 5_999_000, 6_003_000, 7_507_000, 7_560_000])
})

test('labels in two languages are one label', () => {
  const { said, asks } = read(
    'Interviewer / Entrevistadora: ¿Qué cambió?\nMaría / Participante 1: Todo: la gente.\nInterviewer / Entrevistadora: And?\nMaría / Participante 1: Nada.\n',
  )
  expect(said.map(([who]) => who)).toEqual([
    'Interviewer / Entrevistadora',
    'María / Participante 1',
    'Interviewer / Entrevistadora',
    'María / Participante 1',
  ])
  expect(asks).toEqual(['Interviewer / Entrevistadora'])
})

test('a question within what is said is no label', () => {
  const { said } = read('Anna: Why?\nBen: Because.\nWhat changed?: that is what she asked.\nAnna: So?\nBen: No.\n')
  expect(said[1]).toEqual(['Ben', 'Because.\nWhat changed?: that is what she asked.'])
})

test.each([
  [
    'a name, its time and the words on one line',
    'Ruth Abara [00:00:03] We met.\n\nInterviewer [00:00:08] And?\n\nRuth Abara [00:00:10] Nothing.\n\nInterviewer [00:00:12] So.\n',
  ],
  [
    'a time and a name after a dash',
    '[00:00:03.150] - Ruth Abara\nWe met.\n\n[00:00:08.020] - Interviewer\nAnd?\n\n[00:00:10.900] - Ruth Abara\nNothing.\n\n[00:00:12.010] - Interviewer\nSo.\n',
  ],
])('%s', (_, text) => {
  const { said, times } = read(text)
  expect(said).toEqual([
    ['Ruth Abara', 'We met.'],
    ['Interviewer', 'And?'],
    ['Ruth Abara', 'Nothing.'],
    ['Interviewer', 'So.'],
  ])
  expect(times.map(time => Math.floor((time ?? -1) / 1000))).toEqual([3, 8, 10, 12])
})

test('turns with numbers before their labels', () => {
  expect(read('001 Interviewer: Why?\n002 Ruth: So.\n003 Interviewer: And?\n004 Ruth: 2 things: no.\n').said).toEqual([
    ['Interviewer', 'Why?'],
    ['Ruth', 'So.'],
    ['Interviewer', 'And?'],
    ['Ruth', '2 things: no.'],
  ])
})

test('a diary and field notes have no speakers, whatever has a colon', () => {
  expect(
    read(
      '3 May 2025\nThe group met. Ruth brought a case: the boy.\n\n10 May 2025\n7:30: nobody came. Note: bring cake.\n\n17 May\nBetter: twelve.\n',
    ).shape,
  ).toBe('plain')
  expect(
    read(
      'Observation: meeting 4\nPresent: Ruth, Leila\nRuth opens.\nTomasz: reports.\nDecision: three visits\nNext meeting: June\n',
    ).shape,
  ).toBe('plain')
})
