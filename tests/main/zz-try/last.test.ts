import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { openPdf } from '../../../src/main/import/pdf/open-pdf'
import { readPage } from '../../../src/main/import/pdf/page-lines'
test('x', async () => {
  const d = await openPdf(readFileSync('/work/shared/samples/tr_pdpilot_P1.pdf'), 'a.pdf', undefined)
  for (let i=1;i<=5;i++) { const p = await readPage(await d.document.getPage(i)); console.log(p.height, p.lines.slice(-3).map(l => [l.text, l.y, l.left])) }
})
