import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { codeByKey, storePack } from '../../src/main/db/codes'
import { addCoding } from '../../src/main/db/codings'
import { documentNamed, storeDraft } from '../../src/main/db/documents'
import { findQuote } from '../../src/main/db/find-quote'
import { Project } from '../../src/main/db/project'
import { readCodebook } from '../../src/main/handlers/packs'
import type { CycleSetKey } from '../../src/shared/framework/cycles'
import type { Coding } from '../../src/shared/model/coding'
import type { Draft, DraftTurn } from '../../src/shared/model/draft'

export const resources = join(import.meta.dirname, '..', '..', 'resources')

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'valueloom test '))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A fresh project with the default codebook in a folder of its own; closed and removed after the test. */
export function temporaryProject(options: { coder?: string; cycleSet?: CycleSetKey; path?: string } = {}): Project {
  const path = options.path ?? join(temporaryFolder(), 'test.vloom')
  const cycleSet = options.cycleSet ?? '2020'
  const project = Project.create(path, options.coder ?? 'Hanne', { name: 'Test', cycleSet, madeBy: 'test' }, created =>
    storePack(created, readCodebook(resources, cycleSet)),
  )
  onTestFinished(() => project.close())
  return project
}

/** A draft of alternating turns by an interviewer and Leila, from plain strings. */
export function draftOf(texts: string[], more: Partial<Draft> = {}): Draft {
  const turns: DraftTurn[] = texts.map((text, index) => ({
    speaker: index % 2,
    start: index * 10_000,
    end: null,
    lead: `${index > 0 ? '\n' : ''}${index % 2 === 0 ? 'Interviewer' : 'Leila'}: `,
    text,
    gaps: [],
    syncs: [],
    marks: [],
  }))
  return {
    file: 'leila.txt',
    format: 'txt',
    hash: String(texts.length),
    encoding: 'utf-8',
    kind: 'transcript',
    title: 'Leila',
    shape: 'name-colon',
    speakers: [
      { label: 'Interviewer', interviewer: true, turns: 0, words: 0 },
      { label: 'Leila', interviewer: false, turns: 0, words: 0 },
    ],
    turns,
    tail: '\n',
    words: 0,
    warnings: [],
    ...more,
  }
}

export function bringIn(project: Project, draft: Draft): string {
  return project.act('import', { count: 1, title: draft.title }, () => storeDraft(project, draft), { bulk: true })
}

/** Codes the first occurrence of some words, as the command line does. */
export function codeWords(project: Project, document: string, quote: string, key: string, nth?: number): Coding {
  const { id } = documentNamed(project, document)
  return addCoding(project, id, codeByKey(project, key).id, findQuote(project, id, quote, nth).anchor)
}

/** Everything a person could see, by uuid and without row ids: equal before an action and after its undoing. */
export function contents(project: Project): unknown {
  const rows = (sql: string) => project.prepare(sql).all()
  return {
    documents: rows('SELECT uuid, title, kind, file, tail, word_count FROM document ORDER BY uuid'),
    speakers: rows('SELECT uuid, name, interviewer, pos FROM speaker ORDER BY uuid'),
    turns: rows('SELECT uuid, pos, start_ms, doc_start, gaps, lead, text FROM turn ORDER BY uuid'),
    codes: rows(
      'SELECT c.uuid, c.key, c.name, p.uuid AS parent FROM code c LEFT JOIN code p ON p.id=c.parent_id ORDER BY c.uuid',
    ),
    codings: rows(
      `SELECT k.uuid, d.uuid AS document, c.uuid AS code, a.uuid AS first, k.start_off, z.uuid AS last, k.end_off, k.doc_start, k.doc_end, k.quote, k.valence
       FROM coding k JOIN document d ON d.id=k.document_id JOIN code c ON c.id=k.code_id JOIN turn a ON a.id=k.start_turn_id JOIN turn z ON z.id=k.end_turn_id ORDER BY k.uuid`,
    ),
    flows: rows(
      'SELECT f.uuid, a.uuid AS "from", z.uuid AS "to", f.kind, f.status FROM flow f JOIN coding a ON a.id=f.from_id JOIN coding z ON z.id=f.to_id ORDER BY f.uuid',
    ),
    memos: rows(
      'SELECT m.uuid, m.kind, m.title, m.body, m.plain, k.uuid AS coding, f.uuid AS flow, c.uuid AS code, d.uuid AS document, a.uuid AS first, m.start_off, m.end_off, m.quote FROM memo m LEFT JOIN coding k ON k.id=m.coding_id LEFT JOIN flow f ON f.id=m.flow_id LEFT JOIN code c ON c.id=m.code_id LEFT JOIN document d ON d.id=m.document_id LEFT JOIN turn a ON a.id=m.start_turn_id ORDER BY m.uuid',
    ),
  }
}
