import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright'
import { bigProject } from './big-project'
import type { Finding } from './main'
import { percentile, summary } from './measure'
import { inWindow, openingTime } from './window'

const resources = join(process.cwd(), 'resources')

/** What one letter cost, in milliseconds. */
interface Letter {
  /** From the first handler of the key press to the end of the last one (Event Timing): all script the letter waits for. */
  script: number
  /** From the key press to the frame that shows the letter (Event Timing): in steps of 8 ms, and never less than the 16 that are listed. */
  painted: number
  /** Processor time of the page's main thread until 80 ms later: script, style, layout, painting, all of it. */
  main: number
}

/** Letters typed into coded text while it is corrected. */
export async function measureTyping(folder: string): Promise<Finding[]> {
  const typical = join(folder, 'typical.vloom')
  bigProject(typical, resources, { documents: 2, words: 120_000, codings: 4000, flows: 400 }).close()
  const { letters, rests } = await inWindow(folder, typical, lettersTyped)
  const line = (work: string, times: number[], bar: number) => [
    { work, time: summary(times), bar },
    { work: '… p95', time: summary([percentile(times, 0.95)]), bar },
  ]
  return [
    ...line(
      'a letter in coded text (300,000 characters, 2,000 codings): script',
      letters.map(({ script }) => script),
      16,
    ),
    ...line(
      '… key press to painted',
      letters.map(({ painted }) => painted),
      50,
    ),
    ...line(
      '… all the main thread does for it, layout and paint included',
      letters.map(({ main }) => main),
      16,
    ),
    { work: '… and once typing rests: storing, the map, the lines between labels', time: summary(rests), bar: 100 },
  ]
}

async function lettersTyped(page: Page): Promise<{ letters: Letter[]; rests: number[] }> {
  await openingTime(page)
  await page.locator('[data-scope="text"]').click({ position: { x: 300, y: 60 } })
  await page.keyboard.press('Control+e')
  await page.locator('.is-correcting [data-scope="text"]').click({ position: { x: 300, y: 60 } })
  await page.waitForTimeout(2000)
  await watchKeys(page)
  const cdp = await page.context().newCDPSession(page)
  // Time on the processor, not on the clock: what other programs do meanwhile does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const main: number[] = []
  const rests: number[] = []
  for (let n = 0; n < 60; n++) {
    const before = await mainTime(cdp)
    await page.keyboard.press('abcde '[n % 6]!)
    await page.waitForTimeout(80)
    const after = await mainTime(cdp)
    main.push(after - before)
    // Some of them come while what was typed before is being stored.
    if (n % 20 !== 19) continue
    await page.waitForTimeout(1420)
    rests.push((await mainTime(cdp)) - after)
  }
  const presses = await page.evaluate(() => (window as unknown as { presses: Omit<Letter, 'main'>[] }).presses)
  if (presses.length !== main.length) throw new Error(`${presses.length} of ${main.length} letters were noticed`)
  return { letters: presses.map((press, n) => ({ ...press, main: main[n]! })), rests }
}

/** Has the page keep of every key press how long its handlers ran and when it was painted. */
function watchKeys(page: Page): Promise<void> {
  return page.evaluate(() => {
    // What is not listed took less than the least that is.
    const presses: { at: number; script: number; painted: number }[] = []
    Object.assign(window, { presses })
    addEventListener('keydown', ({ timeStamp }) => presses.push({ at: timeStamp, script: 8, painted: 16 }), true)
    const observer = new PerformanceObserver(list => {
      for (const press of presses) {
        const entries = list
          .getEntries()
          .filter(({ name, startTime }) => name !== 'keyup' && Math.abs(startTime - press.at) < 1)
          .filter(entry => entry instanceof PerformanceEventTiming)
        if (entries.length === 0) continue
        const began = Math.min(...entries.map(entry => entry.processingStart))
        press.script = Math.max(...entries.map(entry => entry.processingEnd)) - began
        press.painted = Math.max(...entries.map(entry => entry.duration))
      }
    })
    const longEnough = { type: 'event', durationThreshold: 16 }
    observer.observe(longEnough)
  })
}

/** Milliseconds the page's main thread has been at work so far. */
async function mainTime(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value
  if (seconds === undefined) throw new Error('The browser does not say how long its main thread was at work.')
  return seconds * 1000
}
