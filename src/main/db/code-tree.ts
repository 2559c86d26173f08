import { AppError } from '../../shared/errors'
import type { Project } from './project'
import { uuidBytes } from './uuid'

/** A code with what moving and merging ask of it. */
export interface TreeCode {
  id: number
  uuid: Buffer
  parent_id: number | null
  key: string
  name: string
  cycle: string | null
  aliases: string
}

/** @throws AppError code.notFound */
export function treeCode(project: Project, id: string): TreeCode {
  const row = project
    .prepare('SELECT id, uuid, parent_id, key, name, cycle, aliases FROM code WHERE uuid=?')
    .get(uuidBytes(id)) as TreeCode | undefined
  if (!row) throw new AppError('code.notFound', { code: id })
  return row
}

/** A code that may be moved, merged into another, archived or removed: the cycles of the framework may not. @throws AppError code.cycleStays */
export function ownCode(project: Project, id: string): TreeCode {
  const code = treeCode(project, id)
  if (code.parent_id === null && code.cycle !== null) throw new AppError('code.cycleStays', { name: code.name })
  return code
}

/** Row ids of a code and of all below it. */
export function below(project: Project, code: number): number[] {
  return project
    .prepare(
      'WITH RECURSIVE tree(id) AS (SELECT ? UNION SELECT c.id FROM code c JOIN tree ON c.parent_id=tree.id) SELECT id FROM tree',
    )
    .pluck()
    .all(code) as number[]
}

/** @throws AppError code.nameTaken where a code beside it has the name */
export function refuseSameName(project: Project, parent: number | null, name: string, except: number | null): void {
  const taken = project
    .prepare('SELECT 1 FROM code WHERE parent_id IS ? AND name=? COLLATE NOCASE AND id IS NOT ?')
    .get(parent, name, except)
  if (taken) throw new AppError('code.nameTaken', { name })
}

const step = 1024

/** A place among the codes below `parent`, before one of them or (null) after all. Only inside an action. */
export function placeBefore(project: Project, parent: number | null, before: number | null, moved: number): number {
  const beside = () =>
    project.prepare('SELECT id, pos FROM code WHERE parent_id IS ? AND id<>? ORDER BY pos, id').all(parent, moved) as {
      id: number
      pos: number
    }[]
  const between = (codes: { id: number; pos: number }[]): number | null => {
    const at = before === null ? codes.length : codes.findIndex(({ id }) => id === before)
    const [left, right] = [codes[at - 1]?.pos, codes[at]?.pos]
    if (left === undefined) return right === undefined ? step : right - step
    if (right === undefined) return left + step
    const middle = Math.floor((left + right) / 2)
    return middle > left && middle < right ? middle : null
  }
  const codes = beside()
  const place = between(codes)
  if (place !== null) return place
  for (const [index, { id }] of codes.entries())
    project.prepare('UPDATE code SET pos=? WHERE id=?').run((index + 1) * step, id)
  return between(beside())!
}
