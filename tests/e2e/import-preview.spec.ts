import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { chooseFiles } from '../support/choose-files'

test('one label that was two people is split by keyboard, and who speaks is said before anything is stored', async ({
  page,
  folder,
  calls,
}) => {
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Preview', cycleSet: '2020' })
  await page.reload()
  await expect(page).toHaveTitle(/Preview/)
  const files = ['one.txt', 'two.txt'].map(name => join(folder, name))
  writeFileSync(
    files[0]!,
    'I: Who was there?\nSamira: I was.\nI: And?\nSamira: I was too, and I am Ruth.\nI: Why?\nSamira: For the cases.\n',
  )
  writeFileSync(
    files[1]!,
    'I: And now?\nSamira: I came again.\nI: Often?\nSamira: Every week, and Maria:\nMaria: Never.\n',
  )
  await chooseFiles(page, files[0]!)
  const turns = page.getByRole('grid', { name: 'The document as it will be' })
  await expect(turns.getByRole('row')).toHaveCount(7)

  // Only Samira's turns; the second of them is somebody else's.
  await page.getByRole('button', { name: 'Only the turns of Samira' }).press('Enter')
  await expect(turns.getByRole('row')).toHaveCount(4)
  await turns.getByRole('row', { name: /I was too/ }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('1 turn chosen')).toBeVisible()
  await page.keyboard.press('Control+g')
  await page.getByRole('option', { name: 'A new speaker' }).press('Enter')
  const name = page.getByRole('textbox', { name: 'Name of Samira 2' })
  await expect(name).toBeFocused()
  await page.keyboard.type('Ruth')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of Ruth' })).toHaveValue('Ruth')
  await expect(turns.getByRole('row')).toHaveCount(3)
  await page.getByText('Show all', { exact: true }).press('Enter')
  await expect(turns.getByRole('row')).toHaveCount(7)

  // Escape takes the choice back first, and does not throw the files away.
  await turns.getByRole('row', { name: /For the cases/ }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 turn chosen')).toBeHidden()
  await expect(turns).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await calls.participants.list()).map(each => each.name)).toEqual(['Ruth', 'Samira'])

  // The next transcript knows her, and it is the person who says that this is another one.
  await chooseFiles(page, files[1]!)
  const becomes = page.getByRole('button', { name: 'What Samira becomes' })
  await expect(becomes).toContainText('Samira')
  await becomes.press('Enter')
  await page.getByRole('option', { name: 'New participant' }).press('Enter')
  await expect(becomes).toContainText('New participant')
  await expect(page.getByRole('listbox')).toBeHidden()
  await page.keyboard.press('Control+Enter')
  await expect
    .poll(async () => (await calls.participants.list()).map(each => each.name))
    .toEqual(['Maria', 'Ruth', 'Samira', 'Samira (two)'])
})

test('letters that could be of several alphabets are asked about, with what each makes of them', async ({
  page,
  folder,
  calls,
}) => {
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Preview', cycleSet: '2020' })
  await page.reload()
  await expect(page).toHaveTitle(/Preview/)
  const file = join(folder, 'letters.txt')
  // "Много." in windows-1251.
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from('I: Why?\nP1: '),
      Buffer.from('cceded3f', 'hex'),
      Buffer.from('.\nI: So?\nP1: '),
      Buffer.from('ccedeee3ee', 'hex'),
      Buffer.from('.\n'),
    ]),
  )
  await chooseFiles(page, file)
  const asked = page.getByRole('radiogroup', { name: /Which of these reads right/ })
  await expect(asked.getByRole('radio').first()).toBeVisible()
  await asked.getByRole('radio', { name: /Cyrillic/ }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('grid', { name: 'The document as it will be' })).toContainText('Много.')
  await expect(asked.getByRole('radio', { name: /Cyrillic/ })).toBeChecked()
})

test('the detection of speakers can be refused as a whole, and taken again', async ({ page, folder, calls }) => {
  await calls.projects.create({ path: join(folder, 'p.vloom'), name: 'Preview', cycleSet: '2020' })
  await page.reload()
  await expect(page).toHaveTitle(/Preview/)
  const file = join(folder, 'plan.txt')
  writeFileSync(file, 'Anna: bread.\nBela: milk.\nAnna: more bread.\nBela: no milk.\n')
  await chooseFiles(page, file)
  const apart = page.getByRole('checkbox', { name: /Tell speakers apart/ })
  await expect(apart).toBeChecked()
  await apart.press('Space')
  await expect(page.getByText('The text comes in as plain paragraphs.').first()).toBeVisible()
  await expect(
    page.getByRole('gridcell', { name: 'Anna: bread.' }).or(page.getByText('Anna: bread.')).first(),
  ).toBeVisible()
  await apart.press('Space')
  await expect(page.getByRole('textbox', { name: 'Name of Bela' })).toBeVisible()
})
