import { expect, test } from '../support/app'

test.use({ viewport: { width: 1440, height: 900 } })

test('a figure is chosen, its marks open their passages by keyboard, it is saved, redrawn when the data change, and removed', async ({
  page,
  calls,
  openSample,
}) => {
  await openSample()
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Figures' }).click()
  const sheet = page.locator('.figures-sheet')
  await expect(sheet.locator('[data-id="flow:POT>APP"]')).toBeVisible()

  const divide = page.getByRole('group', { name: 'Divide into sub-codes' })
  await divide.getByRole('checkbox', { name: 'Potential' }).focus()
  await page.keyboard.press('Space')
  const part = sheet.locator('[data-id="node:POT.idea"]')
  await expect(part).toBeVisible()
  await expect(sheet.locator('[data-id="flow:POT>APP"]')).toBeHidden()
  await part.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Passages' })).toContainText('Potential: ')
  await expect(page.getByRole('complementary', { name: 'Passages' }).getByRole('row')).toHaveCount(3)
  await part.focus()
  await page.keyboard.press('Escape')
  await divide.getByRole('checkbox', { name: 'Potential' }).focus()
  await page.keyboard.press('Space')
  await expect(part).toBeHidden()
  await page.getByRole('radio', { name: 'Deutsch' }).click()
  await expect(sheet.locator('[data-layer="heads"]')).toContainText('Wertflüsse')
  await page.getByRole('radio', { name: 'English' }).click()
  await expect(sheet.locator('[data-layer="heads"]')).toContainText('Value flows')

  await page.getByRole('button', { name: 'Flow matrix' }).click()
  await expect(sheet.locator('[data-layer="title"]')).toContainText('Flow matrix')
  const cell = sheet.locator('[data-id="flow:IMM>POT"]')
  await cell.focus()
  await page.keyboard.press('Enter')
  const passages = page.getByRole('complementary', { name: 'Passages' })
  await expect(passages).toContainText('Immediate → Potential')
  await expect(passages.getByRole('row').first()).toBeVisible()
  await cell.focus()
  await page.keyboard.press('Escape')
  await expect(passages).toBeHidden()

  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Matrix for the funder')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog).toBeHidden()
  const card = page.getByRole('button', { name: 'Matrix for the funder' })
  await expect(card).toHaveAttribute('aria-current', 'true')

  // Another hand changes what it is drawn from.
  const { data } = await calls.figures.count({ kind: 'matrix' })
  const flow = data.kind === 'matrix' ? data.summary.relations.find(({ type }) => type === 'told')?.flows[0] : undefined
  const [found] = await calls.flows.passages({ rows: [flow ?? 0] })
  await calls.flows.remove({ id: found!.flow.id })
  await expect(page.getByText('have changed since it was saved')).toBeVisible()
  await page.getByRole('button', { name: 'It is right as it is now' }).click()
  await expect(page.getByText('have changed since it was saved')).toBeHidden()

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Remove' }).click()
  await expect(card).toBeHidden()
})

test('a cycle is moved by key and by pointer, the figure says so, and an earlier version is looked at and brought back', async ({
  page,
  openSample,
}) => {
  await openSample()
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Figures' }).click()
  const sheet = page.locator('.figures-sheet')
  const said = sheet.locator('svg > desc')
  const bar = (cycle: string) => sheet.locator(`[data-id="node:${cycle}"]`)
  await bar('IMM').focus()
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect(said).toContainText('in an order of our own')
  await expect(bar('IMM')).toBeFocused()
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(said).not.toContainText('in an order of our own')

  const [from, to] = [await bar('REA').boundingBox(), await bar('APP').boundingBox()]
  const middle = { x: from!.x + from!.width / 2, y: from!.y + from!.height / 2 }
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  await page.mouse.move(to!.x, middle.y, { steps: 4 })
  await page.mouse.up()
  await expect(said).toContainText('in an order of our own')
  await expect(page.getByRole('complementary', { name: 'Passages' })).toBeHidden()

  await page.keyboard.press('s')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Flows')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'As the framework has them' }).click()
  await expect(said).not.toContainText('in an order of our own')
  const save = page.getByRole('main').getByRole('button', { name: 'Save', exact: true })
  await save.click()
  await expect(save).toBeDisabled()

  const openVersions = async () => {
    await page.getByRole('main').getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Versions…' }).click()
    await expect(dialog.getByText('Changed: place of the cycles')).toBeVisible()
  }
  await openVersions()
  await dialog.getByRole('button', { name: 'Look at it' }).click()
  await expect(dialog).toBeHidden()
  await expect(said).toContainText('in an order of our own')
  await expect(page.getByText('changed since it was saved')).toBeVisible()
  await openVersions()
  await dialog.getByRole('button', { name: 'Bring it back' }).click()
  await expect(dialog).toBeHidden()
  await expect(said).toContainText('in an order of our own')
  await expect(save).toBeDisabled()
})
