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
  const place = project.prepare('SELECT document_id AS document, pos, uuid FROM turn WHERE uuid=?').get(uuidBytes(turn))
  if (place === undefined) throw new AppError('document.notFound')
  const side = (isThere: '<' | '>', order: 'ASC' | 'DESC', limit: number) => {
    const there = `FROM turn t LEFT JOIN speaker s ON s.id=t.speaker_id WHERE t.document_id=@document AND (t.pos, t.uuid) ${isThere} (@pos, @uuid)`
    const rows = project
      .prepare(
        `SELECT t.uuid, t.text, t.start_ms AS time, ifnull(s.name,'') AS speaker ${there} ORDER BY t.pos ${order}, t.uuid ${order} LIMIT @limit`,
      )
      .all({ ...place, limit }) as { uuid: Buffer; text: string; time: number | null; speaker: string }[]
    const all = project.prepare(`SELECT count(*) ${there}`).pluck().get(place) as number
    return {
      said: rows.map(({ uuid, ...row }): TurnAround => ({ id: uuidText(uuid), ...row })),
      more: all - rows.length,
    }
  }
  const [earlier, later] = [side('<', 'DESC', before), side('>', 'ASC', after)]
  return { before: earlier.said.reverse(), after: later.said, more: { before: earlier.more, after: later.more } }
}
