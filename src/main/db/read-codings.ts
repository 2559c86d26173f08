import type {
  AnalysisCode,
  AnalysisCoding,
  AnalysisDocument,
  AnalysisParticipant,
  AnalysisStory,
} from '../../shared/analysis/rows'
import type { Project } from './project'

/** What codings are read with. */
export interface Known {
  codes: readonly AnalysisCode[]
  documents: readonly AnalysisDocument[]
  participants: readonly AnalysisParticipant[]
  stories: readonly AnalysisStory[]
}

/** The columns that are read; the rest is looked up, since joins of this many rows are what costs. */
type CodingColumns = [
  id: number,
  document: number,
  code: number,
  coder: number,
  firstTurn: number,
  lastTurn: number,
  start: number,
  end: number,
  valence: AnalysisCoding['valence'],
  stance: AnalysisCoding['stance'],
  confidence: AnalysisCoding['confidence'],
]

/**
 * The codings of these people, in the order of the list of documents and of the text.
 * @param coders row ids as JSON
 * @param among row ids of the documents that are read; all by default
 */
export function readCodings(
  project: Project,
  coders: string,
  known: Known,
  among: readonly number[] | null = null,
): AnalysisCoding[] {
  const documentsAsked = among && JSON.stringify(among)
  const rows = project
    .prepare(
      `SELECT id, document_id, code_id, coder_id, start_turn_id, end_turn_id, doc_start, doc_end, valence, stance, confidence
       FROM coding WHERE coder_id IN (SELECT value FROM json_each(?)) ${ofDocuments(documentsAsked)} ORDER BY document_id, doc_start, doc_end, id`,
    )
    .raw()
    .all(...given(coders, documentsAsked)) as CodingColumns[]
  const turns = turnPlaces(project, documentsAsked)
  const speakers = turnSpeakers(project, documentsAsked)
  const steps = new Map(
    project
      .prepare(
        `SELECT coding_id, story_id FROM (SELECT p.coding_id, p.story_id, row_number() OVER (PARTITION BY p.coding_id ORDER BY y.pos, y.uuid) AS n
         FROM story_step p JOIN story y ON y.id=p.story_id WHERE p.coding_id IS NOT NULL) WHERE n=1`,
      )
      .raw()
      .all() as [number, number][],
  )
  const codes = new Map(known.codes.map(code => [code.id, code]))
  const documents = new Map(known.documents.map(document => [document.id, document]))
  const waves = new Map(known.participants.map(({ id, wave }) => [id, wave]))
  const stories = new Map(known.stories.map(story => [story.id, story]))
  // A document that is a story belongs to it with all its codings; to the first, should it be several.
  const whole = new Map<number, number>()
  for (const { document, id } of known.stories.toSorted((a, b) => a.id - b.id))
    if (document !== null && !whole.has(document)) whole.set(document, id)
  let passage = -1
  const codings = rows.map((row, index): AnalysisCoding => {
    const [id, document, codeId, coder, first, last, start, end, valence, stance, confidence] = row
    const before = rows[index - 1]
    // In this order codings of the same words stand together, and the first of them names the passage; words that were lost are nobody's.
    if (!before || before[1] !== document || before[6] !== start || before[7] !== end || end === start) passage = id
    const code = codes.get(codeId)!
    const step = steps.get(id)
    const story = step === undefined ? (whole.get(document) ?? null) : 2 * step
    const of = story === null ? undefined : stories.get(story)
    const home = documents.get(document)!
    const teller = speakers.get(first) ?? home.teller ?? of?.teller ?? null
    return {
      id,
      cycle: code.cycle,
      code: code.key,
      document,
      passage,
      teller,
      story,
      space: of?.space ?? home.space,
      valence,
      codeId,
      coder,
      start,
      end,
      firstTurn: turns[first] ?? 0,
      lastTurn: turns[last] ?? 0,
      stance,
      confidence,
      wave: home.wave ?? (teller === null ? null : (waves.get(teller) ?? null)),
    }
  })
  const ofDocument = Map.groupBy(codings, ({ document }) => document)
  return known.documents.flatMap(({ id }) => ofDocument.get(id) ?? [])
}

/** A condition on the column of the document, where only some documents are read; their row ids as JSON are its value. */
function ofDocuments(documents: string | null, column = 'document_id'): string {
  return documents === null ? '' : `AND ${column} IN (SELECT value FROM json_each(?))`
}

function given(...values: (string | null)[]): string[] {
  return values.filter(value => value !== null)
}

/** The place of every turn in its document, from 0, by row id. */
function turnPlaces(project: Project, documents: string | null): Int32Array {
  const rows = project
    .prepare(`SELECT document_id, id FROM turn WHERE true ${ofDocuments(documents)} ORDER BY document_id, pos, id`)
    .raw()
    .all(...given(documents)) as [number, number][]
  const places = new Int32Array(rows.reduce((most, [, id]) => Math.max(most, id), 0) + 1)
  rows.forEach(([document, id], index) => {
    const before = rows[index - 1]
    places[id] = before?.[0] === document ? places[before[1]]! + 1 : 0
  })
  return places
}

/** The participant who speaks in a turn, where one is known. */
function turnSpeakers(project: Project, documents: string | null): Map<number, number> {
  return new Map(
    project
      .prepare(
        `SELECT t.id, s.participant_id FROM speaker s JOIN turn t ON t.speaker_id=s.id WHERE s.participant_id IS NOT NULL ${ofDocuments(documents, 't.document_id')}`,
      )
      .raw()
      .all(...given(documents)) as [number, number][],
  )
}
