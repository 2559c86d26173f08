import { AppError } from '../../shared/errors'
import type { Code, CodeChange } from '../../shared/model/code'
import { below, ownCode, placeBefore, refuseSameName, treeCode } from './code-tree'
import { listCodes } from './codes'
import type { Project } from './project'

const columns = {
  name: 'name',
  aliases: 'aliases',
  gloss: 'gloss',
  definition: 'definition',
  questions: 'questions',
  include: 'include_rule',
  exclude: 'exclude_rule',
  rule: 'decision_rule',
  example: 'example',
  colour: 'colour',
} as const satisfies Record<keyof CodeChange, string>

/**
 * Changes what a code says of itself: one action over all fields, none where nothing is different.
 * @throws AppError code.notFound, code.nameTaken
 */
export function editCode(project: Project, id: string, change: CodeChange): Code {
  const row = treeCode(project, id)
  const before = codeById(project, id)
  const fields = (Object.keys(columns) as (keyof CodeChange)[]).filter(
    field => change[field] !== undefined && JSON.stringify(change[field]) !== JSON.stringify(before[field]),
  )
  if (fields.length === 0) return before
  const renamed = fields.includes('name')
  if (renamed) refuseSameName(project, row.parent_id, change.name ?? '', row.id)
  const [only] = fields
  const action =
    fields.length > 1 ? 'code.edit' : only === 'name' ? 'code.rename' : only === 'colour' ? 'code.colour' : 'code.edit'
  project.act(action, { name: before.name, to: change.name ?? before.name, code: row.key }, () => {
    for (const field of fields) {
      const value = change[field] ?? null
      project
        .prepare(`UPDATE code SET ${columns[field]}=? WHERE id=?`)
        .run(Array.isArray(value) ? JSON.stringify(value) : value, row.id)
    }
  })
  return codeById(project, id)
}

/**
 * Puts a code below another, or (null) beside the cycles, before one of the codes there or after all. It and all below it then belong to
 * that place's cycle; its key stays.
 * @throws AppError code.notFound, code.cycleStays, code.belowItself, code.nameTaken
 */
export function moveCode(project: Project, id: string, parent: string | null, before: string | null): void {
  const code = ownCode(project, id)
  const above = parent === null ? null : treeCode(project, parent)
  const moved = below(project, code.id)
  if (above !== null && moved.includes(above.id)) throw new AppError('code.belowItself', { name: code.name })
  refuseSameName(project, above?.id ?? null, code.name, code.id)
  const next = before === null ? null : treeCode(project, before)
  if (next !== null && next.parent_id !== (above?.id ?? null))
    throw new AppError('code.notFound', { code: before ?? '' })
  if (next?.id === code.id) return
  const stays = code.parent_id === (above?.id ?? null)
  const details = { name: code.name, to: above?.name ?? '' }
  project.act(stays ? 'code.reorder' : above === null ? 'code.moveOut' : 'code.move', details, () => {
    const pos = placeBefore(project, above?.id ?? null, next?.id ?? null, code.id)
    project.prepare('UPDATE code SET parent_id=?, pos=? WHERE id=?').run(above?.id ?? null, pos, code.id)
    for (const each of moved) project.prepare('UPDATE code SET cycle=? WHERE id=?').run(above?.cycle ?? null, each)
  })
}

/** Sets a code aside with all below it, or brings it back (then with all above it). @throws AppError code.notFound, code.cycleStays */
export function archiveCode(project: Project, id: string, archived: boolean): void {
  const code = ownCode(project, id)
  const rows = archived ? below(project, code.id) : above(project, code.id)
  project.act(archived ? 'code.archive' : 'code.restore', { name: code.name }, () => {
    for (const row of rows) project.prepare('UPDATE code SET archived=? WHERE id=?').run(archived ? 1 : 0, row)
  })
}

/**
 * Removes a code that nothing is coded with and that has none below it; its memos go along.
 * @throws AppError code.notFound, code.cycleStays, code.inUse
 */
export function removeCode(project: Project, id: string): void {
  const code = ownCode(project, id)
  const codings = project.prepare('SELECT count(*) FROM coding WHERE code_id=?').pluck().get(code.id) as number
  const codes = below(project, code.id).length - 1
  if (codings + codes > 0) throw new AppError('code.inUse', { name: code.name, codings, codes })
  project.act('code.remove', { name: code.name, code: code.key }, () => {
    project.prepare('DELETE FROM code WHERE id=?').run(code.id)
  })
}

export function codeById(project: Project, id: string): Code {
  treeCode(project, id)
  return listCodes(project).find(code => code.id === id)!
}

function above(project: Project, code: number): number[] {
  return project
    .prepare(
      'WITH RECURSIVE tree(id) AS (SELECT ? UNION SELECT c.parent_id FROM code c JOIN tree ON c.id=tree.id WHERE c.parent_id IS NOT NULL) SELECT id FROM tree',
    )
    .pluck()
    .all(code) as number[]
}
