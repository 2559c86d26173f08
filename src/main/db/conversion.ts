import { AppError } from '../../shared/errors'
import type { PackCode } from '../../shared/framework/pack'
import type { ConversionItem, Judgement } from '../../shared/model/conversion'
import { updateCoding } from './change-codings'
import { codeByKey, storeMissingCodes } from './codes'
import { codingById, shortened } from './codings'
import { labelCodes } from './label-codes'
import type { Project } from './project'
import { projectSettings } from './project-settings'
import { derivedUuid, uuidBytes, uuidText } from './uuid'

/** Name of the work in `judgement`. */
const task = '2011-2020'

/**
 * Lets a project of 2011 use both cycle sets, with the codes of 2020 beside its own: one action. Nothing is recoded.
 * @param codes those of both sets
 * @returns how many codes were added; 0 where the project had both already
 */
export function beginConversion(project: Project, codes: readonly PackCode[]): number {
  if (project.info().cycleSet === 'both') return 0
  return project.act('project.cycles', { to: 'both' }, () => {
    project.prepare("UPDATE project SET cycle_set='both'").run()
    const added = storeMissingCodes(project, codes)
    const { labelLanguage } = projectSettings(project)
    if (labelLanguage !== 'en') labelCodes(project, codes, labelLanguage)
    return added
  })
}

/**
 * The work list: reframing is no cycle in 2020, standing with those who decide may be strategic value, and what was only context may be
 * strategic, enabling or orienting. What was judged stays listed, with how; a passage that was recoded too.
 */
export function conversionList(project: Project): ConversionItem[] {
  const rows = project
    .prepare(
      `SELECT k.id AS row, k.uuid AS coding, d.title AS document, ifnull(s.name,'') AS speaker, c.key AS code, ifnull(j.was,c.key) AS was, c.cycle, k.quote, j.decision, ifnull(j.note,'') AS note
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
 * (`reframing`) keeps its code until its flow is drawn. Without `note` the note of an earlier judgement stays.
 * @throws AppError coding.notFound, code.notFound
 */
export function judgePassage(
  project: Project,
  coding: string,
  decision: Judgement,
  { code, note }: { code?: string | undefined; note?: string | undefined } = {},
): void {
  const { quote } = codingById(project, coding)
  const to = code === undefined ? undefined : codeByKey(project, code)
  project.act('judgement.set', { quote: shortened(quote), decision, to: to?.key ?? '' }, () => {
    project
      .prepare(
        `INSERT INTO judgement(uuid,coding_id,task,decision,was,note,coder_id,at)
         SELECT @uuid, k.id, @task, @decision, c.key, ifnull(@note,''), @coder, @at FROM coding k JOIN code c ON c.id=k.code_id WHERE k.uuid=@coding
         ON CONFLICT(uuid) DO UPDATE SET decision=excluded.decision, note=ifnull(@note,note), coder_id=excluded.coder_id, at=excluded.at`,
      )
      .run({
        uuid: uuidBytes(derivedUuid('judgement', task, coding)),
        coding: uuidBytes(coding),
        task,
        decision,
        note: note ?? null,
        coder: project.coderRow(),
        at: Date.now(),
      })
    if (to !== undefined) updateCoding(project, coding, { code: to.id })
  })
}

/** How much of the project stands with reframing, which is no cycle in 2020: codings, indicators, entries of the plan, judged cells. */
export function reframingInUse(project: Project): number {
  return project
    .prepare(
      `SELECT (SELECT count(*) FROM coding k JOIN code c ON c.id=k.code_id WHERE c.cycle='REF')
         + (SELECT count(*) FROM indicator WHERE cycle='REF') + (SELECT count(*) FROM plan_entry WHERE cycle='REF')
         + (SELECT count(*) FROM cell_state WHERE cycle='REF') + (SELECT count(*) FROM claim, json_each(claim.path) p WHERE p.value='REF')`,
    )
    .pluck()
    .get() as number
}

/**
 * Leaves the cycles of 2011 behind once nothing stands with reframing any more; its codes are archived: one action.
 * @throws AppError conversion.reframingLeft
 */
export function finishConversion(project: Project): void {
  const count = reframingInUse(project)
  if (count > 0) throw new AppError('conversion.reframingLeft', { count })
  project.act('project.convert', {}, () => {
    project.prepare("UPDATE project SET cycle_set='2020'").run()
    project.prepare("UPDATE code SET archived=1 WHERE cycle='REF' AND archived=0").run()
  })
}
