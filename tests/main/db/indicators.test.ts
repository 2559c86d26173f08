import { expect, it } from 'vitest'
import { redo, undo } from '../../../src/main/db/history'
import {
  addIndicator,
  listIndicators,
  moveIndicator,
  removeIndicator,
  setIndicatorValues,
  updateIndicator,
} from '../../../src/main/db/indicators'
import { addPlanEntry, listPlan, removePlanEntry, updatePlanEntry } from '../../../src/main/db/plan'
import { temporaryProject } from '../../support/temporary-project'

const number = (value: number | null, more = {}) => ({ value, raw: '', base: null, note: '', ...more })

it('keeps an indicator’s values by date and group, one each, and changes them as one action', () => {
  const project = temporaryProject()
  const { id } = addIndicator(project, {
    name: 'No-shows',
    cycle: 'REA',
    unit: 'a month',
    direction: 'down',
    target: 3,
  })
  setIndicatorValues(project, [
    { indicator: id, at: '2024-03', group: '', value: number(9, { base: 40 }) },
    { indicator: id, at: '2023-09', group: 'North', value: number(4) },
    { indicator: id, at: '2023-09', group: '', value: number(null, { raw: 'n/a' }) },
  ])
  const before = listIndicators(project)
  expect(before).toMatchObject([
    {
      name: 'No-shows',
      target: 3,
      values: [
        { at: '2023-09', group: '', value: null, raw: 'n/a' },
        { at: '2023-09', group: 'North', value: 4 },
        { at: '2024-03', group: '', value: 9, base: 40 },
      ],
    },
  ])
  expect(
    setIndicatorValues(project, [
      { indicator: id, at: '2024-03', group: '', value: number(3, { base: 40 }) },
      { indicator: id, at: '2023-09', group: 'North', value: null },
      { indicator: id, at: '2023-09', group: '', value: number(null, { raw: 'n/a' }) },
    ]),
  ).toBe(2)
  expect(listIndicators(project)[0]!.values.map(({ value }) => value)).toEqual([null, 3])
  undo(project)
  expect(listIndicators(project)).toEqual(before)
})

it('renames, moves and removes indicators, and undo brings one back with its values', () => {
  const project = temporaryProject()
  const one = addIndicator(project, { name: 'Attendance', cycle: 'IMM' }).id
  const two = addIndicator(project, { name: 'Templates', cycle: 'POT' }).id
  expect(() => addIndicator(project, { name: 'attendance', cycle: 'IMM' })).toThrow('indicator.nameTaken')
  updateIndicator(project, one, { name: 'Attendances', target: 12 })
  moveIndicator(project, two, one)
  setIndicatorValues(project, [{ indicator: one, at: '2024', group: '', value: number(11) }])
  const before = listIndicators(project)
  expect(before.map(({ name }) => name)).toEqual(['Templates', 'Attendances'])
  removeIndicator(project, one)
  expect(listIndicators(project).map(({ name }) => name)).toEqual(['Templates'])
  undo(project)
  expect(listIndicators(project)).toEqual(before)
})

it('sets the plan against what happened, with the indicators that show it', () => {
  const project = temporaryProject()
  const indicator = addIndicator(project, { name: 'No-shows', cycle: 'REA' }).id
  const bare = listPlan(project)
  const entry = addPlanEntry(
    project,
    { cycle: 'REA', kind: 'aspiration', text: 'Fewer missed appointments' },
    { stories: [], indicators: [indicator] },
  )
  undo(project)
  expect(listPlan(project), 'an entry and what it is set against are one action').toEqual(bare)
  redo(project)
  updatePlanEntry(project, entry, { outcome: 'From nine to three a month', state: 'met' })
  const before = listPlan(project)
  expect(before).toEqual([
    {
      id: entry,
      cycle: 'REA',
      kind: 'aspiration',
      text: 'Fewer missed appointments',
      outcome: 'From nine to three a month',
      state: 'met',
      stories: [],
      indicators: [{ id: indicator, name: 'No-shows' }],
    },
  ])
  removePlanEntry(project, entry)
  expect(listPlan(project)).toEqual([])
  undo(project)
  expect(listPlan(project)).toEqual(before)
  removeIndicator(project, indicator)
  expect(listPlan(project)).toMatchObject([{ indicators: [] }])
  undo(project)
  updatePlanEntry(project, entry, {}, { stories: [], indicators: [] })
  expect(listPlan(project)).toMatchObject([{ indicators: [] }])
  removeIndicator(project, indicator)
  updatePlanEntry(project, entry, {}, { stories: [], indicators: [indicator] })
  expect(listPlan(project), 'what was removed in another window meanwhile').toMatchObject([{ indicators: [] }])
})
