import { stringify } from 'csv-stringify/sync'
import { mapOrder } from '../../shared/framework/cycles'
import { indicatorCells } from '../db/cell-states'
import { quotable } from '../db/consent'
import { listIndicators } from '../db/indicators'
import type { Project } from '../db/project'
import { listStories } from '../db/stories'
import { mayName, type Naming } from '../export/by-consent'

/** A line of the value-creation matrix: one cell, of the indicators or of a story. */
export interface MatrixLine {
  cycle: string
  column: 'indicator' | 'story'
  /** The indicator's or story's name; empty for a cell without any. */
  name: string
  teller: string
  /** Numbers of the steps (`1 7`), empty for indicators. */
  steps: string
  /** `told`, `aspired`, `confirmed`, `disconfirmed`; `notAsked`, `tooEarly`, `notFound` or `untold` where it is empty. */
  state: string
  /** An indicator's latest value of all. */
  value: number | null
  unit: string
  at: string
  base: number | null
  note: string
}

export const matrixColumns: readonly (keyof MatrixLine)[] = [
  'cycle',
  'column',
  'name',
  'teller',
  'steps',
  'state',
  'value',
  'unit',
  'at',
  'base',
  'note',
]

/** The matrix cell by cell, cycles in the order of the map. Empty cells are lines too: absence is not zero. */
export function matrixLines(project: Project, naming: Naming = 'unlessRefused'): MatrixLine[] {
  const { cycleSet } = project.info()
  const indicators = listIndicators(project)
  const stories = listStories(project)
  const cells = indicatorCells(project)
  const names = quotable(project, 'quoteByName')
  const none = { teller: '', steps: '', value: null, unit: '', at: '', base: null, note: '' }
  return mapOrder(cycleSet).flatMap((cycle): MatrixLine[] => {
    const here = indicators.filter(indicator => indicator.cycle === cycle)
    const cell = cells.find(each => each.cycle === cycle)
    return [
      ...here.map((indicator): MatrixLine => {
        const last = indicator.values.filter(({ group, value }) => group === '' && value !== null).at(-1)
        return {
          ...none,
          cycle,
          column: 'indicator',
          name: indicator.name,
          state: last ? 'measured' : 'noValue',
          value: last?.value ?? null,
          unit: indicator.unit,
          at: last?.at ?? '',
          base: last?.base ?? null,
          note: indicator.note,
        }
      }),
      ...(here.length === 0
        ? [
            {
              ...none,
              cycle,
              column: 'indicator' as const,
              name: '',
              state: cell?.state ?? 'untold',
              note: cell?.note ?? '',
            },
          ]
        : []),
      ...stories.map((story): MatrixLine => {
        const places = story.steps.flatMap((step, place) => (step.cycle === cycle ? [{ step, place }] : []))
        const empty = story.cells.find(each => each.cycle === cycle)
        return {
          ...none,
          cycle,
          column: 'story',
          name: story.title,
          teller: mayName(names.person(story.teller), naming) ? story.tellerName : '',
          steps: places.map(({ place }) => place + 1).join(' '),
          state:
            places.length > 0
              ? [...new Set(places.map(({ step }) => step.status))].join(' ')
              : (empty?.state ?? 'untold'),
          note: places.length > 0 ? '' : (empty?.note ?? ''),
        }
      }),
    ]
  })
}

export function matrixCsv(project: Project): string {
  return stringify(
    matrixLines(project).map(line => matrixColumns.map(column => line[column] ?? '')),
    { header: true, columns: [...matrixColumns], escape_formulas: true },
  )
}
