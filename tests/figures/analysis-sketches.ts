import type { AnalysisCode, AnalysisCoding, AnalysisDocument, AnalysisRows } from '../../src/shared/analysis/rows'
import { type CycleSetKey, cycleSets } from '../../src/shared/framework/cycles'

/** A small generator of pseudo-random numbers, the same in every run (Numerical Recipes' linear congruence). */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export interface RowsSketch {
  seed: number
  documents: number
  people: number
  /** Codings in each document. */
  codings: number
  groups: readonly string[]
  waves: readonly string[]
  titles?: (n: number) => string
  cycleSet?: CycleSetKey
}

const subCodes: Record<string, readonly string[]> = {
  IMM: ['Enjoyment', 'Help on the spot', 'Networking'],
  POT: ['Skills and knowledge', 'Relationships', 'Tools and documents'],
  APP: ['Adapted to the own setting', 'Taken over unchanged'],
  REA: ['Effect on clients', 'Time saved'],
}

/** Rows of a made-up project: later codes come up in later documents, and later cycles are rarer, as in life. */
export function rowsSketch(sketch: RowsSketch): AnalysisRows {
  const { seed, documents: size, people, codings: each, groups, waves, cycleSet = '2020' } = sketch
  const next = numbers(seed)
  const cycles = cycleSets[cycleSet]
  const codes: AnalysisCode[] = []
  for (const cycle of cycles) {
    const parent = codes.length + 1
    codes.push({ id: parent, uuid: `c${parent}`, key: cycle, name: cycle, parent: null, cycle, colour: null })
    for (const name of subCodes[cycle] ?? []) {
      const id = codes.length + 1
      codes.push({ id, uuid: `c${id}`, key: `${cycle}.${id}`, name, parent, cycle, colour: null })
    }
  }
  const groupOf = (person: number) => groups[person % Math.max(1, groups.length)] ?? null
  const waveOf = (document: number) => waves[Math.floor((document / Math.max(1, size)) * waves.length)] ?? null
  const documents = Array.from({ length: size }, (_, at): AnalysisDocument => {
    const person = (at % Math.max(1, people)) + 1
    return {
      ...{
        id: at + 1,
        uuid: `d${at + 1}`,
        title: sketch.titles?.(at + 1) ?? `Interview ${at + 1}`,
        kind: 'transcript',
      },
      ...{ length: 10_000, words: 1800, turns: 80, teller: person, space: 1, wave: waveOf(at), values: new Map() },
      heard: [person],
    } as AnalysisDocument
  })
  const codings: AnalysisCoding[] = []
  for (const { id: document, teller, wave } of documents) {
    const starts = Array.from({ length: each }, () => next(9600)).sort((a, b) => a - b)
    for (const start of starts) {
      const reach = Math.min(codes.length, 4 + Math.floor((document / size) * codes.length * 1.3))
      const code = codes[Math.min(next(reach), next(reach))]!
      codings.push({
        ...{
          id: codings.length + 1,
          cycle: code.cycle,
          code: code.key,
          codeId: code.id,
          document,
          passage: codings.length + 1,
        },
        ...{ teller, story: null, space: 1, valence: null, coder: 1, start, end: start + 120 + next(500) },
        ...{
          firstTurn: Math.floor(start / 125),
          lastTurn: Math.floor(start / 125) + 1,
          stance: null,
          confidence: null,
          wave,
        },
      })
    }
  }
  const flows = codings.flatMap((coding, at) => {
    const to = codings[at + 1 + next(2)]
    return to && to.document === coding.document && next(3) > 0
      ? [{ id: at + 1, from: coding.id, to: to.id, kind: 'flow' as const, status: 'told' as const, coder: 1 }]
      : []
  })
  return {
    cycleSet,
    coders: [{ id: 1, uuid: 'k1', name: 'Hanne' }],
    codersInProject: 1,
    codings,
    flows,
    codes,
    documents,
    participants: Array.from({ length: people }, (_, at) => ({
      ...{ id: at + 1, uuid: `p${at + 1}`, name: `P${at + 1}`, group: groupOf(at), wave: null },
      values: new Map(groupOf(at) === null ? [] : [['v1', groupOf(at)!]]),
    })),
    stories: [],
    spaces: [{ id: 1, uuid: 's1', name: 'Meeting' }],
    variables: groups.length
      ? [
          {
            id: 'v1',
            name: 'role',
            subject: 'participant',
            type: 'choice',
            choices: [...groups],
            role: 'group',
            note: '',
          },
        ]
      : [],
    notAsked: [],
  } as AnalysisRows
}

export const typicalRows = rowsSketch({
  ...{ seed: 5, documents: 24, people: 12, codings: 14 },
  groups: ['Nurses', 'Teachers', 'Carers'],
  waves: ['Autumn 2024', 'Spring 2025', 'Autumn 2025'],
})
export const emptyRows = rowsSketch({ seed: 1, documents: 0, people: 0, codings: 0, groups: [], waves: [] })
export const singleRows = rowsSketch({ seed: 2, documents: 1, people: 1, codings: 1, groups: ['All'], waves: ['2024'] })
export const longRows = rowsSketch({
  ...{ seed: 9, documents: 70, people: 30, codings: 30 },
  groups: [
    'Coordinators of the regional networks for early childhood',
    'Volunteers without any formal training at all',
    'Municipal officers',
    'Head nurses',
    'Researchers',
    'Others',
    'Not stated',
  ],
  waves: ['First round of interviews, before the first meeting of all sites', 'Second round', 'Third round', 'Fourth'],
  titles: n => `Interview ${n} with the coordinator of a district whose name is rather long, second part`,
})
