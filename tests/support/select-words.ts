import { expect, type Page } from '@playwright/test'

const text = '[data-scope="text"]'

/** Selects words in the transcript by keys alone: to the start, right to the words, and right again with Shift held. */
export async function selectByKeyboard(page: Page, words: string): Promise<void> {
  await page.locator(text).focus()
  await page.keyboard.press('Control+Home')
  await pressUntil(page, 'ArrowRight', () => page.evaluate(caretStandsBefore, [text, words] as const))
  await pressUntil(
    page,
    'Shift+ArrowRight',
    async () => (await page.evaluate(() => getSelection()?.toString())) === words,
  )
}

async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 1000; presses++) {
    if (await isThere()) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} did not lead there`)
}

function caretStandsBefore([root, words]: readonly [string, string]): boolean {
  const selection = getSelection()
  const turn = selection?.focusNode?.parentElement?.closest('.turn-text')
  if (!selection?.focusNode || !turn || !document.querySelector(root)?.contains(turn)) return false
  const before = document.createRange()
  before.setStart(turn, 0)
  before.setEnd(selection.focusNode, selection.focusOffset)
  return (turn.textContent ?? '').startsWith(words, before.toString().length)
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

/** The words under the painted codings, one text a line; without the passing marks (focus, hover). */
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

/** Selects words wherever they stand, at once: for tests about what is done with a selection. */
export async function selectAtOnce(page: Page, words: string): Promise<void> {
  await page.locator(text).focus()
  await page.evaluate(
    ([root, wanted]) => {
      const walker = document.createTreeWalker(document.querySelector(root!)!, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.indexOf(wanted!)
        if (at < 0 || !node.parentElement?.closest('.turn-text')) continue
        node.parentElement.scrollIntoView({ block: 'center' })
        getSelection()!.setBaseAndExtent(node, at, node, at + wanted!.length)
        return
      }
      throw new Error(`not in the transcript: ${wanted}`)
    },
    [text, words],
  )
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words)
}
