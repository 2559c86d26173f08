import type { CycleKey } from '../../shared/framework/cycles'
import type { PackCode } from '../../shared/framework/pack'
import { updateCoding } from './change-codings'
import { codeByKey, storeMissingCodes } from './codes'
import { codingById, shortened } from './codings'
import type { Project } from './project'
import { derivedUuid, uuidBytes, uuidText } from './uuid'

/** Name of the work in `judgement`. */
const task = '2011-2020'

export const judgements = ['kept', 'recoded', 'reframing', 'later'] as const
export type Judgement = (typeof judgements)[number]

/** A passage to be judged again on the way from the cycles of 2011 to those of 2020. */
export interface ConversionItem {
  coding: string
  document: string
  speaker: string
  code: string
  cycle: CycleKey | null
  quote: string
  /** Null until somebody has judged it. */
  decision: Judgement | null
  note: string
}

/**
 * Lets a project of 2011 use both cycle sets, with the codes of 2020 beside its own: one action. Nothing is recoded.
 * @param codes those of both sets
 * @returns how many codes were added; 0 where the project had both already
 */
export function beginConversion(project: Project, codes: readonly PackCode[]): number {
  if (project.info().cycleSet === 'both') return 0
  return project.act('project.cycles', { to: 'both' }, () => {
    project.prepare("UPDATE project SET cycle_set='both'").run()
    return storeMissingCodes(project, codes)
  })
}

/**
 * The work list: reframing is no cycle in 2020, standing with those who decide may be strategic value, and what was only context may be
 * strategic, enabling or orienting. What was judged stays listed, with how; a passage that was recoded too.
 */
export function conversionList(project: Project): ConversionItem[] {
  const rows = project
    .prepare(
      `SELECT k.uuid AS coding, d.title AS document, ifnull(s.name,'') AS speaker, c.key AS code, c.cycle, k.quote, j.decision, ifnull(j.note,'') AS note
       FROM coding k JOIN code c ON c.id=k.code_id JOIN document d ON d.id=k.document_id JOIN turn t ON t.id=k.start_turn_id
         LEFT JOIN speaker s ON s.id=t.speaker_id LEFT JOIN judgement j ON j.coding_id=k.id AND j.task=?
       WHERE c.cycle='REF' OR c.key='POT.reputational' OR c.key='CTX' OR c.key GLOB 'CTX.*' OR j.id IS NOT NULL
       ORDER BY d.kind DESC, d.pos, d.id, k.doc_start, k.id`,
    )
    .all(task) as (Omit<ConversionItem, 'coding'> & { coding: Buffer })[]
  return rows.map(row => ({ ...row, coding: uuidText(row.coding) }))
}

/**
 * Judges one passage, with the recoding that follows from it if `code` is given: one action. A passage that tells of a reframing loop
 * (`reframing`) keeps its code until its flow is drawn.
 * @throws AppError coding.notFound, code.notFound
 */
export function judgePassage(
  project: Project,
  coding: string,
  decision: Judgement,
  { code, note = '' }: { code?: string | undefined; note?: string | undefined } = {},
): void {
  const { quote } = codingById(project, coding)
  const to = code === undefined ? undefined : codeByKey(project, code)
  project.act('judgement.set', { quote: shortened(quote), decision, to: to?.key ?? '' }, () => {
    project
      .prepare(
        `INSERT INTO judgement(uuid,coding_id,task,decision,note,coder_id,at) VALUES(?,(SELECT id FROM coding WHERE uuid=?),?,?,?,?,?)
         ON CONFLICT(uuid) DO UPDATE SET decision=excluded.decision, note=excluded.note, coder_id=excluded.coder_id, at=excluded.at`,
      )
      .run(
        uuidBytes(derivedUuid('judgement', task, coding)),
        uuidBytes(coding),
        task,
        decision,
        note,
        project.coderRow(),
        Date.now(),
      )
    if (to !== undefined) updateCoding(project, coding, { code: to.id })
  })
}
