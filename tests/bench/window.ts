import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { findChromium } from '../support/find-chromium'
import { launchWebHost } from '../support/launch-web-host'
import { bigProject } from './big-project'
import type { Finding } from './main'
import { type Measurement, summary } from './measure'

const resources = join(process.cwd(), 'resources')

/** Opening and coding in a real Chromium, from the press to the frame in which it is painted. */
export async function measureWindow(folder: string): Promise<Finding[]> {
  const typical = join(folder, 'typical.vloom')
  bigProject(typical, resources, { documents: 2, words: 120_000, codings: 4000, flows: 400 }).close()
  const large = join(folder, 'large.vloom')
  bigProject(large, resources, { documents: 2, words: 400_000, codings: 10_000, flows: 1000 }).close()
  const opening = (path: string) => inWindow(folder, path, page => times(5, () => openingTime(page)))
  return [
    { work: '300,000 characters, 2,000 codings: press to painted', time: await opening(typical), bar: 150 },
    { work: '200,000 words, 5,000 codings: press to painted', time: await opening(large), bar: 700 },
    { work: '… key press to painted coding, of 2,000', time: await inWindow(folder, typical, codingTimes), bar: 50 },
    { work: '… longest frame while scrolling, of 2,000', time: await inWindow(folder, typical, scrollFrames), bar: 34 },
  ]
}

async function inWindow(
  folder: string,
  path: string,
  work: (page: Page) => Promise<Measurement>,
): Promise<Measurement> {
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
async function openingTime(page: Page): Promise<number> {
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
  await page.getByText(`Interview ${next}`, { exact: true }).first().click()
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

/** Selects words and presses a cycle's key, over and over. */
async function codingTimes(page: Page): Promise<Measurement> {
  await openingTime(page)
  const text = page.locator('[data-scope="text"]')
  await text.click({ position: { x: 300, y: 60 } })
  return times(30, async () => {
    await page.keyboard.press('ArrowRight')
    for (let n = 0; n < 3; n++) await page.keyboard.press('Control+Shift+ArrowRight')
    await page.evaluate(() => {
      const state = window as unknown as { painted: Promise<number> }
      const count = () => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)
      state.painted = new Promise(resolve => {
        addEventListener(
          'keydown',
          () => {
            const began = performance.now()
            const before = count()
            const look = () =>
              count() !== before || performance.now() - began > 2000
                ? requestAnimationFrame(() => resolve(performance.now() - began))
                : requestAnimationFrame(look)
            requestAnimationFrame(look)
          },
          { once: true, capture: true },
        )
      })
    })
    await page.keyboard.press('5')
    return page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
  })
}

/** Scrolls through the document and collects the times between frames. */
async function scrollFrames(page: Page): Promise<Measurement> {
  await openingTime(page)
  return times(3, () =>
    page.evaluate(async () => {
      const scroller = [...document.querySelectorAll<HTMLElement>('main, main *')].find(
        element => element.scrollHeight > element.clientHeight + 2000,
      )
      if (!scroller) return Number.NaN
      const frames: number[] = []
      let last = await new Promise<number>(requestAnimationFrame)
      for (let n = 0; n < 150; n++) {
        scroller.scrollTop += 150
        const now = await new Promise<number>(requestAnimationFrame)
        frames.push(now - last)
        last = now
      }
      return frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)]!
    }),
  )
}
