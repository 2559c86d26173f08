import { expect, it } from 'vitest'
import { undo } from '../../../src/main/db/history'
import { attributePlan, importAttributes } from '../../../src/main/db/import-attributes'
import { addParticipant, listParticipants } from '../../../src/main/db/participants'
import { addVariable, listValues, listVariables, setValues } from '../../../src/main/db/variables'
import { participantTable } from '../../../src/main/export/attribute-table'
import { tableFile } from '../../../src/main/export/table-file'
import { readTable } from '../../../src/main/import/table/read-table'
import { temporaryProject } from '../../support/temporary-project'

async function tableOf(csv: string) {
  return await readTable(new TextEncoder().encode(csv), 'people.csv')
}

function withTwo() {
  const project = temporaryProject()
  const leila = addParticipant(project, 'Leila').id
  const tomasz = addParticipant(project, 'Tomasz').id
  const age = addVariable(project, { name: 'Age', subject: 'participant', type: 'number' }).id
  setValues(project, [{ variable: age, subject: leila, value: '41' }])
  return { project, leila, tomasz, age }
}

const csv = 'Name;AGE;Town\n leila ;42;Graz\nTomasz;about 40;Linz\nNadia;29;Graz\n;1;nowhere\nLEILA;43;Wels\n'

it('says beforehand what is new, changed, not matched and does not fit', async () => {
  const { project, leila, age } = withTwo()
  const plan = attributePlan(project, {
    file: 'people.csv',
    table: await tableOf(csv),
    subject: 'participant',
    addMissing: true,
    keepWords: false,
  })
  expect(plan.rows.map(({ name, subject }) => [name, subject === null])).toEqual([
    ['leila', false],
    ['Tomasz', false],
    ['Nadia', true],
  ])
  expect(plan.leftOut).toBe(2)
  expect(plan.columns.map(({ name, variable, type }) => [name, variable, type])).toEqual([
    ['Age', age, 'number'],
    ['Town', null, 'choice'],
  ])
  expect(plan.cells[0]).toMatchObject({ value: '42', before: '41', fault: null })
  expect(plan.cells.filter(({ fault }) => fault !== null)).toMatchObject([
    { typed: 'about 40', fault: 'number.notNumber' },
  ])
  expect(listValues(project, 'participant')).toEqual([{ variable: age, subject: leila, value: '41' }])
})

it('brings in what fits, adds who is missing, and undoes all of it at once', async () => {
  const { project, tomasz, age } = withTwo()
  const table = await tableOf(csv)
  const from = { file: 'people.csv', table, subject: 'participant', addMissing: true, keepWords: false } as const
  expect(importAttributes(project, from)).toEqual({ cells: 5, people: 1, variables: 1, misfits: 1, unknown: 0 })
  expect(listParticipants(project).map(({ name }) => name)).toEqual(['Leila', 'Nadia', 'Tomasz'])
  expect(
    listValues(project, 'participant').some(({ subject, variable }) => subject === tomasz && variable === age),
  ).toBe(false)
  undo(project)
  expect(listParticipants(project)).toHaveLength(2)
  expect(listVariables(project)).toHaveLength(1)
  importAttributes(project, { ...from, keepWords: true, addMissing: false })
  expect(listParticipants(project)).toHaveLength(2)
  expect(listValues(project, 'participant')).toContainEqual({ variable: age, subject: tomasz, value: 'about 40' })
})

it('an exported table comes back without changing anything, formulas and all', async () => {
  const { project, leila } = withTwo()
  const note = addVariable(project, { name: 'Remark', subject: 'participant', type: 'text' }).id
  setValues(project, [{ variable: note, subject: leila, value: '=HYPERLINK("http://x")' }])
  for (const format of ['csv', 'xlsx'] as const) {
    const { columns, rows } = participantTable(project)
    const table = await readTable(await tableFile(columns, rows, format), `people.${format}`)
    expect(
      importAttributes(project, { file: 'x', table, subject: 'participant', addMissing: true, keepWords: true }),
    ).toMatchObject({
      cells: 0,
      people: 0,
      variables: 0,
    })
  }
})

it('takes hostile headings and cells for what they are: words', async () => {
  const { project } = withTwo()
  const table = await tableOf(
    'name,__proto__,constructor,Age\nLeila,x,y,1e999\n"Robert\'); DROP TABLE participant;--",,,"3,500"\n',
  )
  const outcome = importAttributes(project, {
    file: 'x',
    table,
    subject: 'participant',
    addMissing: true,
    keepWords: false,
  })
  expect(outcome).toEqual({ cells: 2, people: 1, variables: 2, misfits: 2, unknown: 0 })
  expect(listVariables(project).map(({ name }) => name)).toEqual(['Age', '__proto__', 'constructor'])
  expect(listParticipants(project)).toHaveLength(3)
})
