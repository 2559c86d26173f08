import { randomLcg } from 'd3'
import { splittingOf } from '../../src/shared/analysis/splitting'
import { summarizeFlows } from '../../src/shared/flow/summarize'
import type { FlowSummary } from '../../src/shared/flow/summary'
import type { CycleKey } from '../../src/shared/framework/cycles'
import type { FlowMeasure } from '../../src/shared/model/count-filter'
import { randomRows } from './random-rows'

const short: Partial<Record<CycleKey, readonly string[]>> = {
  IMM: ['belonging', 'challenge', 'help', 'exchange'],
  POT: ['social', 'learning', 'idea', 'human', 'tangible'],
  APP: ['adapt', 'trial', 'reuse'],
  REA: ['quality', 'time'],
}
const long = [
  'Knowledge and skills that members take home',
  'Relationships across institutions',
  'Tools, documents and other resources',
  'Reputation of the community and of its members',
  'Seeing learning itself anew',
  'Confidence to speak',
]

/** Made-up stories whose passages have sub-codes, the first of a cycle the most; every ninth has none. */
export function splitSketch({
  names,
  expand,
  stories,
  by = 'passages',
}: {
  names: (cycle: CycleKey) => readonly string[]
  expand: readonly CycleKey[]
  stories: number
  by?: FlowMeasure
}): FlowSummary {
  const { codings, flows } = randomRows({ seed: 11, stories, noise: 0.06 })
  const random = randomLcg(5)
  const cycles = [...new Set(codings.flatMap(({ cycle }) => (cycle ? [cycle] : [])))]
  const codes = cycles.flatMap((cycle, at) => {
    const root = { id: at * 100 + 1, uuid: `r${at}`, key: cycle, name: cycle, parent: null, cycle, colour: null }
    const below = names(cycle).map((name, i) => {
      return { ...root, id: root.id + i + 1, key: `${cycle}.${i}`, name, parent: root.id }
    })
    return [root, ...below]
  })
  const coded = codings.map(coding => {
    const own = coding.cycle ? names(coding.cycle) : []
    const at = Math.floor(random() ** 1.7 * own.length)
    return { ...coding, code: own.length && coding.id % 9 ? `${coding.cycle}.${at}` : coding.code }
  })
  const splitting = splittingOf({ codes, cycleSet: '2020' }, expand)
  return summarizeFlows(coded, flows, { cycleSet: '2020', by, splitting })
}

const shortNames = (cycle: CycleKey) => short[cycle] ?? []
export const splitTypical = splitSketch({ names: shortNames, expand: ['POT', 'APP'], stories: 60 })
export const splitOneOfSix = splitSketch({ names: shortNames, expand: ['POT'], stories: 9 })
export const splitTwelve = splitSketch({
  names: () => [...long, ...long.map(name => `${name}, later`)],
  expand: ['IMM', 'POT', 'APP', 'REA'],
  stories: 300,
  by: 'stories',
})
export const splitLong = splitSketch({ names: () => long, expand: ['POT', 'APP'], stories: 40 })
export const splitSingle = splitSketch({
  names: cycle => (cycle === 'POT' ? ['idea'] : []),
  expand: ['POT'],
  stories: 30,
})
export const splitHebrew = splitSketch({
  names: cycle => (cycle === 'POT' ? ['ידע', 'קשרים', 'כלים'] : ['התנסות', 'התאמה']),
  expand: ['POT', 'APP'],
  stories: 40,
})
