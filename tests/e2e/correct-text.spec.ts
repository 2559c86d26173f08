import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Calls, expect, test } from '../support/app'
import { paintedWords, selectByKeyboard } from '../support/select-words'

const text = '[data-scope="text"]'
const transcript =
  'Interviewer: What did you take away?\nLeila: I came home with her intake from, four pages.\nInterviewer: And then?\nLeila: We talked in the kitchen about it.\n'

async function openCoded(page: Page, calls: Calls, folder: string, quotes: string[]) {
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Corrected', cycleSet: '2020' })
  const { draft } = await calls.imports.read({ name: 'leila.txt', bytes: new Blob([transcript]), options: {} })
  const [document] = await calls.imports.store({ drafts: [draft] })
  const { turns } = await calls.documents.open({ id: document! })
  const code = (await calls.codebook.list()).find(({ key }) => key === 'POT')!.id
  for (const quote of quotes) {
    const turn = turns.find(each => each.text.includes(quote))!
    const at = turn.text.indexOf(quote)
    const anchor = { startTurn: turn.id, startOffset: at, endTurn: turn.id, endOffset: at + quote.length }
    await calls.codings.add({ document: document!, code, anchor })
  }
  await page.reload()
  await expect(page.locator(text)).toContainText('intake from')
  return document!
}

const turns = async (calls: Calls, document: string) =>
  (await calls.documents.open({ id: document })).turns.map(turn => turn.text)

test('a transcript is corrected by keyboard, codings keep their words, and undo goes back behind what is stored', async ({
  page,
  folder,
  calls,
}) => {
  const document = await openCoded(page, calls, folder, ['her intake from', 'in the kitchen'])
  await expect.poll(() => painted(page)).toEqual(['her intake from', 'in the kitchen'])
  await page.locator(text).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('x')
  expect((await turns(calls, document))[1]).toContain('intake from')

  await page.keyboard.press('Control+e')
  await expect(page.getByRole('radio', { name: 'Correcting' })).toBeChecked()
  await selectByKeyboard(page, 'from')
  await page.keyboard.type('form')
  await expect.poll(() => painted(page)).toEqual(['her intake form', 'in the kitchen'])
  await expect(page.getByText('Stored', { exact: true })).toBeVisible()
  expect((await turns(calls, document))[1]).toBe('I came home with her intake form, four pages.')

  // Split where the caret stands: behind "form".
  await page.keyboard.press('Enter')
  await expect(page.locator('.turn')).toHaveCount(5)
  await page.keyboard.type('Well')
  await expect
    .poll(() => turns(calls, document))
    .toEqual([
      'What did you take away?',
      'I came home with her intake form',
      'Well, four pages.',
      'And then?',
      'We talked in the kitchen about it.',
    ])
  for (let press = 0; press < 4; press++) await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(page.locator('.turn')).toHaveCount(4)
  await expect.poll(async () => (await turns(calls, document))[1]).toBe('I came home with her intake form, four pages.')

  // Undo: what is not stored first, then what is, back to the beginning.
  await page.keyboard.type(' indeed')
  await page.keyboard.press('Control+z')
  for (let press = 0; press < 12; press++) {
    if ((await turns(calls, document))[1]!.includes('intake from')) break
    await page.keyboard.press('Control+z')
    await page.waitForTimeout(150)
  }
  expect(await turns(calls, document)).toEqual([
    'What did you take away?',
    'I came home with her intake from, four pages.',
    'And then?',
    'We talked in the kitchen about it.',
  ])
  await expect.poll(() => painted(page)).toEqual(['her intake from', 'in the kitchen'])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('radio', { name: 'Coding' })).toBeChecked()
  await expect(page.locator(text)).toHaveAttribute('aria-readonly', 'true')
})

test('words are replaced all at once and a name everywhere, and the corrections are shown with who made them', async ({
  page,
  folder,
  calls,
}) => {
  const document = await openCoded(page, calls, folder, ['her intake from', 'in the kitchen'])
  await page.locator(text).focus()
  await page.keyboard.press('Control+e')
  await page.keyboard.press('Control+h')
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('from')
  await page.keyboard.press('Tab')
  await page.keyboard.type('form')
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Replace all' }).press('Enter')
  await expect.poll(async () => (await turns(calls, document))[1]).toContain('her intake form')
  await expect.poll(() => painted(page)).toEqual(['her intake form', 'in the kitchen'])
  await page.getByRole('textbox', { name: 'Find', exact: true }).press('Escape')
  await expect(page.locator(text)).toBeFocused()

  await page.getByRole('button', { name: 'Replace a name', exact: true }).press('Enter')
  await page.getByRole('textbox', { name: 'The name' }).fill('Leila')
  await page.getByRole('textbox', { name: 'Pseudonym' }).fill('Amal')
  await expect(page.getByText('Names, titles and labels:')).toBeVisible()
  await page.screenshot({ path: join('test-results', 'screens', 'pseudonym-light.png'), animations: 'disabled' })
  await page.getByRole('button', { name: 'Replace everywhere' }).press('Enter')
  await expect(page.locator('.turn-speaker', { hasText: 'Amal' }).first()).toBeAttached()
  expect((await calls.participants.list()).map(({ name }) => name)).toEqual(['Amal'])
  expect(readFileSync(join(folder, 'p names.csv'), 'utf8')).toContain('Amal,Leila,')

  await page.locator(text).focus()
  await page.keyboard.press('Control+Shift+e')
  await expect(page.locator('.tracked ins')).toHaveText(['form'])
  await expect(page.locator('.tracked del')).toHaveText(['from'])
  await expect(page.locator('.tracked ins')).toHaveAttribute('title', /^Added by .+, \d/)
  await page.screenshot({ path: join('test-results', 'screens', 'corrections-light.png'), animations: 'disabled' })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: join('test-results', 'screens', 'corrections-dark.png'), animations: 'disabled' })
})

test('what another window corrects is shown, and two corrections of one turn do not overwrite each other', async ({
  page,
  folder,
  calls,
}) => {
  const document = await openCoded(page, calls, folder, ['her intake from'])
  await page.locator(text).focus()
  await page.keyboard.press('Control+e')
  await page.keyboard.press('Control+End')
  const there = (await calls.documents.open({ id: document })).turns
  const splice = (turn: number, at: number, inserted: string) =>
    calls.corrections.store({
      document,
      base: [{ id: there[turn]!.id, text: there[turn]!.text }],
      edits: [{ kind: 'splice', turn: there[turn]!.id, at, removed: '', inserted }],
    })
  await page.keyboard.type('!')
  await splice(1, 0, 'Well: ')
  await expect(page.locator('.turn').nth(1)).toContainText('Well: I came home')
  await expect
    .poll(() => turns(calls, document))
    .toEqual([
      'What did you take away?',
      'Well: I came home with her intake from, four pages.',
      'And then?',
      'We talked in the kitchen about it.!',
    ])
  await expect.poll(() => painted(page)).toEqual(['her intake from'])
  await page.locator(text).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('?')
  await calls.corrections
    .store({
      document,
      base: [{ id: there[3]!.id, text: 'We talked in the kitchen about it.!' }],
      edits: [{ kind: 'splice', turn: there[3]!.id, at: 0, removed: 'We', inserted: 'They' }],
    })
    .catch(() => undefined)
  await expect(page.getByText(/This text was changed in another window meanwhile/).first()).toBeVisible()
  await expect(page.locator('.turn').nth(3)).toContainText('They talked in the kitchen about it.!')
})

/** In the order of the alphabet: which turn was painted last says nothing. */
async function painted(page: Page): Promise<string[]> {
  return (await paintedWords(page)).sort((a, b) => a.localeCompare(b))
}
