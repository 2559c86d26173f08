import { cycleKeys } from '../../../shared/framework/cycles'
import { importIndicators } from '../../db/import-indicators'
import { listIndicators } from '../../db/indicators'
import { indicatorColumns, indicatorRows } from '../../export/indicator-table'
import type { Command } from '../arguments'
import { printData, printTable, say } from '../output'
import { withProject } from '../project'
import { readTableFile } from '../read-table-file'

export const indicatorsCommand: Command = {
  name: 'indicators',
  usage: 'PROJECT [--import FILE [--cycle KEY] [--without-words]] [--json|--csv]',
  summary:
    'lists the indicators with their values, or brings them in from a table: a row for each value, or a column for each date; --cycle is that of rows which name none, --without-words leaves out words among the numbers',
  options: {
    import: { type: 'string' },
    cycle: { type: 'string' },
    'without-words': { type: 'boolean' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  words: [1, 1],
  async run([path], options) {
    const file = options.text('import')
    if (file === undefined) {
      if (options.format() === 'json')
        printData(`${JSON.stringify(await withProject(path!, listIndicators), null, 2)}\n`)
      else
        printTable(
          await withProject(path!, indicatorRows),
          indicatorColumns.map(({ name }) => name),
          options.format(),
        )
      return
    }
    const cycle = options.choice('cycle', cycleKeys)
    const table = await readTableFile(file)
    const keepWords = !options.flag('without-words')
    const { values, added, changed, words, leftOut } = await withProject(path!, project =>
      importIndicators(project, { file: table.file, table, keepWords, cycle }),
    )
    say(`${file}: ${values} values, ${added} indicators added, ${changed} changed`)
    if (words > 0)
      say(`  ${words} cells hold words and no number; they were ${keepWords ? 'kept as words' : 'left out'}`)
    if (leftOut > 0) {
      say(`  ${leftOut} rows were left out: without a name, a value cycle or a date`)
      process.exitCode = 1
    }
  },
}
