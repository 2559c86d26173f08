import type { CycleKey } from '../../shared/framework/cycles'
import type { CellState, Story, StoryFacts } from '../../shared/model/story'
import { codingById } from './codings'
import { columnsOf, insertStep, insertStory } from './insert-story'
import type { Project } from './project'
import { storyById } from './stories'
import { derivedUuid, newUuid, uuidBytes } from './uuid'

/**
 * Makes a story, with these passages as its first steps in this order.
 * @returns its id
 * @throws AppError coding.notFound
 */
export function addStory(project: Project, facts: StoryFacts, codings: readonly string[] = []): string {
  const id = newUuid()
  project.act('story.add', { title: facts.title }, () => {
    const story = insertStory(project, id, facts, null)
    for (const coding of codings) insertStep(project, { story, storyId: id, coding, status: statusOf(project, coding) })
  })
  return id
}

/** Changes what is known of a story. Its own document, if it has one, follows. @throws AppError story.notFound */
export function updateStory(project: Project, id: string, change: Partial<StoryFacts>): void {
  const before = storyById(project, id)
  const after: StoryFacts = { ...before, ...given(change) }
  project.act('story.update', { title: after.title }, () => {
    const row = storyRow(project, before)
    project
      .prepare(
        `UPDATE story SET title=@title, teller_id=(SELECT id FROM participant WHERE uuid=@teller), space_id=(SELECT id FROM space WHERE uuid=@space),
           period_start=@periodStart, period_end=@periodEnd, form=@form, note=@note WHERE id=@row`,
      )
      .run({ ...columnsOf(after), row })
    if (before.document === null) return
    project
      .prepare(
        `UPDATE document SET title=@title, teller_id=(SELECT id FROM participant WHERE uuid=@teller), space_id=(SELECT id FROM space WHERE uuid=@space)
         WHERE uuid=@document AND kind='story'`,
      )
      .run({
        title: after.title,
        teller: after.teller && uuidBytes(after.teller),
        space: after.space && uuidBytes(after.space),
        document: uuidBytes(before.document),
      })
  })
}

/**
 * Removes a story. Passages of interviews stay as they are; a document that is the story itself goes with it.
 * @throws AppError story.notFound
 */
export function removeStory(project: Project, id: string): void {
  const story = storyById(project, id)
  project.act('story.remove', { title: story.title }, () => {
    project.prepare('DELETE FROM story WHERE uuid=?').run(uuidBytes(id))
    if (story.document !== null)
      project.prepare("DELETE FROM document WHERE uuid=? AND kind='story'").run(uuidBytes(story.document))
  })
}

/** Why a cycle of a story is empty, or of the indicators where `story` is null. Null takes the note back. */
export function setCell(
  project: Project,
  cell: { story: string | null; cycle: CycleKey; state: CellState | null; note: string },
): void {
  const story = cell.story === null ? null : storyById(project, cell.story)
  project.act('story.cell', { cycle: cell.cycle, story: story?.title ?? '' }, () => {
    const row = story === null ? null : storyRow(project, story)
    const uuid = uuidBytes(derivedUuid('cell', cell.story ?? '', cell.cycle))
    if (cell.state === null) project.prepare('DELETE FROM cell_state WHERE uuid=?').run(uuid)
    else
      project
        .prepare(
          `INSERT INTO cell_state(uuid,cycle,story_id,state,note) VALUES(@uuid,@cycle,@row,@state,@note)
           ON CONFLICT(uuid) DO UPDATE SET state=excluded.state, note=excluded.note`,
        )
        .run({ uuid, cycle: cell.cycle, row, state: cell.state, note: cell.note })
  })
}

/** Row id of a story. A document that is one becomes a stored story, with its codings as steps. Only inside an action. */
export function storyRow(project: Project, story: Story): number {
  const known = project.prepare('SELECT id FROM story WHERE uuid=?').pluck().get(uuidBytes(story.id)) as
    | number
    | undefined
  if (known !== undefined) return known
  const row = insertStory(project, story.id, story, story.document)
  for (const step of story.steps)
    if (step.coding !== null)
      insertStep(project, { story: row, storyId: story.id, coding: step.coding, status: step.status })
  return row
}

/** A hope that was coded as one is an aspired step. @throws AppError coding.notFound */
export function statusOf(project: Project, coding: string): 'told' | 'aspired' {
  return codingById(project, coding).stance === 'aspiration' ? 'aspired' : 'told'
}

function given<T extends object>(change: T): T {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as T
}
