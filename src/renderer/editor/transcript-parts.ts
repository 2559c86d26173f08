import type { Span } from '../../shared/anchor/span'
import type { Id } from '../../shared/model/id'

/** The elements a transcript lives in; React makes them, this view fills them. */
export interface TranscriptElements {
  scroller: HTMLElement
  root: HTMLElement
  connectors: SVGSVGElement
  minimap: SVGSVGElement
  viewport: HTMLElement
  tip: HTMLElement
}

export interface TranscriptEvents {
  /** A click on codings: all that lie there, the shortest first. */
  picked(codings: readonly Id[], also: boolean): void
  selected(span: Span | null): void
  scrolled(): void
  more(count: number): string
}
