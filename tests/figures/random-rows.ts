import { randomLcg } from 'd3'
import type { CodingRow, FlowRow } from '../../src/shared/flow/rows'
import type { CycleKey } from '../../src/shared/framework/cycles'
import { cycleSets } from '../../src/shared/framework/cycles'

/** Weighted next steps of a story; what is missing to the sum ends it. */
const next: Record<string, [CycleKey | 'END', number][]> = {
  START: [
    ['IMM', 55],
    ['ENA', 5],
    ['STR', 4],
    ['ORI', 8],
    ['APP', 14],
    ['POT', 14],
  ],
  IMM: [
    ['POT', 64],
    ['APP', 12],
    ['ENA', 4],
    ['IMM', 5],
    ['ORI', 5],
    ['END', 30],
  ],
  POT: [
    ['APP', 60],
    ['REA', 6],
    ['IMM', 6],
    ['POT', 3],
    ['END', 34],
  ],
  APP: [
    ['REA', 52],
    ['IMM', 18],
    ['TRA', 5],
    ['POT', 6],
    ['STR', 3],
    ['APP', 3],
    ['END', 26],
  ],
  REA: [
    ['TRA', 16],
    ['IMM', 20],
    ['POT', 5],
    ['STR', 6],
    ['REA', 2],
    ['APP', 4],
    ['END', 50],
  ],
  TRA: [
    ['IMM', 14],
    ['ORI', 6],
    ['ENA', 8],
    ['STR', 8],
    ['END', 50],
  ],
  ORI: [
    ['IMM', 50],
    ['POT', 30],
    ['APP', 8],
    ['END', 20],
  ],
  STR: [
    ['APP', 30],
    ['IMM', 20],
    ['ENA', 8],
    ['END', 40],
  ],
  ENA: [
    ['IMM', 50],
    ['POT', 20],
    ['END', 30],
  ],
}

/** Stories that mostly follow the framework, with passages no flow touches; `noise` is the share of steps to any cycle at all. */
export function randomRows({ seed, stories, noise }: { seed: number; stories: number; noise: number }): {
  codings: CodingRow[]
  flows: FlowRow[]
} {
  const random = randomLcg(seed)
  const pick = <T>(list: readonly [T, number][]): T | undefined => {
    let at = random() * list.reduce((sum, [, weight]) => sum + weight, 0)
    return list.find(([, weight]) => {
      at -= weight
      return at < 0
    })?.[0]
  }
  const cycles = cycleSets['2020']
  const codings: CodingRow[] = []
  const flows: FlowRow[] = []
  const code = (cycle: CycleKey, story: number) => {
    const teller = 1 + (story % Math.max(4, Math.round(stories / 3)))
    const valence = random() < 0.13 ? 'negative' : 'positive'
    codings.push({
      id: codings.length + 1,
      cycle,
      code: cycle,
      document: story,
      passage: codings.length + 1,
      teller,
      story,
      space: null,
      valence,
    })
    return codings.length
  }
  for (let story = 1; story <= stories; story++) {
    let cycle = pick(next.START ?? [])
    let last = 0
    for (let step = 0; step < 8 && cycle && cycle !== 'END'; step++) {
      const id = code(cycle, story)
      if (last) {
        const chance = random()
        const status = chance < 0.05 ? 'aspired' : chance < 0.08 ? 'blocked' : 'told'
        flows.push({ id: flows.length + 1, from: last, to: id, kind: 'flow', status })
      }
      last = id
      cycle = random() < noise ? cycles[Math.floor(random() * cycles.length)] : pick(next[cycle] ?? [])
    }
    const rest = cycles[Math.floor(random() ** 2 * cycles.length)] ?? 'IMM'
    for (let more = 0; more < 4; more++) code(more % 2 ? rest : 'IMM', story)
    if (story % 3 === 0) {
      const condition =
        story % 2
          ? (['STR', 'steers'] as const)
          : story % 4
            ? (['ORI', 'orients'] as const)
            : (['ENA', 'enables'] as const)
      flows.push({
        id: flows.length + 1,
        from: code(condition[0], story),
        to: last,
        kind: condition[1],
        status: 'told',
      })
    }
    if (story % 50 === 0) flows.push({ id: flows.length + 1, from: last, to: last, kind: 'reframe', status: 'told' })
  }
  return { codings, flows }
}
