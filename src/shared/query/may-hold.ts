import type { SearchNode } from './search-node'
import { spellings } from './spellings'
import { folded } from './words'

/**
 * Whether a text may hold what is looked for; where not, `findInTurn` finds nothing in it. Cutting a text into words takes twenty times as long
 * as looking for their letters, and most of many texts have none of them. Other forms of the words are not thought of.
 */
export function mayHold(node: SearchNode, text: string): boolean {
  // How a capital sigma is folded hangs on what stands around it: a word alone may be folded otherwise than in its text.
  return text.includes('Σ') || hasLetters(node, folded(text))
}

function hasLetters(node: SearchNode, letters: string): boolean {
  switch (node.kind) {
    case 'phrase':
      return node.words.every(word => spellings(word).some(each => letters.includes(each)))
    case 'near':
      return node.phrases.every(phrase => hasLetters(phrase, letters))
    case 'any':
      return node.nodes.some(each => hasLetters(each, letters))
    case 'all':
      return node.nodes.every(each => hasLetters(each, letters))
  }
}
