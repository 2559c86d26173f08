import type { CycleKey } from '../framework/cycles'
import type { FontWeight } from './measure'

/** One step of a path in absolute coordinates. */
export type Command =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

interface Paint {
  fill?: string
  stroke?: string
  strokeWidth?: number
  dash?: readonly number[]
  cap?: 'round'
  /** Whose colour fills it, for a print that has no colours. */
  cycle?: CycleKey
  /** A shading that says something, and must be seen there too. */
  isShade?: boolean
  /** Keeps what lies beneath off a sign, as the edge around letters does. */
  isHalo?: boolean
}

export interface PathShape extends Paint {
  shape: 'path'
  path: readonly Command[]
}
export interface RectShape extends Paint {
  shape: 'rect'
  x: number
  y: number
  width: number
  height: number
  radius?: number
}
export interface CircleShape extends Paint {
  shape: 'circle'
  x: number
  y: number
  r: number
}
export interface TextShape {
  shape: 'text'
  /** Anchor and baseline. */
  x: number
  y: number
  text: string
  size: number
  weight: FontWeight
  anchor: 'start' | 'middle' | 'end'
  fill: string
  /** Colour of the edge drawn behind the letters, so that they stay legible on lines. */
  halo?: string
  /** Written upwards from its anchor instead of along the line. */
  upright?: boolean
}
export type Shape = PathShape | RectShape | CircleShape | TextShape

/** A thing in the figure one can choose: its shapes, its name in words, and the line or area that takes the pointer. */
export interface Mark {
  /** `node:POT`, `flow:POT>APP`, `aspired:…`, `blocked:…`, `cond:…`, `reframe:REA`. */
  id: string
  name: string
  shapes: Shape[]
  hit: readonly Command[]
  /** The rows it stands for; never written into a file. */
  evidence?: MarkEvidence
}

/** Row ids behind a mark, the first `evidenceLimit` of them, and how many there are. */
export interface MarkEvidence {
  of: 'codings' | 'flows'
  rows: readonly number[]
  count: number
}

/** Shapes drawn together, from back to front. */
export interface Layer {
  name: string
  items: (Mark | Shape)[]
}

export function isMark(item: Mark | Shape): item is Mark {
  return 'id' in item
}

export function line(x0: number, y0: number, x1: number, y1: number): Command[] {
  return [
    ['M', x0, y0],
    ['L', x1, y1],
  ]
}

export function polygon(...points: readonly (readonly [number, number])[]): Command[] {
  return [...points.map(([x, y], i): Command => [i ? 'L' : 'M', x, y]), ['Z']]
}

export function rectPath(x: number, y: number, width: number, height: number): Command[] {
  return polygon([x, y], [x + width, y], [x + width, y + height], [x, y + height])
}
