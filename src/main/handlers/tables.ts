import { shown } from '../../shared/analysis/print-cell'
import type { AnalysisTable } from '../../shared/analysis/table'
import { evidenceLimit } from '../../shared/flow/summary'
import { analysisTypes } from '../export/analysis-table-file'
import { tableFragment } from '../export/table-html'
import { calls } from './contract'
import { buildTable } from './table-data'
import { hashOfTable, tableBytes, tableToShare } from './table-files'

export const tables = {
  build: calls.tables.build.handler(({ context: { workspace }, input }) => {
    const { table } = buildTable(workspace.project, input.spec)
    return { table, hash: hashOfTable(table) }
  }),
  evidence: calls.tables.evidence.handler(({ context: { workspace }, input }) => {
    const { codings, flows } = buildTable(workspace.project, input.spec).evidence(input.line, input.head)
    return {
      codings: codings.slice(0, evidenceLimit),
      flows: flows.slice(0, evidenceLimit),
      count: codings.length + flows.length,
    }
  }),
  export: calls.tables.export.handler(async ({ context: { workspace }, input: { spec, format, name } }) => {
    const bytes = await tableBytes(workspace.project, spec, format)
    return {
      name: `${name || tableToShare(workspace.project, spec).title}.${format}`,
      file: new Blob([new Uint8Array(bytes)], { type: analysisTypes[format] }),
    }
  }),
  copy: calls.tables.copy.handler(({ context: { workspace }, input }) => {
    const table = tableToShare(workspace.project, input.spec)
    return { html: tableFragment(table), text: tabbed(table) }
  }),
}

/** Cells between tabs: what a spreadsheet takes from the clipboard. Words that begin like a formula are defused. */
function tabbed({ lineHead, heads, lines }: AnalysisTable): string {
  const head = [lineHead, ...heads.map(({ group, name }) => (group === '' ? name : `${group}, ${name}`))]
  return [head, ...lines.map(line => [line.name, ...line.cells.map(shown)])]
    .map(cells => cells.map(plain).join('\t'))
    .join('\n')
}

function plain(value: string | number): string {
  const words = String(value).replace(/[\t\r\n]+/g, ' ')
  return typeof value === 'string' && /^[=+\-@]/.test(words) ? `'${words}` : words
}
