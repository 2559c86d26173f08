import type { Page } from '@playwright/test'
import { type Calls, expect } from '../support/app'
import { photographScreens } from '../support/photograph-screens'

/** The screens of the participants view, dense and empty. */
photographScreens([
  ['people', async (page, _folder, calls) => openPeople(page, calls)],
  [
    'people-misfit',
    async (page, _folder, calls) => {
      await openPeople(page, calls)
      await page.getByRole('gridcell', { name: '41' }).first().click()
      await page.keyboard.type('about forty')
      await page.keyboard.press('Enter')
      await expect(page.getByText('This is not a number.').first()).toBeVisible()
    },
    ['dark'],
  ],
  [
    'people-consent',
    async (page, _folder, calls) => {
      await openPeople(page, calls)
      await showTable(page, 'Consent')
    },
    ['light', 'dark'],
  ],
  [
    'people-withdraw',
    async (page, _folder, calls) => {
      await openPeople(page, calls)
      await showTable(page, 'Consent')
      const leila = page.getByRole('row').filter({ has: page.getByText('Leila', { exact: true }) })
      await leila.getByRole('gridcell', { name: 'given · 2026-02-01' }).first().click()
      await page.keyboard.type('w')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toContainText('codings')
    },
    ['dark'],
  ],
  [
    'people-merge',
    async (page, _folder, calls) => {
      await openPeople(page, calls)
      await page.getByRole('gridcell', { name: 'Leila', exact: true }).click()
      await page.getByRole('button', { name: 'Merge…' }).click()
      await page.getByRole('button', { name: /Who is the same person/ }).click()
      await page.getByRole('option', { name: 'Leila (second interview)' }).click()
      await expect(page.getByText('Where the two differ')).toBeVisible()
    },
    ['light'],
  ],
  [
    'indicators',
    async (page, _folder, calls) => {
      await openPeople(page, calls)
      await showTable(page, 'Indicators')
      await page.getByRole('gridcell', { name: 'No-shows' }).click()
    },
    ['light', 'dark'],
  ],
  [
    'plan',
    async (page, _folder, calls) => {
      await openPeople(page, calls)
      await openSide(page)
      await page.getByRole('option', { name: /^Planning grid/ }).click()
      await expect(page.getByText('Fewer missed appointments')).toBeVisible()
    },
    ['light', 'zoomed'],
  ],
  [
    'people-import',
    async (page, _folder, calls) => {
      await openPeople(page, calls)
      await page.getByRole('button', { name: 'Bring in or export this table' }).click()
      await page.getByRole('menuitem', { name: 'Bring in a table…' }).click()
      await page
        .getByRole('textbox', { name: /Or paste rows/ })
        .fill('Name\tAge\tTown\nLeila\t43\tGraz\nTomasz\tforty\tLinz\nSomebody Else\t20\tGraz')
      await page.getByRole('button', { name: 'Read the rows' }).click()
      await expect(page.getByText(/1 do not fit/)).toBeVisible()
    },
    ['light'],
  ],
  [
    'people-empty',
    async (page, folder, calls) => {
      await calls.projects.create({ path: `${folder}/empty.vloom`, name: 'Empty', cycleSet: '2020' })
      await page.reload()
      await page.getByRole('button', { name: 'Participants' }).click()
      await expect(page.getByText('No participants yet')).toBeVisible()
    },
    ['light'],
  ],
])

async function showTable(page: Page, name: string): Promise<void> {
  await openSide(page)
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('grid', { name })).toBeVisible()
}

/** The list of tables is folded away where the window is narrow. */
async function openSide(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: 'Tables and spaces', exact: true })
  if (await open.isVisible()) await open.click()
}

/** The sample project with attributes, spaces and consent, among them long names and a value that does not fit. */
async function openPeople(page: Page, calls: Calls): Promise<void> {
  await calls.projects.openSample()
  for (const name of ['Leila (second interview)', 'Professor Anneliese Freifrau von Hohenstein-Wartburg', 'Nadia'])
    if (!(await calls.participants.list()).some(each => each.name === name)) await calls.participants.add({ name })
  const people = await calls.participants.list()
  const leila = people.find(({ name }) => name === 'Leila')!.id
  const second = people.find(({ name }) => name === 'Leila (second interview)')!.id
  // The sample has attributes of its own, which would stand in the way of these.
  for (const { id } of await calls.variables.list()) await calls.variables.remove({ id })
  const add = calls.variables.add
  const role = await add({
    name: 'Role',
    subject: 'participant',
    type: 'choice',
    choices: ['nurse', 'team lead', 'volunteer'],
    role: 'group',
  })
  const age = await add({ name: 'Age', subject: 'participant', type: 'number' })
  const since = await add({ name: 'Member since', subject: 'participant', type: 'date' })
  const trained = await add({ name: 'Trained', subject: 'participant', type: 'boolean' })
  const wave = await add({ name: 'Wave', subject: 'document', type: 'number', role: 'wave' })
  await calls.variables.setValues({
    keepWords: true,
    cells: [
      ...people.flatMap(({ id }, n) => [
        { variable: role.id, subject: id, value: ['nurse', 'team lead', 'volunteer'][n % 3]! },
        { variable: since.id, subject: id, value: `20${18 + n}-0${(n % 9) + 1}` },
        { variable: trained.id, subject: id, value: n % 2 ? 'true' : 'false' },
      ]),
      { variable: age.id, subject: leila, value: '41' },
      { variable: age.id, subject: second, value: '42' },
      { variable: age.id, subject: people.at(-1)!.id, value: 'about fifty' },
    ],
  })
  const { id: space } = await calls.spaces.add({ name: 'Doorstep visits' })
  await calls.spaces.add({ name: 'Regional round of the district nurses, north and east together' })
  const documents = await calls.spaces.documents()
  await calls.spaces.setDocumentSpace({ documents: documents.map(({ id }) => id), space })
  await calls.variables.setValues({
    keepWords: false,
    cells: documents.map(({ id }, n) => ({ variable: wave.id, subject: id, value: String(n % 3) })),
  })
  await calls.consent.setMany({
    decisions: people.flatMap(({ id }, n) => [
      { participant: id, purpose: 'analyse', state: 'given', at: '2026-02-01', note: '' } as const,
      {
        participant: id,
        purpose: 'quoteAnonymously',
        state: n % 4 === 1 ? 'refused' : 'given',
        at: '2026-02-01',
        note: '',
      } as const,
    ]),
  })
  await fillEvaluation(calls)
  await page.reload()
  await page.getByRole('button', { name: 'Participants' }).click()
  await expect(page.getByRole('grid', { name: 'Participants' })).toBeVisible()
  await page.getByRole('gridcell', { name: 'Leila', exact: true }).click()
}

/** Indicators over three waves and a plan with something in each state. */
async function fillEvaluation(calls: Calls): Promise<void> {
  const rows = [
    ['No-shows', 'REA', 'a month', 'appointment register', '3', 'down', '9 n=40', '5 n=41', '3 n=43'],
    ['Templates in use', 'APP', 'teams', 'e-mail survey', '12', 'up', '2', 'n/a', '11'],
    ['Attendance', 'IMM', 'people', 'lists', '', 'up', '11', '14', '12'],
    [
      'Standing invitations to the board of the region, as minuted by its secretary',
      'STR',
      '',
      'minutes',
      '',
      'up',
      '0',
      '1',
      '1',
    ],
  ]
  const columns = ['indicator', 'cycle', 'unit', 'source', 'target', 'direction', '2025-03', '2025-09', '2026-03']
  await calls.indicators.importTable({ file: 'x', table: { columns, rows }, keepWords: true })
  const indicators = await calls.indicators.list()
  const missed = indicators.find(({ name }) => name === 'No-shows')!.id
  await calls.indicators.setValues({
    cells: ['2025-03', '2025-09', '2026-03'].flatMap((at, n) => [
      { indicator: missed, at, group: 'North', value: { value: 6 - n, raw: '', base: 20, note: '' } },
      {
        indicator: missed,
        at,
        group: 'East',
        value: { value: n === 1 ? null : 3 - n, raw: n === 1 ? 'not counted' : '', base: null, note: '' },
      },
    ]),
  })
  await calls.plan.add({
    cycle: 'REA',
    kind: 'aspiration',
    text: 'Fewer missed appointments',
    state: 'met',
    outcome: 'From nine to three a month.',
    links: { stories: [], indicators: [missed] },
  })
  await calls.plan.add({
    cycle: 'IMM',
    kind: 'condition',
    text: 'A room and an hour that nobody takes away',
    state: 'partly',
    outcome: 'Until the move in autumn.',
  })
  await calls.plan.add({ cycle: 'IMM', kind: 'risk', text: 'The loudest three talk' })
  await calls.plan.add({ cycle: 'IMM', kind: 'mitigation', text: 'The chair rotates', state: 'notMet' })
}
