import { z } from 'zod'
import { cycleKeys } from '../../shared/framework/cycles'
import { Claim } from '../../shared/model/claim'
import { ConsentPurpose } from '../../shared/model/consent'
import { type Evidence, EvidenceRole } from '../../shared/model/evidence'
import { IndicatorFields, IndicatorValue } from '../../shared/model/indicator'
import { PlanFields } from '../../shared/model/plan'
import { CellState, PartDate, StepStatus, StoryForm } from '../../shared/model/story'
import { addClaim } from '../db/claims'
import { setConsent } from '../db/consent'
import { addEvidence } from '../db/evidence'
import { addIndicator, setIndicatorValues } from '../db/indicators'
import { addParticipant, listParticipants } from '../db/participants'
import { addPlanEntry } from '../db/plan'
import type { Project } from '../db/project'
import { addSpace } from '../db/spaces'
import { storyById, storyNamed } from '../db/stories'
import { addStory, setCell, updateStory } from '../db/story-edit'
import { writeField } from '../db/story-form'
import { setStepStatus } from '../db/story-steps'
import { addVariable, setValues } from '../db/variables'

const SampleEvidence = z.object({ role: EvidenceRole, from: z.string(), memo: z.string() })
const Cell = z.object({ cycle: z.enum(cycleKeys), state: CellState, note: z.string() })

/** What the sample holds besides texts, codings and flows. Codings are named by their refs, answers of a form as `S6.activity`. */
export const SampleWork = z.object({
  participants: z.array(z.object({ name: z.string(), pseudonym: z.string(), role: z.string() })),
  spaces: z.array(z.string()),
  stories: z.array(
    z.object({
      key: z.string(),
      /** A document that is this story; without it, it is made from passages or written in a form. */
      document: z.string().optional(),
      title: z.string().optional(),
      teller: z.string().optional(),
      space: z.string(),
      from: PartDate,
      to: PartDate,
      steps: z.array(z.string()).default([]),
      form: StoryForm.optional(),
      answers: z.record(z.string(), z.string()).default({}),
      status: z.array(z.object({ ref: z.string(), status: StepStatus, at: PartDate })),
      cells: z.array(Cell),
    }),
  ),
  indicators: z.array(
    IndicatorFields.extend({
      key: z.string(),
      values: z.array(IndicatorValue.pick({ at: true, value: true, raw: true, base: true })),
    }),
  ),
  evidence: z.array(SampleEvidence.extend({ to: z.string() })),
  claims: z.array(
    Claim.pick({ statement: true, path: true, status: true, alternatives: true, note: true }).extend({
      key: z.string(),
      evidence: z.array(SampleEvidence),
    }),
  ),
  /** The planning grid, set against stories and indicators by their keys. */
  plan: z.array(PlanFields.extend({ stories: z.array(z.string()), indicators: z.array(z.string()) })),
  cells: z.array(Cell),
  consent: z.object({
    given: z.partialRecord(ConsentPurpose, z.union([z.literal('all'), z.array(z.string())])),
    refused: z.partialRecord(ConsentPurpose, z.array(z.string())),
    at: z.string(),
  }),
})
export type SampleWork = z.infer<typeof SampleWork>

/** Puts people, stories, indicators, evidence and claims into the sample, each by the function a person's own action uses. */
export function fillSample(project: Project, sample: SampleWork, codings: Map<string, string>): void {
  const people = addPeople(project, sample)
  const spaces = new Map(sample.spaces.map(name => [name, addSpace(project, name)]))
  const stories = new Map<string, string>()
  for (const story of sample.stories)
    stories.set(story.key, makeStory(project, story, { people, space: spaces.get(story.space) ?? null, codings }))
  const indicators = new Map(sample.indicators.map(each => [each.key, makeIndicator(project, each)]))
  const from = (ref: string): Evidence['from'] => {
    const [story, indicator, coding] = [stories.get(ref), indicators.get(ref), codings.get(ref)]
    if (story) return { kind: 'story', id: story }
    return indicator ? { kind: 'indicator', id: indicator } : { kind: 'coding', id: coding! }
  }
  for (const { role, from: ref, to, memo } of sample.evidence)
    addEvidence(project, { role, from: from(ref), to: { kind: 'coding', id: codings.get(to)! }, memo })
  for (const { key: _, evidence, ...facts } of sample.claims) {
    const id = addClaim(project, facts)
    for (const { role, from: ref, memo } of evidence)
      addEvidence(project, { role, from: from(ref), to: { kind: 'claim', id }, memo })
  }
  for (const { stories: told, indicators: measured, ...entry } of sample.plan) {
    const ids = (keys: string[], of: ReadonlyMap<string, string>) => keys.map(key => of.get(key)!)
    addPlanEntry(project, entry, { stories: ids(told, stories), indicators: ids(measured, indicators) })
  }
  for (const { cycle, state, note } of sample.cells) setCell(project, { story: null, cycle, state, note })
}

function addPeople(project: Project, sample: SampleWork): Map<string, string> {
  const known = new Map(listParticipants(project).map(({ id, name }) => [name, id]))
  const people = new Map(
    sample.participants.map(({ name }) => [name, known.get(name) ?? addParticipant(project, name).id]),
  )
  const roles = [...new Set(sample.participants.map(({ role }) => role))]
  const role = addVariable(project, {
    name: 'Role',
    subject: 'participant',
    type: 'choice',
    choices: roles,
    role: 'group',
  })
  const pseudonym = addVariable(project, { name: 'Pseudonym', subject: 'participant', type: 'text' })
  setValues(
    project,
    sample.participants.flatMap(each => {
      const subject = people.get(each.name)!
      return [
        { variable: role.id, subject, value: each.role },
        { variable: pseudonym.id, subject, value: each.pseudonym },
      ]
    }),
  )
  const decide = (state: 'given' | 'refused', purpose: ConsentPurpose, names: 'all' | string[]) => {
    for (const name of names === 'all' ? people.keys() : names)
      setConsent(project, people.get(name)!, { purpose, state, at: sample.consent.at, note: '' })
  }
  for (const state of ['given', 'refused'] as const)
    for (const [purpose, names] of Object.entries(sample.consent[state]))
      decide(state, ConsentPurpose.parse(purpose), names)
  return people
}

function makeStory(
  project: Project,
  story: SampleWork['stories'][number],
  { people, space, codings }: { people: Map<string, string>; space: string | null; codings: Map<string, string> },
): string {
  const facts = { space, periodStart: story.from, periodEnd: story.to }
  const id =
    story.document === undefined
      ? addStory(
          project,
          {
            ...facts,
            title: story.title ?? story.key,
            teller: people.get(story.teller ?? '') ?? null,
            form: story.form ?? null,
            note: '',
          },
          story.steps.map(ref => codings.get(ref)!),
        )
      : storyNamed(project, story.document).id
  if (story.document !== undefined) updateStory(project, id, facts)
  if (story.form)
    for (const [field, words] of Object.entries(story.answers)) writeField(project, id, story.form, field, words)
  for (const step of storyById(project, id).steps)
    if (step.field !== '' && step.coding) codings.set(`${story.key}.${step.field}`, step.coding)
  for (const { ref, status, at } of story.status) {
    const step = storyById(project, id).steps.find(({ coding }) => coding === codings.get(ref))
    if (step) setStepStatus(project, id, step.id, { status, statusAt: at })
  }
  for (const { cycle, state, note } of story.cells) setCell(project, { story: id, cycle, state, note })
  return id
}

function makeIndicator(project: Project, { key: _, values, ...fields }: SampleWork['indicators'][number]): string {
  const { id } = addIndicator(project, fields)
  setIndicatorValues(
    project,
    values.map(({ at, value, raw, base }) => ({ indicator: id, at, group: '', value: { value, raw, base, note: '' } })),
  )
  return id
}
