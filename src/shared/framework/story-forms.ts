import type { StoryForm } from '../model/story'
import type { CycleKey, CycleSetKey } from './cycles'
import { cycleSets } from './cycles'

/** A question of a story form. Its words are in `messages/en/story-forms.ts`, by form and key. */
export interface FormField {
  key: string
  /** The cycle its answer is coded to; null for an answer that may be about any, which the person decides. */
  cycle: CycleKey | null
  /** The ending that is hoped for, or the aspirations of a narrative. */
  isAspired: boolean
  /** Answers of one chain are joined by flows in the order of the form. */
  chain: string
}

const told = (key: string, cycle: CycleKey | null, chain = ''): FormField => ({ key, cycle, isAspired: false, chain })
const aspired = (key: string, cycle: CycleKey | null, chain = ''): FormField => ({
  key,
  cycle,
  isAspired: true,
  chain,
})

const rows = ['person', 'connections', 'practice', 'influence'] as const
/** What participation is worth to a person, by what it changes: as a practitioner, in connections, in practice, in influence. */
const personalValue: Record<(typeof rows)[number], CycleKey> = {
  person: 'POT',
  connections: 'POT',
  practice: 'APP',
  influence: 'TRA',
}

/**
 * The templates: the specific story of five questions (2011, chapter 8.2), the personal value narrative (2011, 8.1), the four frames of
 * accounts and aspirations (2011, 3.1 and 3.2), and the field form whose second half is still to come.
 */
const forms: Record<StoryForm, readonly FormField[]> = {
  specific: [
    told('activity', 'IMM'),
    told('output', 'POT'),
    told('application', 'APP'),
    told('outcomePersonal', 'REA'),
    told('outcomeOthers', 'REA'),
    told('success', 'TRA'),
  ],
  personal: rows.flatMap(row => [
    told(`${row}.reasons`, null, row),
    told(`${row}.activities`, 'IMM', row),
    told(`${row}.value`, personalValue[row], row),
  ]),
  frames: [
    told('personalAccount', null, 'personal'),
    aspired('personalAspiration', null, 'personal'),
    told('collectiveAccount', null, 'collective'),
    aspired('collectiveAspiration', null, 'collective'),
  ],
  field: [told('activity', 'IMM'), told('output', 'POT'), aspired('application', 'APP'), aspired('outcome', 'REA')],
}

/** The questions of a form. Where the cycle set has no transformative value, a new idea of success is reframing. */
export function fieldsOf(form: StoryForm, cycleSet: CycleSetKey): readonly FormField[] {
  return forms[form].map(field => ({ ...field, cycle: cycleIn(field.cycle, cycleSet) }))
}

function cycleIn(cycle: CycleKey | null, cycleSet: CycleSetKey): CycleKey | null {
  if (cycle === null || cycleSets[cycleSet].includes(cycle)) return cycle
  return cycle === 'TRA' ? 'REF' : null
}

/** Key of the code for answers that no question gives a cycle to. */
export const codeWithoutCycle = 'CTX'
