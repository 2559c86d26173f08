import { AppError } from '../../shared/errors'
import { codeWithoutCycle, type FormField, fieldsOf } from '../../shared/framework/story-forms'
import { storyFormWords } from '../../shared/messages/en/story-forms'
import type { Draft } from '../../shared/model/draft'
import type { Story, StoryForm, StoryStep } from '../../shared/model/story'
import { countWords } from '../../shared/transcript/words'
import { codeByKey } from './codes'
import { addCoding } from './codings'
import { storeDraft, turnsOf } from './documents'
import { addFlow, flowById, removeFlow } from './flows'
import { insertStep, posStep } from './insert-story'
import { resolvePassage } from './passage'
import type { Project } from './project'
import { replaceDocument } from './replace-document'
import { storyById } from './stories'
import { storyRow } from './story-edit'
import { dropStep } from './story-steps'
import { uuidBytes } from './uuid'

/** A turn of the story's document as it is to be: an answer, or words that belong to no question of the form. */
interface Answer {
  key: string
  lead: string
  text: string
}

/**
 * Writes the answer to a question of the story form. The words are a turn of the story's own document, coded to the question's cycle, a step
 * of the story, and joined by flows with the answers before and after it: search, consent, figures and merging know them like any others.
 * No words take the answer away. Codings that others made in the words are found again as in a corrected transcript.
 *
 * @throws AppError story.notFound, code.notFound
 */
export function writeField(project: Project, id: string, form: StoryForm, key: string, words: string): void {
  const text = words.replace(/\r\n?/g, '\n').replaceAll('\u0000', '\ufffd').toWellFormed().trim()
  const before = storyById(project, id)
  const fields = fieldsOf(form, project.info().cycleSet)
  const field = fields.find(each => each.key === key)
  if (!field) throw new AppError('story.stepNotFound')
  const step = before.steps.find(each => each.field === key)
  const answers = answersOf(project, before, form, fields)
  if ((answers.find(answer => answer.key === key)?.text ?? '') === text) return
  project.act('story.write', { title: before.title }, () => {
    const row = storyRow(project, before)
    if (before.form !== form) project.prepare('UPDATE story SET form=? WHERE id=?').run(form, row)
    if (step && text === '') dropStep(project, step)
    const next = arranged(answers, fields, form, { key, lead: '', text })
    const document = storeAnswers(project, before, row, next)
    if (document !== null && text !== '') {
      const turn = turnsOf(project, document)[next.findIndex(answer => answer.key === key)]
      if (turn) codeAnswer(project, { before, row, document, field, step }, turn)
    }
    const after = storyById(project, id)
    putInOrder(project, after, fields)
    joinChain(
      project,
      after,
      fields.filter(({ chain }) => chain === field.chain),
      key,
    )
  })
}

/** The answers as they stand, by question; words of the document that answer none come last. */
function answersOf(project: Project, story: Story, form: StoryForm, fields: readonly FormField[]): Answer[] {
  if (story.document === null) return []
  const byTurn = new Map<string, string>()
  const rows = project
    .prepare(
      `SELECT p.field, t.uuid FROM story_step p JOIN coding k ON k.id=p.coding_id JOIN turn t ON t.id=k.start_turn_id
       WHERE p.story_id=(SELECT id FROM story WHERE uuid=?) AND p.field<>'' AND k.unanchored=0`,
    )
    .all(uuidBytes(story.id)) as { field: string; uuid: Buffer }[]
  for (const { field, uuid } of rows) byTurn.set(uuid.toString('hex'), field)
  const leads = project
    .prepare('SELECT uuid, lead FROM turn WHERE document_id=(SELECT id FROM document WHERE uuid=?) ORDER BY pos, uuid')
    .all(uuidBytes(story.document)) as { uuid: Buffer; lead: string }[]
  const texts = turnsOf(project, story.document)
  return leads.map(({ uuid, lead }, index) => ({
    // A passage that was uncoded is still the answer below its question.
    key:
      byTurn.get(uuid.toString('hex')) ??
      fields.find(({ key }) => lead.trim() === questionOf(form, key) && ![...byTurn.values()].includes(key))?.key ??
      '',
    lead,
    text: texts[index]?.text ?? '',
  }))
}

function arranged(
  answers: readonly Answer[],
  fields: readonly FormField[],
  form: StoryForm,
  written: Answer,
): Answer[] {
  const kept = answers.filter(({ key }) => key !== written.key)
  const asked = fields.flatMap(({ key }) => (key === written.key ? [written] : kept.filter(each => each.key === key)))
  const others = kept.filter(({ key }) => !fields.some(field => field.key === key))
  return [...asked, ...others]
    .filter(({ text }) => text !== '')
    .map((answer, index) => ({
      ...answer,
      lead: `${index === 0 ? '' : '\n\n'}${fields.some(({ key }) => key === answer.key) ? `${questionOf(form, answer.key)}\n` : ''}`,
    }))
}

/** @returns the story's document; null where there is none and nothing to put into it */
function storeAnswers(project: Project, story: Story, row: number, answers: readonly Answer[]): string | null {
  const draft = draftOf(story, answers)
  if (story.document === null) {
    if (answers.length === 0) return null
    const document = storeDraft(project, draft, story.tellerName || undefined)
    project
      .prepare('UPDATE document SET space_id=(SELECT space_id FROM story WHERE id=?) WHERE uuid=?')
      .run(row, uuidBytes(document))
    project
      .prepare('UPDATE story SET document_id=(SELECT id FROM document WHERE uuid=?) WHERE id=?')
      .run(uuidBytes(document), row)
    return document
  }
  if (answers.length > 0) replaceDocument(project, story.document, draft)
  else {
    const of = 'document_id=(SELECT id FROM document WHERE uuid=?)'
    for (const table of ['coding', 'turn'])
      project.prepare(`DELETE FROM ${table} WHERE ${of}`).run(uuidBytes(story.document))
  }
  return story.document
}

function draftOf(story: Story, answers: readonly Answer[]): Draft {
  const speaker = story.tellerName === '' ? null : 0
  const words = answers.reduce((sum, { text }) => sum + countWords(text), 0)
  return {
    file: '',
    format: 'form',
    hash: story.id,
    encoding: 'utf-8',
    kind: 'story',
    title: story.title,
    shape: 'story-form',
    speakers: speaker === null ? [] : [{ label: story.tellerName, interviewer: false, turns: answers.length, words }],
    turns: answers.map(({ lead, text }) => ({
      ...{ speaker, start: null, end: null, lead, text },
      gaps: [],
      syncs: [],
      marks: [],
    })),
    tail: '\n',
    words,
    warnings: [],
  }
}

interface Written {
  before: Story
  row: number
  document: string
  field: FormField
  step: StoryStep | undefined
}

/** The whole answer is the step's passage, however it was changed. */
function codeAnswer(
  project: Project,
  { before, row, document, field, step }: Written,
  turn: { id: string; text: string },
): void {
  const anchor = { startTurn: turn.id, startOffset: 0, endTurn: turn.id, endOffset: turn.text.length }
  if (step?.coding) {
    project
      .prepare(
        `UPDATE coding SET start_turn_id=@startTurn, start_off=@startOffset, end_turn_id=@endTurn, end_off=@endOffset, doc_start=@docStart, doc_end=@docEnd,
           quote=@quote, prefix=@prefix, suffix=@suffix, unanchored=0 WHERE uuid=@uuid`,
      )
      .run({ ...resolvePassage(project, document, anchor), uuid: uuidBytes(step.coding) })
    return
  }
  if (step) dropStep(project, step)
  const code = codeByKey(project, field.cycle ?? codeWithoutCycle).id
  const coding = addCoding(project, document, code, anchor, field.isAspired ? { stance: 'aspiration' } : {})
  insertStep(project, {
    story: row,
    storyId: before.id,
    coding: coding.id,
    status: field.isAspired ? 'aspired' : 'told',
    field: field.key,
  })
}

/** Answers stand in the order of the form; passages between them keep their places. */
function putInOrder(project: Project, story: Story, fields: readonly FormField[]): void {
  const order = [...story.steps]
  const places = order.flatMap((step, index) => (step.field === '' ? [] : [index]))
  const rank = (step: StoryStep) => fields.findIndex(({ key }) => key === step.field)
  const answers = places.map(index => order[index]!).toSorted((a, b) => rank(a) - rank(b))
  places.forEach((place, index) => {
    order[place] = answers[index]!
  })
  order.forEach((step, index) => {
    const pos = (index + 1) * posStep
    project.prepare('UPDATE story_step SET pos=? WHERE uuid=? AND pos<>?').run(pos, uuidBytes(step.id), pos)
  })
}

/** Flows from answer to answer: a new one comes between its neighbours, and where one goes they are joined again. */
function joinChain(project: Project, story: Story, chain: readonly FormField[], key: string): void {
  const place = (field: FormField) => story.steps.findIndex(step => step.field === field.key && step.coding !== null)
  const at = chain.findIndex(field => field.key === key)
  const earlier = chain.slice(0, at).map(place)
  const later = chain.slice(at + 1).map(place)
  const [before, here, after] = [
    earlier.findLast(index => index >= 0) ?? -1,
    place(chain[at]!),
    later.find(index => index >= 0) ?? -1,
  ]
  const between = (from: number, to: number) =>
    story.flows.find(flow => flow.from === from && flow.to === to && flow.kind === 'flow')
  const join = (from: number, to: number) => {
    const [start, end] = [story.steps[from], story.steps[to]]
    if (!start?.coding || !end?.coding || between(from, to)) return
    addFlow(project, { from: start.coding, to: end.coding, kind: 'flow', status: end.status, memo: '' })
  }
  if (here < 0) {
    join(before, after)
    return
  }
  if (between(before, here) || between(here, after)) return
  const over = between(before, after)
  // A flow that someone wrote about says more than the order of the form.
  if (over && flowById(project, over.id).memo === '') removeFlow(project, over.id)
  join(before, here)
  join(here, after)
}

export function questionOf(form: StoryForm, key: string): string {
  const words: Record<string, string> = storyFormWords
  return words[`${form}.${key}`] ?? key
}
