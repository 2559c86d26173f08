import { bracketLanes } from '../../shared/anchor/brackets'
import { placeLabels } from '../../shared/anchor/labels'

/** Measures of the margin in CSS pixels. `x` counts from the first bracket lane. */
export const margin = { lanes: 10, pitch: 8, labels: 56, labelHeight: 16, labelWidth: 140, roomyLanes: 6 } as const

/** One coding's part in a turn, by lines of the turn's text. */
export interface MarginPart {
  /** Index of the coding in the document's list. */
  coding: number
  first: number
  last: number
  opens: boolean
  closes: boolean
}

export interface TurnMeasures {
  /** Height of one line, space above the first line, height of the whole turn: CSS pixels. */
  lineHeight: number
  padding: number
  height: number
  /** Where labels may start, and how far down they may reach: from the turn's top. */
  from: number
  limit: number
}

export interface Bracket {
  coding: number
  x: number
  top: number
  bottom: number
  opens: boolean
  closes: boolean
}

export interface MarginLabel {
  coding: number
  top: number
  bracketX: number
  bracketTop: number
}

export interface MarginLayout {
  brackets: Bracket[]
  /** Brackets beyond the last lane, which only their labels and the text show. */
  hiddenBrackets: number
  labels: MarginLabel[]
  labelX: number
  /** Codings whose labels had no room; they share one label that counts them. */
  folded: number[]
  foldTop: number
  /** First free pixel below the labels, from the turn's top; more than the height where they reach into the next turn. */
  bottom: number
}

/**
 * Puts the labels of turns that follow each other so far out that those reaching below their turn stand clear of the next one's brackets.
 * @param layouts from the first turn to the last; null for one without codings. Heights in pixels.
 */
export function clearOfNext(
  layouts: readonly { layout: MarginLayout | null; height: number }[],
): (MarginLayout | null)[] {
  const cleared = layouts.map(({ layout }) => layout)
  for (let turn = cleared.length - 2; turn >= 0; turn--) {
    const [layout, next] = [cleared[turn], cleared[turn + 1]]
    const reaches = layout && layout.bottom > layouts[turn]!.height
    if (layout && next && reaches && next.labelX > layout.labelX) cleared[turn] = { ...layout, labelX: next.labelX }
  }
  return cleared
}

/**
 * Lays out one turn's margin: brackets on their lanes, then labels in reading order beside the line where their coding opens.
 * @param parts in reading order.
 * @param crossing lanes of the codings that go through several turns.
 */
export function layOutMargin(
  parts: readonly MarginPart[],
  crossing: ReadonlyMap<number, number>,
  turn: TurnMeasures,
): MarginLayout {
  const lanes = bracketLanes(parts, crossing)
  const lineTop = (line: number) => turn.padding + line * turn.lineHeight + turn.lineHeight / 2 - 8
  const all = parts.map((part, index) => ({
    coding: part.coding,
    lane: lanes[index]!,
    x: margin.pitch * lanes[index]!,
    top: part.opens ? lineTop(part.first) : 0,
    bottom: part.closes ? lineTop(part.last) + 18 : turn.height,
    opens: part.opens,
    closes: part.closes,
  }))
  const shown = all.filter(bracket => bracket.lane < margin.lanes)
  const used = shown.reduce((most, bracket) => Math.max(most, bracket.lane + 1), 0)
  // The sort is stable: on one line the labels keep reading order.
  const opening = all.filter(bracket => bracket.opens).sort((a, b) => a.top - b.top)
  const placed = placeLabels(
    opening.map(bracket => bracket.top - 4),
    opening.map(() => margin.labelHeight),
    turn.from,
    turn.limit,
  )
  const kept = opening.length - placed.folded
  return {
    brackets: shown,
    hiddenBrackets: all.length - shown.length,
    labels: opening.slice(0, kept).map((bracket, index) => ({
      coding: bracket.coding,
      top: placed.tops[index]!,
      bracketX: Math.min(bracket.x, margin.pitch * margin.lanes),
      bracketTop: bracket.top,
    })),
    labelX: margin.labels + margin.pitch * Math.max(0, used - margin.roomyLanes),
    folded: opening.slice(kept).map(bracket => bracket.coding),
    foldTop: placed.tops[kept] ?? 0,
    bottom: placed.bottom,
  }
}
