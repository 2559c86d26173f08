import { extname } from 'node:path'
import { AppError } from '../../../shared/errors'
import { defaultFlowSettings } from '../../../shared/figure/settings'
import { flowMeasures } from '../../../shared/flow/summary'
import { listStories } from '../../db/stories'
import { drawFlowFigure, type FigureFormat } from '../../handlers/flow-figure'
import { drawStories } from '../../handlers/story-files'
import type { Command } from '../arguments'
import { parseFilter } from '../filter'
import { say, writeOutput } from '../output'
import { withProject } from '../project'

const kinds = ['flow', 'strip']
const formats: readonly FigureFormat[] = ['svg', 'png', 'pdf', 'csv']
const themes = ['light', 'dark', 'grey'] as const

export const figureCommand: Command = {
  name: 'figure',
  usage:
    'PROJECT flow|strip -o FILE.svg|.png|.pdf|.csv [--by passages|stories|tellers] [--filter EXPR] [--dpi N] [--width MM] [--theme light|dark|grey] [--title TEXT]',
  summary:
    'draws a figure: the flows, or the stories beneath one another (strip); the same project gives the same bytes',
  options: {
    output: { type: 'string', short: 'o' },
    by: { type: 'string' },
    filter: { type: 'string' },
    dpi: { type: 'string' },
    width: { type: 'string' },
    theme: { type: 'string' },
    title: { type: 'string' },
  },
  words: [2, 2],
  async run([path, kind], options) {
    if (!kinds.includes(kind!)) throw new AppError('figure.unknownKind', { kind: kind!, known: kinds.join(', ') })
    const file = options.text('output')
    if (file === undefined)
      throw new AppError('usage', { message: 'Say where the figure goes, for example -o flows.svg.' })
    const format = formats.find(known => `.${known}` === extname(file).toLowerCase())
    if (!format) throw new AppError('figure.unknownFormat', { file, endings: '.svg, .png, .pdf, .csv' })
    const by = options.choice('by', flowMeasures) ?? 'passages'
    const theme = options.choice('theme', themes) ?? 'light'
    const dpi = options.number('dpi', 72, 1200) ?? 300
    const widthMm = options.number('width', 60, 400) ?? 174
    if (kind === 'strip') {
      if (format === 'csv') throw new AppError('figure.unknownFormat', { file, endings: '.svg, .png, .pdf' })
      const request = { format, theme, dpi, widthMm, title: options.text('title') ?? '' }
      const strips = await withProject(path!, (project, { resources }) =>
        drawStories(project, resources, listStories(project), request),
      )
      writeOutput(file, strips)
      say(`Wrote ${file}`)
      return
    }
    const bytes = await withProject(path!, (project, workspace) => {
      const filter = parseFilter(project, options.text('filter') ?? '')
      return drawFlowFigure(project, workspace.resources, {
        by,
        filter,
        format,
        dpi,
        widthMm,
        theme,
        title: options.text('title') ?? '',
        show: defaultFlowSettings.show,
      })
    })
    writeOutput(file, bytes)
    say(`Wrote ${file}`)
  },
}
