import type { FlowKind, FlowStatus } from '../../shared/framework/relations'
import type { Draft } from '../../shared/model/draft'
import type { StoryFacts } from '../../shared/model/story'
import { codeByKey, codeRow } from './codes'
import { documentWithHash, storeDraft, turnsOf } from './documents'
import { coderOf } from './import-coder'
import { insertStep, insertStory } from './insert-story'
import { resolvePassage } from './passage'
import type { Project } from './project'
import { readDay, storeFacts, type ToldFact } from './story-facts'
import { derivedUuid, newUuid, uuidBytes, uuidText } from './uuid'

/** A story with the steps it was told in: which turn is about which code, and what the flow to it is. */
export interface ToldStory {
  draft: Draft
  teller: string | null
  steps: ToldStep[]
  facts: ToldFact[]
}

export interface ToldStep {
  turn: number
  code: string
  status: FlowStatus
  kind: FlowKind
}

interface InsertedCoding {
  row: number
  id: string
}

export interface StoriesStored {
  documents: string[]
  codings: number
  flows: number
  /** Stories that the project had already. */
  known: number
  /** Values of attributes that were filled in, and those that differ from what the project has, kept with the story. */
  values: number
  otherValues: number
}

/**
 * Stores stories that came in a table: each is a document and a story, each step a coding, and each step but the first has a flow from the
 * one before; what else is known becomes attributes. One action. The codings are a coder's of their own, named after the file or the teller, so that they are never counted as the analyst's.
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
  const stored: StoriesStored = {
    documents: [],
    codings: 0,
    flows: 0,
    known: stories.length - fresh.length,
    values: 0,
    otherValues: 0,
  }
  const [first] = fresh
  if (first === undefined) return stored
  project.act(
    'import',
    { count: fresh.length, title: first.draft.title },
    () => {
      for (const story of fresh) {
        const document = storeDraft(project, story.draft, story.teller ?? undefined)
        stored.documents.push(document)
        if (story.steps.length === 0) continue
        const by = coderOf(project, coder, story.teller)
        const id = derivedUuid('story', document)
        const row = insertStory(project, id, factsOf(project, document, story.draft.title), document, by)
        const turns = turnsOf(project, document)
        let before: InsertedCoding | null = null
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
          // That the way to it was barred is the flow's; what was said of it was told.
          const of = { story: row, storyId: id, coding: coding.id }
          insertStep(project, { ...of, status: status === 'blocked' ? 'told' : status, at: readDay(story) })
          if (before !== null) {
            insertFlow(project, { from: before.row, to: coding.row, kind, status, by })
            stored.flows++
          }
          before = coding
        }
      }
      Object.assign(stored, storeFacts(project, fresh, stored.documents))
    },
    { bulk: true },
  )
  return stored
}

function insertCoding(
  project: Project,
  step: { document: string; turn: string; length: number; code: number; by: number; status: FlowStatus },
): InsertedCoding {
  const id = newUuid()
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
      uuid: uuidBytes(id),
      code: step.code,
      coder: step.by,
      now: Date.now(),
      stance: step.status === 'aspired' ? 'aspiration' : 'account',
    })
  return { row: Number(lastInsertRowid), id }
}

/** What is known of a story that is a document of its own. */
function factsOf(project: Project, document: string, title: string): StoryFacts {
  const { teller, space } = project
    .prepare(
      `SELECT p.uuid AS teller, s.uuid AS space FROM document d LEFT JOIN participant p ON p.id=d.teller_id LEFT JOIN space s ON s.id=d.space_id
       WHERE d.uuid=?`,
    )
    .get(uuidBytes(document)) as { teller: Buffer | null; space: Buffer | null }
  const ids = { teller: teller && uuidText(teller), space: space && uuidText(space) }
  return { title, ...ids, form: null, periodStart: '', periodEnd: '', note: '' }
}

function insertFlow(
  project: Project,
  flow: { from: number; to: number; kind: FlowKind; status: FlowStatus; by: number },
): void {
  project
    .prepare('INSERT INTO flow(uuid,from_id,to_id,kind,status,coder_id,created_at) VALUES(?,?,?,?,?,?,?)')
    .run(uuidBytes(newUuid()), flow.from, flow.to, flow.kind, flow.status, flow.by, Date.now())
}
