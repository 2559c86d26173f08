import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { readTurns } from '../../../src/shared/transcript/read-turns'

const shapeOf = (text: string) => readTurns({ text }).shape
const labels = (text: string) => readTurns({ text }).speakers.map(speaker => speaker.label)

describe('what is no speaker', () => {
  test.each([
    ['times', '10:30: We began.\n10:45: We went on.\n11:00: We ended.\n10:30: Again.'],
    ['addresses', 'http://a.org: one\nhttps://b.org: two\nhttp://a.org: three\n'],
    ['what somebody said', 'He said: yes.\nShe said: no.\nHe said: why?\nShe said: so.\nHe said: oh.'],
    ['notes', 'Note: one.\nTitle: two.\nNote: three.\nTitle: four.'],
    ['numbered questions', 'Question 1: Why?\nQuestion 2: How?\nQuestion 1: again\nQuestion 2: again'],
    ['labels that stand once', 'Remember: one.\nLater: two.\nOften: three.\nNever: four.'],
    ['bare numbers', '1: one\n2: two\n1: three\n2: four'],
    ['sounds in brackets', '[laughs] so\n[pause] well\n[laughs] yes\n[pause] no'],
    ['a list in a long text', `${'A paragraph of plain text.\n\n'.repeat(60)}Anna: a\n\nBen: b\n\nAnna: c\n`],
  ])('%s', (_, text) => expect(shapeOf(text)).toBe('plain'))

  test('leaves the words where they are', () => {
    const text =
      'Interviewer: What changed?\n\nP1: Two things.\nNote: this was recorded.\nReason: none. See 10:30.\n\nInterviewer: And?\n\nP1: No.'
    const draft = readTurns({ text })
    expect(draft.turns[1]?.text).toBe('Two things.\nNote: this was recorded.\nReason: none. See 10:30.')
    expect(draft.warnings).toEqual([])
  })

  test('that is too long for a name is read as text, and that is said', () => {
    const long = 'Facilitator of the Regional Round of District Nurses'
    const draft = readTurns({ text: `${long}: What changed?\n\n${long}: And then?\n` })
    expect(draft.turns.every(({ speaker }) => speaker === null)).toBe(true)
    expect(draft.warnings).toEqual([{ code: 'import.labelsTooLong', details: { labels: long, count: 1 } }])
    expect(readTurns({ text: `${long}: what it is for is written here, once.\n` }).warnings).toEqual([])
  })

  test('is named to the reader of the preview when it could be one, and believed when a person says so', () => {
    const text = 'I: Why?\nSo it went.\nP1: We met.\nFarida: Not me.\nI: How?\nP1: Slowly.'
    const draft = readTurns({ text })
    expect(draft.warnings).toEqual([{ code: 'import.labelOnce', details: { labels: 'Farida', count: 1 } }])
    expect(labels(text)).toEqual(['I', 'P1'])
    expect(readTurns({ text }, { labels: ['farida'] }).speakers.map(speaker => speaker.label)).toEqual([
      'I',
      'P1',
      'Farida',
    ])
  })
})

describe('who speaks', () => {
  test('is found in a short interview', () => {
    expect(labels('Interviewer: Why?\nP1: So.\nInterviewer: And?\nP1: No.')).toEqual(['Interviewer', 'P1'])
  })

  test('is one person in whatever case or spacing the label is written', () => {
    const { speakers } = readTurns({ text: 'INTERVIEWER: a?\nAnna  B: b\nInterviewer: c?\nanna b: d\nAnna B : e' })
    expect(speakers.map(({ label, turns }) => [label, turns])).toEqual([
      ['INTERVIEWER', 2],
      ['Anna  B'.replace('  ', ' '), 3],
    ])
  })

  test('is one person with the role in brackets and without', () => {
    const text = 'Leo (host): a?\nAnna: b\nLeo: c\nAnna: d\nLeo (host): e'
    expect(readTurns({ text }).speakers).toMatchObject([
      { label: 'Leo (host)', turns: 3 },
      { label: 'Anna', turns: 2 },
    ])
  })

  test('begins behind the facts at the head of a transcript', () => {
    const text =
      'Interview 3\nDate: 3 May 2024\nInterviewer: Anna\nParticipant: P3\n\nInterviewer: Thank you for coming. Shall we?\nP3: Yes.\nInterviewer: What changed?\nP3: A lot.'
    const draft = readTurns({ text })
    expect(draft.turns.map(turn => turn.speaker)).toEqual([null, 0, 1, 0, 1])
    expect(draft.turns[0]?.text).toBe('Interview 3\nDate: 3 May 2024\nInterviewer: Anna\nParticipant: P3')
  })

  test('asks, by the label in several languages or by the questions', () => {
    const asks = (text: string) =>
      readTurns({ text })
        .speakers.filter(speaker => speaker.interviewer)
        .map(speaker => speaker.label)
    expect(asks('I: a\nB: b\nI: c\nB: d')).toEqual(['I'])
    expect(asks('Entrevistadora: a\nLuz: b\nEntrevistadora: c\nLuz: d')).toEqual(['Entrevistadora'])
    expect(asks('Интервьюер: a\nАнна: b\nИнтервьюер: c\nАнна: d')).toEqual(['Интервьюер'])
    expect(
      asks('Speaker 1: Why?\nSpeaker 2: It was so and so.\nSpeaker 1: And then?\nSpeaker 2: It went on and on.'),
    ).toEqual(['Speaker 1'])
    expect(asks('Anna: Why.\nBen: So.\nAnna: Then.\nBen: No.')).toEqual([])
  })

  test('is nobody in a text read as plain, and one paragraph is one turn', () => {
    const draft = readTurns({ text: 'I: Why?\n\nB: So.\n\nI: And?\n\nB: No.' }, { shape: 'plain' })
    expect(draft.turns.map(turn => turn.text)).toEqual(['I: Why?', 'B: So.', 'I: And?', 'B: No.'])
    expect(draft.speakers).toEqual([])
  })

  test('may be told by one shape a person has chosen', () => {
    const text = 'Anna: one\nBen: two'
    expect(shapeOf(text)).toBe('plain')
    expect(readTurns({ text }, { shape: 'name-colon' }).speakers.map(speaker => speaker.label)).toEqual(['Anna', 'Ben'])
  })
})

describe('times', () => {
  const starts = (text: string) => readTurns({ text }).turns.map(turn => turn.start)

  test('that slip once are left out, and said', () => {
    const text = '[00:01] A: a\n[00:05] B: b\n[50:09] A: c\n[00:12] B: d\n[00:20] A: e'
    expect(starts(text)).toEqual([1000, 5000, null, 12_000, 20_000])
    expect(readTurns({ text }).warnings).toEqual([{ code: 'import.timesDropped', details: { count: 1 } }])
  })

  test('that begin anew are kept, and said', () => {
    const text = [1, 2, 3, 4, 1, 2, 3, 4].map((minute, i) => `[0${minute}:00] ${i % 2 ? 'B' : 'A'}: words`).join('\n')
    expect(starts(text)).toEqual([1, 2, 3, 4, 1, 2, 3, 4].map(minute => minute * 60_000))
    expect(readTurns({ text }).warnings).toEqual([{ code: 'import.timesRestart', details: {} }])
  })

  test('of the day count from the first one', () => {
    const text = '[10:31:05] A: a\n[10:31:15] B: b\n[10:32:05] A: c'
    expect(starts(text)).toEqual([0, 10_000, 60_000])
    expect(readTurns({ text }).warnings).toEqual([{ code: 'import.clockTimes', details: {} }])
  })

  test('in Arabic and Persian digits are times', () => {
    expect(starts('[٠٠:٠١:٢٣] أحمد: نعم\n[۰۰:۰۱:۲۵] ليلى: لا\n[٠٠:٠٢:٠٠] أحمد: حسنا')).toEqual([
      83_000, 85_000, 120_000,
    ])
  })
})

const word = fc.constantFrom(
  'We met',
  'weekly,',
  'and',
  'Note: this',
  '10:30',
  'he said: no',
  '[laughs]',
  '😀',
  'e\u0301',
  '**so**',
  '#5#',
  '\ufeff',
  '(unv. #00:00:03-0#)',
)
const speech = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(' '))
const paragraphs = fc.array(speech, { minLength: 1, maxLength: 3 }).map(each => each.join('\n\n'))
const label = fc.constantFrom('Interviewer', 'P1', 'Anna Lima', 'B', 'Dr. Ö', 'דובר 2', '参加者')
const stamp = fc
  .nat(20_000)
  .map(
    s =>
      `${String(Math.floor(s / 3600)).padStart(2, '0')}:${String(Math.floor(s / 60) % 60).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}`,
  )
const line = fc.tuple(label, stamp, paragraphs, fc.nat(7)).map(([who, time, words, shape]) => {
  const shapes = [
    `${who}: ${words}`,
    `[${time}] ${who}: ${words}`,
    `${who}  ${time}\n${words}`,
    `**${who}:** \\[${time}\\] ${words}`,
    `${who}: ${words} #${time}-0#`,
    `[${time}] [${who}]: ${words}`,
    `${who} [${time}]\n${words}`,
    words,
  ]
  return shapes[shape] ?? words
})

test('whatever a transcript is made of, joining its turns gives it back to the last character', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(line, fc.string({ maxLength: 30 })), { maxLength: 12 }),
      fc.constantFrom('\n', '\n\n', '\n \n'),
      (lines, between) => {
        const text = lines.join(between).replace(/\r/g, '')
        const draft = readTurns({ text })
        expect(importedText(draft)).toBe(text)
        for (const turn of draft.turns) expect(turn.text).toBe(turn.text.trim())
      },
    ),
    { numRuns: 300 },
  )
})
