import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Calls, expect, test } from '../support/app'
import { lookOver } from '../support/photograph-screens'

const transcript = [
  'Ada: What has changed?',
  'Leila: We no longer count sessions held. We count the families who come back without being called.',
  'Ada: And how does the trust see you?',
  'Leila: The director takes this group seriously now, she asks us before she decides. There is a new funding rule.',
].join('\n')

/** A project of 2011 with a passage for each reason to judge one again. */
async function projectOf2011(calls: Calls, folder: string): Promise<void> {
  await calls.projects.create({ path: join(folder, 'old.vloom'), name: 'Old evaluation', cycleSet: '2011' })
  const { draft } = await calls.imports.read({ name: 'leila.txt', bytes: new Blob([transcript]), options: {} })
  const [document] = await calls.imports.store({ drafts: [draft] })
  const { turns } = await calls.documents.open({ id: document! })
  const codes = await calls.codebook.list()
  for (const [words, key] of [
    ['no longer count sessions held', 'REF.metrics'],
    ['takes this group seriously', 'POT.reputational'],
    ['a new funding rule', 'CTX'],
  ] as const) {
    const turn = turns.find(each => each.text.includes(words))!
    const start = turn.text.indexOf(words)
    await calls.codings.add({
      document: document!,
      code: codes.find(each => each.key === key)!.id,
      anchor: { startTurn: turn.id, startOffset: start, endTurn: turn.id, endOffset: start + words.length },
    })
  }
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('a project of 2011 is carried to the cycles of 2020 passage by passage, without a mouse', async ({
  page,
  calls,
  folder,
}) => {
  await projectOf2011(calls, folder)
  await page.reload()
  await expect(page.getByRole('treegrid', { name: 'Codebook' })).toBeVisible()
  await press(page, 'Control+k')
  await page.keyboard.type('cycles of 2011 to 2020')
  await press(page, 'Enter')
  const dialog = page.getByRole('dialog', { name: 'From the cycles of 2011 to those of 2020' })
  await expect(dialog.getByRole('button', { name: 'Use both cycle sets' })).toBeFocused()
  await press(page, 'Enter')
  await expect(dialog.getByRole('status')).toHaveText('0 of 3 passages judged')
  await expect(dialog.getByText('Was Metrics (REF.metrics).')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Success/ })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await lookOver(page, 'conversion', colorScheme)
  }
  const keys = async () =>
    (await calls.conversion.list()).items.map(item => `${item.was} ${item.code} ${item.decision}`)

  await press(page, '1')
  await expect(dialog.getByRole('status')).toHaveText('1 of 3 passages judged')
  await expect(dialog.getByText(/^Was .* \(POT.reputational\)/)).toBeVisible()
  await press(page, 'u')
  await expect(dialog.getByRole('status')).toHaveText('0 of 3 passages judged')
  await expect(dialog.getByText('Was Metrics (REF.metrics).')).toBeVisible()
  await press(page, '1')
  await expect(dialog.getByText(/^Was .* \(POT.reputational\)/)).toBeVisible()
  await press(page, 'k')
  await expect(dialog.getByText('Was Context (CTX).')).toBeVisible()
  await press(page, '3')
  await expect(dialog.getByText('All passages are judged.')).toBeVisible()
  expect(await keys()).toEqual([
    'REF.metrics TRA.success recoded',
    'POT.reputational POT.reputational kept',
    'CTX ORI recoded',
  ])
  await dialog.getByRole('button', { name: 'Use the cycles of 2020 alone' }).press('Enter')
  await expect(dialog.getByText(/The project uses the cycles of 2020/)).toBeVisible()
  await press(page, 'Enter')
  await expect(page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row', { name: 'Reframing' })).toHaveCount(0)
})
