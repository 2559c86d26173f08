import { expect, test } from '../support/app'
import { openSampleDocument } from '../support/photograph-screens'

test('a count that takes long says so, what was shown stays, Escape stops it, and it can be had again; so does a file', async ({
  page,
}) => {
  // Answers can be held back on their way to the window: it waits as it does for a large project.
  const held: (() => void)[] = []
  let isHeld = false
  await page.routeWebSocket(/.*/, socket => {
    const server = socket.connectToServer()
    socket.onMessage(message => server.send(message))
    server.onMessage(message => {
      const pass = () => socket.send(message)
      if (isHeld) held.push(pass)
      else pass()
    })
  })
  await page.reload()
  await openSampleDocument(page)
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('main')).toHaveAccessibleName('Figure on paper')
  await page.keyboard.press('t')
  const frequencies = page.getByRole('grid', { name: 'How often each value cycle was told of' })
  await expect(frequencies).toBeVisible()
  const status = page.getByRole('contentinfo')
  await expect(status.getByText('Counting…')).toBeHidden()

  isHeld = true
  await page.getByRole('button', { name: 'Co-occurrence of codes' }).click()
  await expect(status.getByText('Counting…')).toBeVisible()
  await expect(frequencies).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(status.getByText('Counting was stopped.')).toBeVisible()
  await expect(frequencies).toBeVisible()

  isHeld = false
  for (const pass of held) pass()
  await status.getByRole('button', { name: 'Count again' }).click()
  await expect(page.getByRole('grid', { name: /^Co-occurrence/ })).toBeVisible()
  await expect(status.getByText('Counting was stopped.')).toBeHidden()

  // A file that takes long is told of and stopped in the same place.
  isHeld = true
  await page.getByRole('main').getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  await expect(status.getByText('Making the file…')).toBeVisible()
  await status.getByRole('button', { name: 'Stop (Esc)' }).click()
  await expect(page.getByText('Making the file was stopped; nothing was saved.')).toBeVisible()
  await expect(status.getByText('Making the file…')).toBeHidden()
  await expect(status.getByText('Counting was stopped.')).toBeHidden()
})
