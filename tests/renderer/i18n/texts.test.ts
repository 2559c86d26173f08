import { describe, expect, test } from 'vitest'
import { english } from '../../../src/renderer/i18n/catalogue'
import { formatDay, formatNumber, formatTime } from '../../../src/renderer/i18n/format'
import { startTexts } from '../../../src/renderer/i18n/start'
import { actionSentence, text, textIfKnown } from '../../../src/renderer/i18n/text'
import { errorCodes } from '../../../src/shared/errors'
import { askings, confidences, evidenceRoles, levels, stances, valences } from '../../../src/shared/model/coding'
import { actionNames } from '../../../src/shared/model/history'

startTexts()

describe('the catalogue', () => {
  test.each(actionNames)('has a sentence for the action %s', action => {
    expect(
      textIfKnown(`actions:${action}`, {
        count: 2,
        title: 'T',
        quote: 'Q',
        code: 'C',
        name: 'N',
        from: 'POT',
        to: 'APP',
      }),
    ).toMatch(/^[A-Z“].*[^.]$/)
  })

  test.each(errorCodes)('has a sentence for the error %s', code => {
    // A wrong command line brings its own words along.
    expect(textIfKnown(`errors:${code}`)).toMatch(code === 'usage' ? /^\{\{message\}\}$/ : /\.$/)
  })

  test('has both numbers of every word that is counted', () => {
    const keys = Object.entries(english).flatMap(([space, words]) => Object.keys(words).map(key => `${space}:${key}`))
    const ones = keys.filter(key => key.endsWith('_one')).map(key => key.slice(0, -'_one'.length))
    expect(ones.filter(key => !keys.includes(`${key}_other`))).toEqual([])
  })

  test('writes typographic quotes and dots, and no capitals for emphasis', () => {
    // Errors may quote what is typed on the command line, straight quotes and all.
    const { errors: _, ...own } = english
    const sentences = Object.entries(own).flatMap(([space, words]) =>
      Object.entries(words).map(([key, words]) => `${space}:${key} ${words}`),
    )
    expect(
      sentences.filter(sentence =>
        /"|\.\.\.| - |\b(?!DOCX|HTML|JSON|CSV|SRT|VTT|RTF|PDF|SVG|PNG|UTF|ISO|QDPX|REFI|QDA|ORI|IMM|POT|APP|REA|TRA|STR|ENA|REF|NVIVO|ATLAS|MAXQDA|XLSX)[A-Z]{4,}\b/.test(
          sentence,
        ),
      ),
    ).toEqual([])
  })
})

describe('the sentence of an action', () => {
  test('says one document by its title and several by their number', () => {
    expect(actionSentence({ action: 'import', details: { count: 1, title: 'Leila' } })).toBe('Brought in Leila')
    expect(actionSentence({ action: 'import', details: { count: 4, title: 'Leila' } })).toBe('Brought in 4 documents')
  })

  test('names the value that was set, and what was set of several codings', () => {
    const on = { quote: 'we used it', code: 'APP' }
    const attributes = { valence: valences, stance: stances, confidence: confidences, level: levels, asked: askings }
    const said = Object.entries({ ...attributes, evidence: evidenceRoles }).flatMap(([name, values]) =>
      ['', ...values].map(value =>
        actionSentence({ action: `coding.${name}` as 'coding.stance', details: { ...on, value } }),
      ),
    )
    expect(new Set(said).size).toBe(said.length)
    expect(said).toContain('Marked APP on “we used it” as an aspiration')
    expect(said).toContain('Took the valence off APP on “we used it”')
    const many = { count: 3, what: 'coding.valence', value: 'negative' }
    expect(actionSentence({ action: 'coding.many', details: many })).toBe('Set the valence of 3 codings')
    expect(actionSentence({ action: 'coding.many', details: { count: 3, what: 'constructor' } })).toBe(
      'Changed 3 codings',
    )
  })

  test('keeps the first words of a long quote', () => {
    const quote = 'I cut it down to one page, and we used it with every new family from then on'
    expect(actionSentence({ action: 'coding.add', details: { quote, code: 'APP Adapted' } })).toBe(
      'Coded “I cut it down to one page, and we used it with e…” APP Adapted',
    )
  })

  test('prints what people wrote as they wrote it', () => {
    expect(actionSentence({ action: 'document.rename', details: { title: '<b>R&D</b> {{x}}' } })).toContain(
      '<b>R&D</b>',
    )
  })
})

describe('numbers, times and days', () => {
  test('numbers have their thousands apart', () => {
    expect(formatNumber(12345)).toBe('12,345')
    expect(text('imports:words', { count: 3908 })).toBe('3,908 words')
    expect(text('imports:words', { count: 1 })).toBe('1 word')
  })

  test.each([
    [0, '00:00:00'],
    [787_999, '00:13:07'],
    [36_000_000, '10:00:00'],
    [360_061_000, '100:01:01'],
  ])('%i ms is %s', (ms, words) => {
    expect(formatTime(ms)).toBe(words)
  })

  test.each([
    [new Date(2026, 10, 23, 10, 34), 'today, 10:34'],
    [new Date(2026, 10, 20, 23, 59), 'Friday'],
    [new Date(2026, 10, 17, 0, 1), 'Tuesday'],
    [new Date(2026, 10, 16, 12), '16 November'],
    [new Date(2025, 10, 23, 12), '23 November 2025'],
    // A clock that was wrong: never "in three days".
    [new Date(2026, 10, 26, 12), '26 November'],
  ])('%s is %s, said on 23 November 2026', (date, words) => {
    expect(formatDay(date.toISOString(), 'today', new Date(2026, 10, 23, 21, 0))).toBe(words)
  })
})
