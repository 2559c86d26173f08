import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { type Calls, expect, test } from '../support/app'
import { selectAtOnce, selectByKeyboard } from '../support/select-words'

const text = '[data-scope="text"]'

async function begin(page: Page, openSample: () => Promise<unknown>): Promise<void> {
  await openSample()
  await expect(page.locator(text)).toContainText('Thank you for making the time')
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

const passages = (page: Page) => page.getByRole('listbox', { name: 'Passages' })
const codings = async (calls: Calls) => (await calls.passages.find({})).rows.length

test('the passages of the project are found, coded, linked, noted and gone to without a mouse', async ({
  page,
  calls,
  openSample,
}) => {
  await begin(page, openSample)
  const total = await codings(calls)
  const list = passages(page)
  await list.focus()
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(total))
  await page.getByRole('searchbox', { name: 'Find passages' }).focus()
  await page.keyboard.type('form one page')
  await expect(page.getByText(new RegExp(`^\\d+ of ${total} passages`))).toBeVisible()
  const found = (await calls.passages.find({ text: 'form one page' })).rows.length
  expect(found).toBeGreaterThan(0)
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', String(found))

  await test.step('several get another code by one action', async () => {
    await list.focus()
    await press(page, 'Home', 'Shift+ArrowDown', 'c')
    await expect(page.getByRole('dialog', { name: /Another code for/ })).toBeVisible()
    await page.keyboard.type('quotable')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Changed (the passage|2 passages) to Quotable$/).first()).toBeVisible()
    const { undo } = await calls.history.state()
    expect(undo?.action).toMatch(/^coding\.(many|recode)$/)
    await list.focus()
    await press(page, 'Control+z')
    await expect(async () => expect((await calls.history.state()).undo?.action).not.toBe(undo?.action)).toPass()
  })

  await test.step('one gets a valence and a memo, and is gone to and come back from', async () => {
    await list.focus()
    await press(page, 'Home', '-')
    const first = async () =>
      (await calls.passages.rows({ rows: (await calls.passages.find({ text: 'form one page' })).rows.slice(0, 1) }))[0]!
    await expect(async () => expect((await first()).valence).toBe('negative')).toPass()
    await press(page, 'm')
    await expect(page.getByRole('dialog', { name: /^Coding:/ }).getByRole('textbox', { name: /^Memo/ })).toBeFocused()
    await page.keyboard.type('Ask who owns it.')
    await press(page, 'Control+a', 'Control+b', 'Escape')
    await expect(async () => expect((await first()).memo).toContain('Ask who owns it.')).toPass()
    const { id } = await first()
    const memo = await calls.memos.of({ on: 'coding', id })
    expect(JSON.parse(memo?.body ?? '{}').root.children[0].children.at(-1).format).toBe(1)
    await list.focus()
    await press(page, 'Home', 'ArrowDown')
    const at = await list.getAttribute('aria-activedescendant')
    await press(page, 'Enter')
    await expect(page.locator(text)).toBeFocused()
    await press(page, 'Alt+ArrowLeft')
    await expect(list).toBeFocused()
    await expect(list).toHaveAttribute('aria-activedescendant', at ?? '')
  })

  await test.step('several get one more code, from the menu on them, and one undo takes it back', async () => {
    const coded = await codings(calls)
    await page.getByRole('searchbox', { name: 'Find passages' }).fill('')
    await expect(list.getByRole('option').nth(1)).toBeVisible()
    await list.focus()
    await press(page, 'Home', 'Shift+ArrowDown')
    await expect(list.getByRole('option', { selected: true })).toHaveCount(2)
    await press(page, 'Shift+F10')
    await page.getByRole('menuitem', { name: 'Code the passages with one more code…' }).press('Enter')
    await expect(page.getByRole('dialog', { name: 'One more code for 2 passages' })).toBeVisible()
    await page.keyboard.type('other explanation')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Coded 2 passages .*, too/).first()).toBeVisible()
    expect(await codings(calls)).toBe(coded + 2)
    await list.focus()
    await press(page, 'Control+z')
    await expect(async () => expect(await codings(calls)).toBe(coded)).toPass()
  })
})

test('a flow is drawn from one passage of the list to another', async ({ page, calls, openSample }) => {
  await begin(page, openSample)
  const count = async () =>
    (await calls.flows.summary({ by: 'passages', filter: { documents: [], participants: [] } })).summary.totals
  const before = await count()
  await passages(page).focus()
  await press(page, 'Home', 'l', 'End', 'l')
  await expect(page.getByRole('dialog', { name: 'What leads from one to the other?' })).toBeVisible()
  await press(page, 'Enter')
  await expect(async () => expect(await count()).not.toEqual(before)).toPass()
})

test('the list is narrowed and grouped, takes the place of the text, and is saved as a table', async ({
  page,
  calls,
  openSample,
}) => {
  await begin(page, openSample)
  await press(page, 'Control+Alt+j')
  await expect(page.locator(text)).toHaveCount(0)
  await page.getByRole('button', { name: 'Filter, sort' }).press('Enter')
  await page.getByRole('checkbox', { name: 'Applied' }).press('Space')
  await expect(page.getByRole('button', { name: '1 filter' })).toBeVisible()
  await press(page, 'Escape')
  const applied = (await calls.passages.find({ cycles: ['APP'] })).rows.length
  await expect(page.getByText(new RegExp(`^${applied} of `))).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a table' }).press('Enter')
  await page.getByRole('menuitem', { name: /csv/ }).press('Enter')
  const lines = readFileSync(await (await saving).path(), 'utf8')
    .trim()
    .split('\n')
  expect(lines[0]).toContain('document,speaker,time,quote,code')
  expect(lines.length).toBeGreaterThan(applied)
  await passages(page).focus()
  await press(page, 'Home', 'Enter')
  await expect(page.locator(text)).toBeFocused()
})

test('a story and a participant have memos, written in their views and read among all others', async ({
  page,
  calls,
  openSample,
}) => {
  await begin(page, openSample)
  await press(page, 'Control+2')
  await expect(page.getByRole('heading', { name: 'The one-page form' })).toBeVisible()
  // Typed at once: the letters are for the editor that opens.
  await press(page, 'Shift+M')
  await page.keyboard.type('Who carried it on?')
  await expect(page.getByRole('dialog', { name: 'Story: The one-page form' })).toContainText('Who carried it on?')
  await press(page, 'Escape')
  const about = page.getByRole('region', { name: 'Memos' })
  await expect(about.getByRole('button', { name: 'Who carried it on?' })).toBeVisible()

  await press(page, 'Control+5')
  await page.getByRole('gridcell', { name: 'Leila', exact: true }).click()
  await about.getByRole('button', { name: 'Write a memo…' }).press('Enter')
  await page.keyboard.type('Speaks for the others, too.')
  await press(page, 'Escape')
  await about.getByRole('button', { name: 'Speaks for the others, too.' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Memo: Leila' })).toContainText('Speaks for the others, too.')
  const memos = await calls.memos.list({ subjects: ['story', 'participant'] })
  expect(memos.map(({ plain, words }) => `${words}: ${plain}`)).toEqual([
    'Leila: Speaks for the others, too.',
    'The one-page form: Who carried it on?',
  ])
})

test('what is copied from the text of somebody who withdrew is copied, and said', async ({
  page,
  calls,
  context,
  openSample,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await begin(page, openSample)
  const leila = (await calls.participants.list()).find(({ name }) => name === 'Leila')!
  const decision = { participant: leila.id, purpose: 'quoteAnonymously' as const, at: '2026-06-01', note: '' }
  await calls.consent.set({ ...decision, state: 'withdrawn' })
  await selectAtOnce(page, 'twenty-three families')
  await press(page, 'Control+c')
  await expect(page.getByText('Copied, with a turn of somebody who refused to be quoted or withdrew.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('twenty-three families')
})

test('memos are written on words, found in their list, changed there and saved as files', async ({
  page,
  calls,
  openSample,
}) => {
  await begin(page, openSample)
  const warm = async () => (await calls.memos.list({ text: 'warm opening' })).map(memo => memo.plain)
  await page.locator(text).focus()
  await press(page, 'Control+Home')
  await selectByKeyboard(page, 'Thank you')
  await press(page, 'Shift+M')
  await expect(page.getByRole('dialog', { name: 'Passage: Thank you' })).toBeVisible()
  await page.keyboard.type('A warm opening.')
  await press(page, 'Escape')
  await expect(async () => expect(await warm()).toEqual(['A warm opening.'])).toPass()
  await expect(page.getByRole('button', { name: '1 memo on this turn' })).toBeVisible()
  await page.getByRole('radio', { name: 'Memos' }).press('Space')
  const list = page.getByRole('listbox', { name: 'Memos' })
  await list.focus()
  await press(page, 'ArrowDown', 'Enter')
  const box = page.getByRole('textbox', { name: 'Memo: Thank you' })
  await expect(box).toBeFocused()
  await press(page, 'Control+End', 'Enter')
  await page.keyboard.type('Nobody is asked why.')
  await press(page, 'Escape')
  await expect(list).toBeFocused()
  await expect(async () => expect(await warm()).toEqual(['A warm opening.\nNobody is asked why.'])).toPass()
  await press(page, 'Control+z')
  await expect(box).not.toContainText('Nobody')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the memos as a file' }).press('Enter')
  await page.getByRole('menuitem', { name: /Markdown/ }).press('Enter')
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('> Thank you')
  await list.focus()
  await press(page, 'Delete')
  await expect(async () => expect(await warm()).toEqual([])).toPass()
})
