import { shown } from '../../shared/analysis/print-cell'
import type { AnalysisRows } from '../../shared/analysis/rows'
import type { FlowSummary } from '../../shared/flow/summary'
import type { CycleKey } from '../../shared/framework/cycles'
import { noFilter } from '../../shared/model/count-filter'
import { freshSpec } from '../../shared/model/table-spec'
import { type Sliced, stretch } from '../../shared/slices'
import { analysisRows } from '../db/analysis-rows'
import type { Project } from '../db/project'
import { flowsInParts } from '../handlers/flow-figure'
import { sharedInParts } from '../handlers/table-files'

/** Numbers of one cycle, as they may be shared: a small count of people is a word where the project hides small counts. */
export interface CycleFacts {
  cycle: CycleKey
  name: string
  passages: number
  people: string
  asked: string
  stories: number
}

/** What the written parts of a report are made from: counts of one coder, as in every table and figure. */
export interface ReportFacts {
  rows: AnalysisRows
  summary: FlowSummary
  cycles: readonly CycleFacts[]
  nameOf: (cycle: CycleKey) => string
}

/** Counts what they are, with others answered between the parts. */
export function* factsInParts(project: Project): Sliced<ReportFacts> {
  const { summary } = yield* stretch(0, 0.4, flowsInParts(project, 'passages', noFilter))
  const table = yield* stretch(0.4, 1, sharedInParts(project, freshSpec('cycles')))
  const rows = analysisRows(project)
  const places = new Map(table.heads.map(({ key }, place) => [key, place]))
  const cycles = table.lines.flatMap(({ cycle, name, cells, isTotal, depth }): CycleFacts[] => {
    const value = (key: string) => {
      const found = cells[places.get(key) ?? -1]
      return found === undefined ? '' : shown(found)
    }
    if (cycle === null || isTotal || depth > 0) return []
    return [
      {
        cycle,
        name,
        passages: Number(value('passages')),
        people: String(value('people')),
        asked: String(value('asked')),
        stories: Number(value('stories')),
      },
    ]
  })
  const names = new Map(cycles.map(({ cycle, name }) => [cycle, name]))
  return { rows, summary, cycles, nameOf: cycle => names.get(cycle) ?? cycle }
}
