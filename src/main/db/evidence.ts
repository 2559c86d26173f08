import { AppError } from '../../shared/errors'
import type { Evidence, EvidenceEnd, EvidenceRole } from '../../shared/model/evidence'
import { withCoderNames } from './coder-names'
import type { Project } from './project'
import { storyById } from './stories'
import { storyRow } from './story-edit'
import { newUuid, uuidBytes, uuidText } from './uuid'

interface EvidenceRow {
  uuid: Buffer
  role: EvidenceRole
  indicator: Buffer | null
  fromCoding: Buffer | null
  fromFlow: Buffer | null
  story: Buffer | null
  toCoding: Buffer | null
  toFlow: Buffer | null
  claim: Buffer | null
  memo: string
  coder: number
}

/** Everything that is noted as bearing something out or speaking against it, in the order it was noted. */
export function listEvidence(project: Project): Evidence[] {
  const rows = project
    .prepare(
      `SELECT e.uuid, e.role, i.uuid AS indicator, a.uuid AS fromCoding, f.uuid AS fromFlow, y.uuid AS story, z.uuid AS toCoding, g.uuid AS toFlow,
         c.uuid AS claim, e.memo, e.coder_id AS coder
       FROM evidence e LEFT JOIN indicator i ON i.id=e.from_indicator_id LEFT JOIN coding a ON a.id=e.from_coding_id
         LEFT JOIN flow f ON f.id=e.from_flow_id LEFT JOIN story y ON y.id=e.from_story_id LEFT JOIN coding z ON z.id=e.to_coding_id
         LEFT JOIN flow g ON g.id=e.to_flow_id LEFT JOIN claim c ON c.id=e.to_claim_id ORDER BY e.created_at, e.id`,
    )
    .all() as EvidenceRow[]
  return withCoderNames(project, rows).map(row => ({
    id: uuidText(row.uuid),
    role: row.role,
    from: endOf([
      ['indicator', row.indicator],
      ['coding', row.fromCoding],
      ['flow', row.fromFlow],
      ['story', row.story],
    ]) as Evidence['from'],
    to: endOf([
      ['coding', row.toCoding],
      ['flow', row.toFlow],
      ['claim', row.claim],
    ]) as Evidence['to'],
    memo: row.memo,
    coder: row.coder,
  }))
}

/**
 * Notes that one thing bears another out, speaks against it, or offers another explanation.
 * @returns its id
 * @throws AppError evidence.notFound where an end is gone, evidence.there
 */
export function addEvidence(project: Project, evidence: Pick<Evidence, 'role' | 'from' | 'to' | 'memo'>): string {
  const id = newUuid()
  project.act('evidence.add', { role: evidence.role }, () => {
    const { kind } = evidence.from
    const from =
      kind === 'story' ? storyRow(project, storyById(project, evidence.from.id)) : rowOf(project, evidence.from)
    const to = rowOf(project, evidence.to)
    const there = project
      .prepare(
        `SELECT 1 FROM evidence WHERE role=? AND from_${kind}_id=? AND to_${evidence.to.kind}_id=? AND coder_id=?`,
      )
      .get(evidence.role, from, to, project.coderRow())
    if (there) throw new AppError('evidence.there')
    project
      .prepare(
        `INSERT INTO evidence(uuid,role,from_${kind}_id,to_${evidence.to.kind}_id,coder_id,created_at,memo) VALUES(?,?,?,?,?,?,?)`,
      )
      .run(uuidBytes(id), evidence.role, from, to, project.coderRow(), Date.now(), evidence.memo)
  })
  return id
}

/** @throws AppError evidence.notFound */
export function updateEvidence(
  project: Project,
  id: string,
  change: { role?: EvidenceRole | undefined; memo?: string | undefined },
): void {
  const before = evidenceById(project, id)
  project.act('evidence.update', { role: change.role ?? before.role }, () => {
    project
      .prepare('UPDATE evidence SET role=?, memo=? WHERE uuid=?')
      .run(change.role ?? before.role, change.memo ?? before.memo, uuidBytes(id))
  })
}

/** @throws AppError evidence.notFound */
export function removeEvidence(project: Project, id: string): void {
  const { role } = evidenceById(project, id)
  project.act('evidence.remove', { role }, () => {
    project.prepare('DELETE FROM evidence WHERE uuid=?').run(uuidBytes(id))
  })
}

function evidenceById(project: Project, id: string): { role: EvidenceRole; memo: string } {
  const row = project.prepare('SELECT role, memo FROM evidence WHERE uuid=?').get(uuidBytes(id)) as
    | { role: EvidenceRole; memo: string }
    | undefined
  if (!row) throw new AppError('evidence.notFound')
  return row
}

function rowOf(project: Project, end: EvidenceEnd): number {
  const row = project.prepare(`SELECT id FROM ${end.kind} WHERE uuid=?`).pluck().get(uuidBytes(end.id)) as
    | number
    | undefined
  if (row === undefined) throw new AppError('evidence.notFound')
  return row
}

/** Exactly one is set: the table's own rule. */
function endOf(ends: [kind: EvidenceEnd['kind'], uuid: Buffer | null][]): EvidenceEnd {
  const [kind, uuid] = ends.find(([, value]) => value !== null)!
  return { kind, id: uuidText(uuid!) }
}
