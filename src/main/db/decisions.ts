import { AppError } from '../../shared/errors'
import { Id } from '../../shared/model/id'
import type { Decide, Disagreement } from '../../shared/model/team'
import { codeRow } from './codes'
import { consensusCoding, consensusFlow, consensusUuid } from './consensus'
import { listDisagreements } from './disagreements'
import type { Project } from './project'
import { derivedUuid, newUuid, uuidBytes, uuidText } from './uuid'

/**
 * Settles a disagreement. What was agreed on is kept as codings and flows of a coder "Consensus"; both originals stay as they are, and the reason and who decided
 * stand beside it. Deciding again takes away what only the earlier decision rested on: two decisions about one person's coding share what they agreed on.
 * @throws AppError decision.notFound, decision.flowHasNoCode, code.notFound
 */
export function decide(project: Project, { subject, outcome, reason, code }: Decide): void {
  const { all, disagreement } = disagreementOf(project, subject)
  if (!disagreement) throw new AppError('decision.notFound')
  if (outcome === 'other' && disagreement.kind === 'flow') throw new AppError('decision.flowHasNoCode')
  const agreed = outcome === 'other' ? codeRow(project, code ?? '').id : null
  project.act('decision.make', { quote: disagreement.first.quote.slice(0, 60), outcome }, () => {
    const uuid = uuidBytes(derivedUuid('decision', subject))
    removeEarlier(project, all, disagreement, uuid)
    let coding: number | null = null
    for (const item of sourcesOf(disagreement, outcome)) {
      if (disagreement.kind === 'flow') consensusFlow(project, item)
      else {
        const kept = consensusCoding(project, item, agreed === null ? null : { row: agreed, id: code ?? '' })
        coding ??= kept
      }
    }
    project
      .prepare(
        `INSERT INTO decision(uuid,subject,kind,outcome,reason,consensus_id,coder_id,at) VALUES(@uuid,@subject,@kind,@outcome,@reason,@coding,@coder,@now)
         ON CONFLICT(uuid) DO UPDATE SET kind=@kind, outcome=@outcome, reason=@reason, consensus_id=@coding, coder_id=@coder, at=@now`,
      )
      .run({
        ...{ uuid, subject, kind: disagreement.kind, outcome, reason, coding },
        ...{ coder: project.coderRow(), now: Date.now() },
      })
  })
}

/**
 * Takes a decision back: the disagreement is open again, and what only this decision agreed on goes. What was said of it stays.
 * @throws AppError decision.notFound where it is not settled
 */
export function reopen(project: Project, subject: string): void {
  const { all, disagreement } = disagreementOf(project, subject)
  if (!disagreement?.decision) throw new AppError('decision.notFound')
  project.act('decision.reopen', { quote: disagreement.first.quote.slice(0, 60) }, () => {
    const uuid = uuidBytes(derivedUuid('decision', subject))
    removeEarlier(project, all, disagreement, uuid)
    project.prepare('DELETE FROM decision WHERE uuid=?').run(uuid)
  })
}

export function addRemark(project: Project, subject: string, text: string): void {
  project.act('remark.add', { text: text.slice(0, 60) }, () => {
    project
      .prepare('INSERT INTO remark(uuid,subject,text,coder_id,created_at) VALUES(?,?,?,?,?)')
      .run(uuidBytes(newUuid()), subject, text, project.coderRow(), Date.now())
  })
}

/** A disagreement, with all that may rest on the same codings: those of its document, or of all where it is about a flow, which may lead on into another one. */
function disagreementOf(
  project: Project,
  subject: string,
): { all: readonly Disagreement[]; disagreement: Disagreement | undefined } {
  const document = project
    .prepare('SELECT d.uuid FROM coding k JOIN document d ON d.id=k.document_id WHERE k.uuid IN (?, ?)')
    .pluck()
  const [one = '', other = ''] = subject.split(' ')
  const isId = (id: string) => Id.safeParse(id).success
  const uuid =
    isId(one) && isId(other) ? (document.get(uuidBytes(one), uuidBytes(other)) as Buffer | undefined) : undefined
  const all = listDisagreements(project, uuid ? uuidText(uuid) : null)
  return { all, disagreement: all.find(each => each.subject === subject) }
}

/** Uuids of the codings, or flows, that an outcome takes over. Who made nothing there, and is right, leaves nothing to keep. */
function sourcesOf({ first, second, kind }: Disagreement, outcome: Decide['outcome']): string[] {
  const sides = { first: [first], second: [second], both: [first, second], other: [first], neither: [], codebook: [] }
  return sides[outcome].map(side => (kind === 'flow' ? (side.flow?.id ?? null) : side.coding)).filter(id => id !== null)
}

/** Removes what the earlier decision of a disagreement agreed on, unless another decision rests on it too. */
function removeEarlier(project: Project, all: readonly Disagreement[], about: Disagreement, decision: Buffer): void {
  const earlier = about.decision?.outcome
  if (!earlier) return
  const held = new Set(
    all
      .filter(
        ({ subject, decision: other }) => subject !== about.subject && other !== null && other.outcome !== 'other',
      )
      .flatMap(each => sourcesOf(each, each.decision!.outcome)),
  )
  const table = about.kind === 'flow' ? 'flow' : 'coding'
  if (earlier !== 'other')
    for (const id of sourcesOf(about, earlier))
      if (!held.has(id)) project.prepare(`DELETE FROM ${table} WHERE uuid=?`).run(uuidBytes(consensusUuid(id)))
  // A code that was neither's, and what is left of a disagreement that has become another since.
  project
    .prepare(
      `DELETE FROM coding WHERE id=(SELECT consensus_id FROM decision WHERE uuid=@decision)
         AND NOT EXISTS(SELECT 1 FROM decision d WHERE d.consensus_id=coding.id AND d.uuid<>@decision)`,
    )
    .run({ decision })
}
