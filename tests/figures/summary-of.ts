import type { FlowBar, FlowMeasure, FlowRelation, FlowSummary, RelationType } from '../../src/shared/flow/summary'
import { relationKey, relationTypes } from '../../src/shared/flow/summary'
import type { CycleKey, CycleSetKey } from '../../src/shared/framework/cycles'
import { cycleSets } from '../../src/shared/framework/cycles'
import { isReturn } from '../../src/shared/framework/relations'

type Cells = Record<string, number | { n: number; negative?: number; loops?: number }>

export interface Sketch {
  cycleSet?: CycleSetKey
  by?: FlowMeasure
  /** Passages and those that lead on, by cycle. */
  bars: Partial<Record<CycleKey, [number, number]>>
  /** Relations as `POT>APP`, by type. */
  told?: Cells
  aspired?: Cells
  blocked?: Cells
  condition?: Cells
  reframe?: Partial<Record<CycleKey, number>>
  stories?: number
  tellers?: number
  loopStories?: number
}

/** A summary as counting would give it, from a sketch of its numbers; there are no rows behind it. */
export function summaryOf(sketch: Sketch): FlowSummary {
  const { cycleSet = '2020', by = 'passages', stories = 0, tellers = 0, loopStories = 0 } = sketch
  const bars = cycleSets[cycleSet].map((cycle): FlowBar => {
    const [count, leadsOn] = sketch.bars[cycle] ?? [0, 0]
    return { cycle, count, leadsOn, codings: [] }
  })
  const frameCells = Object.fromEntries(Object.entries(sketch.reframe ?? {}))
  const relations = relationTypes.flatMap(type =>
    Object.entries(type === 'reframe' ? frameCells : (sketch[type] ?? {})).map(([key, cell]) =>
      relationOf(type, key, cell),
    ),
  )
  relations.sort(
    (a, b) =>
      relationTypes.indexOf(a.type) - relationTypes.indexOf(b.type) ||
      b.count - a.count ||
      (relationKey(a) < relationKey(b) ? -1 : 1),
  )
  const sum = (list: FlowRelation[], of: (relation: FlowRelation) => number = relation => relation.count) =>
    list.reduce((total, relation) => total + of(relation), 0)
  const ofType = (type: RelationType) => relations.filter(relation => relation.type === type)
  const told = ofType('told')
  return {
    cycleSet,
    by,
    bars,
    relations,
    totals: {
      codings: bars.reduce((total, bar) => total + bar.count, 0),
      told: sum(told),
      negative: sum(told, relation => relation.negative),
      returns: sum(told.filter(relation => relation.to !== null && isReturn(relation.from, relation.to))),
      loops: sum(told, relation => relation.loops),
      loopStories,
      aspired: sum(ofType('aspired')),
      blocked: sum(ofType('blocked')),
      condition: sum(ofType('condition')),
      reframe: sum(ofType('reframe')),
      stories,
      threads: 0,
      tellers,
      documents: tellers,
    },
    firstCycles: [],
    leftOut: {
      codingsOtherSet: 0,
      codingsWithoutCycle: 0,
      flowsOtherSet: 0,
      flowsWithoutEnd: 0,
      flowsNotTold: 0,
      codingsWithoutTeller: 0,
    },
  }
}

function relationOf(type: RelationType, key: string, cell: Cells[string]): FlowRelation {
  const [from, to] = key.split('>').map(part => cycleSets['2020'].find(cycle => cycle === part) ?? 'REF')
  const { n, negative = 0, loops = 0 } = typeof cell === 'number' ? { n: cell } : cell
  const base = { flowCount: n, stories: n, tellers: n, documents: n, flows: [], loopFlows: [] }
  return {
    type,
    from: from ?? 'REF',
    to: type === 'reframe' ? null : (to ?? 'REF'),
    count: n,
    negative,
    loops,
    ...base,
  }
}
