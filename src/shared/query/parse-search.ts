import { AppError } from '../errors'
import { lexSearch, type SearchToken } from './lex-search'
import type { Near, Phrase, SearchNode } from './search-node'
import { wordsOf } from './words'

const deepest = 20
const usualDistance = 10
const widest = 100
const mostPhrases = 200

/**
 * Reads what a person typed into the search: words (all of them in one turn), "phrases", prefix*, OR, NOT or -word, brackets,
 * NEAR(a b, 5) or a NEAR/5 b. Operators are capitals. What is left open at the end (a quotation mark, a bracket) ends there, so that one
 * can search while typing.
 *
 * @throws AppError search.empty, search.noWords, search.onlyWithout, search.badNear, search.tooMuch
 */
export function parseSearch(typed: string): SearchNode {
  const tokens = lexSearch(typed)
  if (tokens.length === 0) throw new AppError('search.empty')
  if (tokens.filter(({ kind }) => kind === 'phrase').length > mostPhrases)
    throw new AppError('search.tooMuch', { most: mostPhrases })
  const node = new Reader(tokens).whole()
  if (node === null) throw new AppError('search.noWords')
  return node
}

class Reader {
  #at = 0
  #depth = 0
  readonly #tokens: readonly SearchToken[]

  constructor(tokens: readonly SearchToken[]) {
    this.#tokens = tokens
  }

  whole(): SearchNode | null {
    const parts: SearchNode[] = []
    // A bracket that closes nothing is read over.
    while (this.#peek()) {
      const part = this.#any()
      if (part) parts.push(part)
      if (this.#peek()?.kind === 'close') this.#at++
    }
    return together(parts, [])
  }

  #peek(): SearchToken | undefined {
    return this.#tokens[this.#at]
  }

  #takes(kind: SearchToken['kind']): boolean {
    if (this.#peek()?.kind !== kind) return false
    this.#at++
    return true
  }

  #any(): SearchNode | null {
    const nodes: SearchNode[] = []
    do {
      const node = this.#all()
      if (node) nodes.push(node)
    } while (this.#takes('or'))
    return nodes.length > 1 ? { kind: 'any', nodes } : (nodes[0] ?? null)
  }

  #all(): SearchNode | null {
    const nodes: SearchNode[] = []
    const without: SearchNode[] = []
    for (;;) {
      const token = this.#peek()
      if (!token || token.kind === 'or' || token.kind === 'close') break
      if (token.kind === 'and') {
        this.#at++
        continue
      }
      const isWithout = this.#takes('not')
      while (this.#takes('not'));
      const node = this.#near()
      if (node) (isWithout ? without : nodes).push(node)
    }
    if (nodes.length === 0 && without.length > 0) throw new AppError('search.onlyWithout')
    return together(nodes, without)
  }

  /** One thing, or several joined by NEAR. */
  #near(): SearchNode | null {
    let left = this.#one()
    for (;;) {
      const token = this.#peek()
      if (token?.kind !== 'near') return left
      this.#at++
      const right = this.#one()
      const within = Math.min(token.within ?? usualDistance, widest)
      if (left === null || right === null) throw new AppError('search.badNear')
      const before = left.kind === 'near' ? left.phrases : [asPhrase(left)]
      left = { kind: 'near', phrases: [...before, asPhrase(right)], within }
    }
  }

  #one(): SearchNode | null {
    const token = this.#peek()
    if (!token) return null
    if (token.kind === 'phrase') {
      this.#at++
      return phraseOf(token)
    }
    if (token.kind === 'nearOpen') {
      this.#at++
      return this.#nearList()
    }
    if (token.kind !== 'open') {
      // An operator with nothing to work on (NOT at the end, NEAR at the beginning).
      if (token.kind === 'near') throw new AppError('search.badNear')
      // A number that belongs to no NEAR is read over.
      this.#takes('distance')
      return null
    }
    this.#at++
    if (++this.#depth > deepest) throw new AppError('search.tooMuch', { most: deepest })
    const node = this.#any()
    this.#takes('close')
    this.#depth--
    return node
  }

  /** The inside of `NEAR(a "b c", 5)`. */
  #nearList(): Near {
    const phrases: Phrase[] = []
    let within = usualDistance
    for (;;) {
      const token = this.#peek()
      if (!token || this.#takes('close')) break
      this.#at++
      if (token.kind === 'distance') within = Math.min(token.within, widest)
      else if (token.kind === 'phrase') {
        const phrase = phraseOf(token)
        if (phrase) phrases.push(phrase)
      } else throw new AppError('search.badNear')
    }
    if (phrases.length < 2) throw new AppError('search.badNear')
    return { kind: 'near', phrases, within }
  }
}

function asPhrase(node: SearchNode): Phrase {
  if (node.kind !== 'phrase') throw new AppError('search.badNear')
  return node
}

function phraseOf(token: SearchToken & { kind: 'phrase' }): Phrase | null {
  const words = wordsOf(token.text).map(({ folded }) => folded)
  return words.length === 0 ? null : { kind: 'phrase', words, prefix: token.prefix, exact: token.quoted }
}

function together(nodes: readonly SearchNode[], without: readonly SearchNode[]): SearchNode | null {
  const [only] = nodes
  if (only === undefined) return null
  return nodes.length === 1 && without.length === 0 ? only : { kind: 'all', nodes, without }
}
