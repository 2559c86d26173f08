import { lineAt } from '../../shared/anchor/lines'
import type { Id } from '../../shared/model/id'
import type { ConnectorEnd } from './connector-path'
import type { TurnMark } from './document-marks'
import { DocumentMarks } from './document-marks'
import { drawMargin } from './draw-margin'
import { canPaintText, underlineLanes } from './highlights'
import { measureLines } from './line-measure'
import type { MarginLayout, MarginPart } from './margin-layout'
import { clearOfNext, layOutMargin } from './margin-layout'
import { blockOf, isLaidOut, roughBox, type TurnRange } from './near-turns'
import type { PaintedRanges } from './paint-text'
import { paintText, unpaint } from './paint-text'
import type { PaintedCoding } from './painted'
import { marginElement, textElement } from './turn-element'

/** How far labels may reach below their turn before they fold, in pixels. */
const overhang = 128

interface PaintedTurn {
  key: string
  /** What its margin shows. */
  margin: string
  ranges: PaintedRanges
  layout: MarginLayout | null
}

/**
 * Keeps the codings of the turns near the view painted: underlines over the text, brackets and labels in each turn's margin.
 * Reads everything it needs from the page before it writes, and writes only turns whose picture changed.
 */
export class TranscriptPainter {
  readonly #elements: readonly HTMLElement[]
  readonly #lengths: readonly number[]
  readonly #more: (count: number) => string
  readonly #painted = new Map<number, PaintedTurn>()
  readonly #lines = new Map<number, number[]>()
  readonly #heights = new Map<number, number>()
  readonly #tops = new Map<number, number>()
  readonly #widths = new Map<string, number>()
  /** What was laid out for being near: turns, or their blocks. */
  #near: Set<HTMLElement> = new Set()
  #lineHeight = 28
  #width = 0
  #padding = 6
  /** Not before the first codings are known: how deep they lie says how high lines are. */
  #isMeasured = false
  marks: DocumentMarks
  focus: Id | null = null
  /** Chosen together with the focused one. */
  also: ReadonlySet<Id> = new Set()
  hover: Id | null = null
  /** Codings step back instead of being drawn. */
  dim = false

  constructor(elements: readonly HTMLElement[], lengths: readonly number[], more: (count: number) => string) {
    this.#elements = elements
    this.#lengths = lengths
    this.#more = more
    this.marks = new DocumentMarks([], lengths)
  }

  setCodings(codings: readonly PaintedCoding[]): void {
    this.marks = new DocumentMarks(codings, this.#lengths)
    // Line height depends on the deepest place; every lane must stay clear of the next line.
    const root = this.#elements[0]?.closest('.transcript-root')
    root?.classList.toggle('is-deep', this.marks.depth >= underlineLanes)
  }

  /** The same codings over words that were edited. @returns false where they must be set anew, all of them */
  replaceCodings(codings: readonly PaintedCoding[]): boolean {
    return this.marks.replace(codings)
  }

  /**
   * Measures anew what may have changed with the page. Where lines break is asked only where it must be, since that takes longest: with
   * another width or line height, or with other fonts.
   */
  remeasure(otherFonts = false): void {
    this.#heights.clear()
    this.#tops.clear()
    this.#widths.clear()
    this.#isMeasured = true
    const first = this.#elements[0]
    if (!first) return
    const text = textElement(first)
    const lineHeight = Number.parseFloat(getComputedStyle(text).lineHeight) || 28
    const width = text.offsetWidth
    if (otherFonts || lineHeight !== this.#lineHeight || width !== this.#width) this.#lines.clear()
    this.#lineHeight = lineHeight
    this.#width = width
    // Turns that are not painted have no place of their own to measure from.
    this.#padding = Math.round(text.getBoundingClientRect().top - first.getBoundingClientRect().top)
  }

  /** The text of a turn was changed: what was read from the page of it, and painted over it, is true no more. */
  forget(turn: number): void {
    this.#lines.delete(turn)
    this.#heights.delete(turn)
    this.#tops.clear()
    const painted = this.#painted.get(turn)
    if (!painted) return
    unpaint(painted.ranges)
    this.#painted.set(turn, { ...painted, key: 'changed', ranges: [] })
  }

  paint(range: TurnRange): void {
    if (!this.#isMeasured) this.remeasure()
    this.#bringNear(range)
    // All is read before anything is written: what was written last is laid out once, with the frame.
    const near: { marks: TurnMark[]; layout: MarginLayout | null; height: number }[] = []
    let carry = 0
    for (let turn = range.first; turn <= range.last; turn++) {
      const marks = this.marks.inTurn(turn)
      const height = this.#height(turn)
      this.#top(turn)
      const layout = marks.length > 0 && !this.dim ? this.#layOut(turn, marks, height, carry) : null
      carry = Math.max(0, (layout?.bottom ?? carry) - height)
      near.push({ marks, layout, height })
    }
    const wanted = new Map<number, { key: string; marks: TurnMark[]; layout: MarginLayout | null }>()
    for (const [index, layout] of clearOfNext(near).entries()) {
      const { marks } = near[index]!
      wanted.set(range.first + index, { key: this.#key(range.first + index, marks, layout), marks, layout })
    }
    for (const [turn, painted] of this.#painted) {
      if (wanted.has(turn)) continue
      unpaint(painted.ranges)
      const element = this.#elements[turn]!
      marginElement(element).replaceChildren()
      element.classList.remove('is-painted')
      this.#painted.delete(turn)
    }
    for (const [turn, { key, marks, layout }] of wanted) this.#write(turn, key, marks, layout)
  }

  /**
   * Where connectors meet a coding's label, in the coordinates of the transcript's margin. A label that is not drawn now is placed where
   * it would stand about.
   */
  labelEnd(id: Id): ConnectorEnd | null {
    const index = this.marks.indexOf(id)
    if (index === null) return null
    const { span } = this.marks.codings[index]!
    const element = this.#elements[span.startTurn]
    if (!element) return null
    const top = this.#top(span.startTurn)
    const layout = this.#painted.get(span.startTurn)?.layout
    const label = layout?.labels.find(each => each.coding === index)
    if (layout && label) {
      const width = this.#labelWidth(this.marks.codings[index]!, element)
      if (width !== null) return { x: layout.labelX + width, y: top + label.top + 8 }
    }
    if (layout?.folded.includes(index)) return { x: layout.labelX + 24, y: top + layout.foldTop + 8 }
    const share = span.startOffset / Math.max(1, this.#lengths[span.startTurn] ?? 1)
    return { x: 120, y: top + this.#padding + share * (isLaidOut(element) ? this.#height(span.startTurn) : 0) }
  }

  destroy(): void {
    for (const { ranges } of this.#painted.values()) unpaint(ranges)
    this.#painted.clear()
  }

  /**
   * Has the turns of a range laid out, where they or their block still have only the height they were given, and lets go of those that are
   * far by now.
   */
  #bringNear({ first, last }: TurnRange): void {
    const root = this.#elements[0]?.closest('.transcript-root')
    if (!root?.classList.contains('is-contained')) {
      this.#near.clear()
      return
    }
    // Heights change under way.
    this.#tops.clear()
    const wanted = new Set(this.#elements.slice(first, last + 1).map(element => blockOf(element) ?? element))
    for (const part of this.#near) if (!wanted.has(part)) part.classList.remove('is-near')
    for (const part of wanted) {
      if (this.#near.has(part)) continue
      part.classList.add('is-near')
      this.#heights.clear()
    }
    this.#near = wanted
  }

  /** Known as long as nothing says that turns may stand elsewhere by now. */
  #top(turn: number): number {
    const known = this.#tops.get(turn)
    if (known !== undefined) return known
    const { top } = roughBox(this.#elements[turn]!)
    this.#tops.set(turn, top)
    return top
  }

  /** How wide a label is that is drawn; labels that say the same are measured once. */
  #labelWidth({ id, key, name, signs, other }: PaintedCoding, turn: HTMLElement): number | null {
    const says = [key, name, signs, other].join('|')
    const known = this.#widths.get(says)
    if (known !== undefined) return known
    const drawn = marginElement(turn).querySelector<HTMLElement>(`.turn-label[data-coding="${id}"]`)
    if (!drawn) return null
    this.#widths.set(says, drawn.offsetWidth)
    return drawn.offsetWidth
  }

  #height(turn: number): number {
    const known = this.#heights.get(turn)
    if (known !== undefined) return known
    const height = this.#elements[turn]!.offsetHeight
    this.#heights.set(turn, height)
    return height
  }

  #layOut(turn: number, marks: readonly TurnMark[], height: number, from: number): MarginLayout {
    const known = this.#lines.get(turn)
    const starts = known ?? measureLines(this.#elements[turn]!, this.#lineHeight)
    if (!known) this.#lines.set(turn, starts)
    const parts: MarginPart[] = marks.map(({ coding, clip }) => ({
      coding,
      first: lineAt(starts, clip.start),
      last: lineAt(starts, clip.end - 1),
      opens: clip.opens,
      closes: clip.closes,
    }))
    return layOutMargin(parts, this.marks.crossing, {
      lineHeight: this.#lineHeight,
      padding: this.#padding,
      height,
      from,
      limit: height + overhang,
    })
  }

  #key(turn: number, marks: readonly TurnMark[], layout: MarginLayout | null): string {
    if (!layout && !this.dim) return ''
    const parts = marks.map(mark => {
      const { clip, lane } = mark
      return [this.#look(mark), lane, clip.start, clip.end, this.marks.codings[mark.coding]!.id === this.hover].join(
        '|',
      )
    })
    if (!layout) return ['dim', ...parts].join(';')
    const brackets = layout.brackets.map(({ x, top, bottom }) => `${x},${top},${bottom}`)
    const lines = this.#lines.get(turn)?.join(',')
    const labels = [layout.labelX, ...layout.labels.map(label => label.top), layout.folded.length]
    return [lines, ...parts, ...brackets, ...labels].join(';')
  }

  /** How a coding looks, in the text and in the margin. */
  #look({ coding }: TurnMark): string {
    const { id, slot, colour, key, name, signs, other, aspiration } = this.marks.codings[coding]!
    return [id, slot, colour, key, name, signs, other, aspiration, id === this.focus, this.also.has(id)].join('|')
  }

  #write(turn: number, key: string, marks: readonly TurnMark[], layout: MarginLayout | null): void {
    const before = this.#painted.get(turn)
    if (before?.key === key) return
    if (before) unpaint(before.ranges)
    const element = this.#elements[turn]!
    element.classList.add('is-painted')
    const ranges = canPaintText ? paintText(element, marks, this.#lines.get(turn) ?? [], this.marks.codings, this) : []
    // Most letters that are typed change nothing beside the text.
    const margin = layout ? [JSON.stringify(layout), ...marks.map(mark => this.#look(mark))].join(';') : ''
    const target = marginElement(element)
    if (margin !== before?.margin) {
      const state = { focus: this.focus, also: this.also, more: this.#more }
      if (layout) drawMargin(target, layout, this.marks.codings, state)
      else target.replaceChildren()
    }
    this.#painted.set(turn, { key, margin, ranges, layout })
  }
}
