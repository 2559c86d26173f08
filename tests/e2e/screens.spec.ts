import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect } from '../support/app'
import { chooseFiles } from '../support/choose-files'
import { openSampleDocument, photographScreens, type Screen } from '../support/photograph-screens'

/** Every screen, as a person comes to it; each is looked over by axe and photographed into test-results/screens. */
const screens: Screen[] = [
  ['welcome', async page => expect(page.getByRole('button', { name: 'Open the sample project' })).toBeVisible()],
  [
    'new-project',
    async page => {
      await expect(page.getByRole('button', { name: /^New project/ })).toBeVisible()
      await page.keyboard.press('Control+Alt+n')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  ['coding', openSampleDocument],
  [
    'coding-focused',
    async page => {
      await openSampleDocument(page)
      for (let n = 0; n < 24; n++) await page.keyboard.press('j')
      await expect(page.getByText('24 of 71')).toBeVisible()
    },
  ],
  [
    'code-palette',
    async page => {
      await openSampleDocument(page)
      await page.keyboard.press('Control+Shift+ArrowRight')
      await page.keyboard.press('c')
      await page.keyboard.type('ada')
    },
  ],
  [
    'command-palette',
    async page => {
      await openSampleDocument(page)
      await page.keyboard.press('Control+k')
      await page.keyboard.type('flow')
    },
  ],
  [
    'drawing-a-flow',
    async page => {
      await openSampleDocument(page)
      await page.keyboard.press('j')
      await page.keyboard.press('l')
      for (let n = 0; n < 8; n++) await page.keyboard.press('j')
      await page.keyboard.press('l')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'history',
    async page => {
      await openSampleDocument(page)
      await page.keyboard.press('Control+Shift+h')
    },
  ],
  ['flows', openFlows],
  [
    'flows-evidence',
    async page => {
      await openFlows(page)
      await page.locator('[data-id="flow:POT>APP"]').focus()
      await page.keyboard.press('Enter')
      await expect(
        page
          .getByText(/^19 told flows/)
          .filter({ visible: true })
          .first(),
      ).toBeVisible()
    },
  ],
  [
    'flows-matrix',
    async page => {
      await openFlows(page)
      await page.keyboard.press('m')
      await expect(page.getByRole('table').first()).toBeVisible()
    },
  ],
  [
    'flows-export',
    async page => {
      await openFlows(page)
      await page.keyboard.press('e')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'import',
    async (page, folder) => {
      await openSampleDocument(page)
      const files = ['Samira.txt', 'empty.txt', 'picture.txt'].map(name => join(folder, name))
      writeFileSync(
        files[0]!,
        Array.from(
          { length: 40 },
          (_, n) =>
            `[00:${String(n + 10)}:00] ${n % 2 ? 'Samira' : 'Interviewer'}: ${n % 2 ? 'We met every week, and somebody brought a case they were stuck with. '.repeat(3) : 'And then?'}`,
        ).join('\n'),
      )
      writeFileSync(files[1]!, '')
      writeFileSync(files[2]!, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1]))
      await chooseFiles(page, files)
      await expect(page.getByText(/40 turns/).first()).toBeVisible()
    },
  ],
  [
    'coding-formats',
    async (page, folder) => {
      await openSampleDocument(page)
      const page2 = join(folder, 'table.html')
      writeFileSync(
        page2,
        '<html><body><h2>What we counted</h2><table><tr><th></th><th>North</th><th>South, with the islands and all who came by boat</th></tr>' +
          '<tr><td>May</td><td><b>12</b></td><td>3</td></tr><tr><td>June</td><td></td><td>7 of which <i>two</i> stayed</td></tr></table>' +
          '<ol start="9"><li>a yellow page<li>an envelope</ol><ul><li>and courage</ul></body></html>',
      )
      await chooseFiles(page, [
        join(import.meta.dirname, '..', 'fixtures', 'import', 'libreoffice', 'interview.docx'),
        page2,
      ])
      await expect(page.getByText('2 files will come in')).toBeVisible()
      await page.keyboard.press('Control+Enter')
      await expect(page.locator('[data-scope="text"]')).toContainText('I counted:')
    },
  ],
  [
    'import-split',
    async (page, folder) => {
      await openSampleDocument(page)
      const file = join(folder, 'Focus group with the district nurses of the northern region, second wave.txt')
      const who = ['Moderator', 'Leila Haddad-Okonkwo', 'Speaker 1', 'P7', 'Tomasz', 'Tomsaz']
      writeFileSync(
        file,
        Array.from(
          { length: 260 },
          (_, n) =>
            `[00:${String(Math.floor(n / 6) % 60).padStart(2, '0')}:${String((n * 10) % 60).padStart(2, '0')}] ${n === 7 ? 'Tomsaz' : who[n % 5]}: ${n % 5 ? 'Somebody brings a case they are stuck with, and then you hear that the stuck place is the same in every district.' : 'And then?'}`,
        ).join('\n'),
      )
      await chooseFiles(page, file)
      await page.getByRole('button', { name: 'Only the turns of Tomasz' }).press('Enter')
      const turns = page.getByRole('grid', { name: 'The document as it will be' })
      await turns.getByRole('row').nth(2).focus()
      await page.keyboard.press('Space')
      await page.keyboard.press('Shift+ArrowDown')
      await expect(page.getByText('2 turns chosen')).toBeVisible()
    },
  ],
  [
    'import-stories',
    async (page, folder) => {
      await openSampleDocument(page)
      const file = join(folder, 'stories.csv')
      writeFileSync(
        file,
        'Title,Storyteller,Date,Region,Activity,Output / insight,Application,Outcome - organisation,What do you hope for next?\n' +
          'The yellow page,Leila,2026-03-01,North,"We met each first Thursday, and somebody brought a case they were stuck with.",A page with three questions.,I use it in each visit.,Fewer visits twice.,All districts use it\n'.repeat(
            3,
          ),
      )
      await chooseFiles(page, file)
      await expect(page.getByText('3 rows become stories', { exact: false })).toBeVisible()
    },
  ],
  [
    'help',
    async page => {
      await page.keyboard.press('F1')
      await expect(page.getByRole('heading').first()).toBeVisible()
    },
  ],
]

photographScreens(screens)

async function openFlows(page: Page): Promise<void> {
  await openSampleDocument(page)
  await page.keyboard.press('Control+3')
  await expect(page.locator('[data-id="flow:POT>APP"]')).toBeVisible()
}
