import { AppError } from '../../shared/errors'
import type { StepStatus, StoryFacts } from '../../shared/model/story'
import { codingById, shortened } from './codings'
import type { Project } from './project'
import { stepIdOf } from './stories'
import { uuidBytes } from './uuid'

/** Between the places of two stories, or of two steps. */
export const posStep = 1024

/**
 * Makes a story. Only inside an action.
 * @param document the document that is the story itself
 * @param by row id of whose story it is; the present coder unless given
 * @returns row id
 */
export function insertStory(
  project: Project,
  id: string,
  facts: StoryFacts,
  document: string | null,
  by = project.coderRow(),
): number {
  const { lastInsertRowid } = project
    .prepare(
      `INSERT INTO story(uuid,title,teller_id,space_id,document_id,form,period_start,period_end,note,coder_id,created_at,pos)
       VALUES(@uuid,@title,(SELECT id FROM participant WHERE uuid=@teller),(SELECT id FROM space WHERE uuid=@space),(SELECT id FROM document WHERE uuid=@document),
         @form,@periodStart,@periodEnd,@note,@coder,@now,
         ifnull((SELECT pos FROM document WHERE uuid=@document),(SELECT max((SELECT ifnull(max(pos),0) FROM story),(SELECT ifnull(max(pos),0) FROM document))+${posStep})))`,
    )
    .run({
      ...columnsOf(facts),
      uuid: uuidBytes(id),
      document: document && uuidBytes(document),
      coder: by,
      now: Date.now(),
    })
  return Number(lastInsertRowid)
}

export interface NewStep {
  /** Row id and id of the story. */
  story: number
  storyId: string
  coding: string
  status: StepStatus
  /** Day from which the status holds, or empty. */
  at?: string
  /** Question of the form it answers. */
  field?: string
  /** At the end if not given. */
  pos?: number
}

/** Adds a coding to a story as a step. Only inside an action. @throws AppError coding.notFound, story.stepThere */
export function insertStep(project: Project, step: NewStep): void {
  const { quote } = codingById(project, step.coding)
  const uuid = uuidBytes(stepIdOf(step.storyId, step.coding))
  const there = project
    .prepare('SELECT 1 FROM story_step WHERE story_id=? AND (uuid=? OR coding_id=(SELECT id FROM coding WHERE uuid=?))')
    .get(step.story, uuid, uuidBytes(step.coding))
  if (there) throw new AppError('story.stepThere')
  project
    .prepare(
      `INSERT INTO story_step(uuid,story_id,coding_id,pos,field,cycle,quote,status,status_at,note)
       SELECT @uuid,@story,k.id,ifnull(@pos,(SELECT ifnull(max(pos),0)+${posStep} FROM story_step WHERE story_id=@story)),@field,c.cycle,@quote,@status,@at,''
       FROM coding k JOIN code c ON c.id=k.code_id WHERE k.uuid=@coding`,
    )
    .run({
      uuid,
      story: step.story,
      pos: step.pos ?? null,
      field: step.field ?? '',
      quote: shortened(quote, 2000),
      status: step.status,
      at: step.at ?? '',
      coding: uuidBytes(step.coding),
    })
}

/** Of a story's row. */
export function columnsOf(facts: StoryFacts) {
  return {
    title: facts.title,
    teller: facts.teller && uuidBytes(facts.teller),
    space: facts.space && uuidBytes(facts.space),
    form: facts.form,
    periodStart: facts.periodStart,
    periodEnd: facts.periodEnd,
    note: facts.note,
  }
}
