import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { chooseFiles } from '../support/choose-files'
import { paintedWords, selectByKeyboard } from '../support/select-words'

const fixture = (name: string) => join(import.meta.dirname, '..', 'fixtures', 'import', name)

test('what a word processor set apart shows in the transcript, and is coded as if it did not', async ({
  page,
  folder,
  calls,
}) => {
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Formats', cycleSet: '2020' })
  await page.reload()
  await expect(page).toHaveTitle(/Formats/)
  await chooseFiles(page, fixture('interview.docx'))
  await expect(page.getByText('8 turns', { exact: false }).first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const text = page.locator('[data-scope="text"]')
  await expect(text).toContainText('We wrote it down.')
  await expect(text.locator('.is-heading')).toHaveText(['Interview 7'])
  await expect(text.locator('.is-italic')).toHaveText(['down'])
  await expect(text.locator('.is-list')).toHaveText(['a yellow page', 'an envelope'])

  await selectByKeyboard(page, 'wrote it down.')
  await page.keyboard.press('3')
  await expect.poll(() => paintedWords(page)).toEqual(['wrote it down.'])
  const [document] = await calls.documents.list()
  const { codings, turns } = await calls.documents.open({ id: document!.id })
  expect(codings.map(({ quote }) => quote)).toEqual(['wrote it down.'])
  expect(turns[3]?.text.slice(codings[0]!.anchor.startOffset, codings[0]!.anchor.endOffset)).toBe('wrote it down.')
})

test('two hundred files come in with a result for each; what is there twice or cannot be read is left out', async ({
  page,
  folder,
  calls,
}) => {
  test.setTimeout(120_000)
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Formats', cycleSet: '2020' })
  await page.reload()
  await expect(page).toHaveTitle(/Formats/)
  const files = Array.from({ length: 200 }, (_, i) => {
    const file = join(folder, `Interview ${String(i + 1).padStart(3, '0')}.txt`)
    // The last two: the same as the first, and a picture.
    const words = `I: What changed in ${i === 198 ? 1 : i + 1}?\nP1: A lot.\nI: And then?\nP1: Nothing more.\n`
    writeFileSync(file, i === 199 ? Buffer.from('89504e470d0a1a0a0000', 'hex') : words)
    return file
  })
  await chooseFiles(page, files)
  await expect(page.getByText('198 files will come in, 1 cannot, 1 is left out', { exact: false })).toBeVisible({
    timeout: 60_000,
  })
  await expect(page.getByText('left out: already in this list')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await calls.documents.list()).length, { timeout: 30_000 }).toBe(198)
  expect(await calls.history.list({ limit: 10 })).toMatchObject([{ action: 'import' }])
})

test('reading many files can be given up, and the next import begins with none of them', async ({
  page,
  folder,
  calls,
}) => {
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Formats', cycleSet: '2020' })
  await page.reload()
  await expect(page).toHaveTitle(/Formats/)
  const files = Array.from({ length: 40 }, (_, i) => {
    const file = join(folder, `${i}.txt`)
    writeFileSync(file, `I: What changed in ${i}?\nP1: A lot of it.\n`.repeat(2000))
    return file
  })
  await chooseFiles(page, files)
  await expect(page.getByRole('progressbar', { name: 'Files read' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('progressbar', { name: 'Files read' })).toBeHidden()
  await chooseFiles(page, files.slice(0, 1))
  await expect(page.getByText('1 file will come in', { exact: false })).toBeVisible()
  expect(await calls.documents.list()).toEqual([])
})

test('the rows of a form come in as stories, by what its columns are said to hold', async ({ page, folder, calls }) => {
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Formats', cycleSet: '2020' })
  await page.reload()
  await expect(page).toHaveTitle(/Formats/)
  const file = join(folder, 'form.csv')
  writeFileSync(
    file,
    'Timestamp,Your name,Role,Activity,What I got out of it,Application,What I hope comes next\n' +
      '2026-05-03,Leila,nurse,"We met, all of us.",The yellow page.,I tried it at home with one family.,Two districts take it up.\n' +
      '2026-05-04,Tomasz,team lead,A case circle in May.,,I closed a visit with the question.,\n,,,,,,\n',
  )
  await chooseFiles(page, file)
  // The headings are those of a story form: nobody is asked.
  await expect(page.getByRole('button', { name: 'What “Application” holds' })).toContainText('Step: Applied')
  const gained = page.getByRole('button', { name: 'What “What I got out of it” holds' })
  await expect(gained).toContainText('Fact about the teller')
  await gained.click()
  await page.getByRole('option', { name: 'Step: Potential' }).click()
  await expect(page.getByRole('complementary', { name: 'form.csv' })).toContainText('The yellow page.')

  // By keyboard: what was hoped for was borne out later, and what made it possible.
  await page.getByRole('button', { name: 'How “What I hope comes next” is said' }).press('Enter')
  await page.getByRole('option', { name: /^Confirmed/ }).press('Enter')
  await page.getByRole('button', { name: 'What leads to “Application”' }).press('Enter')
  await page.getByRole('option', { name: /^Enables/ }).press('Enter')
  await expect(page.getByRole('listbox')).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-scope="text"]')).toContainText('I tried it at home with one family.')
  const documents = await calls.documents.list()
  expect(documents.map(({ title, kind, mine, all }) => [title, kind, mine, all])).toEqual([
    ['Leila', 'story', 0, 4],
    ['Tomasz', 'story', 0, 2],
  ])
  const { flows } = await calls.documents.codings({ id: documents[0]!.id })
  expect(flows.map(({ flow: { kind, status } }) => [kind, status]).sort()).toEqual([
    ['enables', 'told'],
    ['flow', 'confirmed'],
    ['flow', 'told'],
  ])
  await page.keyboard.press('Control+z')
  await expect.poll(() => calls.documents.list()).toEqual([])
})
