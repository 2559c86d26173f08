import { basename, resolve } from 'node:path'
import { AppError } from '../../../shared/errors'
import { appVersion } from '../../app-version'
import { exportCodebook, exportProject } from '../../exchange/refi/export-project'
import type { Command } from '../arguments'
import { printData, say, writeOutput } from '../output'
import { withProject } from '../project'

export const qdpxCommand: Command = {
  name: 'qdpx',
  usage: 'export PROJECT FILE.qdpx|FILE.qdc [--json]',
  summary: 'exchanges a project with NVivo, ATLAS.ti, MAXQDA and others as REFI-QDA; says what the format cannot hold',
  options: { json: { type: 'boolean' } },
  words: [3, 3],
  async run([direction, first, second], options) {
    if (direction !== 'export') throw new AppError('usage', { message: 'Write: valueloom qdpx export PROJECT FILE' })
    const file = resolve(second!)
    const origin = `Valueloom ${appVersion()}`
    const report = await withProject(first!, async project => {
      if (/\.qdc$/i.test(file)) {
        const { bytes, codes } = exportCodebook(project, origin)
        writeOutput(file, bytes)
        return { file, codes, losses: [] }
      }
      const { bytes, report } = await exportProject(project, origin)
      writeOutput(file, bytes)
      return { file, ...report }
    })
    const { losses, file: _, ...counts } = report
    say(
      `${basename(file)}: ${Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(', ')}.`,
    )
    for (const loss of losses) say(`  ${loss}`)
    if (options.flag('json')) printData(`${JSON.stringify(report, null, 2)}\n`)
  },
}
