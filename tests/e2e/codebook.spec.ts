import type { Page } from '@playwright/test'
import { type Calls, expect, test } from '../support/app'
import { lookOver } from '../support/photograph-screens'

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const tree = (page: Page) => page.getByRole('treegrid', { name: 'Codebook' })
const row = (page: Page, name: string) => tree(page).getByRole('row', { name, exact: true })

async function command(page: Page, words: string): Promise<void> {
  await press(page, 'Control+k')
  await expect(page.locator('.cmd-palette-field input')).toBeFocused()
  await page.keyboard.type(words)
  await press(page, 'Enter')
}

async function codeNamed(calls: Calls, name: string) {
  const codes = await calls.codebook.list()
  return codes.find(code => code.name === name)
}

test('a code is made, told from its like, changed, moved by keys, merged and archived', async ({
  page,
  calls,
  openSample,
}) => {
  await openSample()
  await row(page, 'Applied').focus()
  await press(page, 'ArrowUp', 'ArrowDown', 'ArrowRight')
  await expect(row(page, 'Adapted')).toBeVisible()

  await test.step('made, with a warning of its like', async () => {
    await command(page, 'New code')
    await page.keyboard.type('Adpated')
    await expect(page.getByText('“Adapted” has nearly this name.')).toBeVisible()
    // What is typed before the dialog is there comes to it one key after the other, Ctrl+A too.
    await press(page, 'Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await command(page, 'New code')
    await page.keyboard.type('Adpated')
    await press(page, 'Control+a')
    await page.keyboard.type('Halved')
    await expect(page.getByText('has nearly this name.')).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Halved')
    // However often it is pressed before it is stored.
    await page.locator('form').evaluate((form: HTMLFormElement) => {
      form.requestSubmit()
      form.requestSubmit()
    })
    await expect(row(page, 'Halved')).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect((await calls.codebook.list()).filter(({ name }) => name === 'Halved').map(({ cycle }) => cycle)).toEqual([
      'APP',
    ])
  })

  await test.step('changed, and its history told', async () => {
    await row(page, 'Halved').focus()
    await press(page, 'F2')
    await expect(page.getByRole('dialog', { name: 'Code: Halved' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Definition' }).focus()
    await page.keyboard.type('Made half as long.')
    await page.getByRole('button', { name: 'Save', exact: true }).press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect((await codeNamed(calls, 'Halved'))?.definition).toBe('Made half as long.')
    await row(page, 'Halved').focus()
    await press(page, 'F2')
    await page.getByRole('dialog').getByRole('radio', { name: 'History' }).press('Space')
    await expect(page.getByRole('dialog').getByText('Changed the words of the code Halved')).toBeVisible()
    await expect(page.getByRole('dialog').getByText('Added the code Halved')).toBeVisible()
    await press(page, 'Escape')
  })

  await test.step('moved by dragging with the keys', async () => {
    await row(page, 'Halved').focus()
    await page.getByRole('button', { name: 'Drag Halved' }).focus()
    await press(page, 'Enter')
    for (let n = 0; n < 60; n++) {
      const at = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      )
      if (/Realized/.test(at) && /[Dd]rop on/.test(at)) break
      await press(page, 'ArrowDown')
    }
    await press(page, 'Enter')
    await expect(async () => expect((await codeNamed(calls, 'Halved'))?.cycle).toBe('REA')).toPass()
    await press(page, 'Control+z')
    await expect(async () => expect((await codeNamed(calls, 'Halved'))?.cycle).toBe('APP')).toPass()
  })

  await test.step('merged', async () => {
    const adapted = (await codeNamed(calls, 'Adapted'))!
    await row(page, 'Halved').click()
    await command(page, 'Merge into')
    await expect(page.getByRole('dialog', { name: 'Merge “Halved” into' })).toBeVisible()
    await page.keyboard.type('adapted')
    await press(page, 'Enter')
    await expect(page.getByRole('dialog', { name: 'Merge “Halved” into “Adapted”?' })).toBeVisible()
    await press(page, 'Enter')
    await expect(async () =>
      expect((await codeNamed(calls, 'Adapted'))?.aliases).toEqual([...adapted.aliases, 'Halved']),
    ).toPass()
    expect(await codeNamed(calls, 'Halved')).toBeUndefined()
  })

  await test.step('several made one from the menu on them, and come back by one undo', async () => {
    await row(page, 'Trial').click()
    await row(page, 'Routine').click({ modifiers: ['Control'] })
    await row(page, 'Routine').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Merge into another code…' }).click()
    await expect(page.getByRole('dialog', { name: 'Merge 2 codes into' })).toBeVisible()
    // One of the two may stay: it is offered first.
    await press(page, 'Enter')
    await expect(page.getByRole('dialog', { name: 'Merge “Routine” into “Trial”?' })).toBeVisible()
    await press(page, 'Enter')
    await expect(row(page, 'Routine')).toHaveCount(0)
    await press(page, 'Control+z')
    await expect(row(page, 'Routine')).toBeVisible()
  })

  await test.step('one in use is archived instead of removed', async () => {
    await row(page, 'Adapted').click()
    await press(page, 'Delete')
    await expect(page.getByRole('dialog', { name: '“Adapted” is in use' })).toBeVisible()
    await press(page, 'Enter')
    await expect(row(page, 'Adapted')).toHaveCount(0)
    expect((await codeNamed(calls, 'Adapted'))?.archived).toBe(true)
  })
})

test('a code is split passage by passage by single keys, and each decision can be taken back', async ({
  page,
  calls,
  openSample,
}) => {
  await openSample()
  const code = (await calls.codebook.list()).filter(each => each.parent !== null).sort((a, b) => b.all - a.all)[0]!
  const parent = (await calls.codebook.list()).find(each => each.id === code.parent)!
  await row(page, parent.name).focus()
  await press(page, 'ArrowRight')
  await row(page, code.name).focus()
  await press(page, 'ArrowUp', 'ArrowDown')
  await command(page, 'Split, passage')
  await expect(page.getByText(new RegExp(`^1 of ${code.all} ·`))).toBeVisible()
  await press(page, 'k')
  await expect(page.getByText(new RegExp(`^2 of ${code.all} ·`))).toBeVisible()
  await press(page, 'n')
  await page.keyboard.type('Set apart')
  await press(page, 'Enter')
  await expect(page.getByText(new RegExp(`^3 of ${code.all} ·`))).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('button', { name: /Set apart/ })).toBeVisible()
  await press(page, '1')
  await expect(async () => expect((await codeNamed(calls, 'Set apart'))?.all).toBe(2)).toPass()
  await press(page, 'ArrowLeft')
  await expect(async () => expect((await codeNamed(calls, 'Set apart'))?.all).toBe(1)).toPass()
  await press(page, 'l', 'Escape')
  await command(page, 'Split, passage')
  await expect(page.getByText(new RegExp(`^1 of ${code.all - 2} ·`))).toBeVisible()
})

test('a codebook from a table is compared with the project’s own, and what is chosen of it comes in as one action', async ({
  page,
  calls,
  openSample,
}) => {
  await openSample()
  await expect(row(page, 'Applied')).toBeVisible()
  const before = await calls.codebook.list()
  await command(page, 'Compare, or take over')
  const dialog = page.getByRole('dialog')
  const choosing = page.waitForEvent('filechooser')
  await expect(dialog.getByRole('button', { name: 'Choose a file…' })).toBeFocused()
  await press(page, 'Enter')
  await (await choosing).setFiles({
    name: 'team.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'code,parent,definition,colour\nAPP,,Used where one works.,\nPocket version,APP,Made small enough to carry.,red\nLost,Nowhere,,\n',
    ),
  })
  await expect(dialog.getByRole('list', { name: 'Differences: here, and there' })).toBeFocused()
  await expect(dialog.getByText('2 things in the file cannot come in')).toBeVisible()
  await expect(dialog.getByText('Line 4: Lost stands below “Nowhere”, which is not there.')).toBeVisible()
  await expect(dialog.getByText('Used where one works.')).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: /Pocket version/ })).toBeChecked()
  await lookOver(page, 'codebook-compare', 'light')
  await dialog.getByRole('checkbox', { name: /^Applied/ }).press('Space')
  await dialog.getByRole('button', { name: 'Take over 2 codes' }).press('Enter')
  await expect(page.getByText('Took over 1 new and 1 changed codes')).toBeVisible()
  const after = await calls.codebook.list()
  expect(after.find(({ key }) => key === 'APP')?.definition).toBe('Used where one works.')
  expect(after.find(({ name }) => name === 'Pocket version')).toMatchObject({ cycle: 'APP', colour: null })
  await press(page, 'Control+z')
  await expect(async () => expect(await calls.codebook.list()).toEqual(before)).toPass()
})
