import type { PassageList } from '../../shared/model/passage-query'

/** One line of the list: the head of a group, or a passage by its place among the rows. */
export type ListItem = { group: number } | { at: number }

/** Where things stand in the list, heads of groups among them. Nothing is made for each row: there may be 50,000. */
export class ListPlaces {
  readonly count: number
  /** Place of each head in the list, and of its first row among the rows. */
  readonly #heads: readonly { line: number; at: number }[]

  constructor(list: PassageList, grouped: boolean) {
    const heads: { line: number; at: number }[] = []
    let at = 0
    if (grouped)
      for (const group of list.groups) {
        heads.push({ line: at + heads.length, at })
        at += group.count
      }
    this.#heads = heads
    this.count = list.rows.length + heads.length
  }

  item(line: number): ListItem {
    const group = this.#last(head => head.line <= line)
    const head = this.#heads[group]
    if (head === undefined) return { at: line }
    return head.line === line ? { group } : { at: line - group - 1 }
  }

  /** The line of a row by its place among the rows. */
  lineOf(at: number): number {
    return at + this.#last(head => head.at <= at) + 1
  }

  /** Number of the last head for which this is true, which it is for all before it; -1 if for none. */
  #last(isTrue: (head: { line: number; at: number }) => boolean): number {
    let [low, high] = [0, this.#heads.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const head = this.#heads[middle]
      if (head !== undefined && isTrue(head)) low = middle + 1
      else high = middle
    }
    return low - 1
  }
}
