import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/app'
import { giveForeign } from '../support/give-foreign'
import { databaseOf, qualcoderTables } from '../support/make-foreign'
import { runInPalette } from '../support/run-in-palette'

const text = 'Mo: We share one form now.\nMo: It saves an hour.\n'

function qualcoder(): Buffer {
  return databaseOf(
    ...qualcoderTables('v17'),
    "INSERT INTO project(databaseversion,date,memo,about,codername) VALUES('v17','2024-01-15 10:30:00','','','Ida')",
    [
      'INSERT INTO source(id,name,fulltext,memo,owner,date) VALUES(1,?,?,?,?,?)',
      'Visit to Mo',
      text,
      '',
      'Ida',
      '2024-01-15',
    ],
    "INSERT INTO code_name(cid,name,memo,catid,owner,date,color) VALUES(1,'Applied','',NULL,'Ida','',''),(2,'Saved time','',NULL,'Ida','','#112233')",
    `INSERT INTO code_text(cid,fid,seltext,pos0,pos1,owner,date,memo,important) VALUES(1,1,'share one form',${text.indexOf('share')},${text.indexOf(' now')},'Ida','','',1)`,
  )
}

test('a project of QualCoder comes in by keyboard alone after what it comes to was seen, and goes with one undo', async ({
  page,
  folder,
}) => {
  writeFileSync(join(folder, 'data.qda'), qualcoder())
  writeFileSync(join(folder, 'broken.qdpx'), 'PK not an archive')
  await page.getByRole('button', { name: 'Bring in a project of another tool' }).click()
  await page.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('button', { name: 'Choose the file…' })).toBeFocused()
  await giveForeign(page, join(folder, 'broken.qdpx'))
  await expect(page.getByRole('alert')).toContainText('broken.qdpx')
  await giveForeign(page, join(folder, 'data.qda'))
  await expect(page.getByRole('table')).toContainText('Visit to Mo')
  await expect(page.getByText('Marked as important in the other tool.')).toBeVisible()
  await page.getByRole('radio', { name: 'Codes' }).click()
  await expect(page.getByRole('row', { name: /^Applied/ })).toContainText('Your code Applied')
  await page.getByRole('checkbox', { name: /Codes of the same name/ }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('row', { name: /^Applied/ })).toContainText('A new code')
  await page.keyboard.press('Space')
  await expect(page.getByRole('row', { name: /^Applied/ })).toContainText('Your code Applied')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Brought in data: 1 documents, 1 codings/)).toBeVisible()
  await expect(page.getByText('Visit to Mo').first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Visit to Mo')).toHaveCount(0)
})

test('the sample goes out, is known again when it comes back, and its data is saved', async ({
  page,
  openSample,
  folder,
}) => {
  await openSample()
  await expect(page.getByText('Leila, family support').first()).toBeVisible()
  await runInPalette(page, 'Export as REFI-QDA')
  await expect(page.getByRole('dialog')).toContainText('129')
  let download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the file' }).click()
  const file = join(folder, 'sample.qdpx')
  await (await download).saveAs(file)
  await expect(page.getByText('read back and found whole')).toBeVisible()
  await giveForeign(page, file)
  await expect(page.getByText('Everything in this file is in the project already.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Leila, family support').first()).toBeVisible()
  await runInPalette(page, 'Export the data')
  download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the data' }).click()
  expect((await download).suggestedFilename()).toBe('Doorstep Network data.zip')
  await expect(page.getByText(/Exported 217 codings and 129 flows/)).toBeVisible()
})
