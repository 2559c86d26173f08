import { expect, test } from 'vitest'
import { mapOf, usesOf, withUse } from '../../../src/renderer/documents/column-roles'
import { StoryMap } from '../../../src/shared/model/story-map'

const columns = ['When', 'Who', 'Role', 'Did', 'Hope', 'Else?']
const map = StoryMap.parse({
  teller: 'Who',
  date: 'When',
  attributes: ['Role'],
  texts: ['Else?'],
  steps: [
    { column: 'Did', code: 'IMM' },
    { column: 'Hope', code: 'REA', status: 'aspired', kind: 'enables' },
  ],
})
const asFile = { sheet: '', codedBy: 'import' } as const

test('a map is shown as what each column holds, and made of it again', () => {
  const uses = usesOf(columns, map)
  expect(uses.map(({ role, code, status }) => [role, code, status])).toEqual([
    ['date', '', 'told'],
    ['teller', '', 'told'],
    ['attribute', '', 'told'],
    ['step', 'IMM', 'told'],
    ['step', 'REA', 'aspired'],
    ['text', '', 'told'],
  ])
  expect(mapOf(columns, uses, asFile)).toEqual({ ...map, title: undefined })
})

test('a step’s status and flow are its own, and stay while it is coded otherwise', () => {
  const uses = withUse(usesOf(columns, map), 4, { role: 'step', code: 'TRA' })
  expect(mapOf(columns, uses, asFile)?.steps[1]).toEqual({
    column: 'Hope',
    code: 'TRA',
    status: 'aspired',
    kind: 'enables',
  })
})

test('there is one teller: whoever had the role holds an attribute then', () => {
  expect(withUse(usesOf(columns, map), 2, { role: 'teller' }).map(({ role }) => role)).toEqual([
    'date',
    'attribute',
    'teller',
    'step',
    'step',
    'text',
  ])
})

test('without a step or an answer there is no map', () => {
  expect(mapOf(columns, usesOf(columns, null), asFile)).toBeNull()
})
