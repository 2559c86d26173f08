import { join } from 'node:path'
import { expect } from '../support/app'
import { giveForeign } from '../support/give-foreign'
import { openSampleDocument, photographScreens } from '../support/photograph-screens'
import { runInPalette } from '../support/run-in-palette'

const fixture = (name: string) => join(import.meta.dirname, '..', 'fixtures', 'refi', name)

/** Projects of other tools on their way in and out. */
photographScreens([
  [
    'exchange-in',
    async page => {
      await openSampleDocument(page)
      await giveForeign(page, fixture('atlas-8.4-missing-sources.qdpx'))
      await expect(page.getByRole('table')).toContainText('Simon.docx')
    },
  ],
  [
    'exchange-out',
    async page => {
      await openSampleDocument(page)
      await runInPalette(page, 'Export as REFI-QDA')
      await expect(page.getByRole('dialog')).toContainText('go out as notes')
    },
    ['light', 'zoomed'],
  ],
])
