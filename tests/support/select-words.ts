import { expect, type Page } from '@playwright/test'

const text = '[data-scope="text"]'

/** Selects words in the transcript by keys alone: to the start, right to the words, and right again with Shift held. */
export async function selectByKeyboard(page: Page, words: string): Promise<void> {
  await page.locator(text).focus()
  await page.keyboard.press('Control+Home')
  const steps = await page.evaluate(
    ([root, wanted]) => {
      const turns = [...document.querySelectorAll(`${root} .turn-text`)].map(turn => turn.textContent ?? '')
      const before = turns.findIndex(turn => turn.includes(wanted!))
      if (before < 0) return -1
      // One step over each turn's end.
      return turns.slice(0, before).reduce((sum, turn) => sum + turn.length + 1, turns[before]!.indexOf(wanted!))
    },
    [text, words],
  )
  expect(steps, `“${words}” is in the transcript`).toBeGreaterThanOrEqual(0)
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight')
  for (let step = 0; step < words.length; step++) await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words)
}

/** Selects words by dragging the mouse over them. */
export async function selectByMouse(page: Page, words: string): Promise<void> {
  const [from, to] = await page.evaluate(
    ([root, wanted]) => {
      const walker = document.createTreeWalker(document.querySelector(root!)!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(wanted!)
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted!.length)
        node.parentElement!.scrollIntoView({ block: 'center' })
        const boxes = [...range.getClientRects()]
        const [first, last] = [boxes[0]!, boxes.at(-1)!]
        return [
          { x: first.left + 0.5, y: first.top + first.height / 2 },
          { x: last.right - 0.5, y: last.top + last.height / 2 },
        ]
      }
      throw new Error(`not in the transcript: ${wanted}`)
    },
    [text, words],
  )
  await page.mouse.move(from!.x, from!.y)
  await page.mouse.down()
  await page.mouse.move((from!.x + to!.x) / 2, to!.y)
  await page.mouse.move(to!.x, to!.y)
  await page.mouse.up()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words)
}

/** The words under each painted coding: one text a highlight range, all but the passing marks (focus, hover, find). */
export function paintedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /\d/.test(name))
      .flatMap(([, highlight]) =>
        [...highlight].map(part => {
          const range = document.createRange()
          range.setStart(part.startContainer, part.startOffset)
          range.setEnd(part.endContainer, part.endOffset)
          return range.toString()
        }),
      ),
  )
}
