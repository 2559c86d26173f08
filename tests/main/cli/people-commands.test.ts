import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readTableFile } from '../../../src/main/cli/read-table-file'
import { undo } from '../../../src/main/db/history'
import { importIndicators } from '../../../src/main/db/import-indicators'
import { listIndicators } from '../../../src/main/db/indicators'
import { addPlanEntry } from '../../../src/main/db/plan'
import { indicatorColumns, indicatorRows } from '../../../src/main/export/indicator-table'
import { planRows } from '../../../src/main/export/plan-table'
import { tableFile } from '../../../src/main/export/table-file'
import { readTable } from '../../../src/main/import/table/read-table'
import { temporaryFolder, temporaryProject } from '../../support/temporary-project'

const wide =
  'name;cycle;2023-09;2024-03;2024-09\nNo-shows;realized;9;n/a;3\nTemplates in use;APP;2;11;17\nNobody knows;;1;2;3\n'

it('indicators come in from a file as one action, words kept as words or left out, and go out to come back the same', async () => {
  const file = join(temporaryFolder(), 'indicators.csv')
  writeFileSync(file, wide)
  const project = temporaryProject()
  const table = await readTableFile(file)
  expect(importIndicators(project, { file: 'indicators.csv', table, keepWords: true })).toEqual({
    values: 6,
    added: 2,
    changed: 0,
    words: 1,
    leftOut: 1,
  })
  const before = listIndicators(project)
  expect(before.map(({ name, cycle }) => [name, cycle])).toEqual([
    ['No-shows', 'REA'],
    ['Templates in use', 'APP'],
  ])
  expect(before[0]?.values.map(({ value, raw }) => value ?? raw)).toEqual([9, 'n/a', 3])
  for (const format of ['csv', 'xlsx'] as const) {
    const again = await readTable(await tableFile(indicatorColumns, indicatorRows(project), format), `back.${format}`)
    expect(importIndicators(project, { file: 'back', table: again, keepWords: true })).toMatchObject({
      values: 0,
      added: 0,
      changed: 0,
    })
  }
  undo(project)
  expect(listIndicators(project)).toEqual([])
  importIndicators(project, { file: 'indicators.csv', table, keepWords: false, cycle: 'IMM' })
  expect(listIndicators(project).flatMap(({ values }) => values)).toHaveLength(8)
})

it('the plan is listed in the order of the map, aspirations first', () => {
  const project = temporaryProject()
  addPlanEntry(project, { cycle: 'REA', kind: 'risk', text: 'Nobody counts' })
  addPlanEntry(project, { cycle: 'REA', kind: 'aspiration', text: 'Fewer missed appointments' })
  addPlanEntry(project, { cycle: 'IMM', kind: 'condition', text: 'A room' })
  expect(planRows(project).map(({ cycle, kind }) => [cycle, kind])).toEqual([
    ['IMM', 'condition'],
    ['REA', 'aspiration'],
    ['REA', 'risk'],
  ])
})
