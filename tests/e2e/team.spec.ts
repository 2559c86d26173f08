import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { editCode } from '../../src/main/db/change-codes'
import { addCode, codeByKey } from '../../src/main/db/codes'
import { addCoding } from '../../src/main/db/codings'
import { documentNamed } from '../../src/main/db/documents'
import { findQuote } from '../../src/main/db/find-quote'
import { Project } from '../../src/main/db/project'
import { readPackage, unpackProject } from '../../src/main/exchange/package/read-package'
import { expect, test } from '../support/app'
import { runInPalette } from '../support/run-in-palette'

/** What Pim coded at home; the owner of the sample has coded the first three otherwise, and the last not at all. */
const codedByPim = [
  ['forty slides about data protection', 'POT'],
  ['I sat there for two hours with a family waiting in a cold flat, and nobody asked me one thing', 'IMM'],
  ['I told Ruth afterwards that', 'IMM'],
  ['what does an ordinary week look like', 'ORI'],
] as const

/** What a coder does with a package at home: opens it, codes, rewrites a definition, and sends the file back. */
async function codedAtHome(pack: string, folder: string): Promise<string> {
  const path = unpackProject((await readPackage(pack)).project, folder)
  const project = Project.open(path, 'Pim')
  const { id } = documentNamed(project, 'Leila, family support')
  for (const [quote, key] of codedByPim)
    addCoding(project, id, codeByKey(project, key).id, findQuote(project, id, quote).anchor)
  editCode(project, codeByKey(project, 'APP').id, { definition: 'Something that was gained is in use.' })
  addCode(project, codeByKey(project, 'IMM').id, 'Trust between the people in the room, and what it took')
  project.close()
  return path
}

/** Lets what the window asks of one call not arrive, as if that took long. @returns says of which call; null lets all through */
async function holdCalls(page: Page): Promise<(call: string | null) => void> {
  let held: string | null = null
  await page.routeWebSocket(/./, window => {
    const program = window.connectToServer()
    window.onMessage(message => {
      if (held === null || !message.toString().includes(`"${held}"`)) program.send(message)
    })
  })
  await page.reload()
  return call => {
    held = call
  }
}

/** Pictures in light, dark and at 200 %, none of them cut off at the side; axe finds nothing in it. */
async function photograph(page: Page, name: string) {
  const wide = page.viewportSize()!
  for (const view of ['light', 'dark', 'zoomed'] as const) {
    await page.emulateMedia({ colorScheme: view === 'dark' ? 'dark' : 'light' })
    await page.setViewportSize(view === 'zoomed' ? { width: 720, height: 450 } : wide)
    await page.screenshot({ path: `test-results/screens/${name}-${view}.png`, animations: 'disabled' })
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(wide)
  // What was announced stays for seconds, and may be named by a button that has gone with its screen.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-live-announcer]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)).toEqual([])
}

test('a blind round: sent out, coded apart, brought back, argued over and settled', async ({
  page,
  calls,
  openSample,
  folder,
}) => {
  test.slow()
  const hold = await holdCalls(page)
  await openSample()
  await page.getByRole('button', { name: 'Team', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Coders' })).toBeVisible()
  const pack = join(folder, 'to Pim.vloompack')
  await page.getByLabel('File to write').fill(pack)
  await page.getByRole('button', { name: 'Write the package' }).click()
  await expect(page.getByText(`Written: ${pack}`)).toBeVisible()
  await expect(page.getByText('Codings: 0')).toBeVisible()
  await page.getByLabel('Folder on this computer').fill(folder)
  await page.getByRole('button', { name: 'Watch this folder' }).click()
  await expect(page.getByRole('row', { name: /to Pim\.vloompack.*all of it is here/ })).toBeVisible()
  await photograph(page, 'team-copies')

  const codes = await calls.codebook.list()
  const idOf = (key: string) => codes.find(code => code.key === key)!.id
  await calls.codebook.edit({ id: idOf('APP'), change: { definition: 'Used where one works.' } })
  await calls.codebook.addCode({ parent: idOf('POT'), name: 'Trust between the people in the room, and what it took' })
  await page.getByLabel('File to bring back').fill(await codedAtHome(pack, folder))
  // One who does not want to wait gives up with Escape, while it looks over and while it merges.
  const comparing = page.getByRole('progressbar', { name: 'Comparing the two copies' })
  hold('/team/look')
  await page.getByLabel('File to bring back').press('Enter')
  await expect(comparing).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(comparing).toBeHidden()
  hold(null)
  await page.getByLabel('File to bring back').press('Enter')
  await expect(page.getByRole('heading', { name: 'Bring back from Pim' })).toBeVisible()
  await photograph(page, 'team-merge')
  await page.getByRole('button', { name: /^Definition|definition/ }).click()
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  hold('/team/merge')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('progressbar', { name: 'Merging' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('The merge was stopped. Nothing was changed.')).toBeVisible()
  hold(null)
  await page.keyboard.press('Control+Enter')

  // The row begins with the name, also for who hears it.
  await expect(page.getByRole('rowheader', { name: /^Pim/ })).toBeVisible()
  await page.getByRole('radio', { name: 'Disagreements' }).click()
  await expect(page.getByText('Krippendorff’s alpha')).toBeVisible()
  // Narrowed to one kind by keys: list and count follow; Escape goes back to what is argued over.
  const listed = page.locator('.team-inbox-item')
  const among = await listed.count()
  await page.locator('.team-disagreement').focus()
  await page.keyboard.press('f')
  const kinds = page.getByRole('button', { name: 'Which disagreements' })
  await expect(kinds).toBeFocused()
  await page.keyboard.press('Enter')
  const missing = page.getByRole('option', { name: /^Missing/ })
  const count = Number(/\d+/.exec((await missing.textContent())!)![0])
  expect(count).toBeLessThan(among)
  await missing.press('Enter')
  await expect(listed).toHaveCount(count)
  await expect(page.getByText(`${count} open of ${count}`)).toBeVisible()
  await expect(page.getByText(`${count} of ${among} listed`)).toBeVisible()
  await expect(kinds).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('.team-disagreement')).toBeFocused()
  await page.keyboard.press('x')
  await expect(listed).toHaveCount(among)
  await page.locator('.team-inbox-item', { hasText: 'A man from the records' }).click()
  await page.getByLabel('Add a comment').fill('Is it what she felt, or what she took away?')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('1 being discussed')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.locator('.team-disagreement').focus()
  await page.keyboard.press('b')
  await expect(page.getByRole('radio', { name: /^As Pim/ })).toBeChecked()
  await photograph(page, 'team-disagreements')
  // What was said around it, the transcript, and back, by keys.
  const around = page.locator('.team-said-around')
  await expect(around).toHaveCount(0)
  await page.keyboard.press('e')
  await expect(around).toHaveCount(2)
  await page.keyboard.press('l')
  await expect(around).toHaveCount(4)
  await page.keyboard.press('g')
  await expect(page.locator('[data-scope="text"]')).toBeVisible()
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(page.locator('.team-disagreement')).toContainText('A man from the records')
  await expect(page.getByRole('radio', { name: /^As Pim/ })).toBeChecked()
  await page.getByLabel('Reason').fill('She tells what she took away.')
  await page.keyboard.press('Control+Enter')
  // Typed while that is stored, and meant for the next one, where the keys go on working without the pointer.
  await page.keyboard.press('n')
  await expect(page.getByText('1 resolved')).toBeVisible()
  await expect(page.locator('.team-disagreement')).toBeFocused()
  await expect(page.getByRole('radio', { name: /^Neither/ })).toBeChecked()
  await page.getByText('Show resolved ones too').click()
  await page.locator('.team-inbox-item', { hasText: 'A man from the records' }).click()
  await expect(page.getByText('Decided: as Pim')).toBeVisible()
  // Taken back by key, and settled again by undo.
  await page.locator('.team-disagreement').focus()
  await page.keyboard.press('o')
  await expect(page.getByText('Decided: as Pim')).toBeHidden()
  await expect(page.getByText('0 resolved')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Decided: as Pim')).toBeVisible()
  const decided = (await calls.team.disagreements()).filter(({ decision }) => decision !== null)
  expect(decided).toMatchObject([{ decision: { reason: 'She tells what she took away.' } }])
})

test('by keyboard one goes on as a teller, who is told apart, and as oneself again; somebody new sees how they come along', async ({
  page,
  openSample,
  calls,
}) => {
  await openSample()
  await expect(page.locator('.app-coder')).toBeVisible()
  const open = async () => {
    await runInPalette(page, 'Code as somebody else, or as a teller')
    await expect(page.getByRole('dialog', { name: 'Who codes' })).toBeVisible()
  }
  await open()
  await photograph(page, 'team-coder')
  await page.getByRole('button', { name: /A teller, who codes their own words/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option', { name: 'Anneke' })).toBeVisible()
  await page.getByRole('option', { name: 'Anneke' }).press('Enter')
  await page.getByRole('button', { name: 'Code as the teller' }).press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('.app-coder')).toContainText('Anneke (teller)')
  await open()
  await expect(page.getByRole('listbox', { name: 'Coders' })).toBeVisible()
  await page.getByRole('option', { name: /^Me/ }).press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('.app-coder')).not.toContainText('teller')

  // Somebody new learns in a training set: nothing is told before they have coded, then where they differ.
  const [document] = await calls.documents.list()
  const [me] = await calls.team.coders()
  await calls.team.setTraining({ training: { reference: me!.id, documents: [document!.id] } })
  await calls.team.workAsNew({ name: 'Ruth, who came to the team from the neighbouring programme' })
  await page.getByRole('radio', { name: 'Training' }).press('Space')
  await expect(page.getByText('Nothing coded yet')).toBeVisible()
  const { turns } = await calls.documents.open({ id: document!.id })
  const [code] = await calls.codebook.list()
  const turn = turns[9]!.id
  const anchor = { startTurn: turn, startOffset: 0, endTurn: turn, endOffset: 20 }
  await calls.codings.add({ document: document!.id, code: code!.id, anchor })
  await expect(page.getByRole('list', { name: 'Where you differ' })).toBeVisible()
  await photograph(page, 'team-training')
})
