import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Calls, expect, openSampleIn, test } from './app'

/** A screen, as a person comes to it, and the views it is looked at in: all of them unless named. */
export type Screen = [
  name: string,
  show: (page: Page, folder: string, calls: Calls) => Promise<void>,
  only?: readonly ViewName[],
]

type ViewName = 'light' | 'dark' | 'zoomed'

const everyView: readonly ViewName[] = ['light', 'dark', 'zoomed']

/**
 * A test for each screen, in those of its views that are asked for: looked over by axe and photographed into test-results/screens.
 * Then the page is zoomed to 200 % under it, as a person does it who cannot read it, and looked over again.
 */
export function photographScreens(screens: readonly Screen[]): void {
  for (const [name, show, only = everyView] of screens)
    test(`${name} has nothing that axe finds serious, and is not cut off`, async ({ page, folder, calls }) => {
      if (only.every(view => view === 'zoomed')) await zoom(page)
      await show(page, folder, calls)
      for (const view of only) {
        if (view === 'zoomed') await zoom(page)
        await page.emulateMedia({ colorScheme: view === 'dark' ? 'dark' : 'light' })
        await lookOver(page, name, view)
      }
    })
}

/** What a window of 1440 × 900 becomes at 200 %: half as many pixels for the same words. */
const zoom = (page: Page): Promise<void> => page.setViewportSize({ width: 720, height: 450 })

/** What axe has to look at in each view: colours change with the theme, the rest does not; and nothing of either with the size. */
function axeFor(page: Page, view: ViewName): AxeBuilder {
  // One frame only, so that no second page has to be opened for the result.
  // Nor are lists wanted of all that is in order, which take as long as the looking.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  if (view === 'dark') return axe.withRules(['color-contrast'])
  return view === 'zoomed' ? axe.disableRules(['color-contrast']) : axe
}

/** Photographs the screen as it is and has axe look over it; nothing may be cut off at its side. */
export async function lookOver(page: Page, name: string, view: ViewName): Promise<void> {
  const picture = `${name}-${view}`
  await page.screenshot({
    path: join('test-results', 'screens', `${picture}.png`),
    animations: 'disabled',
    caret: 'hide',
  })
  const { violations } = await axeFor(page, view).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`),
    picture,
  ).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}

/** The sample project with its first transcript, the text focused and the caret at its start. */
export async function openSampleDocument(page: Page): Promise<void> {
  await openSampleIn(page)
  await expect(page.locator('[data-scope="text"]')).toContainText('Thank you for making the time')
  await page.locator('[data-scope="text"]').focus()
  await page.keyboard.press('Control+Home')
}
