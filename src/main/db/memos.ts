import { AppError } from '../../shared/errors'
import { memoBlocks, plainOf } from '../../shared/memo/blocks'
import {
  type Memo,
  type MemoAbout,
  type MemoFilter,
  type MemoKind,
  type MemoLine,
  type MemoText,
  memoKinds,
  memoSubjects,
} from '../../shared/model/memo'
import { folded } from '../../shared/query/words'
import { coderNames } from './coder-names'
import { shortened } from './codings'
import { type MemoRow, memoQuery, rowToLine, rowToMemo } from './memo-rows'
import { memoUuid, storedBody } from './memo-text'
import { resolvePassage, type StoredPassage } from './passage'
import type { ActionDetails, Project } from './project'
import { newUuid, uuidBytes } from './uuid'

/** @throws AppError memo.notFound */
export function memoById(project: Project, id: string): Memo {
  const row = project.prepare(`${memoQuery} WHERE m.uuid=?`).get(uuidBytes(id)) as MemoRow | undefined
  if (!row) throw new AppError('memo.notFound')
  return rowToMemo(row, coderNames(project))
}

/** Memos on one thing, oldest first; of a coding or flow one at the most. A document's own, without those on its passages. */
export function memosOn(project: Project, about: Exclude<MemoAbout, { on: 'passage' }>): Memo[] {
  const where =
    about.on === 'project'
      ? 'coalesce(m.document_id,m.coding_id,m.code_id,m.flow_id,m.story_id,m.participant_id) IS NULL'
      : `m.${about.on}_id=(SELECT id FROM ${about.on} WHERE uuid=@id)${about.on === 'document' ? ' AND m.start_turn_id IS NULL' : ''}`
  const statement = project.prepare(`${memoQuery} WHERE ${where} ORDER BY m.created_at, m.id`)
  const rows = (about.on === 'project' ? statement.all() : statement.all({ id: uuidBytes(about.id) })) as MemoRow[]
  const names = coderNames(project)
  return rows.map(row => rowToMemo(row, names))
}

/** Memos on passages of a document, in the order of the text. */
export function memosOnPassages(project: Project, document: string): MemoLine[] {
  const rows = project
    .prepare(
      `${memoQuery} WHERE m.document_id=(SELECT id FROM document WHERE uuid=?) AND m.start_turn_id IS NOT NULL AND m.end_turn_id IS NOT NULL
       ORDER BY a.pos, m.start_off, m.id`,
    )
    .all(uuidBytes(document)) as MemoRow[]
  const names = coderNames(project)
  return rows.map(row => rowToLine(row, names))
}

/** Memos that pass the filter, in its order. */
export function listMemos(project: Project, filter: MemoFilter): MemoLine[] {
  const words = folded(filter.text).split(/\s+/).filter(Boolean)
  const rows = project.prepare(`${memoQuery} ORDER BY m.id`).all() as MemoRow[]
  const names = coderNames(project)
  return rows
    .map(row => rowToLine(row, names))
    .filter(
      memo =>
        (filter.kinds.length === 0 || filter.kinds.includes(memo.kind)) &&
        (filter.subjects.length === 0 || filter.subjects.includes(memo.about.on)) &&
        (filter.coders.length === 0 || filter.coders.includes(memo.coder)) &&
        words.every(word =>
          folded(`${memo.title}\n${memo.plain}\n${memo.words}\n${memo.documentTitle}`).includes(word),
        ),
    )
    .sort(orders[filter.order])
}

/**
 * Writes a new memo; on a coding or flow that has one already, in its place.
 * @throws AppError memo.notFound where what it is about is gone; coding.* for a passage that cannot be
 */
export function addMemo(project: Project, about: MemoAbout, kind: MemoKind, text: MemoText): Memo {
  const known = about.on === 'coding' || about.on === 'flow' ? memosOn(project, about)[0] : undefined
  if (known) return writeMemo(project, known.id, { ...text, kind })
  const place = placeOf(project, about)
  const uuid = about.on === 'coding' || about.on === 'flow' ? memoUuid(about.id) : newUuid()
  const details: ActionDetails = {}
  project.act('memo.add', details, () => {
    const now = Date.now()
    const passage = place.passage
    project
      .prepare(
        `INSERT INTO memo(uuid,kind,title,body,plain,${place.column === null ? '' : `${place.column},`}start_turn_id,start_off,end_turn_id,end_off,quote,coder_id,created_at,changed_at)
         VALUES(@uuid,@kind,@title,@body,@plain,${place.column === null ? '' : '@row,'}@startTurn,@startOffset,@endTurn,@endOffset,@quote,@coder,@now,@now)`,
      )
      .run({
        ...stored(text),
        uuid: uuidBytes(uuid),
        kind,
        ...(place.column === null ? {} : { row: place.row }),
        startTurn: passage?.startTurn ?? null,
        startOffset: passage?.startOffset ?? null,
        endTurn: passage?.endTurn ?? null,
        endOffset: passage?.endOffset ?? null,
        quote: passage?.quote ?? '',
        coder: project.coderRow(),
        now,
      })
    Object.assign(details, nameOf(memoById(project, uuid)))
  })
  return memoById(project, uuid)
}

/** Changes a memo's text, title or kind: one action, none where nothing is different. @throws AppError memo.notFound */
export function writeMemo(project: Project, id: string, change: Partial<MemoText> & { kind?: MemoKind }): Memo {
  const before = memoById(project, id)
  const after = {
    kind: change.kind ?? before.kind,
    title: change.title ?? before.title,
    body: change.body === undefined ? before.body : change.body,
    plain: change.plain ?? before.plain,
  }
  const same = (['kind', 'title', 'body', 'plain'] as const).every(name => after[name] === before[name])
  if (same) return before
  project.act('memo.write', nameOf({ ...before, ...after }), () => {
    project
      .prepare('UPDATE memo SET kind=@kind, title=@title, body=@body, plain=@plain, changed_at=@now WHERE uuid=@uuid')
      .run({ ...stored(after), kind: after.kind, now: Date.now(), uuid: uuidBytes(id) })
  })
  return memoById(project, id)
}

/** Removes memos: one action. @throws AppError memo.notFound */
export function removeMemos(project: Project, ids: readonly string[]): Memo[] {
  const before = ids.map(id => memoById(project, id))
  const [first] = before
  if (first === undefined) return []
  project.act('memo.remove', { ...nameOf(first), count: before.length }, () => {
    for (const { id } of before) project.prepare('DELETE FROM memo WHERE uuid=?').run(uuidBytes(id))
  })
  return before
}

/** The text as it is stored: where there is an editor's state, the plain text is what that says. */
function stored(text: MemoText): { title: string; body: string; plain: string } {
  const plain = text.body === null ? text.plain : plainOf(memoBlocks(text.body, text.plain))
  return { title: text.title.trim(), body: storedBody(text.body), plain }
}

/** What names a memo in the sentences of the history: its title, else its first words, and what it is about. */
function nameOf(memo: MemoLine): ActionDetails {
  return { title: shortened(memo.title || memo.plain), on: memo.about.on, about: shortened(memo.words, 40) }
}

function placeOf(
  project: Project,
  about: MemoAbout,
): { column: string | null; row: number | null; passage: StoredPassage | null } {
  if (about.on === 'project') return { column: null, row: null, passage: null }
  if (about.on === 'passage') {
    const passage = resolvePassage(project, about.id, about.anchor)
    return { column: 'document_id', row: passage.document, passage }
  }
  const row = project.prepare(`SELECT id FROM ${about.on} WHERE uuid=?`).pluck().get(uuidBytes(about.id)) as
    | number
    | undefined
  if (row === undefined) throw new AppError('memo.aboutNothing')
  return { column: `${about.on}_id`, row, passage: null }
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const newest = (name: 'changedAt' | 'createdAt') => (a: MemoLine, b: MemoLine) => (a[name] < b[name] ? 1 : -1)

const orders: Record<MemoFilter['order'], (a: MemoLine, b: MemoLine) => number> = {
  changed: newest('changedAt'),
  created: newest('createdAt'),
  about: (a, b) =>
    memoSubjects.indexOf(a.about.on) - memoSubjects.indexOf(b.about.on) || collator.compare(a.words, b.words),
  kind: (a, b) => memoKinds.indexOf(a.kind) - memoKinds.indexOf(b.kind) || newest('changedAt')(a, b),
  title: (a, b) => collator.compare(a.title || a.plain, b.title || b.plain),
  coder: (a, b) => collator.compare(a.coderName, b.coderName) || newest('changedAt')(a, b),
}
