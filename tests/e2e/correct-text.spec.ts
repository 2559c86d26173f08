import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type Calls, expect, test } from '../support/app'
import { paintedWords, selectAtOnce, selectByKeyboard } from '../support/select-words'

const text = '[data-scope="text"]'
const transcript =
  'Interviewer: What did you take away?\nLeila: I came home with her intake from, four pages.\nInterviewer: And then?\nLeila: We talked in the kitchen about it.\n'

async function openCoded(page: Page, calls: Calls, folder: string, quotes: string[]) {
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Corrected', cycleSet: '2020' })
  const { draft } = await calls.imports.read({ name: 'leila.txt', bytes: new Blob([transcript]), options: {} })
  const [document] = await calls.imports.store({ drafts: [draft] })
  const { turns } = await calls.documents.open({ id: document! })
  const code = (await calls.codebook.list()).find(({ key }) => key === 'POT')!.id
  for (const quote of quotes) {
    const turn = turns.find(each => each.text.includes(quote))!
    const at = turn.text.indexOf(quote)
    const anchor = { startTurn: turn.id, startOffset: at, endTurn: turn.id, endOffset: at + quote.length }
    await calls.codings.add({ document: document!, code, anchor })
  }
  await page.reload()
  await expect(page.locator(text)).toContainText('intake from')
  return document!
}

const turns = async (calls: Calls, document: string) =>
  (await calls.documents.open({ id: document })).turns.map(turn => turn.text)

test('a transcript is corrected by keyboard, codings keep their words, and undo goes back behind what is stored', async ({
  page,
  folder,
  calls,
}) => {
  const document = await openCoded(page, calls, folder, ['her intake from', 'in the kitchen'])
  await expect.poll(() => painted(page)).toEqual(['her intake from', 'in the kitchen'])
  await page.locator(text).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('x')
  expect((await turns(calls, document))[1]).toContain('intake from')

  await page.keyboard.press('Control+e')
  await expect(page.getByRole('radio', { name: 'Correcting' })).toBeChecked()
  await selectByKeyboard(page, 'from')
  await page.keyboard.type('form')
  await expect.poll(() => painted(page)).toEqual(['her intake form', 'in the kitchen'])
  await expect(page.getByText('Stored', { exact: true })).toBeVisible()
  expect((await turns(calls, document))[1]).toBe('I came home with her intake form, four pages.')

  // The end of a coding deleted, stored so, and typed anew is its end again.
  for (let press = 0; press < 4; press++) await page.keyboard.press('Backspace')
  await expect.poll(async () => (await turns(calls, document))[1]).toBe('I came home with her intake , four pages.')
  await expect.poll(() => painted(page)).toEqual(['her intake ', 'in the kitchen'])
  await expect(page.getByText('Stored', { exact: true })).toBeVisible()
  await page.keyboard.type('form')
  await expect.poll(() => painted(page)).toEqual(['her intake form', 'in the kitchen'])
  await expect.poll(async () => (await turns(calls, document))[1]).toBe('I came home with her intake form, four pages.')

  // Split where the caret stands: behind "form".
  await page.keyboard.press('Enter')
  await expect(page.locator('.turn')).toHaveCount(5)
  await page.keyboard.type('Well')
  await expect
    .poll(() => turns(calls, document))
    .toEqual([
      'What did you take away?',
      'I came home with her intake form',
      'Well, four pages.',
      'And then?',
      'We talked in the kitchen about it.',
    ])
  for (let press = 0; press < 4; press++) await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expect(page.locator('.turn')).toHaveCount(4)
  await expect.poll(async () => (await turns(calls, document))[1]).toBe('I came home with her intake form, four pages.')

  // Undo: what is not stored first, then what is, back to the beginning.
  await page.keyboard.type(' indeed')
  await page.keyboard.press('Control+z')
  await expect(page.locator(text)).not.toContainText('indeed')
  await page.keyboard.press('Control+Shift+z')
  await expect(page.locator(text)).toContainText('form indeed, four')
  await expect.poll(async () => (await turns(calls, document))[1]).toContain('form indeed, four')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await turns(calls, document))[1]).not.toContain('indeed')
  const undoAll = async () => {
    for (let press = 0; press < 12; press++) {
      // By the window: a step back of what is not stored yet is there before it is in the project.
      const before = await page.locator(text).textContent()
      if (before?.includes('intake from')) break
      await page.keyboard.press('Control+z')
      await expect.poll(() => page.locator(text).textContent()).not.toBe(before)
    }
  }
  await undoAll()
  await expect
    .poll(() => turns(calls, document))
    .toEqual([
      'What did you take away?',
      'I came home with her intake from, four pages.',
      'And then?',
      'We talked in the kitchen about it.',
    ])
  await expect.poll(() => painted(page)).toEqual(['her intake from', 'in the kitchen'])

  // What was done before is named first, and not taken back by a key that is pressed once too often.
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^The next step back is no correction of this text: Coded/)).toBeVisible()
  await expect.poll(() => painted(page)).toEqual(['her intake from', 'in the kitchen'])

  // All of it deleted is an empty turn to type in, and comes back.
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.type('Nothing')
  await expect.poll(() => turns(calls, document)).toEqual(['Nothing'])
  await expect(page.getByText('Stored', { exact: true })).toBeVisible()
  await undoAll()
  await expect.poll(() => painted(page)).toEqual(['her intake from', 'in the kitchen'])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('radio', { name: 'Coding' })).toBeChecked()
  await expect(page.locator(text)).toHaveAttribute('aria-readonly', 'true')
})

test('words are replaced all at once and a name everywhere, and the corrections are shown with who made them', async ({
  page,
  folder,
  calls,
}) => {
  const document = await openCoded(page, calls, folder, ['her intake from', 'in the kitchen'])
  await correct(page)
  await page.keyboard.press('Control+h')
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill('from')
  await page.keyboard.press('Tab')
  await page.keyboard.type('form')
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Replace all' }).press('Enter')
  await expect.poll(async () => (await turns(calls, document))[1]).toContain('her intake form')
  await expect.poll(() => painted(page)).toEqual(['her intake form', 'in the kitchen'])
  await page.getByRole('textbox', { name: 'Find', exact: true }).press('Escape')
  await expect(page.locator(text)).toBeFocused()

  await page.getByRole('button', { name: 'Replace a name', exact: true }).press('Enter')
  await page.getByRole('textbox', { name: 'The name' }).fill('Leila')
  await page.getByRole('textbox', { name: 'Pseudonym' }).fill('Amal')
  await expect(page.getByText('Names, titles and labels:')).toBeVisible()
  await page.screenshot({ path: join('test-results', 'screens', 'pseudonym-light.png'), animations: 'disabled' })
  await page.getByRole('button', { name: 'Replace everywhere' }).press('Enter')
  await expect(page.locator('.turn-speaker', { hasText: 'Amal' }).first()).toBeAttached()
  expect((await calls.participants.list()).map(({ name }) => name)).toEqual(['Amal'])
  expect(readFileSync(join(folder, 'p names.csv'), 'utf8')).toContain('Amal,Leila,')

  await page.locator(text).focus()
  await page.keyboard.press('Control+Shift+e')
  await expect(page.locator('.tracked ins')).toHaveText(['form'])
  await expect(page.locator('.tracked del')).toHaveText(['from'])
  await expect(page.locator('.tracked ins')).toHaveAttribute('title', /^Added by .+, \d/)
  await page.screenshot({ path: join('test-results', 'screens', 'corrections-light.png'), animations: 'disabled' })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: join('test-results', 'screens', 'corrections-dark.png'), animations: 'disabled' })
})

test('what another window corrects is shown, and two corrections of one turn do not overwrite each other', async ({
  page,
  folder,
  calls,
}) => {
  const document = await openCoded(page, calls, folder, ['her intake from'])
  await correct(page)
  await page.keyboard.press('Control+End')
  const there = (await calls.documents.open({ id: document })).turns
  const splice = (turn: number, at: number, inserted: string) =>
    calls.corrections.store({
      document,
      base: [{ id: there[turn]!.id, text: there[turn]!.text }],
      edits: [{ kind: 'splice', turn: there[turn]!.id, at, removed: '', inserted }],
    })
  await page.keyboard.type('!')
  await splice(1, 0, 'Well: ')
  await expect(page.locator('.turn').nth(1)).toContainText('Well: I came home')
  await expect
    .poll(() => turns(calls, document))
    .toEqual([
      'What did you take away?',
      'Well: I came home with her intake from, four pages.',
      'And then?',
      'We talked in the kitchen about it.!',
    ])
  await expect.poll(() => painted(page)).toEqual(['her intake from'])
  // The caret stays where it was.
  await page.keyboard.type('?')
  await calls.corrections
    .store({
      document,
      base: [{ id: there[3]!.id, text: 'We talked in the kitchen about it.!' }],
      edits: [{ kind: 'splice', turn: there[3]!.id, at: 0, removed: 'We', inserted: 'They' }],
    })
    .catch(() => undefined)
  await expect(page.getByText(/This text was changed in another window meanwhile/).first()).toBeVisible()
  await expect(page.locator('.turn').nth(3)).toContainText('They talked in the kitchen about it.!')
})

test('what is pasted, composed with an input method or written from the right leaves codings on their words', async ({
  page,
  folder,
  calls,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const document = await openCoded(page, calls, folder, ['her intake from', 'in the kitchen'])
  const quotes = async () => (await calls.documents.codings({ id: document })).codings.map(({ quote }) => quote)
  await correct(page)

  await test.step('pasted: two lines with formatting and an emoji stay one plain turn', async () => {
    await page.evaluate(() => {
      const item = (type: string, words: string) => ({ [type]: new Blob([words], { type }) })
      const [plain, html] = ['half 😀\r\npage ', '<p><b>half</b> 😀</p><p style="color:red">page </p>']
      return navigator.clipboard.write([
        new ClipboardItem({ ...item('text/plain', plain), ...item('text/html', html) }),
      ])
    })
    await caretBefore(page, 'from')
    await page.keyboard.press('Control+v')
    await expect.poll(() => painted(page)).toEqual(['her intake half 😀', 'in the kitchen', 'page from'])
    await expect.poll(quotes).toEqual(['her intake half 😀\npage from', 'in the kitchen'])
    await expect(page.locator('.turn')).toHaveCount(4)
    await expect(page.locator('.turn-text b, .turn-text [style*="color"]')).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect.poll(quotes).toEqual(['her intake from', 'in the kitchen'])
    await expect.poll(() => painted(page)).toEqual(['her intake from', 'in the kitchen'])
  })

  await test.step('pasted: words with nothing but formatting, and no words at all', async () => {
    await page.evaluate(() => {
      const html = '<style>p{}</style><table><tr><td>four</td><td>pages</td></tr></table><p>in <b>all</b>,\n or</p>'
      return navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) })])
    })
    await caretBefore(page, 'from')
    await page.keyboard.press('Control+v')
    await expect.poll(quotes).toEqual(['her intake four\tpages\nin all, orfrom', 'in the kitchen'])
    await page.keyboard.press('Control+z')
    await expect.poll(quotes).toEqual(['her intake from', 'in the kitchen'])
    await expect.poll(() => painted(page)).toEqual(['her intake from', 'in the kitchen'])
    await page.evaluate(async () => {
      const canvas = Object.assign(window.document.createElement('canvas'), { width: 2, height: 2 })
      const picture = await new Promise<Blob | null>(made => canvas.toBlob(made))
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture! })])
    })
    await page.keyboard.press('Control+v')
    await expect(page.getByText('There are no words to paste')).toBeVisible()
  })

  await test.step('pasted before the page says that the caret was moved: what was selected stays', async () => {
    await selectAtOnce(page, 'from')
    await pasteAtStart(page, 'page ')
    await expect(page.locator('.turn').nth(1)).toContainText('intake page from')
    await expect.poll(() => painted(page)).toEqual(['her intake page from', 'in the kitchen'])
    await page.keyboard.press('Control+z')
    await expect.poll(() => painted(page)).toEqual(['her intake from', 'in the kitchen'])
    await expect.poll(quotes).toEqual(['her intake from', 'in the kitchen'])
  })

  await test.step('composed: only what was decided on is stored', async () => {
    await caretBefore(page, 'from')
    const cdp = await page.context().newCDPSession(page)
    for (const composing of ['k', 'か', 'かな'])
      await cdp.send('Input.imeSetComposition', {
        text: composing,
        selectionStart: composing.length,
        selectionEnd: composing.length,
      })
    await expect(page.locator('.turn').nth(1)).toContainText('intake かなfrom')
    await cdp.send('Input.insertText', { text: '仮名' })
    await expect.poll(quotes).toEqual(['her intake 仮名from', 'in the kitchen'])
    await expect.poll(() => painted(page)).toEqual(['her intake 仮名from', 'in the kitchen'])
  })

  await test.step('from the right: before a coding it moves along, within it grows', async () => {
    await caretBefore(page, 'in the kitchen')
    await page.keyboard.type('במטבח ')
    await caretBefore(page, 'the kitchen')
    await page.keyboard.type('של ')
    await expect.poll(quotes).toEqual(['her intake 仮名from', 'in של the kitchen'])
    expect((await turns(calls, document))[3]).toBe('We talked במטבח in של the kitchen about it.')
    await expect.poll(() => painted(page)).toEqual(['her intake 仮名from', 'in של the kitchen'])
  })
})

test('a flow that is being drawn goes on while the words it begins at are corrected', async ({
  page,
  folder,
  calls,
}) => {
  const document = await openCoded(page, calls, folder, ['her intake from', 'in the kitchen'])
  await page.locator(text).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('j')
  await page.keyboard.press('l')
  const strip = page.locator('.coding-flow-strip')
  await expect(strip).toContainText('her intake from')
  await correct(page)
  await selectAtOnce(page, 'from')
  await page.keyboard.type('form')
  await expect(strip).toContainText('her intake form')
  // Back to coding, and on at once.
  for (const key of ['Escape', 'j', 'l']) await page.keyboard.press(key)
  await expect(page.getByRole('dialog', { name: 'What leads from one to the other?' })).toBeVisible()
  await page.keyboard.press('Enter')
  const ends = async () =>
    (await calls.documents.codings({ id: document })).flows.map(({ from, to }) => `${from.quote} → ${to.quote}`)
  await expect.poll(ends).toEqual(['her intake form → in the kitchen'])

  for (const key of ['k', 'l']) await page.keyboard.press(key)
  await expect(strip).toContainText('her intake form')
  const [from] = (await calls.documents.codings({ id: document })).codings
  await calls.codings.remove({ id: from!.id })
  await expect(strip).toBeHidden()
  await expect(page.getByText('No flow was drawn: the coding it began at is not there any more.')).toBeVisible()
})

async function correct(page: Page): Promise<void> {
  await page.locator(text).focus()
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('radio', { name: 'Correcting' })).toBeChecked()
  await expect(page.locator('.is-correcting [data-scope="text"]')).toBeFocused()
}

/** Puts the caret where it is wanted at once: what is tested is what is typed there. */
async function caretBefore(page: Page, words: string): Promise<void> {
  await selectAtOnce(page, words)
  await page.keyboard.press('ArrowLeft')
}

/** Puts the caret before what is selected and pastes there in one go, as keys do that come faster than a busy machine follows. */
async function pasteAtStart(page: Page, words: string): Promise<void> {
  await page.evaluate(async pasted => {
    const selection = getSelection()!
    const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
    const isKnown = new Promise(known => document.addEventListener('selectionchange', known, { once: true }))
    selection.removeAllRanges()
    selection.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
    await isKnown
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    selection.collapseToStart()
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    startContainer.parentElement!.dispatchEvent(paste)
  }, words)
}

/** In the order of the alphabet: which turn was painted last says nothing. */
async function painted(page: Page): Promise<string[]> {
  return (await paintedWords(page)).sort((a, b) => a.localeCompare(b))
}
