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
import { atOnce, type Sliced, stretch } from '../../shared/slices'
import type { Project } from '../db/project'
import { listSaved, savedSpec } from '../db/saved'
import { figureInParts } from '../handlers/figure-data'
import { claimBlocks } from './claims'
import { cycleBlocks } from './cycles'
import { factsInParts, type ReportFacts } from './facts'
import { findingsBlocks } from './findings'
import { limitBlocks } from './limits'
import { methodBlocks } from './method'
import { printedTable } from './printed-table'
import { ReportNumbers } from './report-numbers'
import { storyBlocks } from './stories'

/** Parts of a report that are written from counts of the whole project. */
const writtenFromFacts: ReadonlySet<ReportPart['kind']> = new Set(['findings', 'method', 'cycles', 'claims', 'limits'])

/** Of an A4 page between margins of an inch: a figure is never broader. */
const textWidthMm = 159

/**
 * A report written from the project as it is now: the same project and spec give the same report. What cannot be had (a kept table that is
 * gone, a table without its attribute) is said at its place.
 */
export function composeReport(project: Project, spec: ReportSpec): Report {
  return atOnce(composeInParts(project, spec))
}

/** The same part by part, so that others can be answered between two of them. */
export function* composeInParts(project: Project, spec: ReportSpec): Sliced<Report> {
  const isWritten = spec.parts.some(({ kind }) => writtenFromFacts.has(kind))
  const known = isWritten ? yield* stretch(0, 0.2, factsInParts(project)) : null
  const facts = () => known!
  const blocks: ReportBlock[] = []
  const numbers = new ReportNumbers()
  const shareAt = (place: number) => 0.2 + (0.8 * place) / spec.parts.length
  for (const [place, part] of spec.parts.entries()) {
    yield shareAt(place)
    const writing = partBlocks(project, spec, part, { facts, numbers })
    blocks.push(...(yield* stretch(shareAt(place), shareAt(place + 1), writing)))
  }
  return { title: spec.title || words.untitled(project.info().name), authors: spec.authors, blocks }
}

/** What the parts of one report have in common: facts read once, and the numbers of its tables and figures. */
interface Common {
  facts: () => ReportFacts
  numbers: ReportNumbers
}

function* partBlocks(
  project: Project,
  spec: ReportSpec,
  part: ReportPart,
  { facts, numbers }: Common,
): Sliced<ReportBlock[]> {
  switch (part.kind) {
    case 'findings':
      return findingsBlocks(facts())
    case 'method':
      return yield* methodBlocks(project, facts())
    case 'cycles':
      return yield* cycleBlocks(project, facts(), spec.quotes)
    case 'claims':
      return claimBlocks(project, facts())
    case 'stories':
      return storyBlocks(project)
    case 'limits':
      return limitBlocks(project, facts())
    case 'words':
      return ownWords(part)
    case 'table':
      return [yield* orGap(part.spec.kind, () => tableBlock(project, part.spec, numbers))]
    case 'figure':
      return [yield* orGap(part.spec.kind, () => figureBlock(project, part.spec, numbers))]
    case 'kept':
      return [yield* keptBlock(project, part.id, numbers)]
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

function* tableBlock(project: Project, spec: TableSpec, numbers: ReportNumbers): Sliced<ReportBlock> {
  const table = withoutEmptyColumns(yield* printedTable(project, spec))
  if (table.lines.length === 0) return { kind: 'gap', text: words.emptyTable(table.title) }
  return { kind: 'table', table: { ...table, title: numbers.table(table.title) } }
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

function* figureBlock(project: Project, spec: FigureSpec, numbers: ReportNumbers): Sliced<ReportBlock> {
  const { data, filterText } = yield* figureInParts(project, spec)
  const look = paperLook({ ...spec, widthMm: Math.min(spec.widthMm, textWidthMm) }, filterText)
  // Drawn twice: what a figure is called without a title of one's own is known once it is drawn.
  const { title } = drawFigure(data, look)
  return {
    kind: 'figure',
    layout: drawFigure(data, { ...look, title: numbers.figure(title, spec.language), showTitle: true }),
  }
}

function* keptBlock(project: Project, id: string, numbers: ReportNumbers): Sliced<ReportBlock> {
  const saved = listSaved(project).find(each => each.id === id)
  if (saved?.kind === 'table')
    return yield* orGap(saved.name, () => tableBlock(project, savedSpec(TableSpec, saved), numbers))
  if (saved?.kind === 'figure')
    return yield* orGap(saved.name, () => figureBlock(project, savedSpec(FigureSpec, saved), numbers))
  return { kind: 'gap', text: words.keptGone }
}

/** What cannot be made (its attribute or its query is gone, its settings cannot be read) is said at its place. */
function* orGap(name: string, make: () => Sliced<ReportBlock>): Sliced<ReportBlock> {
  try {
    return yield* make()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { kind: 'gap', text: words.notBuilt(name, errorSentence(error)) }
  }
}
