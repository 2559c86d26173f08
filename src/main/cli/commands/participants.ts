import { importAttributes } from '../../db/import-attributes'
import { documentTable, participantTable } from '../../export/attribute-table'
import type { Command } from '../arguments'
import { printTable, say } from '../output'
import { withProject } from '../project'
import { readTableFile } from '../read-table-file'

export const participantsCommand: Command = {
  name: 'participants',
  usage: 'PROJECT [--documents] [--import FILE [--add] [--keep-words]] [--json|--csv]',
  summary:
    'lists the participants with their attributes (--documents: the documents with theirs), or brings in a table of attributes; --add also adds people the project does not know, --keep-words keeps words that do not fit their attribute',
  options: {
    documents: { type: 'boolean' },
    import: { type: 'string' },
    add: { type: 'boolean' },
    'keep-words': { type: 'boolean' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  words: [1, 1],
  async run([path], options) {
    const subject = options.flag('documents') ? 'document' : 'participant'
    const file = options.text('import')
    if (file === undefined) {
      const { columns, rows } = await withProject(path!, subject === 'document' ? documentTable : participantTable)
      printTable(
        rows,
        columns.map(({ name }) => name),
        options.format(),
      )
      return
    }
    const table = await readTableFile(file)
    const keepWords = options.flag('keep-words')
    const outcome = await withProject(path!, project =>
      importAttributes(project, { file: table.file, table, subject, addMissing: options.flag('add'), keepWords }),
    )
    say(
      `${file}: ${outcome.cells} cells changed, ${outcome.variables} attributes and ${outcome.people} participants added`,
    )
    if (outcome.unknown > 0)
      say(
        `  ${outcome.unknown} rows name nobody of the project and were left out${subject === 'participant' ? '; --add adds them' : ''}`,
      )
    if (outcome.misfits > 0)
      say(
        `  ${outcome.misfits} cells do not fit their attribute and were ${keepWords ? 'kept as words' : 'left out; --keep-words keeps them'}`,
      )
    if (outcome.misfits > 0 && !keepWords) process.exitCode = 1
  },
}
