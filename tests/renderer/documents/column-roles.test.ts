import { expect, test } from 'vitest'
import { mapOf, rolesOf, withRole } from '../../../src/renderer/documents/column-roles'
import { StoryMap } from '../../../src/shared/model/story-map'

const columns = ['When', 'Who', 'Role', 'Did', 'Hope']
const map = StoryMap.parse({
  teller: 'Who',
  date: 'When',
  attributes: ['Role'],
  steps: [
    { column: 'Did', code: 'IMM' },
    { column: 'Hope', code: 'REA', status: 'aspired' },
  ],
})

test('a map is shown as what each column holds, and made of it again', () => {
  const roles = rolesOf(columns, map)
  expect(roles).toEqual(['date', 'teller', 'attribute', 'step:IMM', 'hope:REA'])
  expect(mapOf(columns, roles, '')).toEqual({ ...map, title: undefined })
})

test('there is one teller: whoever had the role holds an attribute then', () => {
  expect(withRole(rolesOf(columns, map), 2, 'teller')).toEqual(['date', 'attribute', 'teller', 'step:IMM', 'hope:REA'])
})

test('without a step there is no map', () => {
  expect(mapOf(columns, rolesOf(columns, null), '')).toBeNull()
})
