import type { CountedCoder } from '../../shared/analysis/rows'
import type { Id } from '../../shared/model/id'
import { coderNames } from './coder-names'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/** Whose codings are counted: one person's (the filter's coder, else the present one, else whoever coded most), or several people's. */
export type Counted = 'one' | 'all' | readonly Id[]

export function countedCoders(project: Project, asked: Id | undefined, counted: Counted): CountedCoder[] {
  type Row = { id: number; uuid: Buffer; name: string }
  const names = coderNames(project)
  const toCoder = (row: Row): CountedCoder => ({
    ...row,
    uuid: uuidText(row.uuid),
    name: names.get(row.id) ?? row.name,
  })
  if (counted === 'one') {
    const one = (asked === undefined ? presentCoder(project) : coderRow(project, asked)) as Row | undefined
    return one ? [toCoder(one)] : []
  }
  const all = project
    .prepare(
      'SELECT id, uuid, name FROM coder WHERE EXISTS(SELECT 1 FROM coding WHERE coder_id=coder.id) ORDER BY name, uuid',
    )
    .all() as Row[]
  return all.map(toCoder).filter(({ uuid }) => counted === 'all' || counted.includes(uuid))
}

function coderRow(project: Project, coder: Id): unknown {
  return project.prepare('SELECT id, uuid, name FROM coder WHERE uuid=?').get(uuidBytes(coder))
}

/** Counts are one coder's: the present one's, or those of whoever coded most where the present one has not coded. */
function presentCoder(project: Project): unknown {
  const mine = project
    .prepare('SELECT id, uuid, name FROM coder WHERE uuid=? AND EXISTS(SELECT 1 FROM coding WHERE coder_id=coder.id)')
    .get(uuidBytes(project.coder.id))
  return (
    mine ??
    project
      .prepare(
        'SELECT r.id, r.uuid, r.name FROM coding k JOIN coder r ON r.id=k.coder_id GROUP BY r.id ORDER BY count(*) DESC, r.id LIMIT 1',
      )
      .get()
  )
}

export function countCoders(project: Project): number {
  return project
    .prepare('SELECT count(*) FROM coder WHERE EXISTS(SELECT 1 FROM coding WHERE coder_id=coder.id)')
    .pluck()
    .get() as number
}
