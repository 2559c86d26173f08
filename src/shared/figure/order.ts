import { z } from 'zod'
import type { CodeLine } from '../analysis/code-lines'
import { noValueKey } from '../analysis/columns'
import type { CrossFigure } from './cross/data'
import type { FigureData } from './data'
import type { HeatFigure } from './heat/data'
import type { FigureLanguage } from './kinds'

/** What a figure can put into another order. Value cycles of the flow figure and the map stand where the framework has them. */
export const orderedThings = ['codes', 'groups', 'documents', 'stories'] as const
export type OrderedThing = (typeof orderedThings)[number]

/** As in the lists of the project, the most first, by name, or one's own. */
export const orderings = ['list', 'count', 'name', 'own'] as const
export type Ordering = (typeof orderings)[number]

export const FigureOrder = z.object({
  by: z.enum(orderings),
  /** Keys in one's own order; what is not named follows as in the list. */
  own: z.array(z.string().max(10_000)).max(10_000).default([]),
})
export type FigureOrder = z.infer<typeof FigureOrder>

/** Something that stands in an order. Its key is the same in every copy of the project. */
export interface Ordered {
  key: string
  name: string
  count: number
}

/** Places of the things in the order they are drawn in. Ties stay as in the list; whoever has no value stands last, except in one's own order. */
export function arranged(
  things: readonly Ordered[],
  order: FigureOrder | undefined,
  language: FigureLanguage,
): number[] {
  const places = things.map((_, place) => place)
  if (order === undefined || order.by === 'list') return places
  if (order.by === 'own') {
    const rank = new Map(order.own.map((key, at) => [key, at]))
    const rankOf = (place: number) => rank.get(things[place]?.key ?? '') ?? order.own.length
    return places.sort((a, b) => rankOf(a) - rankOf(b) || a - b)
  }
  const collator = new Intl.Collator(language, { numeric: true })
  const compare = (a: Ordered, b: Ordered) =>
    Number(a.key === noValueKey) - Number(b.key === noValueKey) ||
    (order.by === 'count' ? b.count - a.count : collator.compare(a.name, b.name))
  return places.sort((a, b) => compare(things[a]!, things[b]!) || a - b)
}

/** What of a figure can be put in order, as the list has it. */
export function thingsOf(data: FigureData): Partial<Record<OrderedThing, readonly Ordered[]>> {
  switch (data.kind) {
    case 'groups':
      return data.cross ? { groups: columnsOf(data.cross), codes: linesOf(data.cross) } : {}
    case 'waves':
      return data.cross ? { codes: linesOf(data.cross) } : {}
    case 'documents':
      return { documents: columnsOf(data.cross), codes: linesOf(data.cross) }
    case 'together':
      return { codes: pairedCodes(data.heat) }
    case 'coverage':
      return { [data.coverage.document === null ? 'documents' : 'codes']: data.coverage.lines }
    case 'saturation':
      return { documents: data.saturation.steps.map(step => ({ ...step, name: step.document })) }
    case 'agreement':
      return {
        codes: data.agreement.lines.map(({ key, name, values }) => ({
          ...{ key, name },
          count: Math.max(0, ...values.map(value => (value ? value.both + value.one : 0))),
        })),
      }
    case 'strip':
      return {
        stories: data.strips.map(({ story }) => ({ key: story.id, name: story.title, count: story.steps.length })),
      }
    case 'flow':
    case 'map':
    case 'matrix':
    case 'threads':
      return {}
  }
}

/** The same numbers in another order. What a saturation curve is drawn from is counted in its order already. */
export function inOrder(
  data: FigureData,
  orders: Partial<Record<OrderedThing, FigureOrder>>,
  language: FigureLanguage,
): FigureData {
  const things = thingsOf(data)
  const places = (thing: OrderedThing) => arranged(things[thing] ?? [], orders[thing], language)
  switch (data.kind) {
    case 'groups':
    case 'waves':
      if (!data.cross) return data
      return {
        ...data,
        cross: crossInOrder(data.cross, orders, places('codes'), data.kind === 'groups' ? places('groups') : null),
      }
    case 'documents':
      return { ...data, cross: crossInOrder(data.cross, orders, places('codes'), places('documents')) }
    case 'together':
      return { ...data, heat: heatInOrder(data.heat, orders, places('codes')) }
    case 'coverage': {
      const thing = data.coverage.document === null ? 'documents' : 'codes'
      const lines = places(thing).map(place => data.coverage.lines[place]!)
      return { ...data, coverage: { ...data.coverage, lines: flat(lines, orders[thing]) } }
    }
    case 'agreement': {
      const lines = places('codes').map(place => data.agreement.lines[place]!)
      return { ...data, agreement: { ...data.agreement, lines } }
    }
    case 'strip':
      return { ...data, strips: places('stories').map(place => data.strips[place]!) }
    case 'saturation':
    case 'flow':
    case 'map':
    case 'matrix':
    case 'threads':
      return data
  }
}

type Orders = Partial<Record<OrderedThing, FigureOrder>>

/** Codes that no longer stand below their own are not indented. */
function flat<Line extends { depth: number }>(lines: readonly Line[], order: FigureOrder | undefined): Line[] {
  return lines.map(line => (order === undefined || order.by === 'list' ? line : { ...line, depth: 0 }))
}

function linesOf({ lines, columns, cells }: CrossFigure): Ordered[] {
  return lines.map(({ key, name }, at) => ({
    ...{ key, name },
    count: cells.slice(at * columns.length, (at + 1) * columns.length).reduce((sum, cell) => sum + cell.count, 0),
  }))
}

function columnsOf({ lines, columns, cells }: CrossFigure): Ordered[] {
  return columns.map(({ key, name }, at) => ({
    ...{ key, name },
    // What is coded below a code is counted in it already.
    count: lines.reduce(
      (sum, { depth }, line) => sum + (depth === 0 ? (cells[line * columns.length + at]?.count ?? 0) : 0),
      0,
    ),
  }))
}

function crossInOrder(
  cross: CrossFigure,
  orders: Orders,
  codes: readonly number[],
  columns: readonly number[] | null,
): CrossFigure {
  const across = columns ?? cross.columns.map((_, place) => place)
  return {
    ...cross,
    lines: flat(
      codes.map(place => cross.lines[place]!),
      orders.codes,
    ),
    columns: across.map(place => cross.columns[place]!),
    cells: codes.flatMap(line => across.map(column => cross.cells[line * cross.columns.length + column]!)),
  }
}

/** The codes of a half matrix: the first stands only over it, the last only beside it. */
function codesOf({ sides, heads }: HeatFigure): CodeLine[] {
  return [...heads.slice(0, 1), ...sides]
}

/** The cell of two codes, by their places in the list. */
function pairOf({ heads, cells }: HeatFigure, a: number, b: number): HeatFigure['cells'][number] {
  return cells[(Math.max(a, b) - 1) * heads.length + Math.min(a, b)] ?? null
}

function pairedCodes(heat: HeatFigure): Ordered[] {
  const codes = codesOf(heat)
  return codes.map(({ key, name }, at) => ({
    ...{ key, name },
    count: codes.reduce((sum, _, other) => sum + (other === at ? 0 : (pairOf(heat, at, other)?.count ?? 0)), 0),
  }))
}

function heatInOrder(heat: HeatFigure, orders: Orders, places: readonly number[]): HeatFigure {
  const codes = flat(
    places.map(place => codesOf(heat)[place]!),
    orders.codes,
  )
  return {
    ...heat,
    sides: codes.slice(1),
    heads: codes.slice(0, -1),
    cells: places
      .slice(1)
      .flatMap((side, r) => places.slice(0, -1).map((head, c) => (c > r ? null : pairOf(heat, side, head)))),
  }
}
