import { type IncomingMemo, type MemoOn, storeMemo } from '../../db/refi/import-notes'
import type { BroughtIn } from './brought-in'
import { MemoRecord } from './carried-records'
import { frameworkKinds } from './framework-records'
import { guidKey } from './guid'
import type { PreparedNote } from './prepare-import'

const carriers: ReadonlySet<unknown> = new Set(['coding', 'code', 'flow', 'story', ...frameworkKinds])

/** Notes are memos on what refers to them, and descriptions of passages and texts are too; what nothing refers to is about the project. */
export function bringMemos(into: BroughtIn): void {
  const owners = referring(into)
  for (const note of into.prepared.notes) {
    if (carriers.has(note.record?.k)) continue
    const own = MemoRecord.safeParse(note.record).data
    const on = (own?.on ? onRecord(into, own.on) : null) ?? owners.get(note.source.guid) ?? null
    if (note.text.trim() === '' && !own) continue
    const memo = memoOf(into, note, own)
    add(into, on?.what === 'passage' && memo.quote === '' ? { ...memo, quote: on.passage.quote } : memo, on)
  }
  for (const { source, placed } of into.prepared.texts) {
    const document = into.texts.get(source.guid)
    if (document && source.description.trim() !== '')
      add(into, simple(into, source.description, source.user), { what: 'document', row: document })
    for (const { selection } of placed) {
      const on = onPassage(into, selection.guid)
      if (selection.description.trim() !== '' && on)
        add(into, { ...simple(into, selection.description, selection.user), quote: on.passage.quote }, on)
    }
  }
}

function memoOf(into: BroughtIn, { source, text }: PreparedNote, own: MemoRecord | undefined): IncomingMemo {
  if (own) {
    const { kind, title, body, quote, at, changed } = own
    return { kind, title, body, plain: text, quote, coder: into.coder(guidKey(own.coder)), at, changed }
  }
  const at = source.at ?? Date.now()
  const title = /^(?:Untitled \d+|Memo: .*)$/s.test(source.name) ? '' : source.name
  return { ...simple(into, text, source.user), title, at, changed: at }
}

function simple(into: BroughtIn, plain: string, user: string): IncomingMemo {
  const now = Date.now()
  return { kind: 'note', title: '', body: 'null', plain, quote: '', coder: into.coder(user), at: now, changed: now }
}

function add(into: BroughtIn, memo: IncomingMemo, on: MemoOn): void {
  if (storeMemo(into.project, memo, on)) into.counts.memos++
}

function onPassage(into: BroughtIn, guid: string): Extract<MemoOn, { what: 'passage' }> | null {
  const there = into.passages.get(guid)
  return there?.passage ? { what: 'passage', document: there.document, passage: there.passage } : null
}

function onRecord(into: BroughtIn, { what, id }: NonNullable<MemoRecord['on']>): MemoOn {
  if (what === 'passage' || id === null) return null
  const all = {
    document: into.texts,
    coding: into.codings,
    code: into.codes,
    flow: into.flows,
    story: into.stories,
    participant: into.people,
  }
  const row = all[what].get(guidKey(id))
  return row ? { what, row } : null
}

/** What refers to a note. A link from a note to a passage is how NVivo keeps an annotation. */
function referring(into: BroughtIn): Map<string, MemoOn> {
  const owners = new Map<string, MemoOn>()
  const refer = (notes: readonly string[], on: MemoOn) => {
    for (const note of notes) if (on !== null) owners.set(note, on)
  }
  const row = (
    what: 'document' | 'coding' | 'code' | 'flow',
    found: { row: number; id: string } | undefined,
  ): MemoOn => (found ? { what, row: found } : null)
  const { project, texts } = into.prepared
  for (const code of project.codes) refer(code.notes, row('code', into.codes.get(code.guid)))
  for (const link of project.links) {
    refer(link.notes, row('flow', into.flows.get(link.guid)))
    refer([link.from], onPassage(into, link.to))
  }
  for (const { source, placed } of texts) {
    refer(source.notes, row('document', into.texts.get(source.guid)))
    for (const { selection } of placed) {
      refer(selection.notes, onPassage(into, selection.guid))
      for (const coding of selection.codings) refer(coding.notes, row('coding', into.codings.get(coding.guid)))
    }
  }
  return owners
}
