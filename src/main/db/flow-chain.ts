import { AppError } from '../../shared/errors'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

interface Link {
  from: number
  to: number
}

/** A proposal is read by a person: longer ones are cut. */
const longest = 60

/**
 * The codings that flows lead to and from, over any number of flows, in the order of the flows; where these leave it open, in the order of
 * the text. What a story could be made of.
 *
 * @returns ids of codings, the given one among them
 * @throws AppError coding.notFound
 */
export function flowChain(project: Project, coding: string): string[] {
  const start = project.prepare('SELECT id FROM coding WHERE uuid=?').pluck().get(uuidBytes(coding)) as
    | number
    | undefined
  if (start === undefined) throw new AppError('coding.notFound')
  const links = project.prepare(
    `SELECT from_id AS "from", to_id AS "to" FROM flow WHERE (from_id=@id OR to_id=@id) AND kind='flow' AND status<>'disconfirmed'`,
  )
  const found = new Set([start])
  const within: Link[] = []
  for (const id of found) {
    for (const link of links.all({ id }) as Link[]) {
      if (found.size >= longest && (!found.has(link.from) || !found.has(link.to))) continue
      if (link.from === id) within.push(link)
      found.add(link.from).add(link.to)
    }
  }
  const rows = project
    .prepare(
      `SELECT k.id, k.uuid FROM coding k JOIN document d ON d.id=k.document_id WHERE k.id IN (SELECT value FROM json_each(?))
       ORDER BY d.kind DESC, d.pos, k.doc_start, k.doc_end, k.id`,
    )
    .all(JSON.stringify([...found])) as { id: number; uuid: Buffer }[]
  return inOrder(rows, within).map(({ uuid }) => uuidText(uuid))
}

/** Each after all that lead to it; a ring is entered at its first passage in the text. */
function inOrder<Row extends { id: number }>(rows: readonly Row[], links: readonly Link[]): Row[] {
  const left = new Map(rows.map(row => [row.id, row]))
  const ordered: Row[] = []
  while (left.size > 0) {
    const waits = new Set(links.filter(({ from }) => left.has(from)).map(({ to }) => to))
    const next = [...left.values()].find(({ id }) => !waits.has(id)) ?? left.values().next().value!
    ordered.push(next)
    left.delete(next.id)
  }
  return ordered
}
