import type { Version } from '../../shared/anchor/track-changes'
import type { Gap } from '../../shared/model/draft'
import { coderNames } from './coder-names'
import { documentById, parseGaps } from './documents'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

/** A turn at some time of its history. `speaker` is an id, by which `speakerNames` knows a name. */
export interface PastTurn {
  id: string
  pos: number
  speaker: string | null
  start: number | null
  lead: string
  text: string
  gaps: Gap[]
}

interface ChangeRow {
  txn: number
  op: 1 | 2 | 3
  row_uuid: Buffer
  old: string | null
}

export interface TextHistory {
  /** As it was brought in, or replaced from a file last. */
  base: PastTurn[]
  /** Each correction that still stands, with the whole text after it. */
  versions: (Version & { all: PastTurn[] })[]
  present: PastTurn[]
  /** What stood behind the last turn when it was brought in. */
  tail: string
}

/**
 * The text of a document since it was brought in, walked back from the present through the before-images of the history. What was undone is left
 * out, and so is its undoing.
 * @throws AppError document.notFound
 */
export function textHistory(project: Project, id: string): TextHistory {
  documentById(project, id)
  const beginning = project
    .prepare(
      `SELECT max(t.id) FROM history_change c JOIN history_txn t ON t.id=c.txn_id
       WHERE c.tbl='document' AND c.row_uuid=? AND (c.op=1 OR (t.action='document.replace' AND t.kind<>'undo' AND NOT EXISTS(SELECT 1 FROM history_txn u WHERE u.undoes=t.uuid)))`,
    )
    .pluck()
    .get(uuidBytes(id)) as number | null
  const state = new Map(presentTurns(project, id).map(turn => [turn.id, turn]))
  const changes = changesOf(project, id, beginning ?? 0)
  const versions: TextHistory['versions'] = []
  for (const txn of [...new Set(changes.map(change => change.txn))]) {
    const all = inOrder(state)
    const about = standing(project, txn)
    if (about) versions.push({ correction: about, turns: all, all })
    for (const change of changes) if (change.txn === txn) takeBack(state, change)
  }
  return {
    base: inOrder(state),
    versions: versions.reverse(),
    present: inOrder(new Map(presentTurns(project, id).map(turn => [turn.id, turn]))),
    tail: firstTail(project, id, beginning ?? 0),
  }
}

/** Names of speakers by id, also of those that are gone. */
export function speakerNames(project: Project): Map<string, string> {
  const gone = project
    .prepare(
      "SELECT row_uuid AS uuid, json_extract(old,'$.name') AS name FROM history_change WHERE tbl='speaker' AND op=3 ORDER BY id",
    )
    .all() as { uuid: Buffer; name: string }[]
  const present = project.prepare('SELECT uuid, name FROM speaker').all() as { uuid: Buffer; name: string }[]
  return new Map([...gone, ...present].map(({ uuid, name }) => [uuidText(uuid), name]))
}

function presentTurns(project: Project, id: string): PastTurn[] {
  const rows = project
    .prepare(
      `SELECT t.uuid, t.pos, s.uuid AS speaker, t.start_ms, t.lead, t.text, t.gaps FROM turn t LEFT JOIN speaker s ON s.id=t.speaker_id
       WHERE t.document_id=(SELECT id FROM document WHERE uuid=?)`,
    )
    .all(uuidBytes(id)) as {
    uuid: Buffer
    pos: number
    speaker: Buffer | null
    start_ms: number | null
    lead: string
    text: string
    gaps: string | null
  }[]
  return rows.map(({ uuid, speaker, start_ms, gaps, ...row }) => ({
    ...row,
    id: uuidText(uuid),
    speaker: speaker && uuidText(speaker),
    start: start_ms,
    gaps: parseGaps(gaps),
  }))
}

/** Changes of the document's turns since an action, the latest first; also of turns that are gone. */
function changesOf(project: Project, id: string, since: number): ChangeRow[] {
  return project
    .prepare(
      `SELECT c.txn_id AS txn, c.op, c.row_uuid, c.old FROM history_change c WHERE c.tbl='turn' AND c.txn_id>@since AND c.row_uuid IN (
         SELECT uuid FROM turn WHERE document_id=(SELECT id FROM document WHERE uuid=@document)
         UNION SELECT row_uuid FROM history_change WHERE tbl='turn' AND op=3 AND txn_id>@since AND json_extract(old,'$.document_id')=@hex)
       ORDER BY c.id DESC`,
    )
    .all({ since, document: uuidBytes(id), hex: id.replaceAll('-', '') }) as ChangeRow[]
}

function firstTail(project: Project, id: string, since: number): string {
  const changed = project
    .prepare(
      "SELECT json_extract(old,'$.tail') FROM history_change WHERE tbl='document' AND op=2 AND row_uuid=? AND txn_id>? AND json_type(old,'$.tail') IS NOT NULL ORDER BY id LIMIT 1",
    )
    .pluck()
    .get(uuidBytes(id), since) as string | undefined
  return changed ?? (project.prepare('SELECT tail FROM document WHERE uuid=?').pluck().get(uuidBytes(id)) as string)
}

/** Who did it and when; null for what was undone, and for the undoing. */
function standing(project: Project, txn: number): Version['correction'] | null {
  const row = project
    .prepare(
      `SELECT t.coder_id AS coder, t.hlc FROM history_txn t
       WHERE t.id=? AND t.kind<>'undo' AND NOT EXISTS(SELECT 1 FROM history_txn u WHERE u.undoes=t.uuid)`,
    )
    .get(txn) as { coder: number; hlc: number } | undefined
  return row ? { by: coderNames(project).get(row.coder) ?? '', at: new Date(row.hlc / 1000).toISOString() } : null
}

function takeBack(state: Map<string, PastTurn>, { op, row_uuid, old }: ChangeRow): void {
  const id = uuidText(row_uuid)
  if (op === 1) {
    state.delete(id)
    return
  }
  const before = JSON.parse(old ?? '{}') as Record<string, unknown>
  const present = state.get(id)
  const value = <T>(column: string, otherwise: T): T => (column in before ? (before[column] as T) : otherwise)
  const speaker = value<string | null>('speaker_id', null)
  state.set(id, {
    id,
    pos: value('pos', present?.pos ?? 0),
    speaker: 'speaker_id' in before ? speaker && uuidText(speaker) : (present?.speaker ?? null),
    start: value('start_ms', present?.start ?? null),
    lead: value('lead', present?.lead ?? ''),
    text: value('text', present?.text ?? ''),
    gaps: 'gaps' in before ? parseGaps(value<string | null>('gaps', null)) : (present?.gaps ?? []),
  })
}

function inOrder(state: ReadonlyMap<string, PastTurn>): PastTurn[] {
  return [...state.values()].sort((a, b) => a.pos - b.pos || (a.id < b.id ? -1 : 1))
}
