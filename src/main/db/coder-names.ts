import { numberedNames } from '../../shared/model/numbered-names'
import type { Project } from './project'

/** What coders are called, by row id: told apart by a number where several have one name. */
export function coderNames(project: Project): ReadonlyMap<number, string> {
  const coders = project.prepare('SELECT id AS key, lower(hex(uuid)) AS uuid, name FROM coder').all()
  return numberedNames(coders as { key: number; uuid: string; name: string }[])
}
