import type { AnalysisRows } from '../../shared/analysis/rows'
import { complete } from '../../shared/code-query/complete'
import { evaluate } from '../../shared/code-query/evaluate'
import { goneIn } from '../../shared/code-query/gone'
import { ledOn } from '../../shared/code-query/led-on'
import { AppError } from '../../shared/errors'
import { QuerySpec } from '../../shared/model/code-query'
import type { Id } from '../../shared/model/id'
import type { MergedCode } from '../../shared/model/merged-code'
import { holds } from '../../shared/query/holds'
import { parseSearch } from '../../shared/query/parse-search'
import type { SearchNode } from '../../shared/query/search-node'
import { spellings } from '../../shared/query/spellings'
import { atOnce, type Sliced } from '../../shared/slices'
import { mergedCodes } from './merged-codes'
import type { Project } from './project'
import { listSaved, savedSpec } from './saved'
import { wholeRows } from './whole-rows'

/** A query that the project keeps, with its name. @throws AppError query.gone, saved.unreadable */
export function savedQuery(project: Project, id: Id): QuerySpec & { name: string } {
  const saved = listSaved(project, 'query').find(each => each.id === id)
  if (!saved) throw new AppError('query.gone')
  return { ...savedSpec(QuerySpec, saved), name: saved.name }
}

/** The merges of codes that a kept query is led on by; none where it is gone. @throws AppError saved.unreadable */
export function mergesFollowed(project: Project, id: Id): readonly MergedCode[] {
  const saved = listSaved(project, 'query').find(each => each.id === id)
  return saved ? ledOn(savedSpec(QuerySpec, saved).query, mergedCodes(project)).led : []
}

/**
 * The codings whose passages a query finds, by row id, in the order of the text. Conditions that say nothing yet are passed over; a query of
 * such alone finds nothing. A code that was merged into another is that other.
 * @throws AppError search.* where words cannot be searched for; query.codeGone and the like where it asks for what is not in the project any more
 */
export function queryHits(project: Project, query: QuerySpec & { name?: string }): number[] {
  return hitsOf(project, wholeRows(project, query.coder), query)
}

/** @param rows before anything is left out of them. @throws AppError as `queryHits` */
export function hitsOf(project: Project, rows: AnalysisRows, query: QuerySpec & { name?: string }): number[] {
  return atOnce(hitsInParts(project, rows, query))
}

/** The same with others answered between its parts. */
export function* hitsInParts(
  project: Project,
  rows: AnalysisRows,
  { query: asked, name = '' }: QuerySpec & { name?: string },
): Sliced<number[]> {
  const { query } = ledOn(asked, mergedCodes(project))
  const gone = goneIn(query, rows)
  if (gone) throw new AppError(goneCodes[gone.what], { place: gone.place, query: name === '' ? '' : ` “${name}”` })
  const said = complete(query)
  return said === null ? [] : yield* evaluate(rows, said, words => codingsWithWords(project, words))
}

const goneCodes = {
  code: 'query.codeGone',
  document: 'query.documentGone',
  participant: 'query.participantGone',
  attribute: 'query.attributeGone',
} as const

/** Codings in whose quote the words are found, as the search finds them: in any case, without accents, with OR, NOT, NEAR and brackets. */
function* codingsWithWords(project: Project, words: string): Sliced<ReadonlySet<number>> {
  const node = parseSearch(words)
  const found = new Set<number>()
  const last = project.prepare('SELECT ifnull(max(id), 0) FROM coding').pluck().get() as number
  const bound: Record<string, string> = {}
  const quotes = project
    .prepare(
      `SELECT id, quote FROM coding WHERE id>@from AND id<=@to AND (octet_length(quote)<>length(quote) OR ${lettersIn(node, bound)})`,
    )
    .raw()
  for (let from = 0; from < last; from += quotesAtOnce) {
    yield from / last
    for (const [id, quote] of quotes.all({ ...bound, from, to: from + quotesAtOnce }) as [number, string][])
      if (holds(node, quote)) found.add(id)
  }
  return found
}

/** Quotes looked through in one slice. */
const quotesAtOnce = 20_000

/** As many words as an expression of SQL can have; what has more is looked for in every quote. */
const mostInSql = 100

/**
 * SQL that lets pass what may hold the words, so that most quotes are not read. It knows capitals of plain letters only: quotes with others are
 * read in any case. Words have no letter that LIKE takes for more than itself.
 *
 * @param bound takes what the SQL names
 */
function lettersIn(node: SearchNode, bound: Record<string, string>): string {
  const word = (letters: string) => {
    const name = `word${Object.keys(bound).length}`
    bound[name] = `%${spellings(letters).find(each => !each.includes('ß')) ?? letters}%`
    return `quote LIKE @${name}`
  }
  const among = (nodes: readonly SearchNode[], between: string): string => `(${nodes.map(condition).join(between)})`
  const condition = (each: SearchNode): string => {
    switch (each.kind) {
      case 'phrase':
        return `(${each.words.map(word).join(' AND ')})`
      case 'near':
        return among(each.phrases, ' AND ')
      case 'any':
        return among(each.nodes, ' OR ')
      case 'all':
        return among(each.nodes, ' AND ')
    }
  }
  const sql = condition(node)
  if (Object.keys(bound).length <= mostInSql) return sql
  for (const name of Object.keys(bound)) delete bound[name]
  return '1'
}
