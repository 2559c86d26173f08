import { expect, test } from '../support/app'
import { selectAtOnce } from '../support/select-words'

const text = '[data-scope="text"]'

test('what goes meanwhile is said, and nothing is lost with it: an end of a flow, a code, an empty selection, the text', async ({
  page,
  openSample,
  calls,
}) => {
  await openSample()
  await expect(page.locator(text)).toContainText('Thank you for making the time')
  const [leila] = (await calls.documents.list()).filter(({ title }) => title === 'Leila, family support')
  const stored = async () => (await calls.documents.codings({ id: leila!.id })).codings
  const before = await stored()

  // Nothing selected, nothing in focus: the key says what to do first.
  await page.locator(text).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('3')
  await expect(page.getByText('Select some words first', { exact: false })).toBeVisible()
  expect(await stored()).toHaveLength(before.length)

  // The start of a flow is removed elsewhere while the flow is being drawn.
  await page.keyboard.press('j')
  await expect(page.locator('.turn-label.is-focused')).toHaveCount(1)
  await page.keyboard.press('l')
  await expect(page.getByText('Choose the coding it leads to', { exact: false })).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'What leads from one to the other?' })).toBeVisible()
  await calls.codings.remove({ id: before[0]!.id })
  await page.keyboard.press('Enter')
  await expect(page.getByText('That coding is not there any more', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('Choose the coding it leads to', { exact: false })).toBeHidden()

  // A code is removed elsewhere while it is being chosen: the words stay selected for another one.
  const own = await calls.codebook.addCode({ parent: null, name: 'Short lived' })
  await expect(page.getByText('Other codes')).toBeVisible()
  await selectAtOnce(page, 'what does an ordinary week look like')
  await page.keyboard.press('c')
  await page.keyboard.type('Short lived')
  await expect(page.getByRole('option', { name: /Short lived/ })).toBeVisible()
  const count = (await stored()).length
  await calls.codebook.remove({ ids: [own.id] })
  await expect(page.getByRole('option', { name: /Short lived/ })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.locator('.coding-palette')).toBeVisible()
  expect(await stored()).toHaveLength(count)
  await page.keyboard.press('Escape')
  await expect(page.locator('.coding-palette')).toBeHidden()
  await page.keyboard.press('3')
  await expect.poll(async () => (await stored()).length).toBe(count + 1)
  expect((await stored()).map(each => each.quote)).toContain('what does an ordinary week look like')

  // The text is corrected elsewhere while words of it are selected, while a code is chosen for them, and while an edge is held.
  const insertBefore = async (words: string, inserted: string) => {
    const turn = (await calls.documents.open({ id: leila!.id })).turns.find(each => each.text.includes(words))!
    const edits = [{ kind: 'splice' as const, turn: turn.id, at: turn.text.indexOf(words), removed: '', inserted }]
    await calls.corrections.store({ document: leila!.id, base: [{ id: turn.id, text: turn.text }], edits })
    await expect(page.locator('.turn-text', { hasText: `${inserted}${words}` })).toBeVisible()
  }
  const week = 'an ordinary week'
  await selectAtOnce(page, week)
  await insertBefore(week, 'such ')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(week)
  await page.keyboard.press('c')
  await expect(page.locator('.coding-palette')).toBeVisible()
  await insertBefore(`such ${week}`, 'now ')
  await page.keyboard.type('quality')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await stored()).map(each => each.quote)).toContain(week)
  await expect(page.locator('.turn-label.is-focused')).toContainText('quality')
  await page.keyboard.press(']')
  await expect(page.getByText('End of the coding')).toBeVisible()
  await insertBefore(`now such ${week}`, 'right ')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('take hold of its edge again', { exact: false }).first()).toBeVisible()
  expect((await stored()).map(each => each.quote)).toContain(week)
})
