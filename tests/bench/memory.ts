import { join } from 'node:path'
import type { Page } from 'playwright'
import { bigProject } from './big-project'
import type { Finding } from './main'
import { inWindow, openingTime } from './window'

const resources = join(process.cwd(), 'resources')

/** What is left in memory of codings made and undone: a hundred of them, with `--full` a thousand. It is said, and held to no time. */
export async function measureMemory(folder: string, full: boolean): Promise<Finding[]> {
  const typical = join(folder, 'typical.vloom')
  bigProject(typical, resources, { documents: 2, words: 120_000, codings: 4000, flows: 400 }).close()
  const count = full ? 1000 : 100
  const grown = await inWindow(folder, typical, page => growth(page, count))
  console.log(`memory over ${count} codings made and undone, after collection: ${grown}`)
  return []
}

/** What many codings leave behind once they are undone; says how many were seen to be painted and taken back. */
async function growth(page: Page, count: number): Promise<string> {
  await openingTime(page)
  await page.locator('[data-scope="text"]').click({ position: { x: 300, y: 60 } })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const measured = async () => {
    await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = await cdp.send('Performance.getMetrics')
    const value = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
    return { heap: value('JSHeapUsedSize') / 1e6, nodes: value('Nodes'), listeners: value('JSEventListeners') }
  }
  let made = 0
  const some = async (codings: number) => {
    for (let n = 0; n < codings; n++) {
      // Always near the same place: what is painted depends on what is in view.
      if (n % 20 === 0) await page.keyboard.press('Control+Home')
      await page.keyboard.press('Control+ArrowRight')
      await page.keyboard.press('Control+Shift+ArrowRight')
      const before = await paintedRanges(page)
      await page.keyboard.press(String(2 + (n % 6)))
      // Where the words carry that code already nothing is done, and there is nothing to undo.
      if (!(await haveRanges(page, before, false))) continue
      await page.keyboard.press('Control+z')
      if (await haveRanges(page, before, true)) made++
    }
    await page.waitForTimeout(2000)
    return measured()
  }
  const found = [await some(20)]
  made = 0
  // In quarters: what grows with every one of them is kept, and what has stopped growing is a store that is full.
  for (let quarter = 0; quarter < 4; quarter++) found.push(await some(count / 4))
  const steps = (name: keyof (typeof found)[number], digits = 0) =>
    found.map(each => each[name].toFixed(digits)).join(' → ')
  return `${made} seen, in quarters: heap ${steps('heap', 1)} MB, nodes ${steps('nodes')}, listeners ${steps('listeners')}`
}

/** How many ranges lie on the lanes of the text; those of the focus come and go by themselves. */
function paintedRanges(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...CSS.highlights].reduce((sum, [name, highlight]) => sum + (/-\d/.test(name) ? highlight.size : 0), 0),
  )
}

/** Whether the number of ranges becomes the same as before, or another one, within two seconds. */
async function haveRanges(page: Page, before: number, same: boolean): Promise<boolean> {
  return page
    .waitForFunction(
      ([count, wanted]) => {
        const now = [...CSS.highlights].reduce(
          (sum, [name, highlight]) => sum + (/-\d/.test(name) ? highlight.size : 0),
          0,
        )
        return (now === count) === wanted
      },
      [before, same] as const,
      { polling: 'raf', timeout: 2000 },
    )
    .then(() => true)
    .catch(() => false)
}
