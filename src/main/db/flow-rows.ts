import type { CodingRow, FlowRow } from '../../shared/flow/rows'
import type { Project } from './project'
import { uuidBytes } from './uuid'

export interface FlowSelection {
  documents: string[]
  participants: string[]
  coder?: string | undefined
}

export interface SelectedRows {
  codings: CodingRow[]
  flows: FlowRow[]
  /** Whose codings these are; null in a project without any. */
  coder: string | null
  /** How many people have coded in the project. */
  coders: number
}

/**
 * The rows that flows are counted from: codings and flows of one coder, in the chosen documents and by the chosen participants, in the
 * order of the text. A flow counts when both its ends do.
 */
export function flowRows(project: Project, selection: FlowSelection): SelectedRows {
  const coder = countedCoder(project, selection.coder)
  const codings = selectedCodings(project, coder?.id ?? -1, selection)
  const counted = new Set(codings.map(({ id }) => id))
  const flows = project
    .prepare('SELECT id, from_id AS "from", to_id AS "to", kind, status FROM flow WHERE coder_id=? ORDER BY id')
    .all(coder?.id ?? -1) as FlowRow[]
  const coders = project
    .prepare('SELECT count(*) FROM coder WHERE EXISTS(SELECT 1 FROM coding WHERE coder_id=coder.id)')
    .pluck()
    .get() as number
  return {
    codings,
    flows: flows.filter(({ from, to }) => counted.has(from) && counted.has(to)),
    coder: coder?.name ?? null,
    coders,
  }
}

/**
 * The story a coding is a step of; of several the first in the list of stories. A document that is a story belongs to it with all its
 * codings.
 */
const firstSteps = `whole AS MATERIALIZED (SELECT document_id, min(id) AS id FROM story WHERE document_id IS NOT NULL GROUP BY document_id),
  step AS MATERIALIZED (SELECT coding_id, story_id FROM (SELECT p.coding_id, p.story_id, row_number() OVER (PARTITION BY p.coding_id ORDER BY y.pos, y.uuid) AS n
    FROM story_step p JOIN story y ON y.id=p.story_id WHERE p.coding_id IS NOT NULL) WHERE n=1)`
/** Stories and story documents are numbered apart: even numbers and odd ones. */
const storyOfCoding = `CASE WHEN step.story_id IS NOT NULL THEN 2*step.story_id WHEN whole.id IS NOT NULL THEN 2*whole.id WHEN d.kind='story' THEN 2*d.id+1 END`

type PlacedRow = CodingRow & { doc_start: number; doc_end: number }

function selectedCodings(project: Project, coder: number, selection: FlowSelection): CodingRow[] {
  const idsOf = (table: string, ids: string[]) =>
    JSON.stringify(
      ids.map(id => project.prepare(`SELECT id FROM ${table} WHERE uuid=?`).pluck().get(uuidBytes(id)) ?? -1),
    )
  const rows = project
    .prepare(
      `WITH ${firstSteps}
       SELECT k.id, c.cycle, c.key AS code, k.document_id AS document, k.id AS passage, coalesce(s.participant_id, d.teller_id, y.teller_id) AS teller,
         ${storyOfCoding} AS story, ifnull(y.space_id, d.space_id) AS space, k.valence, k.doc_start, k.doc_end
       FROM coding k JOIN code c ON c.id=k.code_id JOIN document d ON d.id=k.document_id
         LEFT JOIN step ON step.coding_id=k.id LEFT JOIN whole ON whole.document_id=d.id LEFT JOIN story y ON y.id=ifnull(step.story_id, whole.id)
         JOIN turn t ON t.id=k.start_turn_id LEFT JOIN speaker s ON s.id=t.speaker_id
       WHERE k.coder_id=@coder AND (@documents='[]' OR k.document_id IN (SELECT value FROM json_each(@documents)))
         AND (@participants='[]' OR coalesce(s.participant_id, d.teller_id, y.teller_id) IN (SELECT value FROM json_each(@participants)))
       ORDER BY k.document_id, k.doc_start, k.doc_end, k.id`,
    )
    .all({
      coder,
      documents: idsOf('document', selection.documents),
      participants: idsOf('participant', selection.participants),
    }) as PlacedRow[]
  // In this order codings of the same words stand together; the first of them names the passage.
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    if (
      before &&
      before.document === row.document &&
      before.doc_start === row.doc_start &&
      before.doc_end === row.doc_end
    )
      row.passage = before.passage
  })
  return rows
}

/** Counts are one coder's: the one asked for, else the present one, else whoever coded most. */
function countedCoder(project: Project, asked: string | undefined): { id: number; name: string } | undefined {
  const byUuid = 'SELECT id, name FROM coder WHERE uuid=?'
  if (asked !== undefined)
    return project.prepare(byUuid).get(uuidBytes(asked)) as { id: number; name: string } | undefined
  const mine = project
    .prepare(`${byUuid} AND EXISTS(SELECT 1 FROM coding WHERE coder_id=coder.id)`)
    .get(uuidBytes(project.coder.id))
  const most = () =>
    project
      .prepare(
        'SELECT r.id, r.name FROM coding k JOIN coder r ON r.id=k.coder_id GROUP BY r.id ORDER BY count(*) DESC, r.id LIMIT 1',
      )
      .get()
  return (mine ?? most()) as { id: number; name: string } | undefined
}
