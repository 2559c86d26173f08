import { AppError } from '../../shared/errors'
import type { StepStatus, Story, StoryStep } from '../../shared/model/story'
import { codingById, removeCoding, shortened } from './codings'
import { addFlow, updateFlow } from './flows'
import { insertStep, posStep } from './insert-story'
import type { Project } from './project'
import { storyById } from './stories'
import { statusOf, storyRow } from './story-edit'
import { uuidBytes } from './uuid'

/**
 * Adds a passage to a story as its last step, or several in this order.
 * @throws AppError story.notFound, coding.notFound, story.stepThere
 */
export function addSteps(project: Project, id: string, codings: readonly string[]): void {
  const story = storyById(project, id)
  const [first] = codings
  if (first === undefined) return
  project.act('story.step.add', { title: story.title, quote: shortened(codingById(project, first).quote) }, () => {
    const row = storyRow(project, story)
    for (const coding of codings)
      insertStep(project, { story: row, storyId: id, coding, status: statusOf(project, coding) })
  })
}

/**
 * Takes a step out of its story; the passage stays. What was written in the story form goes with its words (`writeField` with none).
 * @throws AppError story.notFound, story.stepNotFound
 */
export function removeStep(project: Project, id: string, step: string): void {
  const { story, found } = storyAndStep(project, id, step)
  project.act('story.step.remove', { title: story.title, quote: shortened(found.quote) }, () => {
    storyRow(project, story)
    project.prepare('DELETE FROM story_step WHERE uuid=?').run(uuidBytes(step))
  })
}

/** Moves a step to another place in the order of the story, counted from 0. @throws AppError story.notFound, story.stepNotFound */
export function moveStep(project: Project, id: string, step: string, to: number): void {
  const { story, found } = storyAndStep(project, id, step)
  const others = story.steps.filter(each => each !== found)
  const place = Math.min(Math.max(0, to), others.length)
  if (story.steps[place] === found) return
  project.act('story.step.move', { title: story.title }, () => {
    storyRow(project, story)
    const order = [...others.slice(0, place), found, ...others.slice(place)]
    order.forEach((each, index) => {
      const pos = (index + 1) * posStep
      project.prepare('UPDATE story_step SET pos=? WHERE uuid=? AND pos<>?').run(pos, uuidBytes(each.id), pos)
    })
  })
}

/**
 * Says what is known of a step: told, hoped for, confirmed later or disconfirmed, and since when. The present coder's flows that lead to it
 * within the story say the same, so that what was only hoped for is never counted as told.
 *
 * @throws AppError story.notFound, story.stepNotFound
 */
export function setStepStatus(
  project: Project,
  id: string,
  step: string,
  change: { status?: StepStatus | undefined; statusAt?: string | undefined; note?: string | undefined },
): void {
  const { story, found } = storyAndStep(project, id, step)
  const status = change.status ?? found.status
  project.act('story.step.status', { title: story.title, quote: shortened(found.quote), status }, () => {
    storyRow(project, story)
    project
      .prepare('UPDATE story_step SET status=?, status_at=?, note=? WHERE uuid=?')
      .run(status, change.statusAt ?? found.statusAt, change.note ?? found.note, uuidBytes(step))
    if (status === found.status) return
    const place = story.steps.indexOf(found)
    for (const flow of story.flows) {
      const isOwn = flow.to === place && flow.kind === 'flow' && flow.status === found.status
      if (isOwn && isMine(project, flow.id)) updateFlow(project, flow.id, { status: status })
    }
  })
}

/** Draws the flow from one step to the next that the story's order only suggests. @throws AppError story.*, flow.* */
export function joinSteps(project: Project, id: string, from: string, to: string): void {
  const start = storyAndStep(project, id, from).found
  const end = storyAndStep(project, id, to).found
  if (start.coding === null || end.coding === null) throw new AppError('coding.notFound')
  addFlow(project, { from: start.coding, to: end.coding, kind: 'flow', status: end.status, memo: '' })
}

/** Removes a step and the coding it is; for words of the story form. Only inside an action. */
export function dropStep(project: Project, step: StoryStep): void {
  if (step.coding !== null) removeCoding(project, step.coding)
  project.prepare('DELETE FROM story_step WHERE uuid=?').run(uuidBytes(step.id))
}

function isMine(project: Project, flow: string): boolean {
  const mine = project
    .prepare('SELECT 1 FROM flow WHERE uuid=? AND coder_id=(SELECT id FROM coder WHERE uuid=?)')
    .get(uuidBytes(flow), uuidBytes(project.coder.id))
  return mine !== undefined
}

function storyAndStep(project: Project, id: string, step: string): { story: Story; found: StoryStep } {
  const story = storyById(project, id)
  const found = story.steps.find(each => each.id === step)
  if (!found) throw new AppError('story.stepNotFound')
  return { story, found }
}
