import { describe, expect, it } from 'vitest'
import { matchExpression } from '../../../src/shared/query/match-expression'
import { parseSearch } from '../../../src/shared/query/parse-search'

const match = (typed: string, forms = false) => matchExpression(parseSearch(typed), forms)
const refused = (typed: string, code: string) =>
  expect(() => parseSearch(typed)).toThrow(expect.objectContaining({ code }))

describe('what is typed into the search', () => {
  it('takes words as all of them in one turn', () => {
    expect(match('intake form')).toBe('("intake" AND "form")')
  })

  it('knows phrases, beginnings of words, either-or, not and near', () => {
    expect(match('"intake form" famil*')).toBe('("intake form" AND "famil"*)')
    expect(match('form OR paper')).toBe('("form" OR "paper")')
    expect(match('form NOT paper')).toBe('(("form") NOT ("paper"))')
    expect(match('form -paper -"blue ink"')).toBe('(("form") NOT ("paper" OR "blue ink"))')
    expect(match('form NEAR/3 family')).toBe('NEAR("form" "family", 3)')
    expect(match('NEAR(form "first visit", 5)')).toBe('NEAR("form" "first visit", 5)')
    expect(match('NEAR(form family visit, 5)')).toBe('NEAR("form" "family" "visit", 5)')
    expect(match('1,000')).toBe('"1 000"')
    expect(match('(form OR paper) visit')).toBe('(("form" OR "paper") AND "visit")')
  })

  it('takes operators in small letters for words', () => {
    expect(match('form or paper')).toBe('("form" AND "or" AND "paper")')
    expect(match('not near and')).toBe('("not" AND "near" AND "and")')
  })

  it('cuts words as the index does, folds them, and quotes every one', () => {
    expect(match("don't")).toBe('"don t"')
    expect(match('follow-up')).toBe('"follow up"')
    expect(match('ÉLAN')).toBe('"elan"')
    expect(match('turn_words:x')).toBe('"turn words x"')
    expect(match('a"b" OR x:y^2 {z}')).toBe('(("a" AND "b") OR ("x y 2" AND "z"))')
  })

  it('takes quotation marks from a manuscript', () => {
    expect(match('“intake form”')).toBe('"intake form"')
    expect(match('„intake form“')).toBe('"intake form"')
    expect(match('«intake form»')).toBe('"intake form"')
  })

  it('lets one search while typing: what is open at the end ends there', () => {
    expect(match('"intake fo')).toBe('"intake fo"')
    expect(match('(form OR paper')).toBe('("form" OR "paper")')
    expect(match('form)')).toBe('"form"')
    expect(match('form OR')).toBe('("form" AND "or")')
    expect(match('form NEAR')).toBe('("form" AND "near")')
  })

  it('adds other forms of a word where asked for, but not to a phrase', () => {
    expect(match('visit', true)).toContain('"visit" OR "visits" OR "visited" OR "visiting"')
    expect(match('"visit"', true)).toBe('"visit"')
    expect(match('vis*', true)).toBe('"vis"*')
  })

  it('says what is missing', () => {
    refused('', 'search.empty')
    refused('   ', 'search.empty')
    refused('!!! …', 'search.noWords')
    refused('-form', 'search.onlyWithout')
    refused('NEAR(form)', 'search.badNear')
    refused('(a OR b) NEAR/2 c', 'search.badNear')
    refused(`${'('.repeat(500)}a`, 'search.tooMuch')
    refused('a '.repeat(400), 'search.tooMuch')
  })
})
