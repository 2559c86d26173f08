import { AppError } from '../../shared/errors'
import { auditSentence } from '../../shared/messages/action-sentence'
import { actions } from '../../shared/messages/en/actions'
import type { HistoryEntry } from '../../shared/model/history'
import type { HistoryDetail, HistoryFilter, HistoryPage } from '../../shared/model/history-detail'
import { Id } from '../../shared/model/id'
import { coderNames } from './coder-names'
import { type EntryRow, entryOf } from './history-entry'
import { rowChanges, walkChanges } from './history-rows'
import { changeInWords } from './history-words'
import type { Project } from './project'
import { uuidBytes, uuidText } from './uuid'

const mostInWords = 300

interface Row extends EntryRow {
  id: number
  undone: number
}

/** Entries that pass a filter, the last first. */
export function findHistory(project: Project, filter: HistoryFilter, limit: number): HistoryPage {
  const names = coderNames(project)
  const { where, values } = conditions(filter, names, false)
  const rows = project.prepare(`${entryQuery} WHERE ${where} ORDER BY t.id DESC LIMIT @limit`).all({ ...values, limit })
  const total = project
    .prepare(`SELECT count(*) FROM history_txn t JOIN coder c ON c.id=t.coder_id WHERE ${where}`)
    .pluck()
    .get(values) as number
  const coders = project
    .prepare('SELECT id, uuid FROM coder WHERE id IN (SELECT coder_id FROM history_txn) ORDER BY name, uuid')
    .all() as { id: number; uuid: Buffer }[]
  return {
    entries: (rows as Row[]).map(row => ({ ...entryOf(row, names), undone: row.undone === 1 })),
    total,
    coders: coders.map(({ id, uuid }) => ({ id: uuidText(uuid), name: names.get(id) ?? '' })),
  }
}

/** What one entry did, in words. @throws AppError history.noEntry */
export function historyDetail(project: Project, id: string): HistoryDetail {
  const txn = project.prepare('SELECT id FROM history_txn WHERE uuid=?').pluck().get(uuidBytes(id)) as
    | number
    | undefined
  if (txn === undefined) throw new AppError('history.noEntry')
  const changes = rowChanges(project, txn)
  return {
    changes: changes.slice(0, mostInWords).map(change => changeInWords(project, change)),
    rows: changes.length,
    place: placeOf(project, txn),
  }
}

/** One line of the audit trail for each field that an entry changed. */
export interface AuditLine {
  time: string
  coder: string
  kind: string
  action: string
  /** What was done, in words. */
  sentence: string
  about: string
  row: string
  name: string
  change: string
  field: string
  before: string
  after: string
  entry: string
}

export const auditColumns = [
  ...([
    'time',
    'coder',
    'kind',
    'action',
    'sentence',
    'about',
    'name',
    'change',
    'field',
    'before',
    'after',
    'row',
    'entry',
  ] as const),
]

/** The whole audit trail, the first entry first, with texts in full. */
export function auditLines(project: Project, filter: HistoryFilter): AuditLine[] {
  const names = coderNames(project)
  const { where, values } = conditions(filter, names, true)
  const rows = project
    .prepare(`${entryQuery} WHERE ${where} ORDER BY t.id`)
    .all(values)
    .map(row => row as Row)
  const entries = new Map(rows.map(row => [row.id, entryOf(row, names)]))
  const changed = new Map<number, AuditLine[]>()
  const known = { names: new Map<string, string>(), whole: true }
  walkChanges(project, (txn, changes) => {
    const entry = entries.get(txn)
    if (!entry) return
    const lines = changes.flatMap(change => {
      const { label, name, kind, fields, row: id } = changeInWords(project, change, known)
      const line = { ...headOf(entry), about: label, name, change: kind, row: id }
      return fields.length === 0
        ? [{ ...line, field: '', before: '', after: '' }]
        : fields.map(field => ({
            ...{ ...line, field: field.label, before: field.before ?? '', after: field.after ?? '' },
          }))
    })
    changed.set(txn, [...lines, ...(changed.get(txn) ?? [])])
  })
  // What arrives in bulk is not logged row by row: the sentence says what it was.
  return rows.flatMap(
    ({ id }) =>
      changed.get(id) ?? [
        { ...headOf(entries.get(id)!), about: '', name: '', change: '', field: '', before: '', after: '', row: '' },
      ],
  )
}

function headOf(entry: HistoryEntry) {
  const { at, coder, kind, action, id } = entry
  return { time: at, coder, kind, action, sentence: auditSentence(entry), entry: id }
}

const entryQuery = `SELECT t.id, t.uuid, t.hlc, c.id AS coder, c.uuid AS by, t.kind, t.action, t.details,
    EXISTS(SELECT 1 FROM history_txn u WHERE u.undoes=t.uuid) AS undone
  FROM history_txn t JOIN coder c ON c.id=t.coder_id`

/** @param names what coders are called, by row id */
function conditions(filter: HistoryFilter, names: ReadonlyMap<number, string>, withCreation: boolean) {
  const where = [withCreation ? '1' : "t.kind<>'create'"]
  const values: Record<string, string | number | Buffer> = {}
  if (filter.coder !== undefined) {
    const [row] = [...names].find(([, name]) => name === filter.coder) ?? []
    where.push('(c.id=@coder OR c.uuid=@coderId)')
    values.coder = row ?? -1
    values.coderId = Id.safeParse(filter.coder).success ? uuidBytes(filter.coder) : Buffer.alloc(0)
  }
  if (filter.about !== undefined) {
    where.push("(t.action=@about OR t.action GLOB @about || '.*')")
    values.about = filter.about.replaceAll(/[^\w.]/g, '')
  }
  if (filter.text !== undefined && filter.text.trim() !== '') {
    // What was written, how the action is called, or the code by its name, for which the log keeps its key.
    where.push(
      `(t.details LIKE @text ESCAPE '\\' OR t.action IN (SELECT value FROM json_each(@saying))
        OR t.details->>'code' IN (SELECT key FROM code WHERE name LIKE @name ESCAPE '\\'))`,
    )
    const words = filter.text.trim()
    const part = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
    values.text = part(JSON.stringify(words).slice(1, -1))
    values.name = part(words)
    values.saying = JSON.stringify(actionsSaying(words))
  }
  if (filter.from !== undefined) {
    where.push('t.hlc>=@from')
    values.from = new Date(`${filter.from}T00:00:00`).getTime() * 1000
  }
  if (filter.to !== undefined) {
    where.push('t.hlc<=@to')
    values.to = new Date(`${filter.to}T23:59:59.999`).getTime() * 1000
  }
  for (const [name, column] of [
    ['document', 'document_id'],
    ['code', 'code_id'],
  ] as const) {
    const id = filter[name]
    if (id === undefined) continue
    where.push(touching(name, column))
    values[name] = uuidBytes(id)
  }
  return { where: where.join(' AND '), values }
}

/** Actions whose sentences have these words, apart from what is filled into them. */
function actionsSaying(words: string): string[] {
  const wanted = words.toLowerCase()
  return Object.entries(actions)
    .filter(([, sentence]) => sentence.split(/\{\{[^}]*\}\}/).some(part => part.toLowerCase().includes(wanted)))
    .map(([key]) => key.replace(/_(one|other)$/, ''))
}

/** Entries that touched the row itself or a row of it, whether that is still there or not. */
function touching(name: 'document' | 'code', column: string): string {
  const children = name === 'document' ? ['turn', 'speaker', 'coding', 'memo', 'media'] : ['coding', 'memo']
  const rows = [
    `SELECT @${name}`,
    ...children.map(child => `SELECT uuid FROM ${child} WHERE ${column}=(SELECT id FROM ${name} WHERE uuid=@${name})`),
    `SELECT row_uuid FROM history_change WHERE op<>1 AND json_extract(old,'$.${column}')=lower(hex(@${name}))`,
  ]
  return `t.id IN (SELECT txn_id FROM history_change WHERE row_uuid IN (${rows.join(' UNION ')}))`
}

function placeOf(project: Project, txn: number): HistoryDetail['place'] {
  const coding = project
    .prepare(
      `SELECT k.uuid AS coding, d.uuid AS document FROM history_change h JOIN coding k ON k.uuid=h.row_uuid
         OR k.id=(SELECT from_id FROM flow WHERE uuid=h.row_uuid) JOIN document d ON d.id=k.document_id WHERE h.txn_id=? AND h.tbl IN('coding','flow') LIMIT 1`,
    )
    .get(txn) as { coding: Buffer; document: Buffer } | undefined
  if (coding) return { document: uuidText(coding.document), coding: uuidText(coding.coding), turn: null }
  const turn = project
    .prepare(
      "SELECT t.uuid AS turn, d.uuid AS document FROM history_change h JOIN turn t ON t.uuid=h.row_uuid JOIN document d ON d.id=t.document_id WHERE h.txn_id=? AND h.tbl='turn' LIMIT 1",
    )
    .get(txn) as { turn: Buffer; document: Buffer } | undefined
  if (turn) return { document: uuidText(turn.document), coding: null, turn: uuidText(turn.turn) }
  const document = project
    .prepare(
      "SELECT d.uuid FROM history_change h JOIN document d ON d.uuid=h.row_uuid WHERE h.txn_id=? AND h.tbl='document' LIMIT 1",
    )
    .pluck()
    .get(txn) as Buffer | undefined
  return document ? { document: uuidText(document), coding: null, turn: null } : null
}
