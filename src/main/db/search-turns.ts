import { AppError } from '../../shared/errors'
import type { SearchQuery } from '../../shared/model/search'
import { type Found, findInTurn } from '../../shared/query/find-in-turn'
import { literalFinder } from '../../shared/query/literal-pattern'
import { matchExpression } from '../../shared/query/match-expression'
import { parseSearch } from '../../shared/query/parse-search'
import type { SearchNode } from '../../shared/query/search-node'
import { isPointed, isUnspaced } from '../../shared/query/words'
import type { Project } from './project'

/** How places are found in the texts of turns: one list a text, empty where there is nothing. */
export type Finder = (texts: readonly string[]) => Found[][]

/** What to look for, made ready: what narrows the turns it can be in, and how to find the places in them. */
export interface Plan {
  /** For the index of words; null where every turn is to be read. */
  match: string | null
  /** True where every turn that the index gives holds a place. */
  sure: boolean
  find: Finder
}

/**
 * @param patternFinder makes the finder of a person's own pattern, which must not hang
 * @throws AppError search.*
 */
export function planSearch(query: SearchQuery, patternFinder: () => Finder): Plan {
  if (query.text.trim() === '') throw new AppError('search.empty')
  if (query.mode === 'pattern') return { match: null, sure: false, find: patternFinder() }
  if (query.mode === 'characters') {
    const finder = literalFinder(query.text, query)
    return { match: null, sure: false, find: texts => texts.map(text => finder(text)) }
  }
  const node = parseSearch(query.text)
  const find: Finder = texts => texts.map(text => findInTurn(node, query.forms, text) ?? [])
  // In scripts without spaces the index takes whole sentences for words, and in those with points or vowel signs it cuts words at
  // these: every turn is read instead.
  if (has(node, word => isUnspaced(word) || isPointed(word))) return { match: null, sure: false, find }
  return { match: matchExpression(node, query.forms), sure: true, find }
}

/** The index's own answer, which says nothing of documents: row ids of turns, ascending. */
export function turnsWithWords(project: Project, match: string): number[] {
  return project
    .prepare('SELECT rowid FROM turn_words WHERE turn_words MATCH ? ORDER BY rowid')
    .pluck()
    .all(match) as number[]
}

function has(node: SearchNode, test: (word: string) => boolean): boolean {
  switch (node.kind) {
    case 'phrase':
      return node.words.some(test)
    case 'near':
      return node.phrases.some(each => has(each, test))
    case 'any':
      return node.nodes.some(each => has(each, test))
    case 'all':
      return [...node.nodes, ...node.without].some(each => has(each, test))
  }
}
