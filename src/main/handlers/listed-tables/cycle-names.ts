import { codebookOf } from '../../db/codes'
import type { Project } from '../../db/project'

/** What the project calls its cycles, by their keys. */
export function cycleNames(project: Project): Map<string, string> {
  return new Map(codebookOf(project).flatMap(({ key, name, parent }) => (parent === null ? [[key, name]] : [])))
}
