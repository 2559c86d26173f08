import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { type Calls, expect, test } from '../support/app'
import { paintedWords, selectAtOnce, selectByKeyboard } from '../support/select-words'

const interview = `Interviewer: What did you take away?
Leila: I got the template 😀 from Anneke. I used it in March and absences fell.
Interviewer: And then?
Leila: We kept it. Families came back.
`

const text = '[data-scope="text"]'

/** A project with the interview, its text shown and focused. */
async function begin(page: Page, folder: string, calls: Calls): Promise<string> {
  await calls.projects.create({ path: join(folder, 'keys.vloom'), name: 'Keys', cycleSet: '2020' })
  const { draft } = await calls.imports.read({ name: 'leila.txt', bytes: new Blob([interview]), options: {} })
  const [document] = await calls.imports.store({ drafts: [draft] })
  await page.reload()
  await expect(page.locator(text)).toContainText('I got the template')
  await page.locator(text).focus()
  return document!
}

interface Point {
  x: number
  y: number
}

async function middleOf(locator: Locator): Promise<Point> {
  const box = (await locator.boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 6, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString() ?? '')

async function caretBefore(page: Page, words: string): Promise<void> {
  await selectByKeyboard(page, words)
  await page.keyboard.press('ArrowLeft')
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** What is stored: code and words of each coding, in reading order. */
async function stored(calls: Calls, document: string): Promise<string[]> {
  const codes = new Map((await calls.codebook.list()).map(code => [code.id, code.key]))
  const { codings } = await calls.documents.codings({ id: document })
  return codings.map(coding => `${codes.get(coding.code)}: ${coding.quote}`)
}

test('words, sentences and turns are selected by single keys, one more at each press', async ({
  page,
  folder,
  calls,
}) => {
  await begin(page, folder, calls)
  await caretBefore(page, 'template')
  await press(page, 'w')
  expect(await selected(page)).toBe('template')
  await press(page, 'w', 'w')
  expect(await selected(page)).toBe('template 😀 from Anneke')
  await press(page, 'Shift+w')
  expect(await selected(page)).toBe('template 😀 from')
  await press(page, 's')
  expect(await selected(page)).toBe('I got the template 😀 from Anneke.')
  await press(page, 't')
  expect(await selected(page)).toBe('I got the template 😀 from Anneke. I used it in March and absences fell.')

  // The mouse does the same: a double click takes a word, Alt and a click a sentence, three clicks the turn.
  const place = await page.evaluate(() => {
    const node = [...document.querySelectorAll('.turn-text')].find(each => each.textContent.startsWith('We kept'))!
    const range = document.createRange()
    range.setStart(node.firstChild!.firstChild ?? node.firstChild!, 14)
    range.setEnd(node.firstChild!.firstChild ?? node.firstChild!, 15)
    const box = range.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  })
  await page.mouse.dblclick(place.x, place.y)
  expect((await selected(page)).trim()).toBe('Families')
  await page.keyboard.down('Alt')
  await page.mouse.click(place.x, place.y)
  await page.keyboard.up('Alt')
  expect((await selected(page)).trim()).toBe('Families came back.')
  await page.mouse.click(place.x, place.y, { clickCount: 3 })
  await press(page, '5')
  await expect.poll(() => paintedWords(page)).toContain('We kept it. Families came back.')
})

test('a coding is made in vivo, its edges move, it is split, joined and given another code', async ({
  page,
  folder,
  calls,
}) => {
  const document = await begin(page, folder, calls)
  await caretBefore(page, 'template')
  await press(page, 'w', 'v')
  await expect.poll(() => stored(calls, document)).toEqual(['template: template'])

  // The start takes hold, goes a word back, then the end two words on: one action.
  await press(page, '[', 'Control+ArrowLeft', ']', 'Control+ArrowRight', 'Control+ArrowRight')
  await expect(page.getByText('End of the coding')).toBeVisible()
  await expect.poll(() => paintedWords(page)).toEqual(['the template 😀 from Anneke'])
  expect(await stored(calls, document)).toEqual(['template: template'])
  await press(page, 'Enter')
  await expect.poll(() => stored(calls, document)).toEqual(['template: the template 😀 from Anneke'])
  await press(page, 'Control+z')
  await expect.poll(() => stored(calls, document)).toEqual(['template: template'])
  await press(page, 'Control+Shift+z')
  await expect.poll(() => stored(calls, document)).toEqual(['template: the template 😀 from Anneke'])

  // Given up, it stays where it was.
  await press(page, 'j', '[', 'ArrowRight', 'ArrowRight', 'Escape')
  await expect.poll(() => paintedWords(page)).toEqual(['the template 😀 from Anneke'])

  await caretBefore(page, 'from Anneke')
  await press(page, 'x')
  await expect.poll(() => stored(calls, document)).toEqual(['template: the template 😀', 'template: from Anneke'])
  await press(page, 'Shift+x')
  await expect.poll(() => stored(calls, document)).toEqual(['template: the template 😀 from Anneke'])
  await expect.poll(() => paintedWords(page)).toEqual(['the template 😀 from Anneke'])

  await press(page, 'c')
  await page.keyboard.type('tangible')
  await press(page, 'Enter')
  await expect.poll(() => stored(calls, document)).toEqual(['POT.tangible: the template 😀 from Anneke'])
})

test('keys pressed faster than anything can be stored do what they would have done one by one', async ({
  page,
  folder,
  calls,
}) => {
  const document = await begin(page, folder, calls)
  await caretBefore(page, 'template')
  // A coding is made, given a memo, split and joined, given another code; nothing is waited for.
  await press(page, 'w', '3', 'm')
  await page.keyboard.type('An object, passed on')
  await press(page, 'Escape', '[', 'Control+ArrowLeft', 'Enter', ']', 'Control+ArrowRight', 'Enter')
  await press(page, 'Control+ArrowLeft', 'x', 'Shift+x', 'c')
  await page.keyboard.type('tangible')
  await press(page, 'Enter', 'a')
  await expect.poll(() => stored(calls, document)).toEqual(['POT.tangible: the template 😀 from'])
  await expect
    .poll(async () =>
      (await calls.documents.codings({ id: document })).codings.map(({ memo, stance }) => [memo, stance]),
    )
    .toEqual([['An object, passed on', 'account']])

  // Removed, and back again; what comes after acts on what is there then.
  await press(page, 'u', 'Control+z', 'j', 'd', 'd', 'Control+k')
  await page.keyboard.type('keyboard')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog').getByText('Keyboard', { exact: false }).first()).toBeVisible()
  await expect
    .poll(async () => (await calls.documents.codings({ id: document })).codings.map(each => each.confidence))
    .toEqual(['unsure'])
})

test('several codes go on the same words, and a new one is made from what was typed', async ({
  page,
  folder,
  calls,
}) => {
  const document = await begin(page, folder, calls)
  await selectByKeyboard(page, 'I used it in March')
  await press(page, 'c')
  await page.keyboard.type('adapt')
  await press(page, 'Tab')
  await page.keyboard.type('quality')
  await press(page, 'Tab')
  await page.keyboard.type('Spring cleaning')
  await press(page, 'Shift+Enter')
  await expect
    .poll(async () => (await stored(calls, document)).toSorted((a, b) => a.localeCompare(b)))
    .toEqual([
      'APP.adapt: I used it in March',
      'REA.quality: I used it in March',
      expect.stringContaining('spring-cleaning: I used it in March'),
    ])
  await expect(page.locator(text)).toBeFocused()

  // Taken back, a coding leaves its words selected for another one.
  await press(page, 'Control+z')
  await expect.poll(() => selected(page)).toBe('I used it in March')
  await press(page, 'c')
  await page.keyboard.type('human')
  await press(page, 'Tab')
  await expect.poll(async () => (await stored(calls, document)).length).toBe(3)
  // Who has put codes on and types nothing more is done with Enter.
  await press(page, 'Enter')
  await expect(page.locator('.coding-palette')).toBeHidden()
  expect(await stored(calls, document)).toContain('POT.human: I used it in March')
  expect(await stored(calls, document)).toHaveLength(3)
  // Removed by mistake and brought back, it has the focus again.
  await press(page, 'Escape', 'k', 'u')
  await expect.poll(async () => (await stored(calls, document)).length).toBe(2)
  await expect(page.locator('.turn-label.is-focused')).toHaveCount(0)
  await press(page, 'Control+z')
  await expect(page.locator('.turn-label.is-focused')).toHaveCount(1)
  // Of those that lie at the caret, one key picks one after the other.
  await caretBefore(page, 'used it in')
  await press(page, '.')
  await expect(
    page.getByRole('status').filter({ hasText: /[123] of 3 here · .+: “I used it in March”, turn 2/ }),
  ).toHaveCount(1)
})

test('attributes of one coding and of several are set by key, and differing ones are said to be mixed', async ({
  page,
  folder,
  calls,
}) => {
  const document = await begin(page, folder, calls)
  const attributes = async () =>
    (await calls.documents.codings({ id: document })).codings.map(
      ({ stance, confidence, level, asked, evidenceRole }) =>
        [stance, confidence, level, asked, evidenceRole].map(value => value ?? '-').join(' '),
    )
  for (const [words, key] of [
    ['template', '3'],
    ['used it', '4'],
    ['absences fell', '5'],
  ] as const) {
    await selectByKeyboard(page, words)
    await press(page, key)
    await expect.poll(() => paintedWords(page)).toContain(words)
  }
  await press(page, 'a', 'a', 'd', 'd', 'e', 'p', 'p', 'r')
  await expect.poll(attributes).toEqual(['- - - - -', '- - - - -', 'aspiration unsure personal volunteered effect'])
  await press(page, 'Shift+k', 'Shift+k')
  await expect(page.getByRole('heading', { name: '3 codings' })).toBeVisible()
  await expect(page.getByText('Mixed values').first()).toBeVisible()
  await page.screenshot({ path: join('test-results', 'screens', 'coding-several.png') })
  await press(page, 'e', 'e')
  await expect
    .poll(attributes)
    .toEqual(['- - group - -', '- - group - -', 'aspiration unsure group volunteered effect'])
  await press(page, 'b')
  await page.keyboard.type('Families')
  await press(page, 'Enter')
  await page.keyboard.type('Own team')
  await press(page, 'Enter')
  await expect
    .poll(async () => (await calls.documents.codings({ id: document })).codings.map(each => each.beneficiary.join()))
    .toEqual(['Families,Own team', 'Families,Own team', 'Families,Own team'])
  await press(page, 'Escape', 'u')
  await expect.poll(() => stored(calls, document)).toEqual([])
  await press(page, 'Control+z')
  await expect.poll(async () => (await stored(calls, document)).length).toBe(3)
})

test('a code is dragged onto the selected words, onto a sentence and onto a label; words are dragged onto a code', async ({
  page,
  folder,
  calls,
}) => {
  const document = await begin(page, folder, calls)
  const code = (name: string) => page.getByRole('treegrid', { name: 'Codebook' }).getByRole('row', { name }).first()
  const sentence = page.locator('.turn-text', { hasText: 'We kept it' })
  await selectAtOnce(page, 'template')
  await code('Potential').dragTo(page.locator('.turn-text', { hasText: 'I got the template' }))
  await expect.poll(() => stored(calls, document)).toEqual(['POT: template'])
  await page.keyboard.press('Escape')
  await code('Realized').dragTo(sentence, { targetPosition: { x: 20, y: 14 } })
  await expect.poll(() => stored(calls, document)).toEqual(['POT: template', 'REA: We kept it.'])
  await drag(
    page,
    await middleOf(code('Applied')),
    await middleOf(page.locator('.turn-label', { hasText: 'potential' })),
  )
  await expect.poll(() => stored(calls, document)).toEqual(['APP: template', 'REA: We kept it.'])
  await selectAtOnce(page, 'Families came back')
  const from = await page.evaluate(() => {
    const box = getSelection()!.getRangeAt(0).getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  })
  await drag(page, from, await middleOf(code('Transformative')))
  await expect
    .poll(() => stored(calls, document))
    .toEqual(['APP: template', 'REA: We kept it.', 'TRA: Families came back'])
})
