import type { Page } from '@playwright/test'
import { expect } from './app'
import { runInPalette } from './run-in-palette'

/**
 * Gives a project of another tool to the window, by the command or, where its screen is shown already, by its button. A browser opens a file dialog only
 * soon after a person's press: on a slow machine one press may come too late, and is made again.
 */
export async function giveForeign(page: Page, file: string): Promise<void> {
  const choose = page.getByRole('button', { name: 'Choose the file…' })
  await expect(async () => {
    const chooser = page.waitForEvent('filechooser', { timeout: 15_000 })
    // Awaited below; a press that fails must not leave it behind.
    chooser.catch(() => undefined)
    if (await choose.isVisible()) {
      await choose.focus()
      await page.keyboard.press('Enter')
    } else await runInPalette(page, 'Bring in a project of another tool')
    await (await chooser).setFiles(file)
  }).toPass()
}
