import { type CycleKey, cycleSets } from '../../shared/framework/cycles'
import type { Id } from '../../shared/model/id'
import type { PassageList, PassageQuery } from '../../shared/model/passage-query'
import { atOnce, type Sliced, stretch } from '../../shared/slices'
import { coderNames } from './coder-names'
import { codebookOf } from './codes'
import { orderedBy } from './ordered-by'
import type { Project } from './project'
import { hitsInParts, savedQuery } from './query-hits'
import { type FoundPassage, participantOf, selectPassages } from './select-passages'
import { uuidText } from './uuid'
import { readInParts, wholeRows } from './whole-rows'

/**
 * The passages that pass a query, by row id, sorted and grouped, read some documents at a time. Their words are read by `passageRows` as they
 * come into sight.
 */
export function* passagesInParts(project: Project, query: PassageQuery): Sliced<PassageList> {
  const names = new Names(project)
  const keyOf = orderKey(query.order, names)
  const before = query.query === null ? 0 : 0.5
  const rows: number[] = []
  const orderKeys: number[] = []
  const groupOf: number[] = []
  const groups = new Groups()
  const documents = new Set<number>()
  const people = new Set<string>()
  const hits = query.query === null ? null : yield* stretch(0, before, keptHits(project, query.query))
  for (const { passages, share } of selectPassages(project, query, hits)) {
    for (const passage of passages) {
      rows.push(passage.id)
      if (keyOf) orderKeys.push(keyOf(passage))
      if (query.group !== 'none') groupOf.push(groups.at(names.group(query.group, passage)))
      documents.add(passage.document)
      const participant = participantOf(passage)
      if (participant !== null) people.add(`p${participant}`)
      else if (passage.speaker) people.add(`s${passage.speaker.id}`)
    }
    yield before + (0.8 - before) * share
  }
  let order = Uint32Array.from(rows.keys())
  if (keyOf) order = yield* stretch(0.8, 0.9, orderedBy(orderKeys, order))
  if (query.group !== 'none') order = yield* stretch(0.9, 1, orderedBy(groups.ranks(groupOf), order))
  return {
    rows: Array.from(order, at => rows[at]!),
    groups: query.group === 'none' ? ungrouped(rows.length) : groups.stretches(groupOf, order),
    documents: documents.size,
    speakers: people.size,
    of: project.prepare('SELECT count(*) FROM coding').pluck().get() as number,
  }
}

/** The same where nobody else is to be answered meanwhile. */
export function findPassages(project: Project, query: PassageQuery): PassageList {
  return atOnce(passagesInParts(project, query))
}

function* keptHits(project: Project, id: Id): Sliced<ReadonlySet<number>> {
  const query = savedQuery(project, id)
  yield* stretch(0, 0.5, readInParts(project, query.coder))
  return new Set(yield* stretch(0.5, 1, hitsInParts(project, wholeRows(project, query.coder), query)))
}

function ungrouped(count: number): PassageList['groups'] {
  return count === 0 ? [] : [{ key: '', words: '', count }]
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** What passages are sorted by, smaller first; equal ones stay in the order of the documents, in which they come. Null for that order itself. */
function orderKey(order: PassageQuery['order'], names: Names): ((passage: FoundPassage) => number) | null {
  switch (order) {
    case 'document':
      return null
    case 'time':
      return ({ time }) => time ?? Number.MAX_SAFE_INTEGER
    case 'code':
      return ({ code }) => names.codeRank(code)
    case 'speaker':
      return ({ speaker }) => names.speakerRank(speaker?.name ?? '')
    case 'coder':
      return ({ coder }) => names.coderRank(coder)
    case 'length':
      return ({ start, end }) => start - end
    case 'coded':
      return ({ created }) => -created
  }
}

interface Group {
  key: string
  words: string
  rank: number
}

/** The groups met, each once. */
class Groups {
  readonly #places = new Map<string, number>()
  readonly #groups: Group[] = []

  /** @returns its place among those met */
  at(group: Group): number {
    const known = this.#places.get(group.key)
    if (known !== undefined) return known
    this.#places.set(group.key, this.#groups.length)
    return this.#groups.push(group) - 1
  }

  ranks(places: readonly number[]): number[] {
    return places.map(place => this.#groups[place]!.rank)
  }

  /** @param order in which the passages stand, so that those of a group follow one another */
  stretches(places: readonly number[], order: Uint32Array): PassageList['groups'] {
    const found: PassageList['groups'] = []
    let last = -1
    for (const at of order) {
      const place = places[at]!
      if (place === last) found.at(-1)!.count++
      else found.push({ key: this.#groups[place]!.key, words: this.#groups[place]!.words, count: 1 })
      last = place
    }
    return found
  }
}

/** Names and places of what passages are sorted and grouped by. */
class Names {
  readonly #codes: Map<number, Group>
  readonly #documents: Map<number, Group>
  readonly #participants: Map<number, Group>
  readonly #coders: ReadonlyMap<number, number>
  readonly #speakers: ReadonlyMap<string, number>
  readonly #cycles: readonly CycleKey[]

  constructor(project: Project) {
    this.#codes = new Map(codebookOf(project).map(({ row, id, name }, rank) => [row, { key: id, words: name, rank }]))
    this.#documents = ranked(project, 'SELECT id, uuid, title AS words FROM document ORDER BY kind DESC, pos, id')
    this.#participants = ranked(project, 'SELECT id, uuid, name AS words FROM participant ORDER BY name, id', (a, b) =>
      collator.compare(a, b),
    )
    const coders = coderNames(project)
    const coderRanks = ranksOf([...coders.values()])
    this.#coders = new Map([...coders].map(([row, name]) => [row, coderRanks.get(name)!]))
    this.#speakers = ranksOf(
      project.prepare("SELECT DISTINCT name FROM speaker UNION SELECT ''").pluck().all() as string[],
    )
    this.#cycles = cycleSets[project.info().cycleSet]
  }

  coderRank(row: number): number {
    return this.#coders.get(row) ?? 0
  }

  speakerRank(name: string): number {
    return this.#speakers.get(name) ?? 0
  }

  codeRank(code: number): number {
    return this.#codes.get(code)?.rank ?? 0
  }

  group(by: PassageQuery['group'], passage: FoundPassage): Group {
    const { code, document, cycle } = passage
    const none = { key: '', words: '', rank: Number.MAX_SAFE_INTEGER }
    if (by === 'code') return this.#codes.get(code) ?? none
    if (by === 'document') return this.#documents.get(document) ?? none
    if (by === 'participant') return this.#participants.get(participantOf(passage) ?? -1) ?? none
    if (by === 'cycle' && cycle !== null) return { key: cycle, words: cycle, rank: this.#cycles.indexOf(cycle) }
    return none
  }
}

function ranked(project: Project, sql: string, compare?: (a: string, b: string) => number): Map<number, Group> {
  const rows = project.prepare(sql).all() as { id: number; uuid: Buffer; words: string }[]
  if (compare) rows.sort((a, b) => compare(a.words, b.words))
  return new Map(rows.map(({ id, uuid, words }, rank) => [id, { key: uuidText(uuid), words, rank }]))
}

/** Names in the order of the alphabet; those that differ in capitals or accents alone share a rank. */
function ranksOf(names: readonly string[]): Map<string, number> {
  const ranks = new Map<string, number>()
  let last: string | undefined
  let rank = 0
  for (const name of names.toSorted(collator.compare)) {
    if (last !== undefined && collator.compare(last, name) !== 0) rank++
    ranks.set(name, rank)
    last = name
  }
  return ranks
}
