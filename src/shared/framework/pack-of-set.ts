import type { CycleSetKey, PackKey } from './cycles'
import { cycleSets } from './cycles'
import type { DecisionStep, PackCode, TypicalFlow } from './pack'

/** The codes, typical flows and the decision path a project begins with. */
export interface StartingCodebook {
  codes: PackCode[]
  typicalFlows: TypicalFlow[]
  decisionPath: DecisionStep[]
}

type Packs = Record<PackKey, StartingCodebook>

/**
 * What a project that chooses a cycle set begins with. With both, the cycles of 2020 with their words, and whatever only 2011 has in its
 * place on the map; the decision path asks for the yardstick before it asks for what else has changed.
 */
export function packOfSet(set: CycleSetKey, packs: Packs): StartingCodebook {
  if (set !== 'both') return packs[set]
  const { '2011': earlier, '2020': later } = packs
  const known = new Set(later.codes.map(({ key }) => key))
  const added = earlier.codes.filter(({ key }) => !known.has(key))
  const all = [...later.codes, ...added]
  const inCycles = cycleSets.both.flatMap(cycle => all.filter(code => code.cycle === cycle))
  const onlyEarlier = earlier.decisionPath.filter(step => step.yields.some(key => !known.has(key)))
  const knownCycles = new Set<string>(cycleSets['2020'])
  const last = later.decisionPath.length - 1
  return {
    codes: [...inCycles, ...all.filter(({ cycle }) => cycle === null)],
    typicalFlows: [
      ...later.typicalFlows,
      ...earlier.typicalFlows.filter(({ from, to }) => !knownCycles.has(from) || !knownCycles.has(to)),
    ],
    decisionPath: [...later.decisionPath.slice(0, last), ...onlyEarlier, ...later.decisionPath.slice(last)],
  }
}
