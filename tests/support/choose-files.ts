import type { FileChooser, Page } from '@playwright/test'

/**
 * Brings in files by the key for it. A key that is pressed before a window that was just opened listens is nobody's, and is pressed again,
 * as a person does.
 */
export async function chooseFiles(page: Page, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  for (let attempt = 0; attempt < 4; attempt++) {
    const choosing = page.waitForEvent('filechooser', { timeout: 8000 }).catch(() => null)
    await page.keyboard.press('Control+i')
    const chooser = await choosing
    if (chooser) return await chooser.setFiles(files)
  }
  throw new Error('no files were asked for')
}
