import { AppError } from '../../shared/errors'
import type { SplitDecision } from '../../shared/model/code'
import { updateCoding } from './change-codings'
import { treeCode } from './code-tree'
import { codingById, shortened } from './codings'
import type { Project } from './project'
import { derivedUuid, uuidBytes, uuidText } from './uuid'

/** A passage of a code that is being split, and whether it was decided to leave it there. */
export interface SplitPassage {
  row: number
  coding: string
  kept: boolean
}

/** Passages coded with the code itself, by all coders, in the order of the documents. @throws AppError code.notFound */
export function splitPassages(project: Project, code: string): SplitPassage[] {
  const { id } = treeCode(project, code)
  const rows = project
    .prepare(
      `SELECT k.id, k.uuid, EXISTS(SELECT 1 FROM judgement j WHERE j.coding_id=k.id AND j.task=@task AND j.decision='kept') AS kept
       FROM coding k JOIN document d ON d.id=k.document_id WHERE k.code_id=@id AND k.unanchored=0
       ORDER BY d.kind DESC, d.pos, d.id, k.doc_start, k.doc_end DESC, k.id`,
    )
    .all({ id, task: taskOf(code) }) as { id: number; uuid: Buffer; kept: number }[]
  return rows.map(row => ({ row: row.id, coding: uuidText(row.uuid), kept: row.kept === 1 }))
}

/**
 * Decides where a passage belongs while a code is split: left where it is (and not asked about again), or with another code. One action.
 * @returns the coding that then stands
 * @throws AppError coding.notFound, code.notFound
 */
export function decideSplit(project: Project, coding: string, decision: SplitDecision): string {
  const before = codingById(project, coding)
  const from = treeCode(project, before.code)
  const to = decision.to === null ? null : treeCode(project, decision.to)
  if (to?.id === from.id) throw new AppError('code.mergeItself')
  const details = { quote: shortened(before.quote), name: from.name, to: to?.name ?? '' }
  return project.act(to === null ? 'code.keepPassage' : 'code.splitPassage', details, () => {
    if (decision.to !== null) return updateCoding(project, coding, { code: decision.to }).id
    project
      .prepare(
        `INSERT INTO judgement(uuid,coding_id,task,decision,note,coder_id,at) VALUES(?,(SELECT id FROM coding WHERE uuid=?),?,'kept','',?,?)
         ON CONFLICT(uuid) DO UPDATE SET decision='kept', at=excluded.at`,
      )
      .run(
        uuidBytes(derivedUuid('judgement', taskOf(before.code), coding)),
        uuidBytes(coding),
        taskOf(before.code),
        project.coderRow(),
        Date.now(),
      )
    return coding
  })
}

function taskOf(code: string): string {
  return `split ${code}`
}
