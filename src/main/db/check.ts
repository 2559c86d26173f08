import { anchorFindings } from './check-anchors'
import type { Project } from './project'

/**
 * Looks a project over: pages and indexes, foreign keys, anchors inside their turns, quotes equal to the text, derived offsets.
 * @returns a sentence for each thing that is wrong; empty when all is well
 */
export function checkProject(project: Project): string[] {
  const integrity = (project.file.rows('integrity_check') as { integrity_check: string }[])
    .map(row => row.integrity_check)
    .filter(line => line !== 'ok')
    .map(line => `The file is damaged: ${line}. Open the latest copy instead.`)
  const foreign = (project.file.rows('foreign_key_check') as { table: string; rowid: number; parent: string }[]).map(
    ({ table, rowid, parent }) => `A row of ${table} (${rowid}) points to a ${parent} that is not there.`,
  )
  return [
    ...integrity,
    ...foreign,
    ...(integrity.length > 0 ? [] : [...anchorFindings(project), ...searchFindings(project)]),
  ]
}

/** The index of the search is derived from the text and has to agree with it. */
function searchFindings(project: Project): string[] {
  if (project.file.readOnly) return []
  try {
    project.prepare("INSERT INTO turn_words(turn_words, rank) VALUES('integrity-check', 1)").run()
    return []
  } catch {
    return ['The index of the search does not agree with the text: searching may miss passages.']
  }
}
