import { joinedBody } from '../../shared/memo/body'
import type { Project } from './project'
import { derivedUuid, uuidBytes, uuidText } from './uuid'

/** What has one memo at the most, known by the uuid of what it is about: a coding or a flow. */
export type MemoOwner = 'coding' | 'flow'

/** SQL of the plain text of a coding's or flow's memo, empty where there is none. `row`: the row id it belongs to, as `k.id`. */
export function memoTextOf(owner: MemoOwner, row: string): string {
  return `ifnull((SELECT m.plain FROM memo m WHERE m.${owner}_id=${row} ORDER BY m.id LIMIT 1),'')`
}

/** The uuid of the memo of a coding or flow: the same in every copy, so that two people who write one meet in it. */
export function memoUuid(owner: string): string {
  return derivedUuid('memo', owner)
}

/** A memo's body as kept in the file: JSON in any case, `null` where there is only plain text. */
export function storedBody(body: string | null): string {
  return body ?? 'null'
}

/** The counterpart of `storedBody`. */
export function bodyFrom(stored: string): string | null {
  return stored === 'null' ? null : stored
}

/**
 * Gives a coding or flow a memo of plain text in the place of the one it had; empty text takes the memo away. Only inside an action.
 * @param row row id of the coding or flow
 */
export function setMemoText(project: Project, owner: MemoOwner, row: number, plain: string): void {
  storeMemo(project, owner, row, plain.trim() === '' ? null : { body: null, plain })
}

/** Gathers the memos of codings into that of one of them, oldest first, with `more` at the end. Only inside an action. */
export function joinMemos(project: Project, codings: readonly number[], into: number, more = ''): void {
  const memos = (
    project
      .prepare(
        `SELECT body, plain FROM memo WHERE coding_id IN (SELECT value FROM json_each(?)) AND trim(plain)<>'' ORDER BY coding_id<>?, created_at, id`,
      )
      .all(JSON.stringify(codings), into) as { body: string; plain: string }[]
  ).map(({ body, plain }) => ({ body: bodyFrom(body), plain }))
  const own = memos.length
  if (more.trim() !== '') memos.push({ body: null, plain: more })
  if (memos.length === 0 || (own === 1 && memos.length === 1 && hasMemo(project, into))) return
  storeMemo(project, 'coding', into, {
    body: joinedBody(memos),
    plain: memos.map(({ plain }) => plain).join('\n\n'),
  })
}

function hasMemo(project: Project, coding: number): boolean {
  return project.prepare('SELECT 1 FROM memo WHERE coding_id=?').get(coding) !== undefined
}

function storeMemo(
  project: Project,
  owner: MemoOwner,
  row: number,
  memo: { body: string | null; plain: string } | null,
): void {
  if (memo === null) {
    project.prepare(`DELETE FROM memo WHERE ${owner}_id=?`).run(row)
    return
  }
  const now = Date.now()
  const { changes } = project
    .prepare(`UPDATE memo SET body=?, plain=?, changed_at=? WHERE ${owner}_id=?`)
    .run(storedBody(memo.body), memo.plain, now, row)
  if (changes > 0) return
  const uuid = project.prepare(`SELECT uuid FROM ${owner} WHERE id=?`).pluck().get(row) as Buffer
  project
    .prepare(
      `INSERT INTO memo(uuid,kind,title,body,plain,${owner}_id,quote,coder_id,created_at,changed_at) VALUES(?,'note','',?,?,?,'',?,?,?)`,
    )
    .run(uuidBytes(memoUuid(uuidText(uuid))), storedBody(memo.body), memo.plain, row, project.coderRow(), now, now)
}
