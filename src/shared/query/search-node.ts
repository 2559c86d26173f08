/** What is looked for, as `parseSearch` reads it. */
export type SearchNode = Phrase | Near | All | Any

/** Words one after the other; one word is a phrase too. Folded, never empty. */
export interface Phrase {
  kind: 'phrase'
  words: readonly string[]
  /** The last word may go on: `famil*`. */
  prefix: boolean
  /** Stood in quotation marks: meant as written, without other forms of its words. */
  exact: boolean
}

/** Phrases with at most `within` words between the first and the last of them, in any order. */
export interface Near {
  kind: 'near'
  phrases: readonly Phrase[]
  within: number
}

/** All of `nodes` and none of `without`, in one turn. `nodes` is never empty. */
export interface All {
  kind: 'all'
  nodes: readonly SearchNode[]
  without: readonly SearchNode[]
}

export interface Any {
  kind: 'any'
  nodes: readonly SearchNode[]
}
