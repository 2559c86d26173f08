import { codingLines } from '../../db/codings'
import type { Command } from '../arguments'
import { askConsent, consentOptions, consentUsage } from '../consent-notice'
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
  usage: `PROJECT ${consentUsage} [--json|--csv]`,
  summary:
    'lists the codings in document order; start and end are UTF-16 offsets in the text; --consented leaves out words whose use (--for, else quoteAnonymously) is not agreed to',
  options: { ...consentOptions, json: { type: 'boolean' }, csv: { type: 'boolean' } },
  words: [1, 1],
  async run([path], options) {
    const lines = await withProject(path!, project =>
      askConsent(project, codingLines(project), ({ id }) => [id], options),
    )
    printTable(lines, columns, options.format())
  },
}
