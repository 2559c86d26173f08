import { codeRow } from './codes'
import { addCoding, codingsNamed } from './codings'
import type { ActionDetails, Project } from './project'

/**
 * Codes the words of codings with one more code, by the present coder: one action. Words that the coder has coded so already are not coded twice, those that
 * overlap such a coding extend it, and codings that have lost their words are left out.
 * @returns how many codings were added, how many were joined to one that was there, how many words were coded so already, and in which documents
 * @throws AppError code.notFound
 */
export function codeAlso(
  project: Project,
  ids: readonly string[],
  code: string,
): { coded: number; joined: number; known: number; documents: string[] } {
  const { key } = codeRow(project, code)
  const passages = codingsNamed(project, ids).filter(({ unanchored }) => !unanchored)
  const codings = () => project.prepare('SELECT count(*) FROM coding').pluck().get() as number
  const counts = { coded: 0, joined: 0, known: 0 }
  const details: ActionDetails = { code: key, count: 0 }
  const nothing = new Error('nothing to code')
  try {
    project.act('coding.found', details, () => {
      for (const { document, anchor } of passages) {
        const before = codings()
        const stored = project.prepare('SELECT ifnull(max(id),0) FROM history_change').pluck()
        const last = stored.get()
        addCoding(project, document, code, anchor)
        if (codings() > before) counts.coded++
        else if (stored.get() !== last) counts.joined++
        else counts.known++
      }
      // An action that changed nothing is none.
      if (counts.coded + counts.joined === 0) throw nothing
      details.count = counts.coded + counts.joined
    })
  } catch (error) {
    if (error !== nothing) throw error
  }
  return { ...counts, documents: [...new Set(passages.map(({ document }) => document))] }
}
