import { AppError } from '../../shared/errors'
import type { Id } from '../../shared/model/id'
import type { TurnAround } from '../../shared/model/team'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/**
 * What was said before and after a turn, in the order of the document, the turn itself left out.
 * @param before how many turns, at most @param after likewise
 * @throws AppError document.notFound where the turn is not there any more
 */
export function turnsAround(
  project: Project,
  turn: Id,
  before: number,
  after: number,
): { before: TurnAround[]; after: TurnAround[]; more: { before: number; after: number } } {
  const document = project.prepare('SELECT document_id FROM turn WHERE uuid=?').pluck().get(uuidBytes(turn))
  if (document === undefined) throw new AppError('document.notFound')
  const rows = project
    .prepare(
      `SELECT t.uuid, t.text, t.start_ms AS time, ifnull(s.name,'') AS speaker FROM turn t LEFT JOIN speaker s ON s.id=t.speaker_id
       WHERE t.document_id=? ORDER BY t.pos, t.uuid`,
    )
    .all(document) as { uuid: Buffer; text: string; time: number | null; speaker: string }[]
  const at = rows.findIndex(({ uuid }) => uuidText(uuid) === turn)
  const said = (from: number, to: number) =>
    rows.slice(from, to).map(({ uuid, ...row }): TurnAround => ({ id: uuidText(uuid), ...row }))
  const [from, to] = [Math.max(0, at - before), Math.min(rows.length, at + 1 + after)]
  return { before: said(from, at), after: said(at + 1, to), more: { before: from, after: rows.length - to } }
}
