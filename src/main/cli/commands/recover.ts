import { join, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { recoverProject } from '../../db/recover'
import { readProjectId } from '../../db/salvage'
import { newestSnapshotOf } from '../../handlers/snapshots'
import { dataFolder } from '../../where'
import type { Command } from '../arguments'
import { printTable, say } from '../output'
import { commandWorkspace } from '../project'

const columns = ['what', 'read', 'fromCopy', 'dropped', 'gaps']

export const recoverCommand: Command = {
  name: 'recover',
  usage: 'PROJECT -o OUT.vloom [--with COPY.vloom] [--json]',
  summary: 'makes a sound project of what can be read of a damaged one; what is missing comes from its latest copy',
  options: {
    output: { type: 'string', short: 'o' },
    with: { type: 'string' },
    json: { type: 'boolean' },
  },
  words: [1, 1],
  run([path], options) {
    const out = resolve(options.required('output'))
    const damaged = resolve(path!)
    const named = options.text('with')
    if (named !== undefined && readProjectId(named) === null) throw new AppError('recover.badCopy', { path: named })
    const copy = named ?? newestSnapshotOf(join(dataFolder(), 'snapshots'), damaged)
    const report = recoverProject(damaged, out, copy, commandWorkspace().coderName)
    printTable(report.tables, columns, options.format())
    for (const sentence of report.missing) say(sentence)
    if (copy !== null) say(`Missing rows were looked for in ${copy}.`)
    say(report.missing.length === 0 ? `${out} holds all of it.` : `${out} holds what could be read.`)
  },
}
