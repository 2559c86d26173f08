import { namePattern } from '../../shared/anchor/name-pattern'
import type { PseudonymCounts, PseudonymPreview, PseudonymTask } from '../../shared/model/pseudonym'
import type { TextEdit } from '../../shared/model/text-edit'
import { correctText } from './correct-text'
import { listDocuments, recomputeOffsets, turnsOf } from './documents'
import { filesNamed, formsLeft } from './forms-left'
import type { Project } from './project'
import { replaceInRows } from './replace-in-rows'

/**
 * Replaces a name by a pseudonym in all of the project: texts, labels and titles, names of speakers and participants, memos and notes. Codings
 * follow as with any correction. One action, one undo, and the name itself is in no entry of the history's list; the words before the change are kept in the
 * history, as with every action, until a copy without names is made.
 */
export function pseudonymise(project: Project, task: PseudonymTask): PseudonymCounts {
  const details = { pseudonym: task.pseudonym, count: 0 }
  return project.act('text.pseudonymise', details, () => {
    const counts = replaceName(project, task)
    details.count = counts.documents.reduce((sum, { count }) => sum + count, counts.names + counts.notes)
    // The index of words only marks as gone what is taken out of a text, and holds it until it is put in order.
    project.prepare("INSERT INTO turn_words(turn_words) VALUES('optimize')").run()
    return counts
  })
}

function replaceName(project: Project, task: PseudonymTask): PseudonymCounts {
  const pattern = namePattern(task.forms)
  const inText = task.brackets ? `[${task.pseudonym}]` : task.pseudonym
  const found = new Map<string, number>()
  for (const { id } of listDocuments(project)) {
    const count = inDocument(project, id, pattern, inText)
    if (count > 0) found.set(id, count)
  }
  const { names, notes } = replaceInRows(project, pattern, { inNames: task.pseudonym, inText })
  // Labels stand between the turns: where a turn begins has moved.
  if (names > 0) recomputeOffsets(project, project.prepare('SELECT id FROM document').pluck().all() as number[])
  const documents = listDocuments(project).flatMap(({ id, title }) => {
    const count = found.get(id)
    return count === undefined ? [] : [{ id, title, count }]
  })
  return { documents, names, notes }
}

/** What `pseudonymise` would do, and what it would leave, by doing it and taking it back before anything is stored. */
export function previewPseudonym(project: Project, task: PseudonymTask): PseudonymPreview {
  const enough = new Error('counted')
  let counts: PseudonymPreview | undefined
  try {
    project.act('text.pseudonymise', {}, () => {
      counts = { ...replaceName(project, task), left: formsLeft(project, task), files: filesNamed(project, task) }
      throw enough
    })
  } catch (error) {
    if (error !== enough || !counts) throw error
  }
  if (!counts) throw new Error('nothing was counted')
  return counts
}

function inDocument(project: Project, id: string, pattern: RegExp, replacement: string): number {
  const edits: TextEdit[] = []
  const base: { id: string; text: string }[] = []
  for (const { id: turn, text } of turnsOf(project, id)) {
    // From the end to the beginning: what stands before a place is not moved by what was replaced behind it.
    const found = [...text.matchAll(pattern)].filter(match => match[0] !== replacement).reverse()
    if (found.length > 0) base.push({ id: turn, text })
    for (const { 0: removed, index: at } of found)
      edits.push({ kind: 'splice', turn, at, removed, inserted: replacement })
  }
  if (edits.length > 0) correctText(project, id, base, edits)
  return edits.length
}
