import type { Project } from './project'

/**
 * What coders are called, by row id. Where several have one name, those after the first get a number, in the order of their uuids: the same in every copy.
 */
export function coderNames(project: Project): ReadonlyMap<number, string> {
  const coders = project.prepare('SELECT id, name FROM coder ORDER BY uuid').all() as { id: number; name: string }[]
  const names = new Map<number, string>()
  for (const same of Map.groupBy(coders, ({ name }) => name).values())
    for (const [at, { id, name }] of same.entries()) names.set(id, at === 0 ? name : `${name} (${at + 1})`)
  return names
}
