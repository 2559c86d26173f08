import { extname } from 'node:path'
import { AppError } from '../../../shared/errors'
import { audiences, ReportSpec, reportFormats } from '../../../shared/model/report-spec'
import { lettersMissing } from '../../../shared/report/letters-missing'
import { templateOf } from '../../../shared/report/templates'
import type { Project } from '../../db/project'
import { listSaved, savedNamed, savedSpec } from '../../db/saved'
import { reportFile } from '../../export/report-file'
import { composeReport } from '../../report/compose'
import type { Command } from '../arguments'
import { say, writeOutput } from '../output'
import { withProject } from '../project'

export const reportCommand: Command = {
  name: 'report',
  usage: 'PROJECT AUDIENCE|NAME -o FILE.docx|.html|.pdf [--title TEXT] [--authors TEXT]',
  summary: `writes a report for an audience (${audiences.join(', ')}) or one that the project keeps by name; the same project gives the same bytes`,
  options: {
    output: { type: 'string', short: 'o' },
    title: { type: 'string' },
    authors: { type: 'string' },
  },
  words: [2, 2],
  async run([path, name], options) {
    const file = options.text('output')
    if (file === undefined)
      throw new AppError('usage', { message: 'Say where the report goes, for example -o report.docx.' })
    const format = reportFormats.find(known => `.${known}` === extname(file).toLowerCase())
    if (!format)
      throw new AppError('report.unknownFormat', { file, endings: reportFormats.map(each => `.${each}`).join(', ') })
    const bytes = await withProject(path!, (project, { resources }) => {
      const spec = specOf(project, name!)
      const { title = spec.title, authors = spec.authors } = {
        title: options.text('title'),
        authors: options.text('authors'),
      }
      const report = composeReport(project, { ...spec, title, authors })
      const missing = format === 'pdf' ? lettersMissing(report) : []
      if (missing.length > 0)
        say(`A PDF has no letters for: ${missing.join(', ')}. They stand in it as boxes; .docx and .html show them.`)
      return reportFile(report, resources, format)
    })
    writeOutput(file, bytes)
    say(`Wrote ${file}`)
  },
}

function specOf(project: Project, name: string): ReportSpec {
  const audience = audiences.find(known => known === name.toLowerCase())
  const saved = savedNamed(project, 'report', name)
  if (saved) return savedSpec(ReportSpec, saved)
  if (audience) return templateOf(audience)
  throw new AppError('report.unknown', {
    name,
    known: audiences.join(', '),
    saved:
      listSaved(project, 'report')
        .map(each => each.name)
        .join(', ') || '–',
  })
}
