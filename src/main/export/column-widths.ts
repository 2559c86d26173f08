import { groupsOf, inUnit, shown } from '../../shared/analysis/print-cell'
import type { AnalysisTable } from '../../shared/analysis/table'

/** A column of words is at most so broad, whatever stands in it. */
const mostCharacters = 44
/** … and the only one beside the names may fill the page: nothing else needs the room. */
const mostAlone = 100
/** A word longer than this may be broken: an address, or words of a writing that parts none. */
const longestWhole = 20
/** Heads stand in bold letters, which take more room. */
const boldness = 1.15

/** Breadths of the column of names, then of the others. */
export interface Breadths {
  /** At which the table is read best. */
  wanted: readonly number[]
  /** At which no number and no word in it is broken. */
  least: readonly number[]
}

/** Breadths in characters. */
export function columnBreadths({ heads, lines, lineHead }: AnalysisTable): Breadths {
  const indent = (depth: number) => depth * 2
  const nameHead = bold(longestWord(lineHead))
  const longestName = largest(lines, ({ name, depth }) => name.length + indent(depth))
  const wanted = [Math.min(mostCharacters, Math.max(nameHead, longestName) + 1)]
  const least = [
    Math.max(
      nameHead,
      largest(lines, ({ name, depth }) => longestWord(name) + indent(depth)),
    ) + 1,
  ]
  heads.forEach(({ name, unit }, column) => {
    const printed = lines.map(line => String(inUnit(shown(line.cells[column]!), unit)))
    const head = bold(longestWord(name))
    const length =
      Math.max(
        head,
        largest(printed, words => words.length),
      ) + 1
    const most = heads.length === 1 ? mostAlone : mostCharacters
    wanted.push(unit === 'text' ? Math.min(most, length) : length)
    least.push(unit === 'text' ? Math.max(head, largest(printed, longestWord)) + 1 : length)
  })
  // What stands above several columns must have room over them.
  let at = 1
  for (const { name, heads: below } of groupsOf(heads)) {
    const missing = bold(name.length) + 1 - sum(wanted.slice(at, at + below.length))
    at += below.length
    if (missing > 0) wanted[at - 1] = wanted[at - 1]! + missing
  }
  return { wanted: wanted.map((each, column) => Math.max(each, least[column]!)), least }
}

function largest<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((most, each) => Math.max(most, of(each)), 0)
}

function bold(characters: number): number {
  return Math.ceil(characters * boldness)
}

function longestWord(words: string): number {
  return Math.min(
    longestWhole,
    largest(words.split(/[\s–]+/), word => word.length),
  )
}

/**
 * Breadths that fit the page: every column has what its longest word needs, and what is left is shared alike by those that want more, so
 * that the long texts run on and not the short ones. Where not even the words fit, all are shrunk. All lengths in the unit of `room`.
 */
export function fittedWidths({ wanted, least }: Breadths, room: number): number[] {
  const all = sum(wanted)
  if (all <= room) return [...wanted]
  const needed = sum(least)
  if (needed >= room) return least.map(each => (each * room) / needed)
  const more = wanted.map((each, column) => each - least[column]!)
  const most = levelFor(more, room - needed)
  return least.map((each, column) => each + Math.min(more[column]!, most))
}

/** What each may have at the most, so that all of them together have no more than there is. */
function levelFor(wishes: readonly number[], room: number): number {
  let left = room
  const sorted = wishes.toSorted((a, b) => a - b)
  for (const [at, wish] of sorted.entries()) {
    const share = left / (sorted.length - at)
    if (wish > share) return share
    left -= wish
  }
  return sorted.at(-1) ?? 0
}

/** How often a line may run on, on the whole, before a table had better lie on its side. */
const mostRun = 2

/** Whether an upright page is too narrow: words would be broken, or most cells would run over several lines. */
export function liesOnSide({ wanted, least }: Breadths, room: number): boolean {
  return sum(least) > room || sum(wanted) > room * mostRun
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
