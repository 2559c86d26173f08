import { existsSync, rmSync } from 'node:fs'
import { basename, join, parse, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { cycleSetKeys } from '../../../shared/framework/cycles'
import { lossText } from '../../../shared/messages/loss-sentence'
import { type ImportPolicy, type ImportReport, type Loss, usualPolicy } from '../../../shared/model/exchange'
import type { ExportOptions } from '../../../shared/model/exchange-out'
import { appVersion } from '../../app-version'
import { bringIn } from '../../exchange/refi/bring-in'
import { exportCodebook, exportProject } from '../../exchange/refi/export-project'
import { prepareInWorker } from '../../import/read-in-worker'
import type { Command, Values } from '../arguments'
import { printData, say, writeOutput } from '../output'
import { commandWorkspace, withProject } from '../project'
import { readBytes } from '../read-bytes'

/** A .qdpx is held in memory while it is read. */
const largest = 2 ** 31 - 1

export const qdpxCommand: Command = {
  name: 'qdpx',
  usage:
    'export PROJECT FILE.qdpx|FILE.qdc [--consented] [--flat] [--mirror] [--json]  or  import FILE PROJECT [--cycles 2011|2020|both] [--codes match|apart] [--groups attributes|leave] [--json]',
  summary:
    'exchanges a project with NVivo, ATLAS.ti, MAXQDA and others as REFI-QDA, and brings in projects of QualCoder (its folder) and Taguette (.sqlite3); says what was lost on the way',
  options: {
    json: { type: 'boolean' },
    cycles: { type: 'string' },
    codes: { type: 'string' },
    groups: { type: 'string' },
    consented: { type: 'boolean' },
    flat: { type: 'boolean' },
    mirror: { type: 'boolean' },
  },
  words: [3, 3],
  async run([direction, first, second], options) {
    if (direction === 'export') await sendOut(first!, resolve(second!), options)
    else if (direction === 'import') await takeIn(first!, second!, options)
    else
      throw new AppError('usage', {
        message: 'Write: valueloom qdpx export PROJECT FILE, or: valueloom qdpx import FILE PROJECT',
      })
  },
}

async function sendOut(path: string, file: string, options: Values): Promise<void> {
  const origin = `Valueloom ${appVersion()}`
  const chosen: ExportOptions = {
    format: /\.qdc$/i.test(file) ? 'qdc' : 'qdpx',
    consented: options.flag('consented'),
    flat: options.flag('flat'),
    mirror: options.flag('mirror'),
  }
  const report = await withProject(path, async project => {
    if (chosen.format === 'qdc') {
      const { bytes, codes } = exportCodebook(project, origin, chosen.flat)
      writeOutput(file, bytes)
      return { file, codes, losses: [] }
    }
    const { bytes, report } = await exportProject(project, origin, chosen)
    writeOutput(file, bytes)
    return { file, ...report }
  })
  const { losses, file: _, ...counts } = report
  tell(file, counts, losses)
  if (options.flag('json')) printData(`${JSON.stringify(report, null, 2)}\n`)
}

/** The file is read to its end before a project is made or touched, so that a refused one leaves nothing behind. */
async function takeIn(file: string, path: string, options: Values): Promise<void> {
  const cycles = options.choice('cycles', cycleSetKeys)
  const policy: ImportPolicy = {
    codes: options.choice('codes', ['match', 'apart'] as const) ?? usualPolicy.codes,
    groups: options.choice('groups', ['attributes', 'leave'] as const) ?? usualPolicy.groups,
  }
  const prepared = await prepareInWorker(bytesOf(file), basename(file))
  const isFresh = !existsSync(path)
  if (!isFresh && cycles !== undefined)
    throw new AppError('usage', { message: '--cycles is for a new project; this one has its cycles.' })
  let report: ImportReport
  if (isFresh) {
    const workspace = commandWorkspace()
    workspace.createProject(path, prepared.project.name.trim().slice(0, 200) || parse(path).name, cycles ?? '2020')
    try {
      report = bringIn(workspace.project, prepared, policy)
    } catch (error) {
      workspace.close()
      rmSync(path, { force: true })
      throw error
    }
    workspace.close()
  } else report = await withProject(path, project => bringIn(project, prepared, policy))
  const { losses, known, unanchored, ...counts } = report
  tell(file, counts, losses)
  if (known.documents + known.codings > 0)
    say(`  ${known.documents} documents and ${known.codings} codings were there already.`)
  if (unanchored > 0) say(`  ${unanchored} codings have no place in the text; they are kept with their quotes.`)
  if (options.flag('json')) printData(`${JSON.stringify(report, null, 2)}\n`)
}

function tell(file: string, counts: Readonly<Record<string, number>>, losses: readonly Loss[]): void {
  const parts = Object.entries(counts).map(([what, count]) => `${count} ${what}`)
  say(`${basename(file)}: ${parts.join(', ')}.`)
  if (losses.length > 0) say(lossText(losses).replace(/^(?=.)/gm, '  '))
}

/** A project of QualCoder is a folder with its database in it. */
function bytesOf(file: string): Uint8Array {
  const database = join(file, 'data.qda')
  return readBytes(existsSync(database) ? database : file, largest)
}
