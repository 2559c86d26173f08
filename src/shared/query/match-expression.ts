import type { Near, Phrase, SearchNode } from './search-node'
import { spellingsOf } from './spellings'
import { wordForms } from './word-forms'

/**
 * The expression for the full-text index. Words come from `wordsOf` and are letters and numbers only; each is quoted all the same, so that
 * none can be an operator.
 */
export function matchExpression(node: SearchNode, forms: boolean): string {
  switch (node.kind) {
    case 'phrase':
      return phrase(node, forms)
    case 'near':
      return near(node)
    case 'any':
      return bracketed(node.nodes, ' OR ', forms)
    case 'all': {
      const all = bracketed(node.nodes, ' AND ', forms)
      return node.without.length === 0 ? all : `(${all} NOT ${bracketed(node.without, ' OR ', forms)})`
    }
  }
}

function phrase({ words, prefix, exact }: Phrase, forms: boolean): string {
  const only = words.length === 1 && !prefix && !exact ? words[0] : undefined
  const all = forms && only !== undefined ? wordForms(only).flatMap(word => spellingsOf([word])) : spellingsOf(words)
  return either(all.map(each => `${quoted(each.join(' '))}${prefix ? '*' : ''}`))
}

/** The index takes no "or" within NEAR: each spelling is one by itself. */
function near({ phrases, within }: Near): string {
  return either(
    spellingsOf(phrases.flatMap(({ words }) => words)).map(words => {
      let from = 0
      const spelt = phrases.map(each => {
        const own = words.slice(from, from + each.words.length)
        from += own.length
        return `${quoted(own.join(' '))}${each.prefix ? '*' : ''}`
      })
      return `NEAR(${spelt.join(' ')}, ${within})`
    }),
  )
}

function either(expressions: readonly string[]): string {
  return expressions.length === 1 ? expressions[0]! : `(${expressions.join(' OR ')})`
}

function bracketed(nodes: readonly SearchNode[], between: string, forms: boolean): string {
  return `(${nodes.map(each => matchExpression(each, forms)).join(between)})`
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}
