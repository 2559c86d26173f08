import { AppError } from '../../shared/errors'
import type { CycleKey } from '../../shared/framework/cycles'
import type { Story, StoryCell, StoryStep } from '../../shared/model/story'
import type { Project } from './project'
import { type LinkedStep, storyFlows } from './story-flows'
import { derivedUuid, uuidBytes, uuidText } from './uuid'

/** Id of the story that a document is: the same in every copy, so that it is one story where two people change it apart. */
export function storyIdOf(document: string): string {
  return derivedUuid('story', document)
}

/** Id of a coding's step in a story, equally. */
export function stepIdOf(story: string, coding: string): string {
  return derivedUuid('step', story, coding)
}

interface StoryRow {
  id: number | null
  uuid: Buffer
  title: string
  teller: Buffer | null
  tellerName: string | null
  space: Buffer | null
  spaceName: string | null
  space_id: number | null
  document: Buffer | null
  form: Story['form']
  period_start: string
  period_end: string
  note: string
  unused: number
}

interface StepRow {
  story: number
  uuid: Buffer
  coding_id: number | null
  coding: Buffer | null
  document: Buffer | null
  documentTitle: string | null
  code: string | null
  cycle: CycleKey | null
  quote: string
  speaker: string | null
  time: number | null
  valence: StoryStep['valence']
  unanchored: number | null
  teller: number | null
  documentSpace: number | null
  field: string
  status: StoryStep['status']
  status_at: string
  note: string
}

/** Whose codings are the steps of a document that nobody made a story of: the present coder's, else those of whoever coded most in it. */
const stepsCoder = `(SELECT coder_id FROM coding WHERE document_id=d.id GROUP BY coder_id
  ORDER BY coder_id=(SELECT id FROM coder WHERE uuid=@coder) DESC, count(*) DESC, coder_id LIMIT 1)`

/** The stories of the project in their order: those that were made or changed here, and every document that is a story. */
export function listStories(project: Project): Story[] {
  const { cycleSet } = project.info()
  const stored = project
    .prepare(
      `SELECT y.id, y.uuid, y.title, p.uuid AS teller, p.name AS tellerName, s.uuid AS space, s.name AS spaceName, y.space_id, d.uuid AS document, y.form,
         y.period_start, y.period_end, y.note, y.pos,
         (SELECT count(*) FROM coding k JOIN code c ON c.id=k.code_id WHERE k.document_id=d.id AND c.cycle IS NOT NULL AND k.coder_id=${stepsCoder}
           AND NOT EXISTS(SELECT 1 FROM story_step t WHERE t.story_id=y.id AND t.coding_id=k.id)) AS unused
       FROM story y LEFT JOIN participant p ON p.id=y.teller_id LEFT JOIN space s ON s.id=y.space_id LEFT JOIN document d ON d.id=y.document_id`,
    )
    .all({ coder: uuidBytes(project.coder.id) }) as (StoryRow & { pos: number })[]
  const documents = project
    .prepare(
      `SELECT d.id AS documentRow, d.uuid, d.title, p.uuid AS teller, p.name AS tellerName, s.uuid AS space, s.name AS spaceName, d.space_id, d.pos
       FROM document d LEFT JOIN participant p ON p.id=d.teller_id LEFT JOIN space s ON s.id=d.space_id
       WHERE d.kind='story' AND NOT EXISTS(SELECT 1 FROM story WHERE document_id=d.id)`,
    )
    .all() as (Pick<StoryRow, 'uuid' | 'title' | 'teller' | 'tellerName' | 'space' | 'spaceName' | 'space_id'> & {
    documentRow: number
    pos: number
  })[]
  const storedSteps = Map.groupBy(stepRows(project), row => row.story)
  const documentSteps = Map.groupBy(documentStepRows(project), row => row.story)
  const cells = cellsByStory(project)
  const flows = storyFlows(project)
  const all = [
    ...stored.map(row => ({
      pos: row.pos,
      story: makeStory(row, storedSteps.get(row.id ?? -1) ?? [], cells.get(row.id ?? -1) ?? [], true),
      space: row.space_id,
      steps: storedSteps.get(row.id ?? -1) ?? [],
    })),
    ...documents.map(row => {
      const steps = documentSteps.get(row.documentRow) ?? []
      const bare = { id: null, document: row.uuid, form: null, period_start: '', period_end: '', note: '', unused: 0 }
      const id = storyIdOf(uuidText(row.uuid))
      return {
        pos: row.pos,
        story: makeStory({ ...row, ...bare, uuid: uuidBytes(id) }, steps, [], false),
        space: row.space_id,
        steps,
      }
    }),
  ]
  all.sort((a, b) => a.pos - b.pos || (a.story.id < b.story.id ? -1 : 1))
  return all.map(({ story, space, steps }) => ({ ...story, flows: flows(linked(steps, space), cycleSet) }))
}

/** @throws AppError story.notFound */
export function storyById(project: Project, id: string): Story {
  const story = listStories(project).find(each => each.id === id)
  if (!story) throw new AppError('story.notFound')
  return story
}

/**
 * A story by its title or id, as the command line names it.
 * @throws AppError story.noSuchTitle, story.ambiguous
 */
export function storyNamed(project: Project, name: string): Story {
  const stories = listStories(project)
  const matches = stories.filter(story => story.id === name || story.title === name)
  if (matches.length > 1)
    throw new AppError('story.ambiguous', { story: name, ids: matches.map(({ id }) => id).join(', ') })
  const known = stories
    .slice(0, 20)
    .map(({ title }) => `“${title}”`)
    .join(', ')
  if (!matches[0]) throw new AppError('story.noSuchTitle', { story: name, known: known || '(none)' })
  return matches[0]
}

const stepColumns = `k.id AS coding_id, k.uuid AS coding, d.uuid AS document, d.title AS documentTitle, c.key AS code, k.valence, k.unanchored,
  s.name AS speaker, t.start_ms AS time, ifnull(s.participant_id, d.teller_id) AS teller, d.space_id AS documentSpace`
const stepJoins = `LEFT JOIN code c ON c.id=k.code_id LEFT JOIN document d ON d.id=k.document_id LEFT JOIN turn t ON t.id=k.start_turn_id LEFT JOIN speaker s ON s.id=t.speaker_id`

function stepRows(project: Project): StepRow[] {
  return project
    .prepare(
      `SELECT p.story_id AS story, p.uuid, ${stepColumns}, iif(k.id IS NULL, p.cycle, c.cycle) AS cycle, ifnull(k.quote, p.quote) AS quote,
         p.field, p.status, p.status_at, p.note
       FROM story_step p LEFT JOIN coding k ON k.id=p.coding_id ${stepJoins} ORDER BY p.story_id, p.pos, p.uuid`,
    )
    .all() as StepRow[]
}

/** Codings of story documents that no story was made of yet, as the steps they would be. */
function documentStepRows(project: Project): StepRow[] {
  const rows = project
    .prepare(
      `SELECT k.document_id AS story, k.uuid, ${stepColumns}, c.cycle, k.quote, '' AS field, iif(k.stance='aspiration','aspired','told') AS status,
         '' AS status_at, '' AS note
       FROM coding k ${stepJoins}
       WHERE d.kind='story' AND c.cycle IS NOT NULL AND NOT EXISTS(SELECT 1 FROM story WHERE document_id=d.id) AND k.coder_id=${stepsCoder}
       ORDER BY k.document_id, k.doc_start, k.doc_end, k.id`,
    )
    .all({ coder: uuidBytes(project.coder.id) }) as StepRow[]
  return rows.map(row => ({
    ...row,
    uuid: uuidBytes(stepIdOf(storyIdOf(uuidText(row.document!)), uuidText(row.coding!))),
  }))
}

function cellsByStory(project: Project): Map<number, StoryCell[]> {
  const rows = project
    .prepare('SELECT story_id AS story, cycle, state, note FROM cell_state WHERE story_id IS NOT NULL ORDER BY id')
    .all() as (StoryCell & { story: number })[]
  return new Map(
    [...Map.groupBy(rows, row => row.story)].map(([story, cells]) => [
      story,
      cells.map(({ cycle, state, note }) => ({ cycle, state, note })),
    ]),
  )
}

function makeStory(row: StoryRow, steps: StepRow[], cells: StoryCell[], isStored: boolean): Story {
  return {
    id: uuidText(row.uuid),
    title: row.title,
    teller: row.teller && uuidText(row.teller),
    tellerName: row.tellerName ?? '',
    space: row.space && uuidText(row.space),
    spaceName: row.spaceName ?? '',
    periodStart: row.period_start,
    periodEnd: row.period_end,
    document: row.document && uuidText(row.document),
    form: row.form,
    note: row.note,
    isStored,
    steps: steps.map(makeStep),
    flows: [],
    cells,
    unused: row.unused,
  }
}

function makeStep(row: StepRow): StoryStep {
  return {
    id: uuidText(row.uuid),
    coding: row.coding && uuidText(row.coding),
    document: row.document && uuidText(row.document),
    documentTitle: row.documentTitle ?? '',
    code: row.code ?? '',
    cycle: row.cycle,
    quote: row.quote,
    speaker: row.speaker ?? '',
    time: row.time,
    valence: row.valence,
    unanchored: row.unanchored === 1,
    field: row.field,
    status: row.status,
    statusAt: row.status_at,
    note: row.note,
  }
}

function linked(steps: StepRow[], space: number | null): LinkedStep[] {
  return steps.map(({ coding_id, cycle, teller, valence, documentSpace }) => ({
    ...{ coding: coding_id, cycle, teller, valence },
    space: space ?? documentSpace,
  }))
}
