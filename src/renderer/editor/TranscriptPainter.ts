import { lineAt } from '../../shared/anchor/lines'
import type { Id } from '../../shared/model/id'
import type { ConnectorEnd } from './connector-path'
import type { TurnMark } from './document-marks'
import { DocumentMarks } from './document-marks'
import { drawMargin } from './draw-margin'
import { canPaintText, underlineLanes } from './highlights'
import { measureLines } from './line-measure'
import type { MarginLayout, MarginPart } from './margin-layout'
import { layOutMargin } from './margin-layout'
import type { TurnRange } from './near-turns'
import type { PaintedRanges } from './paint-text'
import { paintText, unpaint } from './paint-text'
import type { PaintedCoding } from './painted'
import { marginElement, textElement } from './TurnNode'

/** How far labels may reach below their turn before they fold, in pixels. */
const overhang = 128

interface PaintedTurn {
  key: string
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
    const root = this.#elements[0]?.parentElement
    root?.classList.toggle('is-deep', this.marks.depth >= underlineLanes)
  }

  /**
   * Measures anew what may have changed with the page. Where lines break is asked only where it must be, since that takes longest: with
   * another width or line height, or with other fonts.
   */
  remeasure(otherFonts = false): void {
    this.#heights.clear()
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
    const painted = this.#painted.get(turn)
    if (!painted) return
    unpaint(painted.ranges)
    this.#painted.set(turn, { key: 'changed', ranges: [], layout: painted.layout })
  }

  paint(range: TurnRange): void {
    if (!this.#isMeasured) this.remeasure()
    // Before anything is read: a turn out of sight has only the height it was given.
    for (let turn = range.first; turn <= range.last; turn++) {
      const { classList } = this.#elements[turn]!
      if (!classList.contains('is-painted')) {
        classList.add('is-near', 'is-painted')
        this.#heights.delete(turn)
      }
    }
    const wanted = new Map<number, { key: string; marks: TurnMark[]; layout: MarginLayout | null }>()
    let carry = 0
    for (let turn = range.first; turn <= range.last; turn++) {
      const marks = this.marks.inTurn(turn)
      const height = this.#height(turn)
      const layout = marks.length > 0 && !this.dim ? this.#layOut(turn, marks, height, carry) : null
      carry = Math.max(0, (layout?.bottom ?? carry) - height)
      wanted.set(turn, { key: this.#key(turn, marks, layout), marks, layout })
    }
    for (const [turn, painted] of this.#painted) {
      if (wanted.has(turn)) continue
      unpaint(painted.ranges)
      const element = this.#elements[turn]!
      marginElement(element).replaceChildren()
      element.classList.remove('is-near', 'is-painted')
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
    const painted = this.#painted.get(span.startTurn)
    const drawn = painted?.layout
      ? marginElement(element).querySelector<HTMLElement>(`.turn-label[data-coding="${id}"]`)
      : null
    if (drawn) return { x: drawn.offsetLeft + drawn.offsetWidth, y: element.offsetTop + drawn.offsetTop + 8 }
    if (painted?.layout?.folded.includes(index)) {
      return { x: painted.layout.labelX + 24, y: element.offsetTop + painted.layout.foldTop + 8 }
    }
    const share = span.startOffset / Math.max(1, this.#lengths[span.startTurn] ?? 1)
    return { x: 120, y: element.offsetTop + this.#padding + share * element.offsetHeight }
  }

  destroy(): void {
    for (const { ranges } of this.#painted.values()) unpaint(ranges)
    this.#painted.clear()
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
    const parts = marks.map(({ coding, clip, lane }) => {
      const { id, slot, colour, key, name, signs, other, aspiration } = this.marks.codings[coding]!
      const emphasis = `${id === this.focus ? 'f' : id === this.hover ? 'h' : ''}${this.also.has(id) ? 'a' : ''}`
      return [id, slot, colour, key, name, signs, other, aspiration, lane, clip.start, clip.end, emphasis].join('|')
    })
    if (!layout) return ['dim', ...parts].join(';')
    const brackets = layout.brackets.map(({ x, top, bottom }) => `${x},${top},${bottom}`)
    const lines = this.#lines.get(turn)?.join(',')
    return [lines, ...parts, ...brackets, ...layout.labels.map(label => label.top), layout.folded.length].join(';')
  }

  #write(turn: number, key: string, marks: readonly TurnMark[], layout: MarginLayout | null): void {
    const before = this.#painted.get(turn)
    if (before?.key === key) return
    if (before) unpaint(before.ranges)
    const element = this.#elements[turn]!
    const ranges = canPaintText ? paintText(element, marks, this.#lines.get(turn) ?? [], this.marks.codings, this) : []
    const target = marginElement(element)
    if (layout) drawMargin(target, layout, this.marks.codings, { focus: this.focus, also: this.also, more: this.#more })
    else target.replaceChildren()
    this.#painted.set(turn, { key, ranges, layout })
  }
}
