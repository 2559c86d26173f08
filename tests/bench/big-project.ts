import { storePack } from '../../src/main/db/codes'
import { storeDraft } from '../../src/main/db/documents'
import { Project } from '../../src/main/db/project'
import { newUuid, uuidBytes } from '../../src/main/db/uuid'
import { readPack } from '../../src/main/handlers/packs'
import type { Draft } from '../../src/shared/model/draft'
import { madeTurn } from './made-text'

export interface Size {
  documents: number
  words: number
  codings: number
  flows: number
}

/** The same "random" numbers on every machine. */
export function numbers(seed = 1): (below: number) => number {
  let state = seed
  return below => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

/** A made-up interview of about so many words in turns of about 60. */
export function bigDraft(index: number, words: number): Draft {
  const next = numbers(index + 1)
  const turns = Array.from({ length: Math.ceil(words / 60) }, (_, n) => ({
    speaker: n % 2,
    start: n * 20_000,
    end: null,
    lead: `${n > 0 ? '\n' : ''}${n % 2 ? `Person ${index % 40}` : 'Interviewer'}: `,
    text: madeTurn(next, 60),
    gaps: [],
    syncs: [],
    marks: [],
  }))
  const speakers = [
    { label: 'Interviewer', interviewer: true, turns: 0, words: 0 },
    { label: `Person ${index % 40}`, interviewer: false, turns: 0, words: 0 },
  ]
  return {
    ...{
      file: `interview ${index}.txt`,
      format: 'txt',
      hash: String(index),
      encoding: 'utf-8',
      kind: 'transcript' as const,
      title: `Interview ${index}`,
    },
    ...{ shape: 'name-colon', speakers, turns, tail: '\n', words, warnings: [] },
  }
}

/** Fills a project with documents, codings and flows spread evenly, in one action; codings are written row by row without looking for joins. */
export function bigProject(path: string, resources: string, size: Size): Project {
  return Project.create(path, 'Hanne', { name: 'Big', cycleSet: '2020', madeBy: 'bench' }, project => {
    storePack(project, readPack(resources, '2020'))
    for (let n = 0; n < size.documents; n++) storeDraft(project, bigDraft(n, size.words / size.documents))
    fillCodings(project, size)
    fillFlows(project, size)
  })
}

function fillCodings(project: Project, { documents, codings }: Size): void {
  const next = numbers(7)
  const codes = project.prepare('SELECT id FROM code').pluck().all() as number[]
  const coder = project.coderRow()
  const insert = project.prepare(
    `INSERT INTO coding(uuid,document_id,code_id,coder_id,start_turn_id,start_off,end_turn_id,end_off,doc_start,doc_end,created_at,valence,quote,prefix,suffix)
     VALUES(?,?,?,?,?,?,?,?,?,?,0,?,?,'','')`,
  )
  const documentIds = project.prepare('SELECT id FROM document ORDER BY id').pluck().all() as number[]
  for (const document of documentIds) {
    const turns = project
      .prepare('SELECT id, doc_start, text FROM turn WHERE document_id=? ORDER BY pos')
      .all(document) as { id: number; doc_start: number; text: string }[]
    for (let n = 0; n < codings / documents; n++) {
      const turn = turns[next(turns.length)]!
      const start = next(turn.text.length - 20)
      const end = Math.min(turn.text.length, start + 20 + next(120))
      insert.run(
        ...[
          uuidBytes(newUuid()),
          document,
          codes[next(codes.length)],
          coder,
          turn.id,
          start,
          turn.id,
          end,
          turn.doc_start + start,
          turn.doc_start + end,
        ],
        ...[next(10) === 0 ? 'negative' : null, turn.text.slice(start, end)],
      )
    }
  }
}

function fillFlows(project: Project, { flows }: Size): void {
  const next = numbers(11)
  const codings = project.prepare('SELECT id FROM coding ORDER BY id').pluck().all() as number[]
  const coder = project.coderRow()
  const insert = project.prepare(
    "INSERT INTO flow(uuid,from_id,to_id,kind,status,coder_id,created_at) VALUES(?,?,?,'flow',?,?,0)",
  )
  for (let n = 0; n < flows; n++) {
    const from = next(codings.length - 30)
    insert.run(
      uuidBytes(newUuid()),
      codings[from],
      codings[from + 1 + next(20)],
      next(9) === 0 ? 'aspired' : 'told',
      coder,
    )
  }
}
