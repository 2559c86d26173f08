import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { wav } from '../support/wav'

test('a recording is attached, played from a turn while the text keeps the focus, and found again when it was moved', async ({
  page,
  folder,
  calls,
}) => {
  const transcript =
    '[00:00:00] Interviewer: What did you take away?\n\n[00:00:04] Leila: I came home with her form.\n\n[00:00:08] Interviewer: And then?\n\n[00:00:12] Leila: We talked.\n'
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Heard', cycleSet: '2020' })
  const { draft } = await calls.imports.read({ name: 'leila.txt', bytes: new Blob([transcript]), options: {} })
  const [document] = await calls.imports.store({ drafts: [draft] })
  writeFileSync(join(folder, 'leila.wav'), wav(16))
  writeFileSync(join(folder, 'old.wma'), 'not playable')
  await page.reload()
  await expect(page.locator('.turn')).toHaveCount(4)

  await page.getByRole('button', { name: 'Attach a recording…' }).click()
  await page.getByRole('row', { name: 'old.wma' }).click()
  await expect(page.getByText('WMA is a format this window does not know')).toBeVisible()
  await page.getByRole('row', { name: 'leila.wav' }).click()
  await expect(page.getByRole('region', { name: 'Recording leila.wav' })).toBeVisible()
  await expect(page.getByText('00:00:00 / 00:00:16')).toBeVisible()

  const text = page.locator('[data-scope="text"]')
  await text.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+F4')
  const heard = page.locator('.turn.is-heard')
  await expect(heard).toContainText('I came home')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.keyboard.press('F4')
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await page.keyboard.press('Shift+F9')
  await expect(heard).toContainText('And then?')
  await page.keyboard.press('F9')
  await page.keyboard.press('F9')
  await expect(heard).toContainText('What did you')
  await page.keyboard.press('F8')
  await expect(page.getByText('1.1 ×', { exact: true })).toBeVisible()
  await expect(text).toBeFocused()

  await page.screenshot({ path: join('test-results', 'screens', 'sound-light.png'), animations: 'disabled' })
  // The last turn begins five seconds into what is heard now.
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Shift+F9')
  await page.keyboard.press('Control+F9')
  await expect.poll(async () => (await calls.documents.open({ id: document! })).turns[3]!.start).toBeLessThan(7000)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await calls.documents.open({ id: document! })).turns[3]!.start).toBe(12_000)

  renameSync(join(folder, 'leila.wav'), join(folder, 'moved.wav'))
  await page.reload()
  await expect(page.getByText('leila.wav is not where it was')).toBeVisible()
  await page.getByRole('button', { name: 'Find the file…' }).click()
  await page.getByRole('row', { name: 'moved.wav' }).click()
  await expect(page.getByText('00:00:00 / 00:00:16')).toBeVisible()
  await page.getByRole('button', { name: 'More about the recording' }).click()
  await page.getByRole('menuitem', { name: 'Detach it' }).click()
  await expect(page.getByRole('region', { name: /^Recording/ })).toBeHidden()
  await text.focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('region', { name: 'Recording moved.wav' })).toBeVisible()
})
