import type { Page } from '@playwright/test'

/** Runs a command by the palette, each step once the window shows the one before: on a slow machine keys would come before their place is there. */
export async function runInPalette(page: Page, title: string): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search or run a command' })
  if (!(await search.isVisible())) await page.keyboard.press('Control+k')
  await search.fill(title)
  await page.getByRole('menuitem', { name: title }).click()
}
