import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { findChromium } from '../support/find-chromium'
import { launchWebHost } from '../support/launch-web-host'
import { bigProject } from './big-project'
import type { Finding } from './main'
import { type Measurement, percentile, summary } from './measure'

const resources = join(process.cwd(), 'resources')

/** Opening, coding and scrolling in a real Chromium, from the press to the frame in which it is painted. */
export async function measureWindow(folder: string): Promise<Finding[]> {
  const typical = join(folder, 'typical.vloom')
  bigProject(typical, resources, { documents: 2, words: 120_000, codings: 4000, flows: 400 }).close()
  const large = join(folder, 'large.vloom')
  bigProject(large, resources, { documents: 2, words: 400_000, codings: 10_000, flows: 1000 }).close()
  const opening = (path: string) => inWindow(folder, path, page => times(7, () => openingTime(page)))
  return [
    { work: '300,000 characters, 2,000 codings: press to painted', time: await opening(typical), bar: 150 },
    { work: '200,000 words, 5,000 codings: press to painted', time: await opening(large), bar: 700 },
    ...(await inWindow(folder, typical, page => keyTimes(page, 'of 2,000'))),
    ...(await inWindow(folder, large, page => keyTimes(page, 'of 5,000'))),
    { work: 'frame while scrolling (p95), of 2,000', time: await inWindow(folder, typical, scrollFrames), bar: 34 },
    { work: '… in a page of plain text, to compare', time: await inWindow(folder, typical, plainFrames), bar: 34 },
  ]
}

export async function inWindow<T>(folder: string, path: string, work: (page: Page) => Promise<T>): Promise<T> {
  const host = await launchWebHost(folder, [path])
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(host.url)
    await page
      .getByRole('row', { name: /Interview 0/ })
      .or(page.getByText('Interview 0', { exact: true }))
      .first()
      .waitFor()
    return await work(page)
  } finally {
    await browser.close()
    await host.stop()
  }
}

async function times(runs: number, work: () => Promise<number>): Promise<Measurement> {
  const found: number[] = []
  for (let run = 0; run <= runs; run++) {
    const time = await work()
    if (run > 0) found.push(time)
  }
  return summary(found)
}

/** Opens the other document and waits until its first words stand there with a coding painted over them. */
export async function openingTime(page: Page): Promise<number> {
  const next = (await page.title()).includes('Interview 0') || (await shownDocument(page)) === '0' ? '1' : '0'
  await page.evaluate(wanted => {
    const state = window as unknown as { opened: Promise<number> }
    state.opened = new Promise(resolve => {
      addEventListener(
        'pointerdown',
        () => {
          const began = performance.now()
          const look = () => {
            const words = document.querySelector('[data-scope="text"]')
            const shown = document.querySelector('main h2, main h1')?.textContent?.includes(`Interview ${wanted}`)
            const ranges = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)
            if (words && shown && ranges > 0) requestAnimationFrame(() => resolve(performance.now() - began))
            else requestAnimationFrame(look)
          }
          requestAnimationFrame(look)
        },
        { once: true, capture: true },
      )
    })
  }, next)
  // By place: looking an element up by its words goes through the whole transcript, and that would be measured too.
  await page
    .locator('[data-document]')
    .nth(Number(next))
    .click({ position: { x: 60, y: 12 } })
  return page.evaluate(() => (window as unknown as { opened: Promise<number> }).opened)
}

async function shownDocument(page: Page): Promise<string | undefined> {
  const title = await page
    .locator('main h2, main h1')
    .first()
    .textContent()
    .catch(() => '')
  return /Interview (\d)/.exec(title ?? '')?.[1]
}

/**
 * Codes words, removes a coding, and undoes that, over and over. The times are the browser's own (Event Timing): from the key press to the
 * frame it led to, in steps of 8 ms, and the script in between.
 */
async function keyTimes(page: Page, of: string): Promise<Finding[]> {
  await openingTime(page)
  await page.locator('[data-scope="text"]').click({ position: { x: 300, y: 60 } })
  await page.waitForTimeout(2000)
  const [coded, removed, undone] = [[], [], []] as [Press[], Press[], number[]]
  for (let n = 0; n < 25; n++) {
    await selectWords(page)
    coded.push(await pressTime(page, String(2 + (n % 6))))
    removed.push(await pressTime(page, 'u'))
    undone.push(await repaintTime(page, 'Control+z'))
  }
  const line = (work: string, found: number[], bar: number) => [
    { work: `${work}, ${of}`, time: summary(found), bar },
    { work: '… p95', time: summary([percentile(found, 0.95)]), bar },
  ]
  const paint = (presses: Press[]) => presses.map(press => press.painted)
  const script = (presses: Press[]) => presses.map(press => press.script)
  return [
    ...line('key press to painted coding', paint(coded), 50),
    ...line('… script', script(coded), 16),
    ...line('key press to painted removal', paint(removed), 50),
    ...line('… script', script(removed), 16),
    ...line('undo, key press to painted', undone, 200),
  ]
}

interface Press {
  painted: number
  script: number
}

async function selectWords(page: Page): Promise<void> {
  for (let n = 0; n < 2; n++) await page.keyboard.press('Control+ArrowRight')
  for (let n = 0; n < 3; n++) await page.keyboard.press('Control+Shift+ArrowRight')
}

/** One key press whose work is painted in the next frame; says so where that frame shows as many painted ranges as the one before. */
async function pressTime(page: Page, key: string): Promise<Press> {
  // The times of the keys that selected the words come after their frames, and would be taken for this one's.
  await page.waitForTimeout(150)
  await page.evaluate(() => {
    const state = window as unknown as { press: { entry?: PerformanceEventTiming; changed?: boolean } }
    const press: typeof state.press = {}
    state.press = press
    const count = () => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)
    const observer = new PerformanceObserver(list => {
      for (const entry of list.getEntries())
        if (entry.name === 'keydown' && entry instanceof PerformanceEventTiming) press.entry = entry
      if (press.entry) observer.disconnect()
    })
    const longEnough = { type: 'event', durationThreshold: 16 }
    observer.observe(longEnough)
    const before = count()
    const painted = () => requestAnimationFrame(() => Object.assign(press, { changed: count() !== before }))
    addEventListener('keydown', painted, { once: true, capture: true })
  })
  await page.keyboard.press(key)
  await page.waitForTimeout(400)
  const { duration, script, changed } = await page.evaluate(() => {
    const { entry, changed } = (window as unknown as { press: { entry?: PerformanceEventTiming; changed?: boolean } })
      .press
    // What is not listed took less than the least that is.
    return entry
      ? { duration: entry.duration, script: entry.processingEnd - entry.processingStart, changed }
      : { duration: 16, script: 8, changed }
  })
  if (!changed) console.warn(`as many ranges were painted in the frame after “${key}” as before it`)
  return { painted: duration, script }
}

/** From a key press to the frame in which the number of painted ranges has changed, for what needs an answer first. */
async function repaintTime(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const state = window as unknown as { painted: Promise<number> }
    const count = () => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)
    const before = count()
    state.painted = new Promise(resolve => {
      const began = (event: KeyboardEvent) => {
        if (event.key === 'Control') return
        removeEventListener('keydown', began, { capture: true })
        const look = () =>
          count() !== before || performance.now() - event.timeStamp > 3000
            ? resolve(performance.now() - event.timeStamp)
            : requestAnimationFrame(look)
        requestAnimationFrame(look)
      }
      addEventListener('keydown', began, { capture: true })
    })
  })
  await page.keyboard.press(key)
  const time = await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
  await page.waitForTimeout(400)
  return time
}

/** Scrolls through the document and collects the times between frames. */
async function scrollFrames(page: Page): Promise<Measurement> {
  await openingTime(page)
  await page.waitForTimeout(2000)
  return times(5, async () => percentile(await frames(page, '.transcript-scroller'), 0.95))
}

/** The same with nothing but text: what this computer does at best. */
async function plainFrames(page: Page): Promise<Measurement> {
  await page.setContent(
    `<div id="plain" style="height:100vh;overflow:auto;font:16px/28px serif">${'<p>We met every week and the form was shorter, so families came back.</p>'.repeat(3000)}</div>`,
  )
  return times(5, async () => percentile(await frames(page, '#plain'), 0.95))
}

function frames(page: Page, selector: string): Promise<number[]> {
  return page.evaluate(async selector => {
    const scroller = document.querySelector(selector)
    if (!scroller) throw new Error(`There is no ${selector} to scroll.`)
    scroller.scrollTop = 0
    const found: number[] = []
    let last = await new Promise<number>(requestAnimationFrame)
    for (let n = 0; n < 150; n++) {
      scroller.scrollTop += 150
      const now = await new Promise<number>(requestAnimationFrame)
      found.push(now - last)
      last = now
    }
    return found
  }, selector)
}
