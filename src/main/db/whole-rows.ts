import type {
  AnalysisCode,
  AnalysisCoding,
  AnalysisDocument,
  AnalysisFlow,
  AnalysisParticipant,
  AnalysisRows,
  AnalysisStory,
  CountedCoder,
} from '../../shared/analysis/rows'
import { carryColumns, type Replaced } from '../../shared/flow/coding-columns'
import type { CycleKey } from '../../shared/framework/cycles'
import type { Id } from '../../shared/model/id'
import type { Variable } from '../../shared/model/variable'
import type { Sliced } from '../../shared/slices'
import { coderNames } from './coder-names'
import { codebookOf } from './codes'
import { codingChanges } from './coding-changes'
import { lastEntryOf } from './history'
import type { Project } from './project'
import { readCodings } from './read-codings'
import { uuidBytes, uuidText } from './uuid'
import { listVariables } from './variables'

/** Whose codings are counted: one person's (the filter's coder, else the present one, else whoever coded most), or several people's. */
export type Counted = 'one' | 'all' | readonly Id[]

interface Kept {
  /** Row id of the last entry of the history these rows know of. */
  last: number
  rows: AnalysisRows
}

/** Read once between two actions: half a million codings take a second, and a person changes filters more often than codings. */
const kept = new WeakMap<Project, Map<string, Kept>>()

/** All rows that figures and tables are counted from, of those whose codings count. */
export function wholeRows(project: Project, coder: Id | undefined, counted: Counted = 'one'): AnalysisRows {
  const last = lastEntryOf(project)
  const coders = countedCoders(project, coder, counted)
  const before = knownOf(project).get(keyOf(coders))
  if (before?.last === last) return before.rows
  const rows = (before && rowsAfter(project, before, coders)) ?? readRows(project, coders)
  keep(project, coders, { last, rows })
  return rows
}

/** Documents read at a time: a tenth of a second where each has hundreds of codings. */
const documentsAtOnce = 100

/**
 * Reads what `wholeRows` then gives at once, some documents at a time, so that others can be answered between. No action may come between:
 * after one it is to be begun anew.
 */
export function* readInParts(project: Project, coder: Id | undefined, counted: Counted = 'one'): Sliced<void> {
  const last = lastEntryOf(project)
  const coders = countedCoders(project, coder, counted)
  const before = knownOf(project).get(keyOf(coders))
  if (before && (before.last === last || codingChanges(project, before.last) !== null)) return
  const lists = readLists(project, coders)
  const documents = lists.documents.map(({ id }) => id)
  const parts: AnalysisCoding[][] = []
  for (let from = 0; from < documents.length; from += documentsAtOnce) {
    yield from / (documents.length + documentsAtOnce)
    parts.push(readCodings(project, idsOf(coders), lists, documents.slice(from, from + documentsAtOnce)))
  }
  yield documents.length / (documents.length + documentsAtOnce)
  keep(project, coders, {
    last,
    rows: { ...lists, codings: ([] as AnalysisCoding[]).concat(...parts), flows: readFlows(project, idsOf(coders)) },
  })
}

function knownOf(project: Project): Map<string, Kept> {
  const known = kept.get(project) ?? new Map<string, Kept>()
  kept.set(project, known)
  return known
}

function keep(project: Project, coders: readonly CountedCoder[], rows: Kept): void {
  const known = knownOf(project)
  // Rows of other people that are out of date are not worth their room.
  for (const [each, { last }] of known) if (last !== rows.last) known.delete(each)
  known.set(keyOf(coders), rows)
}

function keyOf(coders: readonly CountedCoder[]): string {
  return coders.map(({ id }) => id).join()
}

function idsOf(coders: readonly CountedCoder[]): string {
  return JSON.stringify(coders.map(({ id }) => id))
}

/** The rows brought up to date, where nothing but some codings and flows was changed since; null where they must be read anew. */
function rowsAfter(project: Project, { last, rows }: Kept, coders: CountedCoder[]): AnalysisRows | null {
  const changed = codingChanges(project, last)
  if (changed === null) return null
  const ids = idsOf(coders)
  const fresh = readCodings(project, ids, rows, changed.documents)
  return {
    ...rows,
    coders,
    codersInProject: countCoders(project),
    codings: replaceDocuments(rows, new Set(changed.documents), fresh),
    flows: changed.flows ? readFlows(project, ids) : rows.flows,
  }
}

/** Both lists are in the order of the documents; so is what comes of them. */
function replaceDocuments(
  { documents, codings }: AnalysisRows,
  changed: ReadonlySet<number>,
  fresh: readonly AnalysisCoding[],
): readonly AnalysisCoding[] {
  if (changed.size === 0) return codings
  const placeOf = new Map(documents.map(({ id }, place) => [id, place]))
  const ofDocument = Map.groupBy(fresh, ({ document }) => document)
  const parts: (readonly AnalysisCoding[])[] = []
  const replaced: Replaced[] = []
  let from = 0
  for (const { id } of documents.filter(document => changed.has(document.id))) {
    const start = firstAt(codings, placeOf, placeOf.get(id)!)
    const now = ofDocument.get(id) ?? []
    parts.push(codings.slice(from, start), now)
    from = firstAt(codings, placeOf, placeOf.get(id)! + 1)
    replaced.push({ from: start, to: from, by: now.length })
  }
  // Flattening looks at each of half a million; this copies whole stretches.
  const after = ([] as AnalysisCoding[]).concat(...parts, codings.slice(from))
  carryColumns(codings, after, replaced)
  return after
}

/** Where the codings of the document at a place begin, or would. */
function firstAt(codings: readonly AnalysisCoding[], placeOf: ReadonlyMap<number, number>, place: number): number {
  let low = 0
  let high = codings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf.get(codings[middle]!.document)! < place) low = middle + 1
    else high = middle
  }
  return low
}

function readRows(project: Project, coders: CountedCoder[]): AnalysisRows {
  const lists = readLists(project, coders)
  const ids = idsOf(coders)
  return { ...lists, codings: readCodings(project, ids, lists), flows: readFlows(project, ids) }
}

/** All but the codings and the flows. */
function readLists(project: Project, coders: CountedCoder[]): Omit<AnalysisRows, 'codings' | 'flows'> {
  const variables = listVariables(project)
  const documents = readDocuments(project, variables)
  const participants = readParticipants(project, variables)
  const stories = readStories(project)
  const codes = readCodes(project)
  return {
    cycleSet: project.info().cycleSet,
    coders,
    codersInProject: countCoders(project),
    codes,
    documents,
    participants,
    stories,
    spaces: (
      project.prepare('SELECT id, uuid, name FROM space ORDER BY pos, id').all() as {
        id: number
        uuid: Buffer
        name: string
      }[]
    ).map(row => ({ ...row, uuid: uuidText(row.uuid) })),
    variables,
    notAsked: project
      .prepare(
        "SELECT 2*story_id AS story, cycle FROM cell_state WHERE story_id IS NOT NULL AND state IN('notAsked','tooEarly') ORDER BY story_id, cycle",
      )
      .all() as { story: number; cycle: CycleKey }[],
  }
}

function countCoders(project: Project): number {
  return project
    .prepare('SELECT count(*) FROM coder WHERE EXISTS(SELECT 1 FROM coding WHERE coder_id=coder.id)')
    .pluck()
    .get() as number
}

function readFlows(project: Project, coders: string): AnalysisFlow[] {
  return project
    .prepare(
      'SELECT id, from_id AS "from", to_id AS "to", kind, status, coder_id AS coder FROM flow WHERE coder_id IN (SELECT value FROM json_each(?)) ORDER BY id',
    )
    .all(coders) as AnalysisFlow[]
}

function countedCoders(project: Project, asked: Id | undefined, counted: Counted): CountedCoder[] {
  type Row = { id: number; uuid: Buffer; name: string }
  const names = coderNames(project)
  const toCoder = (row: Row): CountedCoder => ({
    ...row,
    uuid: uuidText(row.uuid),
    name: names.get(row.id) ?? row.name,
  })
  if (counted === 'one') {
    const one = (asked === undefined ? presentCoder(project) : coderRow(project, asked)) as Row | undefined
    return one ? [toCoder(one)] : []
  }
  const all = project
    .prepare(
      'SELECT id, uuid, name FROM coder WHERE EXISTS(SELECT 1 FROM coding WHERE coder_id=coder.id) ORDER BY name, uuid',
    )
    .all() as Row[]
  return all.map(toCoder).filter(({ uuid }) => counted === 'all' || counted.includes(uuid))
}

function coderRow(project: Project, coder: Id): unknown {
  return project.prepare('SELECT id, uuid, name FROM coder WHERE uuid=?').get(uuidBytes(coder))
}

/** Counts are one coder's: the present one's, or those of whoever coded most where the present one has not coded. */
function presentCoder(project: Project): unknown {
  const mine = project
    .prepare('SELECT id, uuid, name FROM coder WHERE uuid=? AND EXISTS(SELECT 1 FROM coding WHERE coder_id=coder.id)')
    .get(uuidBytes(project.coder.id))
  return (
    mine ??
    project
      .prepare(
        'SELECT r.id, r.uuid, r.name FROM coding k JOIN coder r ON r.id=k.coder_id GROUP BY r.id ORDER BY count(*) DESC, r.id LIMIT 1',
      )
      .get()
  )
}

function readCodes(project: Project): AnalysisCode[] {
  const codes = codebookOf(project)
  const rowOf = new Map(codes.map(({ id, row }) => [id, row]))
  return codes.map(({ row, id, key, name, parent, cycle, colour }) => ({
    id: row,
    uuid: id,
    key,
    name,
    parent: parent === null ? null : rowOf.get(parent)!,
    cycle,
    colour,
  }))
}

/** The values of one kind of subject, by its row id. */
function valuesOf(project: Project, subject: 'document' | 'participant'): Map<number, Map<Id, string>> {
  const rows = project
    .prepare(
      `SELECT w.${subject}_id AS subject, v.uuid AS variable, w.value FROM variable_value w JOIN variable v ON v.id=w.variable_id
       WHERE v.subject=? AND w.${subject}_id IS NOT NULL ORDER BY v.pos, v.uuid, w.id`,
    )
    .all(subject) as { subject: number; variable: Buffer; value: string }[]
  const values = new Map<number, Map<Id, string>>()
  for (const row of rows) {
    const own = values.get(row.subject) ?? new Map<Id, string>()
    values.set(row.subject, own.set(uuidText(row.variable), row.value))
  }
  return values
}

const noValues: ReadonlyMap<Id, string> = new Map()

/** The value of the attribute that has a role. */
function roleOf(
  variables: readonly Variable[],
  subject: 'document' | 'participant',
  role: 'group' | 'wave',
): (values: ReadonlyMap<Id, string>) => string | null {
  const variable = variables.find(each => each.subject === subject && each.role === role)
  return values => (variable === undefined ? null : (values.get(variable.id) ?? null))
}

function readDocuments(project: Project, variables: readonly Variable[]): AnalysisDocument[] {
  const values = valuesOf(project, 'document')
  const waveOf = roleOf(variables, 'document', 'wave')
  const rows = project
    .prepare(
      `WITH n AS MATERIALIZED (SELECT document_id, count(*) AS turns, max(pos) AS last FROM turn GROUP BY document_id)
       SELECT d.id, d.uuid, d.title, d.kind, ifnull((SELECT max(t.doc_start+length(t.text)) FROM turn t WHERE t.document_id=d.id AND t.pos=n.last),0) AS length,
         d.word_count AS words, ifnull(n.turns,0) AS turns, d.teller_id AS teller, d.space_id AS space
       FROM document d LEFT JOIN n ON n.document_id=d.id ORDER BY d.kind DESC, d.pos, d.id`,
    )
    .all() as (Omit<AnalysisDocument, 'uuid' | 'wave' | 'values' | 'heard'> & { uuid: Buffer })[]
  const heard = Map.groupBy(
    project
      .prepare(
        `SELECT document_id, participant_id FROM speaker WHERE participant_id IS NOT NULL UNION SELECT id, teller_id FROM document WHERE teller_id IS NOT NULL
         UNION SELECT document_id, teller_id FROM story WHERE document_id IS NOT NULL AND teller_id IS NOT NULL ORDER BY 1, 2`,
      )
      .raw()
      .all() as [document: number, participant: number][],
    ([document]) => document,
  )
  return rows.map(row => {
    const own = values.get(row.id) ?? noValues
    const people = (heard.get(row.id) ?? []).map(([, participant]) => participant)
    return { ...row, uuid: uuidText(row.uuid), wave: waveOf(own), values: own, heard: people }
  })
}

function readParticipants(project: Project, variables: readonly Variable[]): AnalysisParticipant[] {
  const values = valuesOf(project, 'participant')
  const groupOf = roleOf(variables, 'participant', 'group')
  const waveOf = roleOf(variables, 'participant', 'wave')
  const rows = project.prepare('SELECT id, uuid, name FROM participant ORDER BY name, id').all() as {
    id: number
    uuid: Buffer
    name: string
  }[]
  return rows.map(row => {
    const own = values.get(row.id) ?? noValues
    return { ...row, uuid: uuidText(row.uuid), group: groupOf(own), wave: waveOf(own), values: own }
  })
}

/** Stories, and the documents that are stories without having been listed as such: even numbers and odd ones. */
function readStories(project: Project): AnalysisStory[] {
  const rows = project
    .prepare(
      `SELECT id, uuid, title, teller, space, document FROM (
         SELECT 2*y.id AS id, y.uuid, y.title, ifnull(y.teller_id, d.teller_id) AS teller, ifnull(y.space_id, d.space_id) AS space, y.document_id AS document, 0 AS own, y.pos
           FROM story y LEFT JOIN document d ON d.id=y.document_id
         UNION ALL SELECT 2*d.id+1, d.uuid, d.title, d.teller_id, d.space_id, d.id, 1, d.pos
           FROM document d WHERE d.kind='story' AND NOT EXISTS(SELECT 1 FROM story y WHERE y.document_id=d.id))
       ORDER BY own, pos, id`,
    )
    .all() as (Omit<AnalysisStory, 'uuid'> & { uuid: Buffer })[]
  return rows.map(row => ({ ...row, uuid: uuidText(row.uuid) }))
}
