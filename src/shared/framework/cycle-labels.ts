import type { CycleKey } from './cycles'

/** The cycles as the framework pack names them in English. */
export const cycleLabels: Readonly<Record<CycleKey, string>> = {
  ORI: 'Orienting',
  IMM: 'Immediate',
  POT: 'Potential',
  APP: 'Applied',
  REA: 'Realized',
  TRA: 'Transformative',
  STR: 'Strategic',
  ENA: 'Enabling',
  REF: 'Reframing',
}

/** What a project calls its cycles, where it calls them otherwise. */
export type OwnCycleLabels = Partial<Record<CycleKey, string>>

/** Where a long label may break: a soft hyphen (U+00AD), which only figures need. */
const breaks: readonly string[] = [
  'Transfor\u00admative',
  'Orien\u00adtierend',
  'Unmittel\u00adbar',
  'Poten\u00adziell',
  'Verwirk\u00adlicht',
  'Transfor\u00admativ',
  'Ermög\u00adlichend',
]
const breakable = new Map(breaks.map(label => [label.replaceAll('\u00ad', ''), label]))

/** The labels of a project with what is its own out of the names of its cycle codes. */
export function ownCycleLabels(codes: Iterable<{ cycle: CycleKey; name: string }>): OwnCycleLabels {
  return Object.fromEntries(
    [...codes].filter(({ cycle, name }) => name !== cycleLabels[cycle]).map(({ cycle, name }) => [cycle, name]),
  )
}

/** The words of a figure or a text, with the cycles called as the project calls them. */
export function withCycleLabels<Words extends { cycles: Readonly<Record<CycleKey, string>> }>(
  words: Words,
  own: OwnCycleLabels | undefined,
): Words {
  if (own === undefined || Object.keys(own).length === 0) return words
  const labels = Object.entries(own).map(([cycle, name]) => [cycle, breakable.get(name) ?? name])
  return { ...words, cycles: { ...words.cycles, ...Object.fromEntries(labels) } }
}
