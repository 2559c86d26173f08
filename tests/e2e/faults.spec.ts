import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { chooseFiles } from '../support/choose-files'
import { launchWebHost } from '../support/launch-web-host'
import { paintedWords, selectByKeyboard } from '../support/select-words'

test('the way back in a toast belongs to its own action, and goes with it', async ({ page, folder, calls }) => {
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Way back', cycleSet: '2020' })
  const bytes = new Blob(['Interviewer: What did you take away?\nLeila: I came home with her intake form.\n'])
  const { draft } = await calls.imports.read({ name: 'leila.txt', bytes, options: {} })
  const [document] = await calls.imports.store({ drafts: [draft] })
  const quotes = async () => (await calls.documents.open({ id: document! })).codings.map(({ quote }) => quote).sort()
  await page.reload()
  await expect(page.locator('[data-scope="text"]')).toContainText('intake form')
  await selectByKeyboard(page, 'What did you')
  await page.keyboard.press('3')
  await expect.poll(quotes).toEqual(['What did you'])
  await selectByKeyboard(page, 'intake form')
  await page.keyboard.press('3')
  await expect.poll(quotes).toEqual(['What did you', 'intake form'])
  const toastUndo = page.locator('.ui-toast').getByRole('button', { name: /^Undo/ })

  await page.keyboard.press('Delete')
  await expect(toastUndo).toBeVisible()
  await expect.poll(quotes).toEqual(['What did you'])
  await page.keyboard.press('Control+z')
  await expect.poll(quotes).toEqual(['What did you', 'intake form'])
  await expect(toastUndo).toHaveCount(0)

  // Nor does it take back what was done after it.
  // Keys act on what the window shows, so it has to show both codings again before they are pressed.
  const removeFirst = async () => {
    await expect.poll(async () => new Set(await paintedWords(page))).toEqual(new Set(['What did you', 'intake form']))
    for (const key of ['Escape', 'Control+Home', 'j', 'Delete']) await page.keyboard.press(key)
    await expect.poll(quotes).toEqual(['intake form'])
  }
  await removeFirst()
  await expect(toastUndo).toBeVisible()
  await selectByKeyboard(page, 'take away')
  await page.keyboard.press('3')
  await expect.poll(quotes).toEqual(['intake form', 'take away'])
  await expect(toastUndo).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(quotes).toEqual(['What did you', 'intake form'])

  await removeFirst()
  await toastUndo.click()
  await expect.poll(quotes).toEqual(['What did you', 'intake form'])
  await expect(toastUndo).toHaveCount(0)
})

test.describe('while files are looked at before they come in', () => {
  test.beforeEach(async ({ page, folder, calls }) => {
    await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Files', cycleSet: '2020' })
    await page.reload()
    await expect(page).toHaveTitle(/Files/)
    writeFileSync(join(folder, 'café.txt'), Buffer.from('Anna: Das Café war schön.\nBen: Ja, für mich.\n', 'latin1'))
    await chooseFiles(page, join(folder, 'café.txt'))
    await expect(page.getByText('1 file will come in', { exact: false })).toBeVisible()
  })

  test('Escape and Ctrl+Enter act while a file of the list has the focus', async ({ page, folder, calls }) => {
    const file = page.getByRole('row', { name: 'café.txt' })
    await file.click()
    await expect(file).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await calls.documents.list()).length).toBe(1)
    await expect(page.locator('[data-scope="text"]')).toContainText('Café')

    await chooseFiles(page, join(folder, 'café.txt'))
    await file.click()
    await expect(file).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { name: /Bring in/ })).toHaveCount(0)
  })

  test('a file read in the wrong encoding can be read in another', async ({ page }) => {
    const encoding = page.getByRole('button', { name: 'Encoding' })
    const preview = page.getByRole('region', { name: 'The document as it will be' })
    await expect(preview).toContainText('schön')
    await encoding.click()
    await page.getByRole('option', { name: 'UTF-8' }).click()
    await expect(page.getByText('could not be read as UTF-8', { exact: false }).first()).toBeVisible()
    await expect(encoding).toBeFocused()
    await encoding.click()
    await page.getByRole('option', { name: 'Western (Windows 1252)' }).click()
    await expect(preview).toContainText('schön')
    await expect(page.getByText('1 file will come in', { exact: false })).toBeVisible()
  })
})

test('a host started anew at the same address is told from one that is away, and nothing is called saved', async ({
  page,
  folder,
  host,
  openSample,
}) => {
  await openSample()
  const said = page.locator('.app-status')
  await expect(said).toContainText('Saved')
  await page.locator('[data-scope="text"]').focus()
  await page.keyboard.press('j')
  await host.stop()
  await expect(page.getByText(/connection to Valueloom is lost/)).toBeVisible()
  await expect(said).not.toContainText('Saved')

  for (const key of ['Delete', 'Delete', 'Delete']) await page.keyboard.press(key)
  await expect(page.getByText(/This was not done/)).toHaveCount(1)
  await page.screenshot({ path: join('test-results', 'screens', 'away-light.png'), animations: 'disabled' })

  const again = await launchWebHost(folder, ['--port', new URL(host.url).port])
  await expect(page.getByText(/was started anew and does not know this window/)).toBeVisible()
  await page.screenshot({ path: join('test-results', 'screens', 'refused-light.png'), animations: 'disabled' })
  // Signed in again, in whichever tab, this one comes back by itself.
  const other = await page.context().newPage()
  await other.goto(again.url)
  await expect(page.getByText(/was started anew/)).toHaveCount(0)
  await expect(page.getByText(/Not connected/)).toHaveCount(0)
  await again.stop()
})

test('words that run from the right leave the columns where they are', async ({ page, folder, calls }) => {
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'From the right', cycleSet: '2020' })
  const words = 'מראיינת: מה לקחת איתך?\nלילה: חזרתי הביתה עם טופס.\nמראיינת: ואז?\nלילה: דיברנו במטבח.\n'
  const bytes = new Blob([words])
  const { draft } = await calls.imports.read({ name: 'leila.txt', bytes, options: {} })
  const [document] = await calls.imports.store({ drafts: [draft] })
  const [, turn] = (await calls.documents.open({ id: document! })).turns
  const code = (await calls.codebook.list()).find(({ key }) => key === 'POT')!.id
  const anchor = { startTurn: turn!.id, startOffset: 0, endTurn: turn!.id, endOffset: 5 }
  await calls.codings.add({ document: document!, code, anchor })
  await page.reload()
  const label = page.locator('.turn-label')
  await expect(label).toBeVisible()
  const left = async (part: string) => (await page.locator(`.turn ${part}`).last().boundingBox())!.x
  expect(await left('.turn-who')).toBeLessThan(await left('.turn-text'))
  expect(await left('.turn-text')).toBeLessThan(await left('.turn-bracket'))
  expect(await left('.turn-bracket')).toBeLessThan(await left('.turn-label'))
  const css = (part: string) =>
    page
      .locator(`.turn ${part}`)
      .last()
      .evaluate(element => getComputedStyle(element).direction)
  expect([await css('.turn-who'), await css('.turn-text'), await css('.turn-label')]).toEqual(['ltr', 'rtl', 'ltr'])
})
