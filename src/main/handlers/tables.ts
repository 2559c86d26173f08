import { type PartCell, partOf } from '../../shared/analysis/table-part'
import { evidenceLimit } from '../../shared/flow/summary'
import { analysisTypes } from '../export/analysis-table-file'
import { blockFragment, tableFragment } from '../export/table-html'
import { calls } from './contract'
import { countAndMake, inSlices } from './in-slices'
import { sortedTable } from './table-data'
import { hashOfTable, sharedInParts } from './table-files'

export const tables = {
  build: calls.tables.build.handler(({ context, input, signal }) =>
    inSlices(context, signal, function* (project) {
      const { table, beyond } = yield* sortedTable(project, input.spec)
      yield 1
      return { table, hash: hashOfTable(table, beyond) }
    }),
  ),
  evidence: calls.tables.evidence.handler(({ context, input, signal }) =>
    inSlices(context, signal, function* (project) {
      const built = yield* sortedTable(project, input.spec)
      yield 1
      const { codings, flows } = built.evidence(input.line, input.head)
      return {
        codings: codings.slice(0, evidenceLimit),
        flows: flows.slice(0, evidenceLimit),
        count: codings.length + flows.length,
      }
    }),
  ),
  export: calls.tables.export.handler(async ({ context, input: { spec, format, name }, signal }) => {
    const { counted, bytes } = await countAndMake(
      context,
      signal,
      'table',
      project => sharedInParts(project, spec),
      table => ({ table, format }),
    )
    return { name: `${name || counted.title}.${format}`, file: new Blob([bytes], { type: analysisTypes[format] }) }
  }),
  copy: calls.tables.copy.handler(async ({ context, input, signal }) => {
    const table = await inSlices(context, signal, project => sharedInParts(project, input.spec))
    const rows = partOf(table, input.part)
    return { html: input.part ? blockFragment(rows) : tableFragment(table), text: tabbed(rows) }
  }),
}

/** Cells between tabs: what a spreadsheet takes from the clipboard. Words that begin like a formula are defused. */
function tabbed(rows: readonly (readonly PartCell[])[]): string {
  return rows.map(cells => cells.map(({ value }) => plain(value)).join('\t')).join('\n')
}

function plain(value: string | number): string {
  const words = String(value).replace(/[\t\r\n]+/g, ' ')
  return typeof value === 'string' && /^[=+\-@]/.test(words) ? `'${words}` : words
}
