import { expect, test } from 'vitest'
import { listCodes } from '../../../src/main/db/codes'
import { tableDocx } from '../../../src/main/export/table-docx'
import { tableHtml } from '../../../src/main/export/table-html'
import { openZip } from '../../../src/main/import/zip'
import { printedTable } from '../../../src/main/report/printed-table'
import { partsOf } from '../../../src/shared/analysis/labelled'
import { freshSpec } from '../../../src/shared/model/table-spec'
import { atOnce } from '../../../src/shared/slices'
import { temporaryProject } from '../../support/temporary-project'

test('the codebook of a report has a block for each code beneath its cycle, with all that is said of it', () => {
  const project = temporaryProject()
  const codes = listCodes(project)
  const { heads, lines } = atOnce(printedTable(project, freshSpec('codebook')))
  expect(heads.map(({ name }) => name)).toEqual(['Definition'])
  expect(lines.map(({ name }) => name)).toEqual(codes.map(({ key, name }) => `${name} (${key})`))
  for (const [at, code] of codes.entries()) {
    const block = String(lines[at]!.cells[0]!.value)
    for (const part of [code.definition || code.gloss, code.include, code.exclude, code.rule, code.example])
      expect(block, code.key).toContain(part)
    expect(lines[at]!.cycle).toBe(code.cycle)
    expect(lines[at]!.depth > 0, code.key).toBe(code.parent !== null)
  }
  expect(lines.some(({ cells }) => /\. Include: .+ Exclude: .+/.test(String(cells[0]!.value)))).toBe(true)
})

test('what follows is set off by its label, in Word and on a page, and nowhere within a sentence', async () => {
  expect(partsOf('Wide. Include: all. We say Exclude: never.', ['Include', 'Exclude'])).toEqual([
    { words: 'Wide. ', isLabel: false },
    { words: 'Include:', isLabel: true },
    { words: ' all. We say Exclude: never.', isLabel: false },
  ])
  expect(partsOf('Example: none.', ['Include'])).toEqual([{ words: 'Example: none.', isLabel: false }])
  const table = atOnce(printedTable(temporaryProject(), freshSpec('codebook')))
  const labels = ['Include:', 'Exclude:', 'Rule:', 'Example:']
  const html = tableHtml(table)
  const xml = String(await (await openZip(await tableDocx(table), 'docx')).read('word/document.xml'))
  for (const label of labels) {
    expect(html).toContain(`<strong>${label}</strong> `)
    expect(xml).toMatch(new RegExp(`<w:b/>(?:(?!</w:r>).)*<w:t[^>]*>${label}</w:t>`))
  }
})
