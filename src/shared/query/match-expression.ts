import type { Phrase, SearchNode } from './search-node'
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
      return `NEAR(${node.phrases.map(each => phrase(each, false)).join(' ')}, ${node.within})`
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
  if (forms && only !== undefined) return `(${wordForms(only).map(quoted).join(' OR ')})`
  return `${quoted(words.join(' '))}${prefix ? '*' : ''}`
}

function bracketed(nodes: readonly SearchNode[], between: string, forms: boolean): string {
  return `(${nodes.map(each => matchExpression(each, forms)).join(between)})`
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}
