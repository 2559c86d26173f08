import { type CycleKey, mapOrder } from '../framework/cycles'
import type { AnalysisCoding, AnalysisRows } from './rows'

/** What stands at the side of a table of codes: value cycles only, or all codes of the codebook. */
export const codeLevels = ['cycles', 'codes'] as const
export type CodeLevel = (typeof codeLevels)[number]

export interface CodeLine {
  /** Key of the code or cycle: `APP`, `APP.adapt`. */
  key: string
  name: string
  depth: number
  cycle: CycleKey | null
}

export interface CodeLines {
  lines: readonly CodeLine[]
  /** Places of the lines that a coding counts in: its own code, and all above it (counting rule 7). Empty where none is shown. */
  placesOf: (coding: AnalysisCoding) => readonly number[]
}

/**
 * The lines of a table of codes. A cycle counts whatever is coded in it; a code counts what is coded with it or below it.
 * @param withEmpty also codes that nothing is coded with; cycles always stand, since absence is a finding
 */
export function codeLines(rows: AnalysisRows, level: CodeLevel, withEmpty = false): CodeLines {
  return level === 'cycles' ? cycleLines(rows) : treeLines(rows, withEmpty)
}

function cycleLines(rows: AnalysisRows): CodeLines {
  const cycles = mapOrder(rows.cycleSet)
  const places = new Map<CycleKey | null, readonly number[]>(cycles.map((cycle, place) => [cycle, [place]]))
  const names = new Map(rows.codes.filter(({ parent }) => parent === null).map(code => [code.key, code.name]))
  return {
    lines: cycles.map(cycle => ({ key: cycle, name: names.get(cycle) ?? cycle, depth: 0, cycle })),
    placesOf: ({ cycle }) => places.get(cycle) ?? none,
  }
}

function treeLines(rows: AnalysisRows, withEmpty: boolean): CodeLines {
  const byId = new Map(rows.codes.map(code => [code.id, code]))
  const chain = (id: number | null): number[] => (id === null ? [] : [id, ...chain(byId.get(id)?.parent ?? null)])
  const coded = new Set<number>()
  for (const { codeId } of rows.codings) coded.add(codeId)
  const used = new Set([...coded].flatMap(chain))
  const shown = rows.codes.filter(
    ({ id, parent, cycle }) => withEmpty || used.has(id) || (parent === null && cycle !== null),
  )
  const placeOf = new Map(shown.map(({ id }, place) => [id, place]))
  const places = new Map(
    rows.codes.map(({ id }) => [
      id,
      chain(id).flatMap(each => {
        const place = placeOf.get(each)
        return place === undefined ? [] : [place]
      }),
    ]),
  )
  return {
    lines: shown.map(({ id, key, name, cycle }) => ({ key, name, cycle, depth: chain(id).length - 1 })),
    placesOf: ({ codeId }) => places.get(codeId) ?? none,
  }
}

const none: readonly number[] = []
