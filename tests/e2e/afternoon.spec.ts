import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { chooseFiles } from '../support/choose-files'
import { launchWebHost } from '../support/launch-web-host'
import { paintedWords, selectByKeyboard, selectByMouse } from '../support/select-words'

const interview = `Interviewer: What did you take away?
Leila: I came home with her intake form 😀, and the number of someone who has done this for ten years.
Interviewer: And then?
Leila: In March I cut the form down to one page. Families stopped missing the second appointment.
Interviewer: Anything else?
Leila: I told the group about it the next month.
`

test('an afternoon by keyboard: from a transcript to a figure, closed and found again', async ({
  page,
  folder,
  host,
  calls,
}) => {
  test.setTimeout(180_000)
  const file = join(folder, 'interview.txt')
  writeFileSync(file, interview)

  await test.step('a new project', async () => {
    await expect(page.getByRole('button', { name: /^New project/ })).toBeVisible()
    await page.keyboard.press('Control+Alt+n')
    await expect(page.getByRole('dialog', { name: 'New project' })).toBeVisible()
    await page.keyboard.type('Afternoon')
    await page.keyboard.press('Enter')
    await expect(page).toHaveTitle(/Afternoon/)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('a transcript, previewed before anything is stored', async () => {
    await expect(page.getByRole('region', { name: 'Documents' })).toBeVisible()
    await chooseFiles(page, file)
    await expect(
      page
        .getByText('6 turns, 36 words')
        .or(page.getByText(/6 turns/).first())
        .first(),
    ).toBeVisible()
    await expect(page.getByText('What did you take away?')).toBeVisible()
    expect(await calls.documents.list()).toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('[data-scope="text"]')).toContainText('I came home with her intake form')
  })

  await test.step('passages coded by number key and by name', async () => {
    await selectByKeyboard(page, 'her intake form 😀')
    await page.keyboard.press('3')
    await expect.poll(() => paintedWords(page)).toEqual(['her intake form 😀'])
    await selectByKeyboard(page, 'I cut the form down to one page')
    await page.keyboard.press('c')
    await page.keyboard.type('adap')
    await page.keyboard.press('Enter')
    await selectByKeyboard(page, 'Families stopped missing')
    await page.keyboard.press('5')
    await selectByKeyboard(page, 'I told the group about it')
    await page.keyboard.press('2')
    await expect
      .poll(async () => (await paintedWords(page)).toSorted((a, b) => a.localeCompare(b)))
      .toEqual([
        'Families stopped missing',
        'her intake form 😀',
        'I cut the form down to one page',
        'I told the group about it',
      ])
    const [document] = await calls.documents.list()
    const { codings } = await calls.documents.codings({ id: document!.id })
    const codes = new Map((await calls.codebook.list()).map(code => [code.id, code.key]))
    expect(codings.map(coding => codes.get(coding.code))).toEqual(['POT', 'APP.adapt', 'REA', 'IMM'])
  })

  await test.step('flows from coding to coding', async () => {
    await page.locator('[data-scope="text"]').focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Escape')
    for (let flow = 0; flow < 3; flow++) {
      // The first j takes the first coding, later ones the next; the end of one flow is the start of the next.
      if (flow === 0) await page.keyboard.press('j')
      await page.keyboard.press('l')
      await page.keyboard.press('j')
      await page.keyboard.press('l')
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    const { summary } = await calls.flows.summary({ by: 'passages', filter: { documents: [], participants: [] } })
    expect(
      summary.relations.map(({ from, to, count }) => `${from}>${to} ${count}`).toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['APP>REA 1', 'POT>APP 1', 'REA>IMM 1'])
    expect(summary.totals).toMatchObject({ told: 3, returns: 1, loops: 1 })
  })

  await test.step('undone and done again, everything', async () => {
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+z')
    await expect
      .poll(
        async () =>
          (await calls.flows.summary({ by: 'passages', filter: { documents: [], participants: [] } })).summary.totals
            .told,
      )
      .toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await paintedWords(page)).length).toBe(3)
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+Shift+z')
    await expect
      .poll(
        async () =>
          (await calls.flows.summary({ by: 'passages', filter: { documents: [], participants: [] } })).summary.totals
            .told,
      )
      .toBe(3)
    await expect.poll(async () => (await paintedWords(page)).length).toBe(4)
  })

  await test.step('the flow figure and the passages behind a ribbon', async () => {
    await page.keyboard.press('Control+3')
    const ribbon = page.locator('[data-id="flow:POT>APP"]')
    await expect(ribbon).toBeVisible()
    await ribbon.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('her intake form 😀').first()).toBeVisible()
    await expect(page.getByText('I cut the form down to one page').first()).toBeVisible()
  })

  await test.step('the figure as a file', async () => {
    await page.keyboard.press('e')
    await expect(page.getByRole('dialog')).toBeVisible()
    const downloading = page.waitForEvent('download')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /export|save/i })
      .last()
      .press('Enter')
    const download = await downloading
    expect(readFileSync(await download.path(), 'utf8')).toContain('n = 3 told flows')
  })

  await test.step('closed, opened again, everything found', async () => {
    const path = (await calls.projects.current())!.path
    expect(await host.stop()).toBe(0)
    const again = await launchWebHost(folder, [path])
    const reopened = await page.context().newPage()
    await reopened.goto(again.url)
    await expect(reopened).toHaveTitle(/Afternoon/)
    await expect.poll(async () => (await paintedWords(reopened)).length).toBe(4)
    await expect(reopened.getByText('Leila').first()).toBeVisible()
    // What was done before the restart can still be taken back.
    for (let step = 0; step < 4; step++) await reopened.keyboard.press('Control+z')
    await expect.poll(async () => (await paintedWords(reopened)).length).toBe(3)
    await reopened.keyboard.press('Control+Shift+z')
    await expect.poll(async () => (await paintedWords(reopened)).length).toBe(4)
    await reopened.close()
    expect(await again.stop()).toBe(0)
  })
})

test('coding by mouse: a drag over words that wrap, and a key', async ({ page, openSample, calls }) => {
  await openSample()
  const before = (await calls.documents.list()).find(({ title }) => title.startsWith('Leila'))!
  await page.getByText('Leila, family support').first().click()
  await expect(page.locator('.turn-text', { hasText: 'twenty-three families' })).toBeVisible()
  await selectByMouse(page, 'twenty-three families at the moment, all in Riverside')
  await page.keyboard.press('4')
  await expect
    .poll(async () => (await paintedWords(page)).join(' '))
    .toContain('twenty-three families at the moment, all in Riverside')
  expect((await calls.documents.list()).find(({ id }) => id === before.id)!.mine).toBe(before.mine + 1)

  // Words that were selected when one went to a field do not come along with those selected next.
  await selectByMouse(page, 'There isn’t one.')
  await page.locator('.codebook-filter input').click()
  await selectByMouse(page, 'all in Riverside')

  // Begun and ended inside of words, a drag takes the whole of them.
  const sloppy = async () => {
    const { from, to } = await page.evaluate(() => {
      const text = document.querySelectorAll('.turn-text')[1]!.firstChild!.firstChild!
      const at = (offset: number) => {
        const range = document.createRange()
        range.setStart(text, offset)
        range.setEnd(text, offset + 1)
        const { left, top, height } = range.getBoundingClientRect()
        return { x: left, y: top + height / 2 }
      }
      return { from: at(text.textContent!.indexOf('isn’t') + 2), to: at(text.textContent!.indexOf('one.') + 2) }
    })
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 3 })
    await page.mouse.up()
  }
  await page.locator('.turn').nth(1).scrollIntoViewIfNeeded()
  await page.mouse.click(5, 5)
  await sloppy()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('isn’t one')

  // Drawn on to the left, over who speaks, a selection ends where the line begins; and it can begin there.
  const box = (await page.locator('.turn-text').nth(1).boundingBox())!
  const selected = () => page.evaluate(() => getSelection()?.toString())
  const line = box.y + 14
  await page.mouse.move(box.x + 200, line)
  await page.mouse.down()
  await page.mouse.move(box.x - 60, line, { steps: 3 })
  await page.mouse.up()
  const first = await page.locator('.turn-text').nth(1).textContent()
  await expect.poll(async () => first!.startsWith((await selected()) || '-')).toBe(true)
  const toLeft = await selected()
  await page.mouse.click(box.x + 300, line)
  await page.mouse.move(box.x - 60, line)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, line, { steps: 3 })
  await page.mouse.up()
  await expect.poll(selected).toBe(toLeft)
})
