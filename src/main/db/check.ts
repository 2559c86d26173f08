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
  return [...integrity, ...foreign, ...(integrity.length > 0 ? [] : anchorFindings(project))]
}
