import type { Project } from '../project'

/** Whether nobody has brought in or coded anything yet. */
export function isUntouched(project: Project): boolean {
  return project.prepare('SELECT 1 FROM document UNION ALL SELECT 1 FROM participant LIMIT 1').get() === undefined
}
