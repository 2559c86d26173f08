import type { Project } from '../project'
import { uuidText } from '../uuid'

/** What the framework adds to codings: rows as they stand, ids as uuids. */
export interface FrameworkRows {
  spaces: { id: string; name: string; note: string }[]
  /** Which document or story belongs to which space. */
  inSpace: { space: string; document: string | null; story: string | null }[]
  indicators: ExportIndicator[]
  claims: ExportClaim[]
  evidence: ExportEvidence[]
  plan: { id: string; cycle: string; kind: string; text: string; outcome: string; state: string }[]
  planLinks: { entry: string; story: string | null; indicator: string | null }[]
  consents: { id: string; participant: string; purpose: string; state: string; at: string; note: string }[]
  cells: { id: string; cycle: string; story: string | null; state: string; note: string }[]
  judgements: ExportJudgement[]
}

export interface ExportIndicator {
  id: string
  name: string
  cycle: string
  unit: string
  source: string
  target: number | null
  direction: string | null
  note: string
  values: {
    id: string
    at: string
    group: string
    value: number | null
    raw: string
    base: number | null
    note: string
  }[]
}

export interface ExportClaim {
  id: string
  statement: string
  path: string
  status: string
  alternatives: string
  note: string
  coder: string
  created_at: number
}

export interface ExportEvidence {
  id: string
  role: string
  fromIndicator: string | null
  fromCoding: string | null
  fromFlow: string | null
  fromStory: string | null
  toCoding: string | null
  toFlow: string | null
  toClaim: string | null
  coder: string
  created_at: number
  memo: string
}

export interface ExportJudgement {
  id: string
  coding: string
  task: string
  decision: string
  was: string
  note: string
  coder: string
  at: number
}

export function frameworkRows(project: Project): FrameworkRows {
  const all = <Row>(sql: string): Row[] =>
    (project.prepare(sql).all() as Record<string, unknown>[]).map(
      row =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, value instanceof Uint8Array ? uuidText(value) : value]),
        ) as Row,
    )
  const values = Map.groupBy(
    all<ExportIndicator['values'][number] & { indicator: string }>(
      `SELECT i.uuid AS indicator, v.uuid AS id, v.at, v.grp AS "group", v.value, v.raw, v.base, v.note
       FROM indicator_value v JOIN indicator i ON i.id=v.indicator_id ORDER BY i.pos, i.id, v.at, v.grp, v.uuid`,
    ),
    ({ indicator }) => indicator,
  )
  return {
    spaces: all('SELECT uuid AS id, name, note FROM space ORDER BY pos, id'),
    inSpace: all(
      `SELECT s.uuid AS space, d.uuid AS document, NULL AS story FROM document d JOIN space s ON s.id=d.space_id
       UNION ALL SELECT s.uuid, NULL, t.uuid FROM story t JOIN space s ON s.id=t.space_id`,
    ),
    indicators: all<Omit<ExportIndicator, 'values'>>(
      'SELECT uuid AS id, name, cycle, unit, source, target, direction, note FROM indicator ORDER BY pos, id',
    ).map(indicator => ({
      ...indicator,
      values: (values.get(indicator.id) ?? []).map(({ indicator: _, ...value }) => value),
    })),
    claims: all(
      `SELECT c.uuid AS id, c.statement, c.path, c.status, c.alternatives, c.note, r.uuid AS coder, c.created_at
       FROM claim c JOIN coder r ON r.id=c.coder_id ORDER BY c.pos, c.uuid`,
    ),
    evidence: all(
      `SELECT e.uuid AS id, e.role, i.uuid AS fromIndicator, k.uuid AS fromCoding, f.uuid AS fromFlow, s.uuid AS fromStory,
         tk.uuid AS toCoding, tf.uuid AS toFlow, tc.uuid AS toClaim, r.uuid AS coder, e.created_at, e.memo
       FROM evidence e JOIN coder r ON r.id=e.coder_id LEFT JOIN indicator i ON i.id=e.from_indicator_id LEFT JOIN coding k ON k.id=e.from_coding_id
         LEFT JOIN flow f ON f.id=e.from_flow_id LEFT JOIN story s ON s.id=e.from_story_id LEFT JOIN coding tk ON tk.id=e.to_coding_id
         LEFT JOIN flow tf ON tf.id=e.to_flow_id LEFT JOIN claim tc ON tc.id=e.to_claim_id ORDER BY e.created_at, e.uuid`,
    ),
    plan: all('SELECT uuid AS id, cycle, kind, text, outcome, state FROM plan_entry ORDER BY pos, uuid'),
    planLinks: all(
      `SELECT p.uuid AS entry, s.uuid AS story, i.uuid AS indicator FROM plan_link l JOIN plan_entry p ON p.id=l.entry_id
         LEFT JOIN story s ON s.id=l.story_id LEFT JOIN indicator i ON i.id=l.indicator_id ORDER BY p.pos, l.uuid`,
    ),
    consents: all(
      `SELECT c.uuid AS id, p.uuid AS participant, c.purpose, c.state, c.at, c.note FROM consent c JOIN participant p ON p.id=c.participant_id
       ORDER BY p.name, p.uuid, c.purpose`,
    ),
    cells: all(
      'SELECT c.uuid AS id, c.cycle, s.uuid AS story, c.state, c.note FROM cell_state c LEFT JOIN story s ON s.id=c.story_id ORDER BY c.uuid',
    ),
    judgements: all(
      `SELECT j.uuid AS id, k.uuid AS coding, j.task, j.decision, j.was, j.note, r.uuid AS coder, j.at
       FROM judgement j JOIN coding k ON k.id=j.coding_id JOIN coder r ON r.id=j.coder_id ORDER BY j.at, j.uuid`,
    ),
  }
}
