import type { Near, Phrase, SearchNode } from './search-node'
import { spellings } from './spellings'
import { wordForms } from './word-forms'
import { isUnspaced, type Word, wordsOf } from './words'

/** A found place in one turn: UTF-16 offsets, end exclusive. */
export interface Found {
  start: number
  end: number
}

/**
 * Finds what is looked for in the text of one turn.
 *
 * @returns the places in order, without overlaps; null where the turn does not hold what is looked for
 */
export function findInTurn(node: SearchNode, forms: boolean, text: string): Found[] | null {
  const words = wordsOf(text)
  const places = find(node, forms, words)
  if (places === null) return null
  const found = places.map(({ first, last, from, to }) => ({
    start: words[first]!.start + from,
    end: to === null ? words[last]!.end : words[last]!.start + to,
  }))
  return merged(found)
}

/** Words `first` to `last`; in scripts without spaces `from` and `to` are offsets within the word. */
interface Place {
  first: number
  last: number
  from: number
  to: number | null
}

function find(node: SearchNode, forms: boolean, words: readonly Word[]): Place[] | null {
  switch (node.kind) {
    case 'phrase':
      return orNull(phrasePlaces(node, forms, words))
    case 'near':
      return orNull(nearPlaces(node, words))
    case 'any': {
      const found = node.nodes.flatMap(each => find(each, forms, words) ?? [])
      return orNull(found)
    }
    case 'all': {
      const found: Place[] = []
      for (const each of node.nodes) {
        const places = find(each, forms, words)
        if (places === null) return null
        found.push(...places)
      }
      return node.without.some(each => find(each, forms, words) !== null) ? null : found
    }
  }
}

function phrasePlaces({ words: wanted, prefix, exact }: Phrase, forms: boolean, words: readonly Word[]): Place[] {
  if (wanted.some(isUnspaced)) return unspacedPlaces(wanted, words)
  const isFormed = forms && wanted.length === 1 && !prefix && !exact
  const accepted = wanted.map(word => (isFormed ? wordForms(word) : [word]).flatMap(spellings))
  const places: Place[] = []
  for (let first = 0; first + wanted.length <= words.length; first++) {
    const fits = accepted.every((spelt, index) => {
      const { folded } = words[first + index]!
      if (prefix && index === wanted.length - 1) return spelt.some(word => folded.startsWith(word))
      return spelt.includes(folded)
    })
    if (fits) places.push({ first, last: first + wanted.length - 1, from: 0, to: null })
  }
  return places
}

/** Folding keeps lengths in these scripts, so that offsets in the folded word hold; where it does not, the whole word counts. */
function unspacedPlaces(wanted: readonly string[], words: readonly Word[]): Place[] {
  const sought = wanted.join('')
  const places: Place[] = []
  words.forEach(({ folded, start, end }, index) => {
    const keepsLength = folded.length === end - start
    for (let at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + sought.length))
      places.push({
        first: index,
        last: index,
        from: keepsLength ? at : 0,
        to: keepsLength ? at + sought.length : null,
      })
  })
  return places
}

/** As in FTS5: a set of one place of each phrase counts where at most `within` words lie between the first one's end and the last one's begin. */
function nearPlaces({ phrases, within }: Near, words: readonly Word[]): Place[] {
  const lists = phrases.map(phrase => phrasePlaces(phrase, false, words))
  if (lists.some(list => list.length === 0)) return []
  const kept = new Set<Place>()
  const at = lists.map(() => 0)
  for (;;) {
    const set = lists.map((list, index) => list[at[index]!]!)
    const firstEnd = Math.min(...set.map(place => place.last))
    const lastBegin = Math.max(...set.map(place => place.first))
    if (lastBegin - firstEnd - 1 <= within) for (const place of set) kept.add(place)
    // The place that begins first can be part of no later set.
    const lowest = set.reduce((best, place, index) => (place.first < set[best]!.first ? index : best), 0)
    at[lowest]!++
    if (at[lowest]! >= lists[lowest]!.length) return [...kept]
  }
}

function orNull(places: Place[]): Place[] | null {
  return places.length > 0 ? places : null
}

function merged(found: Found[]): Found[] {
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Found[] = []
  for (const each of sorted) {
    const last = kept.at(-1)
    if (last && each.start < last.end) last.end = Math.max(last.end, each.end)
    else kept.push({ ...each })
  }
  return kept
}
