import { codingLines } from '../../db/codings'
import type { Command } from '../arguments'
import { printTable } from '../output'
import { withProject } from '../project'

const columns = [
  'document',
  'turn',
  'speaker',
  'start',
  'end',
  'quote',
  'code',
  'cycle',
  'coder',
  'valence',
  'memo',
  'id',
  'stance',
  'confidence',
  'level',
  'beneficiary',
  'asked',
  'evidenceRole',
]

export const codingsCommand: Command = {
  name: 'codings',
  usage: 'PROJECT [--json|--csv]',
  summary: 'lists the codings in document order; start and end are UTF-16 offsets in the text',
  options: { json: { type: 'boolean' }, csv: { type: 'boolean' } },
  words: [1, 1],
  async run([path], options) {
    printTable(await withProject(path!, codingLines), columns, options.format())
  },
}
