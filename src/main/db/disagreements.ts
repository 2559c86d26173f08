import type { Id } from '../../shared/model/id'
import type { Disagreement, DisagreementSide } from '../../shared/model/team'
import { coderNames } from './coder-names'
import { type DrawnFlow, flowsApart } from './flow-disagreements'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

interface Row {
  id: number
  uuid: Buffer
  document: number
  coder: number
  /** The coder's uuid: whose side comes first is the same in every copy. */
  by: string
  start: number
  end: number
  code: number
  valence: DisagreementSide['valence']
}

interface Found {
  kind: Disagreement['kind']
  first: Row
  second: Row | null
  /** The flows it is about, and not the passages themselves. */
  flows?: { first: DrawnFlow; second: DrawnFlow | null }
  /** Who coded nothing there. */
  other: number
}

/**
 * Where two people who coded the same document did not do the same: other boundaries, another code, nothing at all, another valence, or a flow
 * that only one drew. In the order of the text, with what was decided and said of each.
 * @param document only what lies in it
 */
export function listDisagreements(project: Project, document: Id | null = null): Disagreement[] {
  const rows = project
    .prepare(
      `SELECT k.id, k.uuid, k.document_id AS document, k.coder_id AS coder, hex(r.uuid) AS by, k.doc_start AS start, k.doc_end AS "end", k.code_id AS code, k.valence FROM coding k
         JOIN coder r ON r.id=k.coder_id JOIN document d ON d.id=k.document_id WHERE k.unanchored=0 AND r.kind IN('person','teller') AND d.uuid=ifnull(?,d.uuid) ORDER BY d.kind DESC, d.pos, d.id, k.doc_start, k.doc_end, k.uuid`,
    )
    .all(document === null ? null : uuidBytes(document)) as Row[]
  const byDocument = new Map<number, Map<number, Row[]>>()
  for (const row of rows) {
    const coders = byDocument.get(row.document) ?? new Map<number, Row[]>()
    byDocument.set(row.document, coders)
    const own = coders.get(row.coder)
    if (own) own.push(row)
    else coders.set(row.coder, [row])
  }
  const found: Found[] = []
  for (const coders of byDocument.values()) {
    const names = [...coders.keys()].sort((a, b) => inOrder(coders.get(a)![0]!.by, coders.get(b)![0]!.by))
    const here: Found[] = []
    for (const [index, a] of names.entries())
      for (const b of names.slice(index + 1)) here.push(...compare(coders.get(a)!, coders.get(b)!))
    here.sort((x, y) => x.first.start - y.first.start)
    found.push(...here)
  }
  const codings = new Map(rows.map(row => [row.id, row]))
  for (const { first, second, other } of flowsApart(project, byDocument)) {
    const [from, there] = [codings.get(first.from)!, second ? codings.get(second.from)! : null]
    const isTurned = there !== null && inOrder(there.by, from.by) < 0
    if (isTurned)
      found.push({
        kind: 'flow',
        first: there,
        second: from,
        other: first.coder,
        flows: { first: second!, second: first },
      })
    else found.push({ kind: 'flow', first: from, second: there, other, flows: { first, second } })
  }
  const describe = describer(project)
  return found.map(describe)
}

function compare(ours: Row[], theirs: Row[]): Found[] {
  const found: Found[] = []
  const met = new Set<number>()
  const [a, b] = [ours[0]!.coder, theirs[0]!.coder]
  for (const row of ours) {
    const over = theirs.filter(other => other.start < row.end && other.end > row.start)
    for (const other of over) met.add(other.id)
    const nearest = (x: Row, y: Row) => apart(row, x) - apart(row, y) || Buffer.compare(x.uuid, y.uuid)
    const same = over.filter(other => other.code === row.code).sort(nearest)[0]
    if (same) {
      if (apart(row, same) > 0) found.push({ kind: 'boundary', first: row, second: same, other: b })
      else if (row.valence !== same.valence) found.push({ kind: 'valence', first: row, second: same, other: b })
    } else if (over[0]) {
      const other = [...over].sort(nearest)[0]!
      found.push({ kind: 'code', first: row, second: other, other: b })
    } else found.push({ kind: 'missing', first: row, second: null, other: b })
  }
  for (const row of theirs) if (!met.has(row.id)) found.push({ kind: 'missing', first: row, second: null, other: a })
  return found
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function apart(a: Row, b: Row): number {
  return Math.abs(a.start - b.start) + Math.abs(a.end - b.end)
}

function describer(project: Project): (found: Found) => Disagreement {
  const aboutOne = project.prepare(
    `SELECT k.uuid, k.start_off, k.end_off, k.start_turn_id, k.end_turn_id, k.quote, k.valence, c.key, c.name, c.cycle, c.definition, c.include_rule, c.exclude_rule, t.uuid AS turn, t.text, t.start_ms,
       ifnull(s.name,'') AS speaker, d.uuid AS document, d.title, r.uuid AS coder, r.id AS coderRow, r.kind AS coderKind
     FROM coding k JOIN code c ON c.id=k.code_id JOIN turn t ON t.id=k.start_turn_id LEFT JOIN speaker s ON s.id=t.speaker_id JOIN document d ON d.id=k.document_id
       JOIN coder r ON r.id=k.coder_id WHERE k.id=?`,
  )
  // A coding is part of as many disagreements as there are other coders.
  const known = new Map<number, About>()
  const about = (id: number): About => {
    const row = known.get(id) ?? (aboutOne.get(id) as About)
    known.set(id, row)
    return row
  }
  const flowSide = ({ uuid, kind, status, words, to }: DrawnFlow): DisagreementSide['flow'] => {
    const { quote, name, key, cycle } = about(to)
    return { id: uuidText(uuid), kind, status, words, to: { quote, name, code: key, cycle } }
  }
  const names = coderNames(project)
  const coders = new Map(
    (project.prepare('SELECT id, uuid, kind FROM coder').all() as { id: number; uuid: Buffer; kind: string }[]).map(
      row => [row.id, row],
    ),
  )
  // Of two decisions about one disagreement, made in two copies, the later one stands.
  const decisions = new Map(
    (
      project
        .prepare(
          `SELECT d.subject, d.outcome, d.reason, d.at, d.coder_id AS coder, ifnull(c.key,'') AS code FROM decision d LEFT JOIN coding k ON k.id=d.consensus_id
             LEFT JOIN code c ON c.id=k.code_id ORDER BY d.at, d.uuid DESC`,
        )
        .all() as Decided[]
    ).map(({ subject, ...decided }) => [subject, decided]),
  )
  const remarks = Map.groupBy(
    project
      .prepare('SELECT subject, text, created_at AS at, coder_id AS coder FROM remark ORDER BY created_at, uuid')
      .all() as Remarked[],
    ({ subject }) => subject,
  )
  const signed = <Said extends { at: number; coder: number }>({ coder: by, at, ...said }: Said) => ({
    ...said,
    by: names.get(by) ?? '',
    at: new Date(at).toISOString(),
  })
  return ({ kind, first, second, other, flows }) => {
    const row = about(first.id)
    const left = { ...sideOf(row, row, names), flow: flows ? flowSide(flows.first) : null }
    const absent = coders.get(other)!
    const there = second ? about(second.id) : null
    const right = there
      ? { ...sideOf(there, row, names), flow: flows?.second ? flowSide(flows.second) : null }
      : {
          ...nothing,
          coder: { id: uuidText(absent.uuid), name: names.get(other) ?? '' },
          start: left.start,
          end: left.end,
        }
    const subject = [left.flow?.id ?? left.coding!, right.flow?.id ?? (flows ? null : right.coding) ?? right.coder.id]
      .sort()
      .join(' ')
    const decided = decisions.get(subject)
    return {
      subject,
      kind,
      withTeller: row.coderKind === 'teller' || (there?.coderKind ?? absent.kind) === 'teller',
      document: uuidText(row.document),
      documentTitle: row.title,
      turn: uuidText(row.turn),
      speaker: row.speaker,
      time: row.start_ms,
      text: row.text,
      first: left,
      second: right,
      decision: decided ? signed(decided) : null,
      remarks: (remarks.get(subject) ?? []).map(({ subject: _subject, ...said }) => signed(said)),
    }
  }
}

interface Decided {
  subject: string
  outcome: NonNullable<Disagreement['decision']>['outcome']
  reason: string
  at: number
  coder: number
  code: string
}

interface Remarked {
  subject: string
  text: string
  at: number
  coder: number
}

interface About {
  uuid: Buffer
  turn: Buffer
  start_off: number
  end_off: number
  start_turn_id: number
  end_turn_id: number
  quote: string
  valence: DisagreementSide['valence']
  key: string
  name: string
  cycle: DisagreementSide['cycle']
  definition: string
  include_rule: string
  exclude_rule: string
  text: string
  start_ms: number | null
  speaker: string
  document: Buffer
  title: string
  coder: Buffer
  coderRow: number
  coderKind: string
}

const nothing = {
  coding: null,
  code: '',
  name: '',
  cycle: null,
  definition: '',
  include: '',
  exclude: '',
  quote: '',
  valence: null,
  flow: null,
}

/** One side, its place as offsets in the text of the turn that is shown. */
function sideOf(row: About, shown: About, names: ReadonlyMap<number, string>): Omit<DisagreementSide, 'flow'> {
  const begins = row.start_turn_id === shown.start_turn_id
  return {
    coder: { id: uuidText(row.coder), name: names.get(row.coderRow) ?? '' },
    coding: uuidText(row.uuid),
    code: row.key,
    name: row.name,
    cycle: row.cycle,
    definition: row.definition,
    include: row.include_rule,
    exclude: row.exclude_rule,
    quote: row.quote,
    valence: row.valence,
    start: begins ? row.start_off : 0,
    end: row.end_turn_id === shown.start_turn_id ? row.end_off : shown.text.length,
  }
}
