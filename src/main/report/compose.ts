import { shown } from '../../shared/analysis/print-cell'
import type { AnalysisTable } from '../../shared/analysis/table'
import { AppError } from '../../shared/errors'
import { drawFigure, paperLook } from '../../shared/figure/draw'
import { errorSentence } from '../../shared/messages/sentence'
import { FigureSpec } from '../../shared/model/figure-spec'
import type { ReportPart, ReportSpec } from '../../shared/model/report-spec'
import { TableSpec } from '../../shared/model/table-spec'
import type { Report, ReportBlock } from '../../shared/report/blocks'
import { reportWords as words } from '../../shared/report/words'
import { atOnce } from '../at-once'
import type { Project } from '../db/project'
import { listSaved, savedSpec } from '../db/saved'
import { countFigure } from '../handlers/figure-data'
import { tableToShare } from '../handlers/table-files'
import { claimBlocks } from './claims'
import { cycleBlocks } from './cycles'
import { type ReportFacts, reportFacts } from './facts'
import { findingsBlocks } from './findings'
import { limitBlocks } from './limits'
import { methodBlocks } from './method'
import { storyBlocks } from './stories'

/** Of the paper between its margins: a figure is never broader. */
const textWidthMm = 160

/**
 * A report written from the project as it is now: the same project and spec give the same report. What cannot be had (a kept table that is
 * gone, a table without its attribute) is said at its place.
 */
export function composeReport(project: Project, spec: ReportSpec): Report {
  return atOnce(composeInParts(project, spec))
}

/** The same part by part, so that others can be answered between two of them. */
export function* composeInParts(project: Project, spec: ReportSpec): Generator<void, Report> {
  let known: ReportFacts | undefined
  const facts = () => {
    known ??= reportFacts(project)
    return known
  }
  const blocks: ReportBlock[] = []
  for (const part of spec.parts) {
    blocks.push(...partBlocks(project, spec, part, facts))
    yield
  }
  return { title: spec.title || words.untitled(project.info().name), authors: spec.authors, blocks }
}

function partBlocks(project: Project, spec: ReportSpec, part: ReportPart, facts: () => ReportFacts): ReportBlock[] {
  switch (part.kind) {
    case 'findings':
      return findingsBlocks(facts())
    case 'method':
      return methodBlocks(project, facts())
    case 'cycles':
      return cycleBlocks(project, facts(), spec.quotes)
    case 'claims':
      return claimBlocks(project, facts())
    case 'stories':
      return storyBlocks(project)
    case 'limits':
      return limitBlocks(project, facts())
    case 'words':
      return ownWords(part)
    case 'table':
      return [orGap(part.spec.kind, () => tableBlock(project, part.spec))]
    case 'figure':
      return [orGap(part.spec.kind, () => figureBlock(project, part.spec))]
    case 'kept':
      return [keptBlock(project, part.id)]
  }
}

/** Paragraphs are parted by empty lines; lines that begin with "- " are a list. */
function ownWords({ title, text }: { title: string; text: string }): ReportBlock[] {
  const paragraphs = text.split(/\n\s*\n/).filter(paragraph => paragraph.trim() !== '')
  return [
    ...(title === '' ? [] : [{ kind: 'heading' as const, level: 1 as const, text: title }]),
    ...(paragraphs.length === 0 ? [{ kind: 'gap' as const, text: words.toWrite }] : []),
    ...paragraphs.map((paragraph): ReportBlock => {
      const lines = paragraph.split('\n').map(line => line.trim())
      return lines.every(line => line.startsWith('- '))
        ? { kind: 'list', items: lines.map(line => line.slice(2)) }
        : { kind: 'text', text: lines.join(' ') }
    }),
  ]
}

function tableBlock(project: Project, spec: TableSpec): ReportBlock {
  const table = withoutEmptyColumns(tableToShare(project, spec, 'agreed'))
  return table.lines.length > 0 ? { kind: 'table', table } : { kind: 'gap', text: words.emptyTable(table.title) }
}

/** In a report a column in which nothing stands says nothing; files for computing keep theirs. */
function withoutEmptyColumns(table: AnalysisTable): AnalysisTable {
  const isKept = table.heads.map(
    ({ unit }, column) => unit !== 'text' || table.lines.some(({ cells }) => shown(cells[column]!) !== ''),
  )
  return {
    ...table,
    heads: table.heads.filter((_, column) => isKept[column]),
    lines: table.lines.map(line => ({ ...line, cells: line.cells.filter((_, column) => isKept[column]) })),
  }
}

function figureBlock(project: Project, spec: FigureSpec): ReportBlock {
  const { data, filterText } = countFigure(project, spec)
  const widthMm = Math.min(spec.widthMm, textWidthMm)
  return { kind: 'figure', layout: drawFigure(data, paperLook({ ...spec, widthMm }, filterText)) }
}

function keptBlock(project: Project, id: string): ReportBlock {
  const saved = listSaved(project).find(each => each.id === id)
  if (saved?.kind === 'table') return orGap(saved.name, () => tableBlock(project, savedSpec(TableSpec, saved)))
  if (saved?.kind === 'figure') return orGap(saved.name, () => figureBlock(project, savedSpec(FigureSpec, saved)))
  return { kind: 'gap', text: words.keptGone }
}

/** What cannot be made (its attribute or its query is gone, its settings cannot be read) is said at its place. */
function orGap(name: string, make: () => ReportBlock): ReportBlock {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { kind: 'gap', text: words.notBuilt(name, errorSentence(error)) }
  }
}
