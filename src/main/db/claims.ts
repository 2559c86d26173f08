import { AppError } from '../../shared/errors'
import type { Claim, ClaimFacts } from '../../shared/model/claim'
import { withCoderNames } from './coder-names'
import { shortened } from './codings'
import type { Project } from './project'
import { newUuid, uuidBytes, uuidText } from './uuid'

const posStep = 1024

/** The claims of the project in their order. */
export function listClaims(project: Project): Claim[] {
  const rows = project
    .prepare(
      `SELECT c.uuid, c.statement, c.path, c.status, c.alternatives, c.note, c.coder_id AS coder FROM claim c ORDER BY c.pos, c.uuid`,
    )
    .all() as (Omit<Claim, 'id' | 'path' | 'coder'> & { uuid: Buffer; path: string; coder: number })[]
  return withCoderNames(project, rows).map(({ uuid, path, ...row }) => ({
    id: uuidText(uuid),
    ...row,
    path: JSON.parse(path) as Claim['path'],
  }))
}

/** @returns its id */
export function addClaim(project: Project, facts: ClaimFacts): string {
  const id = newUuid()
  project.act('claim.add', { statement: shortened(facts.statement) }, () => {
    project
      .prepare(
        `INSERT INTO claim(uuid,statement,path,status,alternatives,note,coder_id,created_at,pos)
         VALUES(@uuid,@statement,@path,@status,@alternatives,@note,@coder,@now,(SELECT ifnull(max(pos),0)+${posStep} FROM claim))`,
      )
      .run({ ...columnsOf(facts), uuid: uuidBytes(id), coder: project.coderRow(), now: Date.now() })
  })
  return id
}

/** @throws AppError claim.notFound */
export function updateClaim(project: Project, id: string, change: Partial<ClaimFacts>): void {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after: ClaimFacts = { ...claimById(project, id), ...given }
  project.act('claim.update', { statement: shortened(after.statement) }, () => {
    project
      .prepare(
        'UPDATE claim SET statement=@statement, path=@path, status=@status, alternatives=@alternatives, note=@note WHERE uuid=@uuid',
      )
      .run({ ...columnsOf(after), uuid: uuidBytes(id) })
  })
}

/** Removes a claim with what was noted for and against it. @throws AppError claim.notFound */
export function removeClaim(project: Project, id: string): void {
  const { statement } = claimById(project, id)
  project.act('claim.remove', { statement: shortened(statement) }, () => {
    project.prepare('DELETE FROM claim WHERE uuid=?').run(uuidBytes(id))
  })
}

function claimById(project: Project, id: string): Claim {
  const claim = listClaims(project).find(each => each.id === id)
  if (!claim) throw new AppError('claim.notFound')
  return claim
}

function columnsOf({ statement, path, status, alternatives, note }: ClaimFacts) {
  return { statement, path: JSON.stringify(path), status, alternatives, note }
}
