import { AppError } from '../../shared/errors'
import type { Decide, Disagreement } from '../../shared/model/team'
import { codeRow } from './codes'
import { listDisagreements } from './disagreements'
import type { Project } from './project'
import { derivedUuid, newUuid, uuidBytes } from './uuid'

/**
 * Settles a disagreement. What was agreed on is kept as codings of a coder "Consensus"; both originals stay as they are, and the reason and who decided stand
 * beside it. Deciding again takes the earlier decision's codings away.
 * @throws AppError decision.notFound, code.notFound
 */
export function decide(project: Project, { subject, outcome, reason, code }: Decide): void {
  const disagreement = listDisagreements(project).find(each => each.subject === subject)
  if (!disagreement) throw new AppError('decision.notFound')
  const agreed = outcome === 'other' ? codeRow(project, code ?? '').id : null
  project.act('decision.make', { quote: disagreement.first.quote.slice(0, 60), outcome }, () => {
    const uuid = derivedUuid('decision', subject)
    const consensus = project.prepare('SELECT consensus_id FROM decision WHERE uuid=?').pluck().get(uuidBytes(uuid)) as
      | number
      | null
      | undefined
    removeConsensus(project, subject, consensus ?? null)
    const coding = storeConsensus(project, disagreement, outcome, agreed)
    project
      .prepare(
        `INSERT INTO decision(uuid,subject,kind,outcome,reason,consensus_id,coder_id,at) VALUES(@uuid,@subject,@kind,@outcome,@reason,@coding,@coder,@now)
         ON CONFLICT(uuid) DO UPDATE SET kind=@kind, outcome=@outcome, reason=@reason, consensus_id=@coding, coder_id=@coder, at=@now`,
      )
      .run({
        uuid: uuidBytes(uuid),
        subject,
        kind: disagreement.kind,
        outcome,
        reason,
        coding,
        coder: project.coderRow(),
        now: Date.now(),
      })
  })
}

export function addRemark(project: Project, subject: string, text: string): void {
  project.act('remark.add', { text: text.slice(0, 60) }, () => {
    project
      .prepare('INSERT INTO remark(uuid,subject,text,coder_id,created_at) VALUES(?,?,?,?,?)')
      .run(uuidBytes(newUuid()), subject, text, project.coderRow(), Date.now())
  })
}

function storeConsensus(
  project: Project,
  { first, second }: Disagreement,
  outcome: Decide['outcome'],
  code: number | null,
): number | null {
  const sources = {
    first: [first],
    second: [second],
    both: [first, second],
    other: [first],
    neither: [],
    codebook: [],
  }[outcome]
  const coder = sources.length > 0 ? consensusCoder(project) : null
  let stored: number | null = null
  for (const side of sources) {
    // Who coded nothing there, and is right, leaves nothing to keep.
    if (side.coding === null) continue
    const uuid = derivedUuid('consensus', side.coding)
    project.prepare('DELETE FROM coding WHERE uuid=?').run(uuidBytes(uuid))
    const { lastInsertRowid } = project
      .prepare(
        `INSERT INTO coding(uuid,document_id,code_id,coder_id,start_turn_id,start_off,end_turn_id,end_off,doc_start,doc_end,created_at,valence,stance,confidence,quote,prefix,suffix,unanchored,level,beneficiary,asked,evidence_role)
         SELECT ?,document_id,ifnull(?,code_id),?,start_turn_id,start_off,end_turn_id,end_off,doc_start,doc_end,?,valence,stance,confidence,quote,prefix,suffix,unanchored,level,beneficiary,asked,evidence_role FROM coding WHERE uuid=?`,
      )
      .run(uuidBytes(uuid), code, coder, Date.now(), uuidBytes(side.coding))
    stored ??= Number(lastInsertRowid)
  }
  return stored
}

function removeConsensus(project: Project, subject: string, consensus: number | null): void {
  if (consensus === null) return
  for (const id of subject.split(' '))
    project.prepare('DELETE FROM coding WHERE uuid=?').run(uuidBytes(derivedUuid('consensus', id)))
}

/** The coder whose codings are what the team agreed on: the same in every copy. */
function consensusCoder(project: Project): number {
  const uuid = uuidBytes(derivedUuid('coder', 'consensus', project.info().id))
  const known = project.prepare('SELECT id FROM coder WHERE uuid=?').pluck().get(uuid) as number | undefined
  if (known !== undefined) return known
  return Number(
    project.prepare("INSERT INTO coder(uuid,name,kind) VALUES(?,'Consensus','consensus')").run(uuid).lastInsertRowid,
  )
}
