import { expect, test } from '../support/app'
import { openSampleDocument } from '../support/photograph-screens'

test('a query is built by keys and clicks, shows what it finds, is kept, and narrows a table', async ({ page }) => {
  await openSampleDocument(page)
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('main')).toHaveAccessibleName('Figure on paper')
  await page.keyboard.press('q')
  const query = page.getByRole('main', { name: 'Query' })
  await expect(query.getByText('what is found shows here at once')).toBeVisible()

  await query.getByRole('button', { name: 'Add a condition' }).click()
  await page.getByRole('menuitem', { name: 'In the value cycle' }).click()
  const found = query.getByRole('status')
  await expect(found).toHaveText('49 passages in 8 documents, 8 people')

  await query.getByRole('button', { name: 'Add a condition' }).click()
  await page.getByRole('menuitem', { name: 'With the words' }).click()
  await query.getByRole('textbox', { name: 'Words' }).fill('nobody')
  await expect(found).not.toHaveText('49 passages in 8 documents, 8 people')
  const few = await found.textContent()
  await query.getByRole('checkbox', { name: 'Not so' }).last().press('Space')
  await expect(found).not.toHaveText(few ?? '')

  // The condition goes before the other by keys, into a group of its own by its menu, and out of it by dragging: what is found stays.
  const left = (await found.textContent()) ?? ''
  await query.getByRole('button', { name: 'Move condition 2' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(query.getByRole('group', { name: '1 With the words' })).toBeVisible()
  await expect(query.getByRole('button', { name: 'Move condition 1', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Into a group of its own' }).press('Enter')
  await expect(query.getByRole('group', { name: '1.1 With the words' })).toBeVisible()
  await expect(found).toHaveText(left)
  const [grip, cycle] = ['1.1 With the words', '2 In the value cycle'].map(name => query.getByRole('group', { name }))
  const { height } = (await cycle!.boundingBox())!
  await grip!.locator('.queries-grip').dragTo(cycle!, { targetPosition: { x: 60, y: height - 4 } })
  await expect(query.getByRole('group', { name: '3 With the words' })).toBeVisible()
  await query.getByRole('group', { name: '1 Which meet' }).getByRole('button', { name: 'Take out' }).click()
  await expect(query.getByRole('group', { name: '2 With the words' })).toBeVisible()
  await expect(found).toHaveText(left)

  await query.getByRole('button', { name: 'Save' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Immediate, without nobody')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(query.getByRole('heading', { name: 'Immediate, without nobody' })).toBeVisible()

  await page.getByRole('radio', { name: 'Tables' }).click()
  await page.getByRole('button', { name: 'Everything counts' }).click()
  await page.getByRole('button', { name: /Query/ }).click()
  await page.getByRole('option', { name: 'Immediate, without nobody' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Counted: query “Immediate, without nobody”.')).toBeVisible()
  await expect(
    page
      .getByRole('row', { name: /Applied/ })
      .getByRole('gridcell')
      .first(),
  ).toHaveText('0')
})
