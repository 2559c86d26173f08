import type { AnalysisCoding, AnalysisFlow, AnalysisRows, CountedCoder } from '../../shared/analysis/rows'
import { carryColumns, type Replaced } from '../../shared/flow/coding-columns'
import type { Id } from '../../shared/model/id'
import type { Sliced } from '../../shared/slices'
import { readLists } from './analysis-lists'
import { codingChanges } from './coding-changes'
import { type Counted, countCoders, countedCoders } from './counted-coders'
import { lastEntryOf } from './history'
import type { Project } from './project'
import { readCodings } from './read-codings'

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

function readFlows(project: Project, coders: string): AnalysisFlow[] {
  return project
    .prepare(
      'SELECT id, from_id AS "from", to_id AS "to", kind, status, coder_id AS coder FROM flow WHERE coder_id IN (SELECT value FROM json_each(?)) ORDER BY id',
    )
    .all(coders) as AnalysisFlow[]
}
