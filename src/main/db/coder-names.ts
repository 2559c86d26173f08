import { numberedNames } from '../../shared/model/numbered-names'
import type { Project } from './project'

/** What coders are called, by row id: told apart by a number where several have one name. */
export function coderNames(project: Pick<Project, 'prepare'>): ReadonlyMap<number, string> {
  const coders = project.prepare('SELECT id AS key, lower(hex(uuid)) AS uuid, name FROM coder').all()
  return numberedNames(coders as { key: number; uuid: string; name: string }[])
}

/** The same rows with what their coders are called in place of row ids of coders. */
export function withCoderNames<Row extends { coder: number }>(
  project: Pick<Project, 'prepare'>,
  rows: readonly Row[],
): (Omit<Row, 'coder'> & { coder: string })[] {
  const names = coderNames(project)
  return rows.map(row => ({ ...row, coder: names.get(row.coder) ?? '' }))
}
