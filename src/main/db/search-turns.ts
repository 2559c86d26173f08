import { AppError } from '../../shared/errors'
import type { SearchQuery } from '../../shared/model/search'
import { type Found, findInTurn } from '../../shared/query/find-in-turn'
import { literalPattern } from '../../shared/query/literal-pattern'
import { matchExpression } from '../../shared/query/match-expression'
import { parseSearch } from '../../shared/query/parse-search'
import type { SearchNode } from '../../shared/query/search-node'
import { isUnspaced } from '../../shared/query/words'
import type { Project } from './project'
import { uuidBytes } from './uuid'

/** A turn as the search reads it. */
export interface SearchedTurn {
  id: number
  uuid: Buffer
  document_id: number
  doc_start: number
  gaps: string | null
  time: number | null
  speaker: string | null
  text: string
}

/** How places are found in the texts of turns: one list a text, empty where there is nothing. */
export type Finder = (texts: readonly string[]) => Found[][]

/** What to look for, made ready: the turns it can be in, and how to find the places in them. */
export interface Plan {
  /** Row ids of the turns to look into, in document order. */
  turns: { id: number; document_id: number }[]
  /** True where every one of those turns holds a place. */
  sure: boolean
  find: Finder
}

/**
 * @param patternFinder makes the finder of a person's own pattern, which must not hang
 * @throws AppError search.*
 */
export function planSearch(project: Project, query: SearchQuery, patternFinder: () => Finder): Plan {
  if (query.text.trim() === '') throw new AppError('search.empty')
  if (query.mode === 'pattern') return { turns: turnRows(project, query, null), sure: false, find: patternFinder() }
  if (query.mode === 'characters') {
    const pattern = literalPattern(query.text, query)
    return {
      turns: turnRows(project, query, null),
      sure: false,
      find: texts => texts.map(text => placesOf(pattern, text)),
    }
  }
  const node = parseSearch(query.text)
  const find: Finder = texts => texts.map(text => findInTurn(node, query.forms, text) ?? [])
  // In scripts without spaces the index takes whole sentences for words: every turn is read instead.
  if (hasUnspaced(node)) return { turns: turnRows(project, query, null), sure: false, find }
  return { turns: turnRows(project, query, matchExpression(node, query.forms)), sure: true, find }
}

export function placesOf(pattern: RegExp, text: string): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(pattern))
    if (match[0] !== '') found.push({ start: match.index, end: match.index + match[0].length })
  return found
}

const turnColumns = `t.id, t.uuid, t.document_id, t.doc_start, t.gaps, t.start_ms AS time, s.name AS speaker, t.text FROM turn t LEFT JOIN speaker s ON s.id=t.speaker_id`

/** Turns by row id, in the order asked for. */
export function readTurns(project: Project, ids: readonly number[]): SearchedTurn[] {
  return project
    .prepare(`SELECT ${turnColumns.replace('FROM turn t', 'FROM json_each(?) j CROSS JOIN turn t ON t.id=j.value')}`)
    .all(JSON.stringify(ids)) as SearchedTurn[]
}

/** Without their texts, which are long: only those that are shown are read. */
function turnRows(project: Project, query: SearchQuery, match: string | null): { id: number; document_id: number }[] {
  const where = conditions(query)
  const needsSpeaker = where.some(condition => condition.includes('s.'))
  const sql = `SELECT t.id, t.document_id FROM ${match === null ? 'turn t' : 'turn_words f CROSS JOIN turn t ON t.id=f.rowid'}
    CROSS JOIN document d ON d.id=t.document_id ${needsSpeaker ? 'LEFT JOIN speaker s ON s.id=t.speaker_id' : ''}
    WHERE ${[...(match === null ? [] : ['turn_words MATCH @match']), ...where, '1'].join(' AND ')}
    ORDER BY d.kind DESC, d.pos, d.id, t.pos, t.uuid`
  const hex = (ids: readonly string[]) => JSON.stringify(ids.map(id => uuidBytes(id).toString('hex')))
  return project.prepare(sql).all({
    ...(match === null ? {} : { match }),
    ...(query.documents.length > 0 ? { documents: hex(query.documents) } : {}),
    ...(query.kinds.length > 0 ? { kinds: JSON.stringify(query.kinds) } : {}),
    ...(query.speakers.length > 0 ? { speakers: JSON.stringify(query.speakers) } : {}),
    ...(query.participants.length > 0 ? { participants: hex(query.participants) } : {}),
  }) as { id: number; document_id: number }[]
}

function conditions(query: SearchQuery): string[] {
  const where: string[] = []
  if (query.documents.length > 0) where.push('lower(hex(d.uuid)) IN (SELECT value FROM json_each(@documents))')
  if (query.kinds.length > 0) where.push('d.kind IN (SELECT value FROM json_each(@kinds))')
  if (query.speakers.length > 0) where.push('s.name IN (SELECT value FROM json_each(@speakers))')
  if (query.participants.length > 0)
    where.push(
      's.participant_id IN (SELECT p.id FROM participant p WHERE lower(hex(p.uuid)) IN (SELECT value FROM json_each(@participants)))',
    )
  if (query.interviewers !== 'in') where.push(`ifnull(s.interviewer,0)=${query.interviewers === 'only' ? 1 : 0}`)
  return where
}

function hasUnspaced(node: SearchNode): boolean {
  switch (node.kind) {
    case 'phrase':
      return node.words.some(isUnspaced)
    case 'near':
      return node.phrases.some(hasUnspaced)
    case 'any':
      return node.nodes.some(hasUnspaced)
    case 'all':
      return [...node.nodes, ...node.without].some(hasUnspaced)
  }
}
