import { extname } from 'node:path'
import { codeLevels } from '../../../shared/analysis/code-lines'
import { AppError } from '../../../shared/errors'
import { figureThemes } from '../../../shared/figure/colours'
import { figureKinds, figureLanguages, groupForms } from '../../../shared/figure/kinds'
import { orderedThings, orderings } from '../../../shared/figure/order'
import { saturationRanges } from '../../../shared/figure/saturation/rule'
import { flowMeasures } from '../../../shared/flow/summary'
import { rowOf } from '../../../shared/framework/cycles'
import { FigureSpec, figureFormats } from '../../../shared/model/figure-spec'
import { documentNamed } from '../../db/documents'
import type { Project } from '../../db/project'
import { leastShown } from '../../db/project-settings'
import { listSaved, savedNamed, savedSpec } from '../../db/saved'
import { listVariables } from '../../db/variables'
import { figureFile } from '../../export/figure-file'
import { countFigure } from '../../handlers/figure-data'
import type { Command, Values } from '../arguments'
import { parseFilter } from '../filter'
import { say, writeOutput } from '../output'
import { withProject } from '../project'

const directions = ['ltr', 'rtl'] as const
const endings = figureFormats.map(format => `.${format}`)

export const figureCommand: Command = {
  name: 'figure',
  usage: `PROJECT KIND|NAME -o FILE${endings.join('|')} [--by passages|stories|tellers] [--filter EXPR] [--level cycles|codes] [--variable NAME] [--form bars|dots|radar] [--document TITLE] [--expand CYCLE,…] [--quotes] [--order documents|groups|codes|stories:list|count|name,…] [--base N] [--run N] [--threshold PERCENT] [--dpi N] [--width MM] [--theme light|safe|grey|patterns|dark|safe-dark|patterns-dark] [--direction ltr|rtl] [--language en|de] [--title TEXT] [--notes TEXT]`,
  summary: `draws a figure of a kind (${figureKinds.join(', ')}) or one that the project keeps by name; the same project gives the same bytes`,
  options: {
    output: { type: 'string', short: 'o' },
    by: { type: 'string' },
    filter: { type: 'string' },
    level: { type: 'string' },
    variable: { type: 'string' },
    form: { type: 'string' },
    document: { type: 'string' },
    expand: { type: 'string' },
    quotes: { type: 'boolean' },
    order: { type: 'string' },
    base: { type: 'string' },
    run: { type: 'string' },
    threshold: { type: 'string' },
    dpi: { type: 'string' },
    width: { type: 'string' },
    theme: { type: 'string' },
    direction: { type: 'string' },
    language: { type: 'string' },
    title: { type: 'string' },
    notes: { type: 'string' },
  },
  words: [2, 2],
  async run([path, name], options) {
    const file = options.text('output')
    if (file === undefined)
      throw new AppError('usage', { message: 'Say where the figure goes, for example -o flows.svg.' })
    const format = figureFormats.find(known => `.${known}` === extname(file).toLowerCase())
    if (!format) throw new AppError('figure.unknownFormat', { file, endings: endings.join(', ') })
    const dpi = options.number('dpi', 72, 1200) ?? 300
    const bytes = await withProject(path!, (project, { resources }) => {
      const spec = specOf(project, name!, options)
      return figureFile(countFigure(project, spec), spec, format, { resources, dpi, least: leastShown(project) })
    })
    writeOutput(file, bytes)
    say(`Wrote ${file}`)
  },
}

/** A kind or a saved figure, with what the options say instead. @throws AppError figure.unknownKind, saved.unreadable, figure.badFilter */
function specOf(project: Project, name: string, options: Values): FigureSpec {
  const kind = figureKinds.find(known => known === name)
  const saved = savedNamed(project, 'figure', name)
  if (!saved && !kind)
    throw new AppError('figure.unknownKind', {
      kind: name,
      known: [...figureKinds, ...listSaved(project, 'figure').map(figure => `“${figure.name}”`)].join(', '),
    })
  const spec = saved ? savedSpec(FigureSpec, saved) : FigureSpec.parse({ kind })
  const filter = options.text('filter')
  const variable = options.text('variable')
  const document = options.text('document')
  const expand = options.text('expand')
  return {
    ...spec,
    by: options.choice('by', flowMeasures) ?? spec.by,
    level: options.choice('level', codeLevels) ?? spec.level,
    expand: expand === undefined ? spec.expand : parseExpand(expand),
    form: options.choice('form', groupForms) ?? spec.form,
    beneath: options.flag('quotes') ? 'quotes' : spec.beneath,
    order: { ...spec.order, ...parseOrder(options.text('order')) },
    saturation: {
      base: options.whole('base', ...saturationRanges.base) ?? spec.saturation.base,
      run: options.whole('run', ...saturationRanges.run) ?? spec.saturation.run,
      threshold: options.whole('threshold', ...saturationRanges.threshold) ?? spec.saturation.threshold,
    },
    theme: options.choice('theme', figureThemes) ?? spec.theme,
    direction: options.choice('direction', directions) ?? spec.direction,
    language: options.choice('language', figureLanguages) ?? spec.language,
    widthMm: options.number('width', 60, 400) ?? spec.widthMm,
    title: options.text('title') ?? spec.title,
    notes: options.text('notes') ?? spec.notes,
    filter: filter === undefined ? spec.filter : parseFilter(project, filter),
    variable: variable === undefined ? spec.variable : variableNamed(project, variable),
    document: document === undefined ? spec.document : documentNamed(project, document).id,
  }
}

/** Keys of cycles, as `POT,APP`; empty for none. @throws AppError usage */
function parseExpand(text: string): FigureSpec['expand'] {
  const known = rowOf('both')
  const keys = text.split(',').map(key => key.trim().toUpperCase())
  return keys.filter(Boolean).map(key => {
    const cycle = known.find(one => one === key)
    if (!cycle)
      throw new AppError('usage', {
        message: `--expand takes cycles of ${known.join(', ')}, with commas (not “${key}”).`,
      })
    return cycle
  })
}

/** Things and how they are ordered, as `documents:name,codes:count`. @throws AppError usage */
function parseOrder(text = ''): FigureSpec['order'] {
  const parts = text.split(',').map(part => part.trim())
  return Object.fromEntries(
    parts.filter(Boolean).map(part => {
      const [thing, by, ...more] = part.split(':')
      const known = { thing: orderedThings.find(one => one === thing), by: orderings.find(one => one === by) }
      if (!known.thing || !known.by || known.by === 'own' || more.length > 0)
        throw new AppError('usage', {
          message: `--order takes ${orderedThings.join(', ')} with :list, :count or :name, and commas between (not “${part}”).`,
        })
      return [known.thing, { by: known.by, own: [] }]
    }),
  )
}

/** @throws AppError variable.notFound */
function variableNamed(project: Project, name: string): string {
  const found = listVariables(project).find(variable => variable.name.toLowerCase() === name.toLowerCase())
  if (!found) throw new AppError('variable.notFound')
  return found.id
}
