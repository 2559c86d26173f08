import { createHash } from 'node:crypto'
import { codeLines } from '../../shared/analysis/code-lines'
import type { AnalysisRows } from '../../shared/analysis/rows'
import { splittingOf } from '../../shared/analysis/splitting'
import { agreementFigure } from '../../shared/figure/agreement/data'
import { coverageInParts } from '../../shared/figure/coverage/data'
import { crossInParts } from '../../shared/figure/cross/data'
import type { FigureData } from '../../shared/figure/data'
import { togetherInParts } from '../../shared/figure/heat/data'
import { arranged } from '../../shared/figure/order'
import { saturationFigure } from '../../shared/figure/saturation/data'
import { threadsInParts } from '../../shared/figure/steps/data'
import type { FigureStory } from '../../shared/figure/strip/settings'
import { ofAllStories } from '../../shared/flow/of-all-stories'
import { summaryInParts } from '../../shared/flow/summarize'
import { evidenceLimit } from '../../shared/flow/summary'
import { mapOrder } from '../../shared/framework/cycles'
import { type CountFilter, noFilter } from '../../shared/model/count-filter'
import type { FigureSpec } from '../../shared/model/figure-spec'
import { atOnce, type Sliced, stretch } from '../../shared/slices'
import { agreementOf } from '../db/agreement'
import { analysisRows, readingRows } from '../db/analysis-rows'
import { projectCycleLabels } from '../db/label-codes'
import type { Project } from '../db/project'
import { listStories } from '../db/stories'
import { uuidBytes } from '../db/uuid'
import { filterWords } from './filter-words'
import { stripsOf } from './story-strips'

/** A figure's numbers, with the words that say what they leave out. */
export interface CountedFigure {
  data: FigureData
  /** Without a full stop; empty when everything counts. */
  filterText: string
}

/** Counts what a figure is drawn from. */
export function countFigure(project: Project, spec: FigureSpec): CountedFigure {
  return atOnce(figureInParts(project, spec))
}

/** The same with others answered between its parts. */
export function* figureInParts(project: Project, spec: FigureSpec): Sliced<CountedFigure> {
  yield* stretch(0, 0.5, readingRows(project, spec.filter))
  const rows = rowsOf(project, spec.filter)
  yield 0.5
  const data = yield* stretch(0.5, 1, dataOf(project, spec, rows))
  yield 1
  return { data, filterText: data.kind === 'agreement' ? '' : filterWords(project, spec.filter, rows, spec.language) }
}

/** The rows read last: a gallery of figures asks for the same ones again and again, until something changes. */
const lastRows = new WeakMap<Project, { stamp: string; rows: AnalysisRows }>()

function rowsOf(project: Project, filter: CountFilter): AnalysisRows {
  const changes = project.prepare('SELECT total_changes()').pluck().get() as number
  const stamp = JSON.stringify([changes, project.coder.id, filter])
  const last = lastRows.get(project)
  if (last?.stamp === stamp) return last.rows
  const rows = analysisRows(project, filter)
  lastRows.set(project, { stamp, rows })
  return rows
}

function* dataOf(project: Project, spec: FigureSpec, rows: AnalysisRows): Sliced<FigureData> {
  const { kind, by, level } = spec
  switch (kind) {
    case 'flow':
    case 'map':
    case 'matrix':
      return {
        kind,
        summary: {
          ...ofAllStories(
            rows,
            yield* summaryInParts(rows.codings, rows.flows, {
              cycleSet: rows.cycleSet,
              by,
              splitting: kind === 'flow' ? splittingOf(rows, spec.expand) : undefined,
            }),
          ),
          ...projectCycleLabels(project),
        },
      }
    case 'threads':
      return { kind, threads: { ...(yield* threadsInParts(rows)), ...projectCycleLabels(project) } }
    case 'groups': {
      const variable = spec.variable ?? rows.variables.find(({ role }) => role === 'group')?.id
      // One base for a radar: the people asked.
      const measure = spec.form === 'radar' ? 'tellers' : by
      return {
        kind,
        cross:
          variable === undefined
            ? null
            : yield* crossInParts(rows, { level: 'cycles', columns: { variable }, by: measure }),
      }
    }
    case 'waves': {
      const hasWave = rows.variables.some(({ role }) => role === 'wave')
      return { kind, cross: hasWave ? yield* crossInParts(rows, { level: 'cycles', columns: 'waves', by }) : null }
    }
    case 'documents':
      return { kind, cross: (yield* crossInParts(rows, { level, columns: 'documents', by }))! }
    case 'together':
      return { kind, heat: yield* togetherInParts(rows, level) }
    case 'coverage':
      return {
        kind,
        coverage: yield* coverageInParts(rows, level, spec.document),
        levels: mapOrder(rows.cycleSet),
        ...projectCycleLabels(project),
      }
    case 'saturation':
      return { kind, saturation: saturationFigure({ ...rows, documents: documentsInOrder(rows, spec) }) }
    case 'agreement':
      return { kind, agreement: countAgreement(project, spec) }
    case 'strip':
      return { kind, strips: countStrips(project, rows, spec) }
  }
}

/** A saturation curve is another one in another order of the documents, so it is counted in it. */
function documentsInOrder({ documents, codings }: AnalysisRows, { order, language }: FigureSpec) {
  const counts = new Map<number, number>()
  for (const { document } of codings) counts.set(document, (counts.get(document) ?? 0) + 1)
  const things = documents.map(({ id, uuid, title }) => ({ key: uuid, name: title, count: counts.get(id) ?? 0 }))
  return arranged(things, order.documents, language).map(place => documents[place]!)
}

/** Agreement is between all who coded, and of everything that both did: no selection is made. */
function countAgreement(project: Project, { level }: FigureSpec) {
  const rows = analysisRows(project, noFilter, 'all')
  const { lines, placesOf } = codeLines(rows, level)
  const found: number[][] = lines.map(() => [])
  for (const coding of rows.codings)
    for (const place of placesOf(coding)) {
      const here = found[place]
      if (here && here.length < evidenceLimit) here.push(coding.id)
    }
  const pairs = agreementOf(project, { unit: 'turn', domain: level, uncoded: true })
  return agreementFigure(
    pairs,
    'turn',
    lines.map((line, at) => ({ ...line, rows: found[at] ?? [] })),
  )
}

/** Stories of which a passage is in the selection. */
function countStrips(project: Project, rows: AnalysisRows, { beneath }: FigureSpec): FigureStory[] {
  const stories = listStories(project)
  const counted = new Set(stories.length === 0 ? [] : rows.codings.map(({ id }) => id))
  const rowOf = project.prepare('SELECT id FROM coding WHERE uuid=?').pluck()
  return stripsOf(project, stories).flatMap(({ mayQuote, references: _references, ...strip }) => {
    const { story } = strip
    const codings = story.steps.flatMap(({ coding }) =>
      coding === null ? [] : [rowOf.get(uuidBytes(coding)) as number],
    )
    const isKept = codings.length === 0 ? rows.codings.length === 0 : codings.some(id => counted.has(id))
    const quoted = beneath === 'quotes' ? { quoted: story.steps.map((_, step) => mayQuote(step)) } : {}
    return isKept ? [{ ...strip, rows: codings, ...quoted }] : []
  })
}

/** Row ids are of one copy of the file alone; the numbers are the same in every copy. */
const ofThisCopy: ReadonlySet<string> = new Set(['rows', 'codings', 'flows', 'loopFlows'])

/** A hash of the numbers and names a figure shows: another one when it would be drawn otherwise, the same in every copy of the project. */
export function hashFigure({ data, filterText }: CountedFigure): string {
  const text = JSON.stringify([shownOf(data), filterText], (key, value: unknown) =>
    ofThisCopy.has(key) && Array.isArray(value) && typeof (value[0] ?? 0) === 'number' ? undefined : value,
  )
  return createHash('sha256').update(text).digest('hex')
}

/** Without what was counted on the way and stands nowhere in the figure or the data behind it: by that a figure would be called changed that is not. */
function shownOf(data: FigureData): unknown {
  if (data.kind === 'matrix') {
    const { bars: _bars, firstCycles: _first, leftOut: _left, totals, ...summary } = data.summary
    return { ...data, summary: { ...summary, totals: { ...totals, codings: 0 } } }
  }
  if (data.kind === 'saturation')
    return { ...data, saturation: data.saturation.steps.map(({ count: _count, ...step }) => step) }
  return data
}
