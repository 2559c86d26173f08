import { diffIndices } from 'node-diff3'
import { sharedEnds, tokensOf } from './tokens'

/** A stretch that differs: `start` to `end` of the one text became `newStart` to `newEnd` of the other. UTF-16 offsets. */
interface Change {
  start: number
  end: number
  newStart: number
  newEnd: number
}

const mostTokens = 6_000

/** Maps an offset of one text to the other. `edge`: words put in at the very place lie before a start and after an end. */
export type OffsetMap = (offset: number, edge: 'start' | 'end') => number

/** How places in `from` are to be found in `to`, two versions of one text. Inside changed words a start goes to their start, an end to their end. */
export function offsetMap(from: string, to: string): OffsetMap {
  if (from === to) return offset => offset
  const changes = changesBetween(from, to)
  return (offset, edge) => {
    let shift = 0
    for (const { start, end, newStart, newEnd } of changes) {
      if (offset < start) return offset + shift
      if (offset === start) return end > start || edge === 'end' ? newStart : newEnd
      if (offset < end) return edge === 'start' ? newStart : newEnd
      shift = newEnd - end
    }
    return Math.min(to.length, offset + shift)
  }
}

function changesBetween(from: string, to: string): Change[] {
  const [a, b] = [tokensOf(from), tokensOf(to)]
  const { head, tail } = sharedEnds(a, b)
  const [ma, mb] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const startOfA = lengthOf(a.slice(0, head))
  const [endOfA, endOfB] = [
    from.length - lengthOf(a.slice(a.length - tail)),
    to.length - lengthOf(b.slice(b.length - tail)),
  ]
  if (Math.max(ma.length, mb.length) > mostTokens || ma.length === 0 || mb.length === 0)
    return [{ start: startOfA, end: endOfA, newStart: startOfA, newEnd: endOfB }]
  const [oldAt, newAt] = [placesOf(ma, startOfA), placesOf(mb, startOfA)]
  return diffIndices(ma, mb).map(({ buffer1: [at1, length1], buffer2: [at2, length2] }) => ({
    start: oldAt[at1] ?? endOfA,
    end: oldAt[at1 + length1] ?? endOfA,
    newStart: newAt[at2] ?? endOfB,
    newEnd: newAt[at2 + length2] ?? endOfB,
  }))
}

function placesOf(tokens: string[], from: number): number[] {
  const places = [from]
  for (const token of tokens) places.push(places[places.length - 1]! + token.length)
  return places
}

function lengthOf(tokens: string[]): number {
  return tokens.reduce((sum, token) => sum + token.length, 0)
}
