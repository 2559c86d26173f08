import { AppError } from '../../../shared/errors'
import type { HistoryFilter } from '../../../shared/model/history-detail'
import { codeByKey } from '../../db/codes'
import { documentNamed } from '../../db/documents'
import { auditColumns, auditLines } from '../../db/find-history'
import type { Command } from '../arguments'
import { printTable } from '../output'
import { withProject } from '../project'

export const auditCommand: Command = {
  name: 'audit',
  usage:
    'PROJECT [--coder NAME] [--about coding|flow|document|…] [--document NAME] [--code KEY] [--text WORDS] [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--json|--csv]',
  summary: 'lists every action with who, when, and each field before and after, the first action first',
  options: {
    coder: { type: 'string' },
    about: { type: 'string' },
    document: { type: 'string' },
    code: { type: 'string' },
    text: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  words: [1, 1],
  async run([path], options) {
    const lines = await withProject(path!, project => {
      const document = options.text('document')
      const code = options.text('code')
      const filter: HistoryFilter = {
        coder: options.text('coder'),
        about: options.text('about'),
        text: options.text('text'),
        from: day(options.text('from')),
        to: day(options.text('to')),
        ...(document === undefined ? {} : { document: documentNamed(project, document).id }),
        ...(code === undefined ? {} : { code: codeByKey(project, code).id }),
      }
      return auditLines(project, filter)
    })
    printTable(lines, auditColumns, options.format())
  },
}

function day(text: string | undefined): string | undefined {
  if (text !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))))
    throw new AppError('usage', { message: `Write a day as 2026-03-14 (not “${text}”).` })
  return text
}
