import type { FlowKind, FlowStatus } from '../../shared/framework/relations'
import type { Draft } from '../../shared/model/draft'
import { codeByKey, codeRow } from './codes'
import { documentWithHash, storeDraft, turnsOf } from './documents'
import { resolvePassage } from './passage'
import type { Project } from './project'
import { newUuid, uuidBytes } from './uuid'

/** A story with the steps it was told in: which turn is about which code, and what the flow to it is. */
export interface ToldStory {
  draft: Draft
  teller: string | null
  steps: { turn: number; code: string; status: FlowStatus; kind: FlowKind }[]
}

export interface StoriesStored {
  documents: string[]
  codings: number
  flows: number
  /** Stories that the project had already. */
  known: number
}

/**
 * Stores stories that came in a table: each is a document, each step a coding, and each step but the first has a flow from the one before.
 * One action. The codings are a coder's of their own, named after the file or the teller, so that they are never counted as the analyst's.
 *
 * @param coder the name for codings made by the import; `null` for a coder per teller
 * @throws AppError code.notFound before anything is stored
 */
export function storeStories(project: Project, stories: readonly ToldStory[], coder: string | null): StoriesStored {
  const codes = new Map(
    [...new Set(stories.flatMap(({ steps }) => steps.map(step => step.code)))].map(key => [
      key,
      codeRow(project, codeByKey(project, key).id).id,
    ]),
  )
  const fresh = stories.filter(({ draft }) => documentWithHash(project, draft.hash) === null)
  const stored: StoriesStored = { documents: [], codings: 0, flows: 0, known: stories.length - fresh.length }
  const [first] = fresh
  if (first === undefined) return stored
  project.act(
    'import',
    { count: fresh.length, title: first.draft.title },
    () => {
      for (const story of fresh) {
        const by = coderNamed(project, coder ?? `${story.teller ?? 'Unnamed'} (teller)`)
        const document = storeDraft(project, story.draft, story.teller ?? undefined)
        stored.documents.push(document)
        const turns = turnsOf(project, document)
        let before: number | null = null
        for (const { turn, code, status, kind } of story.steps) {
          const at = turns[turn]
          const codeId = codes.get(code)
          if (at === undefined || codeId === undefined) continue
          const coding = insertCoding(project, {
            document,
            turn: at.id,
            length: at.text.length,
            code: codeId,
            by,
            status,
          })
          stored.codings++
          if (before !== null) {
            insertFlow(project, { from: before, to: coding, kind, status, by })
            stored.flows++
          }
          before = coding
        }
      }
    },
    { bulk: true },
  )
  return stored
}

/** Row id of the coder of that name, made if there is none. */
function coderNamed(project: Project, name: string): number {
  const known = project.prepare('SELECT id FROM coder WHERE name=? ORDER BY id LIMIT 1').pluck().get(name) as
    | number
    | undefined
  const insert = () =>
    project.prepare('INSERT INTO coder(uuid,name) VALUES(?,?)').run(uuidBytes(newUuid()), name).lastInsertRowid
  return known ?? Number(insert())
}

function insertCoding(
  project: Project,
  step: { document: string; turn: string; length: number; code: number; by: number; status: FlowStatus },
): number {
  const passage = resolvePassage(project, step.document, {
    startTurn: step.turn,
    startOffset: 0,
    endTurn: step.turn,
    endOffset: step.length,
  })
  const { lastInsertRowid } = project
    .prepare(
      `INSERT INTO coding(uuid,document_id,code_id,coder_id,start_turn_id,start_off,end_turn_id,end_off,doc_start,doc_end,created_at,stance,quote,prefix,suffix)
       VALUES(@uuid,@document,@code,@coder,@startTurn,@startOffset,@endTurn,@endOffset,@docStart,@docEnd,@now,@stance,@quote,@prefix,@suffix)`,
    )
    .run({
      ...passage,
      uuid: uuidBytes(newUuid()),
      code: step.code,
      coder: step.by,
      now: Date.now(),
      stance: step.status === 'aspired' ? 'aspiration' : 'account',
    })
  return Number(lastInsertRowid)
}

function insertFlow(
  project: Project,
  flow: { from: number; to: number; kind: FlowKind; status: FlowStatus; by: number },
): void {
  project
    .prepare('INSERT INTO flow(uuid,from_id,to_id,kind,status,coder_id,created_at) VALUES(?,?,?,?,?,?,?)')
    .run(uuidBytes(newUuid()), flow.from, flow.to, flow.kind, flow.status, flow.by, Date.now())
}
