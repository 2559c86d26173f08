import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/errors'
import { figureFormats } from '../../../shared/model/figure-spec'
import { reportFormats } from '../../../shared/model/report-spec'
import { analysisFormats } from '../../../shared/model/table-spec'
import { appVersion } from '../../app-version'
import { exportAll } from '../../handlers/export-all'
import type { Command } from '../arguments'
import { sentenceFor } from '../faults'
import { say, writeOutput } from '../output'
import { withSteps } from '../progress'
import { withProject } from '../project'

export const exportCommand: Command = {
  name: 'export',
  usage:
    'PROJECT --all DIR [--figures svg,pdf,png,tiff,csv] [--tables csv,xlsx,html,docx] [--reports docx,html,pdf] [--dpi N]',
  summary:
    'makes every saved figure, table and report into a folder, with a manifest of what each was made from; the same project gives the same bytes',
  options: {
    all: { type: 'string' },
    figures: { type: 'string' },
    tables: { type: 'string' },
    reports: { type: 'string' },
    dpi: { type: 'string' },
  },
  words: [1, 1],
  async run([path], options) {
    const folder = options.text('all')
    if (folder === undefined)
      throw new AppError('usage', { message: 'Say where figures, tables and reports go, for example --all figures.' })
    const manifest = await withProject(path!, (project, { resources }) => {
      makeFolder(folder)
      const chosen = {
        resources,
        version: appVersion(),
        figureFormats: listed('figures', options.text('figures'), figureFormats, ['svg', 'pdf', 'csv']),
        tableFormats: listed('tables', options.text('tables'), analysisFormats, ['csv', 'docx']),
        reportFormats: listed('reports', options.text('reports'), reportFormats, ['docx']),
        dpi: options.number('dpi', 72, 1200) ?? 300,
      }
      return withSteps(new AppError('output.stopped', { folder }), step =>
        exportAll(
          project,
          chosen,
          (file, bytes) => writeOutput(join(folder, file), bytes),
          ({ at, of, name }) => step(`${at} of ${of}: ${name}`),
        ),
      )
    })
    const { failed, ...made } = manifest
    const failures = failed.map(({ kind, name, error }) => ({ kind, name, error: sentenceFor(error) }))
    writeOutput(join(folder, 'manifest.json'), `${JSON.stringify({ ...made, failed: failures }, null, 2)}\n`)
    for (const { name, error } of failures) say(`“${name}” could not be made. ${error}`)
    const files = made.items.reduce((sum, { files: each }) => sum + each.length, 0)
    say(
      `Wrote ${made.items.length} of ${made.items.length + failed.length} saved figures, tables and reports (${files} files) to ${folder}`,
    )
    if (failed.length > 0) process.exitCode = 1
  },
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new AppError('output.notWritable', {
      file: folder,
      reason: (error as NodeJS.ErrnoException).code ?? String(error),
    })
  }
}

/** A list of words out of those that are known. @throws AppError usage */
function listed<Word extends string>(
  option: string,
  text: string | undefined,
  known: readonly Word[],
  otherwise: readonly Word[],
): readonly Word[] {
  if (text === undefined) return otherwise
  return text
    .split(',')
    .map(word => word.trim())
    .filter(Boolean)
    .map(word => {
      const found = known.find(each => each === word)
      if (!found)
        throw new AppError('usage', { message: `--${option} takes some of: ${known.join(', ')} (not “${word}”).` })
      return found
    })
}
