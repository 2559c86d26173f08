import { join } from 'node:path'
import type { Page } from 'playwright'
import { bigProject } from './big-project'
import type { Finding } from './main'
import { summary } from './measure'
import { inWindow, openingTime } from './window'

const resources = join(process.cwd(), 'resources')

/** Letters typed into coded text while it is corrected: all script they cause, and the frame they are painted in. */
export async function measureTyping(folder: string): Promise<Finding[]> {
  const typical = join(folder, 'typical.vloom')
  bigProject(typical, resources, { documents: 2, words: 120_000, codings: 4000, flows: 400 }).close()
  const { script, painted } = await inWindow(folder, typical, lettersTyped)
  return [
    { work: 'a letter in coded text (300,000 characters, 2,000 codings): script', time: summary(script), bar: 16 },
    { work: '… from the key press to the frame behind it', time: summary(painted), bar: 50 },
  ]
}

async function lettersTyped(page: Page): Promise<{ script: number[]; painted: number[] }> {
  await openingTime(page)
  await page.locator('[data-scope="text"]').click({ position: { x: 300, y: 60 } })
  await page.keyboard.press('Control+e')
  await page.locator('.is-correcting [data-scope="text"]').click({ position: { x: 300, y: 60 } })
  await page.waitForTimeout(2000)
  await page.evaluate(() => {
    const times = { script: [] as number[], painted: [] as number[] }
    Object.assign(window, { times })
    addEventListener(
      'keydown',
      () => {
        const began = performance.now()
        const { port1, port2 } = new MessageChannel()
        // A message comes after the event and all that was put off to its end, and before the page is laid out.
        addEventListener('beforeinput', () => port2.postMessage(null), { once: true })
        port1.onmessage = () => times.script.push(performance.now() - began)
        requestAnimationFrame(() => requestAnimationFrame(() => times.painted.push(performance.now() - began)))
      },
      { capture: true },
    )
  })
  for (let n = 0; n < 60; n++) {
    await page.keyboard.press('abcde '[n % 6]!)
    // Some of them come while what was typed before is being stored.
    await page.waitForTimeout(n % 20 === 19 ? 1500 : 80)
  }
  return page.evaluate(() => (window as unknown as { times: { script: number[]; painted: number[] } }).times)
}
