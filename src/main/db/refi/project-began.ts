import type { Project } from '../project'

/** When the project was made, in milliseconds. */
export function projectBegan(project: Project): number {
  return project.prepare('SELECT created_at FROM project').pluck().get() as number
}
