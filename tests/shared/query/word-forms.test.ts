import { expect, it } from 'vitest'
import { wordForms } from '../../../src/shared/query/word-forms'

const finds = (typed: string, ...forms: string[]) => expect(wordForms(typed)).toEqual(expect.arrayContaining(forms))

it('finds regular forms whichever one is typed', () => {
  finds('meet', 'meets', 'meeting', 'meetings')
  finds('meetings', 'meet', 'meets', 'meeting')
  finds('families', 'family')
  finds('carry', 'carried', 'carries', 'carrying')
  finds('carried', 'carry')
  finds('change', 'changes', 'changed', 'changing', 'changer')
  finds('changing', 'change', 'changes', 'changed')
  finds('stop', 'stopped', 'stopping')
  finds('stopped', 'stop', 'stops')
  finds('boxes', 'box')
  finds('class', 'classes')
})

it('puts the word itself first, and has no other forms of short, numbered or accented words', () => {
  expect(wordForms('practice')[0]).toBe('practice')
  expect(wordForms('we')).toEqual(['we'])
  expect(wordForms('covid19')).toEqual(['covid19'])
  expect(wordForms('straße')).toEqual(['straße'])
})

it('does not cut a word down to nothing, and knows no irregular forms', () => {
  expect(wordForms('need')).not.toContain('ne')
  expect(wordForms('bring')).not.toContain('br')
  expect(wordForms('meet')).not.toContain('met')
  expect(wordForms('this')).not.toContain('th')
})
