import { mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { lossText } from '../../../shared/messages/loss-sentence'
import { dataFormats } from '../../../shared/model/data-export'
import { dataFiles } from '../../export/data/data-files'
import type { Command } from '../arguments'
import { printData, say, writeOutput } from '../output'
import { withProject } from '../project'

export const dataCommand: Command = {
  name: 'data',
  usage: 'PROJECT -o FOLDER [--format csv|xlsx|json] [--consented] [--json]',
  summary:
    'writes the data for R, Python and others into a new folder: codings, documents, participants, codes, flows, stories, memos, the texts, a data dictionary, and the codings as W3C Web Annotations',
  options: {
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    consented: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: [1, 1],
  async run([path], options) {
    const folder = resolve(options.required('output'))
    const format = options.choice('format', dataFormats) ?? 'csv'
    const { files, rows, losses } = await withProject(path!, project =>
      dataFiles(project, { format, consented: options.flag('consented') }),
    )
    prepare(folder)
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeOutput(join(folder, name), bytes)
    }
    say(
      `${folder}: ${Object.entries(rows)
        .map(([name, count]) => `${count} ${name.replace('_', ' ')}`)
        .join(', ')}.`,
    )
    if (losses.length > 0) say(lossText(losses).replace(/^(?=.)/gm, '  '))
    if (options.flag('json'))
      printData(`${JSON.stringify({ folder, format, rows, files: [...files.keys()] }, null, 2)}\n`)
  },
}

/** What lies there already is somebody's: the folder is new, or empty. */
function prepare(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    if (readdirSync(folder).length === 0) return
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new AppError('output.notWritable', { file: folder, reason })
  }
  throw new AppError('output.folderNotEmpty', { folder })
}
