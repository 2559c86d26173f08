import { existsSync, renameSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import type { HistoryFilter } from '../../../shared/model/history-detail'
import { Id } from '../../../shared/model/id'
import { entryOn, writeAsItWas } from '../../db/as-it-was'
import { codeByKey } from '../../db/codes'
import { documentNamed } from '../../db/documents'
import { auditColumns, auditLines } from '../../db/find-history'
import type { Command, Values } from '../arguments'
import { codersNamed } from '../coders-named'
import { printData, printTable, say } from '../output'
import { withProject } from '../project'

const narrowing = ['coder', 'about', 'document', 'code', 'text', 'from', 'to', 'json', 'csv']

export const auditCommand: Command = {
  name: 'audit',
  usage:
    'PROJECT [--coder NAME] [--about coding|flow|document|…] [--document NAME] [--code KEY] [--text WORDS] [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--json|--csv], or: PROJECT --as-of YYYY-MM-DD|ENTRY -o OUT.vloom',
  summary:
    'lists every action with who, when, and each field before and after, the first action first; with --as-of: writes the project as it was at the end of a day, or after an entry of that list, and prints its path',
  options: {
    coder: { type: 'string' },
    about: { type: 'string' },
    document: { type: 'string' },
    code: { type: 'string' },
    text: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'as-of': { type: 'string' },
    output: { type: 'string', short: 'o' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  words: [1, 1],
  async run([path], options) {
    const asOf = options.text('as-of')
    if (asOf !== undefined) return writePast(path!, asOf, options)
    if (options.text('output') !== undefined)
      throw new AppError('usage', { message: '-o is for --as-of; the list goes to standard output.' })
    const lines = await withProject(path!, project => {
      const document = options.text('document')
      const code = options.text('code')
      const coder = options.text('coder')
      const filter: HistoryFilter = {
        coder: coder === undefined ? undefined : codersNamed(project, coder)[0],
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

/** A project file of an earlier state, on which every other command works. */
async function writePast(path: string, asOf: string, options: Values): Promise<void> {
  const more = narrowing.filter(name => options.text(name) !== undefined || options.flag(name))
  if (more.length > 0)
    throw new AppError('usage', {
      message: `--as-of writes the whole project as it was: leave out --${more.join(', --')}.`,
    })
  const wanted = resolve(options.required('output'))
  const out = /\.vloom$/i.test(wanted) ? wanted : `${wanted}.vloom`
  if (!existsSync(dirname(out))) throw new AppError('project.folderMissing', { folder: dirname(out) })
  if (existsSync(out)) throw new AppError('project.exists', { path: out })
  // Only what is whole gets the name: a copy of today must not pass for one of then.
  const unfinished = `${out}.${process.pid}.part`
  const at = await withProject(path, async project => {
    const entry = Id.safeParse(asOf)
    const last = entry.success ? entry.data : entryOn(project, day(asOf)!)
    const time = await writeAsItWas(project, last, unfinished)
    renameSync(unfinished, out)
    return time
  })
  say(`The project as it was after its last action of then, ${at}.`)
  printData(`${out}\n`)
}

function day(text: string | undefined): string | undefined {
  if (text !== undefined && (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))))
    throw new AppError('usage', { message: `Write a day as 2026-03-14 (not “${text}”).` })
  return text
}
