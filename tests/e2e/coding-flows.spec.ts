import { join } from 'node:path'
import { expect, test } from '../support/app'
import { selectAtOnce } from '../support/select-words'

const text = '[data-scope="text"]'

test('a flow is drawn on into another document of the same teller, with the words that state it, and followed back', async ({
  page,
  openSample,
  calls,
}) => {
  await openSample()
  await expect(page.locator(text)).toContainText('Thank you for making the time')
  const before = await calls.flows.summary({ by: 'passages', filter: { documents: [], participants: [] } })
  await page.locator(text).focus()
  await page.keyboard.press('Control+Home')
  for (const key of ['j', 'j', 'l', 'g']) await page.keyboard.press(key)
  await expect(page.getByRole('heading', { name: 'The one-page form' })).toBeVisible()
  await expect(page.locator(text)).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('j')
  await expect(page.locator('.turn-label.is-focused')).toHaveCount(1)
  await page.keyboard.press('w')
  const words = await page.evaluate(() => getSelection()?.toString() ?? '')
  expect(words).not.toBe('')
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog', { name: 'What leads from one to the other?' })
  await expect(dialog.getByText(`Stated by the selected words: “${words}”`)).toBeVisible()
  await page.keyboard.press('t')
  await page.screenshot({ path: join('test-results', 'screens', 'coding-flow-words.png') })
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const flows = async () => {
    const [story] = (await calls.documents.list()).filter(({ title }) => title === 'The one-page form')
    return (await calls.documents.codings({ id: story!.id })).flows.map(each => each.flow)
  }
  await expect
    .poll(async () => (await flows()).filter(flow => flow.strength === 3 && flow.words === words).length)
    .toBe(1)
  const after = await calls.flows.summary({ by: 'passages', filter: { documents: [], participants: [] } })
  expect(after.summary.totals.told).toBe(before.summary.totals.told + 1)

  await page.keyboard.press('Shift+O')
  await expect(page.getByRole('heading', { name: 'Leila, family support' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: 'The one-page form' })).toBeVisible()
})

test('a flow the text suggests is offered, drawn only when it is accepted, and not offered again when it is dismissed', async ({
  page,
  openSample,
  calls,
}) => {
  await openSample()
  await expect(page.locator(text)).toContainText('Thank you for making the time')
  const [leila] = (await calls.documents.list()).filter(({ title }) => title === 'Leila, family support')
  const count = async () => (await calls.documents.codings({ id: leila!.id })).flows.length
  const before = await count()
  await page.locator(text).focus()
  await page.keyboard.press('Control+Home')
  const suggestion = page.locator('.coding-suggestion')
  const nextSuggested = async () => {
    for (let n = 0; n < 71; n++) {
      await page.keyboard.press('j')
      // Two frames: what belongs to the coding in focus is drawn by then.
      await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      if (await suggestion.isVisible()) return
    }
    throw new Error('the sample suggests nothing')
  }
  await nextSuggested()
  await page.screenshot({ path: join('test-results', 'screens', 'coding-suggestion.png') })
  expect(await count()).toBe(before)
  await page.keyboard.press('Shift+L')
  await expect.poll(count).toBe(before + 1)
  await page.keyboard.press('Control+z')
  await expect.poll(count).toBe(before)
  await expect(suggestion).toBeVisible()
  const words = await suggestion.textContent()
  await suggestion.getByRole('button', { name: 'Dismiss' }).click()
  await expect(suggestion.filter({ hasText: words ?? '' })).toHaveCount(0)
  expect(await count()).toBe(before)
})

test('while choosing, a doubt about a code is worded and its better code one key away; the decision path is at hand', async ({
  page,
  openSample,
  calls,
}) => {
  await openSample()
  await expect(page.locator(text)).toContainText('Thank you for making the time')
  const [leila] = (await calls.documents.list()).filter(({ title }) => title === 'Leila, family support')
  const stored = async () => {
    const codes = new Map((await calls.codebook.list()).map(code => [code.id, code.key]))
    return (await calls.documents.codings({ id: leila!.id })).codings.map(
      each => `${codes.get(each.code)} ${each.quote}`,
    )
  }
  await selectAtOnce(page, 'So the records I do at home')
  await page.keyboard.press('c')
  await page.keyboard.press('?')
  await expect(page.getByText('Was something done in one’s own setting?', { exact: false })).toBeVisible()
  await page.screenshot({ path: join('test-results', 'screens', 'coding-decision-path.png') })
  await page.keyboard.press('Escape')
  const wish = 'I could say out loud'
  await selectAtOnce(page, wish)
  await page.keyboard.press('c')
  await page.keyboard.type('adapted')
  await expect(page.getByText('“could” sounds like something meant, not done yet.', { exact: false })).toBeVisible()
  await page.screenshot({ path: join('test-results', 'screens', 'coding-guidance.png') })
  await page.keyboard.press('Control+Enter')
  await expect.poll(stored).toContain(`POT.intention ${wish}`)
})
