import { join } from 'node:path'
import { expect } from '../support/app'
import { openSampleDocument, photographScreens } from '../support/photograph-screens'

const fixture = (name: string) => join(import.meta.dirname, '..', 'fixtures', 'refi', name)

/** Projects of other tools on their way in and out. */
photographScreens([
  [
    'exchange-in',
    async page => {
      await openSampleDocument(page)
      const chooser = page.waitForEvent('filechooser')
      await page.keyboard.press('Control+k')
      await page.keyboard.type('another tool')
      await page.keyboard.press('Enter')
      await (await chooser).setFiles(fixture('atlas-8.4-missing-sources.qdpx'))
      await expect(page.getByRole('table')).toContainText('Simon.docx')
    },
  ],
  [
    'exchange-out',
    async page => {
      await openSampleDocument(page)
      await page.keyboard.press('Control+k')
      await page.keyboard.type('export as refi')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toContainText('go out as notes')
    },
    ['light', 'zoomed'],
  ],
])
