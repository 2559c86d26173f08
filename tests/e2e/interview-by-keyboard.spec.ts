import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Calls, expect, test } from '../support/app'
import { chooseFiles } from '../support/choose-files'

const text = '[data-scope="text"]'

/** A real interview: that of the sample, brought in from its own file into an empty project. */
const interview = join(process.cwd(), 'resources', 'sample', 'tomasz-team-lead.vtt')

async function bringIn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^New project/ })).toBeVisible()
  await page.keyboard.press('Control+Alt+n')
  await expect(page.getByRole('dialog', { name: 'New project' })).toBeVisible()
  await page.keyboard.type('Interview')
  await page.keyboard.press('Enter')
  await expect(page).toHaveTitle(/Interview/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await chooseFiles(page, interview)
  await expect(page.getByText(/\d+ turns/).first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator(text)).toBeVisible()
  await page.locator(text).focus()
  await page.keyboard.press('Control+Home')
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function codings(calls: Calls) {
  const [document] = await calls.documents.list()
  return calls.documents.codings({ id: document!.id })
}

/** The focused coding is one that is stored: the next key acts on it. */
async function stored(page: Page, calls: Calls, count: number): Promise<void> {
  await expect.poll(async () => (await codings(calls)).codings.length).toBe(count)
  await expect(page.locator('.turn-label.is-focused')).toHaveCount(1)
}

/** Codes four sentences, links them into a story and writes a memo, without ever touching the mouse. */
async function session(page: Page, calls: Calls): Promise<void> {
  await bringIn(page)
  // The next sentence that nothing is coded in, selected, with a number key, by name, and with the last code.
  await press(page, 'n', 's', '2')
  await stored(page, calls, 1)
  await press(page, 'n', 's', 'c')
  await page.keyboard.type('tangible')
  await press(page, 'Enter')
  await stored(page, calls, 2)
  await press(page, 'n', 's', '4', '+', 'a')
  await stored(page, calls, 3)
  await press(page, 'n', 's', '5', 'd', 'd')
  await stored(page, calls, 4)
  // The story: from each coding to the next one.
  await press(page, 'k', 'k', 'k')
  for (let flow = 0; flow < 3; flow++) {
    await press(page, 'l', 'j', 'l')
    await expect(page.getByRole('dialog', { name: 'What leads from one to the other?' })).toBeVisible()
    await press(page, 'Enter')
    await expect(page.getByRole('dialog')).toBeHidden()
    await expect.poll(async () => (await codings(calls)).flows.length).toBe(flow + 1)
  }
  // The memo of the last coding.
  await press(page, 'm')
  await expect(page.locator(':focus')).not.toHaveAttribute('data-scope', 'text')
  await page.keyboard.type('The story ends where the figures begin.')
  await press(page, 'Escape')
  await expect
    .poll(async () => (await codings(calls)).codings.map(coding => coding.memo).filter(Boolean))
    .toEqual(['The story ends where the figures begin.'])
  // Back in the text one goes on where one was.
  const caretTurn = () => document.getSelection()?.anchorNode?.parentElement?.closest('.turn')?.textContent ?? null
  const coded = page.locator('.turn', { has: page.locator('.turn-label.is-focused') })
  await expect.poll(() => page.evaluate(caretTurn)).toBe(await coded.textContent())
  const after = await codings(calls)
  expect(after.codings.map(({ valence, stance, confidence }) => [valence, stance, confidence])).toEqual([
    [null, null, null],
    [null, null, null],
    ['positive', 'account', null],
    [null, null, 'unsure'],
  ])
}

const views = [
  { name: 'light', colorScheme: 'light', width: 1440, height: 900, scale: 1 },
  { name: 'dark', colorScheme: 'dark', width: 1440, height: 900, scale: 1 },
  { name: 'zoomed to 200 %', colorScheme: 'light', width: 720, height: 450, scale: 2 },
] as const

for (const view of views)
  test.describe(view.name, () => {
    test.use({
      colorScheme: view.colorScheme,
      viewport: { width: view.width, height: view.height },
      deviceScaleFactor: view.scale,
    })
    test('an interview is coded, its story linked and noted, without a mouse', async ({ page, calls }) => {
      test.setTimeout(120_000)
      await session(page, calls)
      await page.screenshot({
        path: join('test-results', 'screens', `interview-${view.name.replace(/\W+/g, '-')}.png`),
        animations: 'disabled',
        caret: 'hide',
      })
    })
  })

test('who listens instead of looking hears turns, codings and flows by name', async ({ page, openSample }) => {
  await openSample()
  await expect(page.locator(text)).toContainText('Thank you for making the time')
  const turns = page.getByRole('group', { name: /^Leila, 00:00:13/ })
  await expect(turns).toHaveCount(1)
  await expect(turns).toContainText('There isn’t one.')
  await expect(page.getByRole('textbox', { name: /Leila, family support, text to be coded/ })).toBeVisible()
  const list = page.getByRole('region', { name: '71 codings in this document' })
  await expect(list.getByRole('button', { name: /^IMM experience: “A man from the records department/ })).toHaveCount(1)
  await page.locator(text).focus()
  await press(page, 'Control+Home', 'j', 'j')
  const flows = page.getByRole('region', { name: 'Flows' })
  await expect(flows.getByRole('button', { name: /Immediate I told Ruth afterwards/ })).toHaveCount(1)
  await expect(flows.getByRole('button', { name: /^Flow: told/ })).toHaveCount(1)
  // What is done is said, with what the signs and lines show: the status is a live region.
  const status = page.getByRole('status')
  await expect(status.filter({ hasText: /IMM cost: “.+”, turn \d+, negative.*flow/ })).toHaveCount(1)
  await expect(list.getByRole('button', { name: /^IMM cost: “.+”, turn \d+, negative.*flow/ })).toHaveCount(1)
  // Zoomed to 200 % meanwhile, one still sees where one is.
  await press(page, 'j', 'j', 'j', 'j')
  await page.setViewportSize({ width: 720, height: 450 })
  await expect(page.locator('.turn-label.is-focused')).toBeInViewport({ ratio: 1 })
})

test('thirty codings on one screen stay legible', async ({ page, openSample, calls }) => {
  test.setTimeout(90_000)
  await openSample()
  await expect(page.locator(text)).toContainText('Thank you for making the time')
  const [leila] = (await calls.documents.list()).filter(({ title }) => title === 'Leila, family support')
  const { turns } = await calls.documents.open({ id: leila!.id })
  const codes = (await calls.codebook.list()).filter(code => code.parent !== null)
  const codingIds: string[] = []
  // Every sentence of what Leila says first is coded, some twice, some over two sentences, as a dense interview is.
  let n = 0
  for (const turn of [turns[1], turns[3], turns[5]].filter(each => each !== undefined)) {
    const starts = [0, ...[...turn.text.matchAll(/[.?!,] /g)].map(found => found.index + found[0].length)]
    for (const [index, startOffset] of starts.entries()) {
      const endOffset = starts[index + (n % 4 === 0 ? 2 : 1)] ?? turn.text.length
      const code = codes[(n * 7) % codes.length]!
      const anchor = { startTurn: turn.id, startOffset, endTurn: turn.id, endOffset }
      codingIds.push((await calls.codings.add({ document: leila!.id, code: code.id, anchor })).id)
      n++
    }
  }
  for (let at = 0; at + 3 < codingIds.length; at += 4)
    await calls.flows.add({ from: codingIds[at]!, to: codingIds[at + 3]!, kind: 'flow', status: 'told' })
  await page.locator(text).focus()
  await page.keyboard.press('Control+Home')
  const seen = page.locator('.turn-label[data-coding]')
  await expect.poll(() => seen.count()).toBeGreaterThanOrEqual(30)
  for (let step = 0; step < 9; step++) await page.keyboard.press('j')
  await page.screenshot({ path: join('test-results', 'screens', 'coding-dense.png'), caret: 'hide' })

  // No two labels lie over each other, and none over the text.
  const boxes = await seen.evaluateAll(labels =>
    labels
      .map(label => label.getBoundingClientRect())
      .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
  )
  const clashes = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(b => a.left < b.right && b.left < a.right && a.top + 0.5 < b.bottom && b.top + 0.5 < a.bottom)
      .map(b => [a, b]),
  )
  expect(clashes).toEqual([])
  const textRight = await page
    .locator('.turn-text')
    .first()
    .evaluate(element => element.getBoundingClientRect().right)
  expect(boxes.filter(box => box.left < textRight)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: join('test-results', 'screens', 'coding-dense-dark.png'), caret: 'hide' })
})
