import type { Page } from '@playwright/test'
import { type Calls, expect } from '../support/app'
import { photograph } from '../support/photograph'

/** The screens of the participants view, dense and empty. */
photograph([
  ['people', async (page, calls) => openPeople(page, calls)],
  [
    'people-misfit',
    async (page, calls) => {
      await openPeople(page, calls)
      await page.getByRole('gridcell', { name: '41' }).first().click()
      await page.keyboard.type('about forty')
      await page.keyboard.press('Enter')
      await expect(page.getByText('This is not a number.').first()).toBeVisible()
    },
  ],
  [
    'people-documents',
    async (page, calls) => {
      await openPeople(page, calls)
      await showTable(page, 'Documents')
    },
  ],
  [
    'people-consent',
    async (page, calls) => {
      await openPeople(page, calls)
      await showTable(page, 'Consent')
    },
  ],
  [
    'people-withdraw',
    async (page, calls) => {
      await openPeople(page, calls)
      await showTable(page, 'Consent')
      await page.getByRole('gridcell', { name: 'given · 2026-02-01' }).first().click()
      await page.keyboard.type('w')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toContainText('codings')
    },
  ],
  [
    'people-merge',
    async (page, calls) => {
      await openPeople(page, calls)
      await page.getByRole('gridcell', { name: 'Leila', exact: true }).click()
      if ((page.viewportSize()?.width ?? 0) < 1080) return
      await page.getByRole('button', { name: 'Merge…' }).click()
      await page.getByRole('button', { name: /Who is the same person/ }).click()
      await page.getByRole('option', { name: 'Leila (second interview)' }).click()
      await expect(page.getByText('Where the two differ')).toBeVisible()
    },
  ],
  [
    'people-empty',
    async (page, calls, folder) => {
      await calls.projects.create({ path: `${folder}/empty.vloom`, name: 'Empty', cycleSet: '2020' })
      await page.reload()
      await page.getByRole('button', { name: 'Participants' }).click()
      await expect(page.getByText('No participants yet')).toBeVisible()
    },
  ],
])

async function showTable(page: Page, name: string): Promise<void> {
  const open = page.getByRole('button', { name: 'Tables and spaces', exact: true })
  if (await open.isVisible()) await open.click()
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('grid', { name })).toBeVisible()
}

/** The sample project with attributes, spaces and consent, among them long names and a value that does not fit. */
async function openPeople(page: Page, calls: Calls): Promise<void> {
  await calls.projects.openSample()
  for (const name of ['Leila (second interview)', 'Professor Anneliese Freifrau von Hohenstein-Wartburg', 'Nadia'])
    await calls.participants.add({ name })
  const people = await calls.participants.list()
  const leila = people.find(({ name }) => name === 'Leila')!.id
  const second = people.find(({ name }) => name === 'Leila (second interview)')!.id
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
  const { id: space } = await calls.spaces.add({ name: 'Doorstep Network' })
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
  await page.reload()
  await page.getByRole('button', { name: 'Participants' }).click()
  await expect(page.getByRole('grid', { name: 'Participants' })).toBeVisible()
  await page.getByRole('gridcell', { name: 'Leila', exact: true }).click()
}
