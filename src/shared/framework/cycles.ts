/**
 * The value cycles of the two published cycle sets and their fixed order in every view.
 *
 * Keys never change; labels are data of the framework pack. Sources: Wenger, Trayner & de Laat 2011 (five cycles);
 * Wenger-Trayner & Wenger-Trayner 2020 (eight cycles).
 */
export const cycleKeys = ['ORI', 'IMM', 'POT', 'APP', 'REA', 'TRA', 'STR', 'ENA', 'REF'] as const
export type CycleKey = (typeof cycleKeys)[number]

/** The two published sets; each is a framework pack of its own. */
export const packKeys = ['2011', '2020'] as const
export type PackKey = (typeof packKeys)[number]

/** What a project chooses: one of the sets, or both at once. */
export const cycleSetKeys = [...packKeys, 'both'] as const
export type CycleSetKey = (typeof cycleSetKeys)[number]

/** Cycles of each set in the order of the map; this order also gives the number keys 1–9. Reframing follows realized, as in 2011. */
export const cycleSets: Record<CycleSetKey, readonly CycleKey[]> = {
  '2011': ['IMM', 'POT', 'APP', 'REA', 'REF'],
  '2020': ['ORI', 'IMM', 'POT', 'APP', 'REA', 'TRA', 'STR', 'ENA'],
  both: ['ORI', 'IMM', 'POT', 'APP', 'REA', 'REF', 'TRA', 'STR', 'ENA'],
}

/** Cycles drawn as columns of the value map; strategic and enabling span above and below instead. */
export function rowOf(set: CycleSetKey): readonly CycleKey[] {
  return cycleSets[set].filter(key => key !== 'STR' && key !== 'ENA')
}

const learningSide: ReadonlySet<CycleKey> = new Set(['IMM', 'POT', 'ENA', 'STR', 'ORI'])

/** True where value stands inside the social learning space; false for practice and its effects (APP, REA, TRA, REF). */
export function isLearningSide(cycle: CycleKey): boolean {
  return learningSide.has(cycle)
}

export function isCycleKey(key: string): key is CycleKey {
  return (cycleKeys as readonly string[]).includes(key)
}

/** Cycles from top to bottom where the map is a list: what stands above the row, the row, what stands below. */
export function mapOrder(set: CycleSetKey): readonly CycleKey[] {
  const has = (key: CycleKey) => cycleSets[set].filter(each => each === key)
  return [...has('STR'), ...rowOf(set), ...has('ENA')]
}
