import type { AgreementQuery } from '../model/agreement'
import { type Continuum, exclusive } from './unitising'
import { characterUnits, type DocumentUnit, type Range, rangeUnits, type Span, samePassages } from './units'

/** A document with what each coder coded in it. `turns` and `sentences` are offsets in its text. */
export interface CodedDocument {
  /** Row id. */
  id: number
  title: string
  turns: readonly Range[]
  sentences: readonly (Range & { block: number })[]
  /** By coder. */
  spans: ReadonlyMap<string, readonly Span[]>
}

/** What these coders, all of whom coded the document, made of its units, coder by coder. */
export function unitsOf(
  { turns, sentences, spans }: CodedDocument,
  coders: readonly string[],
  { unit, uncoded }: AgreementQuery,
): DocumentUnit[] {
  const own = coders.map(coder => spans.get(coder)!)
  const units =
    unit === 'character'
      ? characterUnits(turns, own)
      : unit === 'turn'
        ? rangeUnits(
            turns.map((turn, block) => ({ ...turn, block })),
            own,
          )
        : unit === 'sentence'
          ? rangeUnits(sentences, own)
          : rangeUnits(samePassages(turns, own), own)
  return uncoded ? units : units.filter(({ values }) => values.some(value => value !== null))
}

/** The same text as one continuum, for the unitising alphas. */
export function continuumOf({ turns, spans }: CodedDocument, coders: readonly string[]): Continuum {
  const own = coders.map(coder => spans.get(coder)!)
  const last = Math.max(0, ...own.map(list => list.reduce((end, span) => Math.max(end, span.end), 0)))
  return { length: Math.max(turns[turns.length - 1]?.end ?? 0, last), coders: own.map(exclusive) }
}

/** Length of the turns: UTF-16 code units. */
export function charactersOf(documents: readonly CodedDocument[]): number {
  return documents.reduce(
    (sum, { turns }) => sum + turns.reduce((length, { start, end }) => length + end - start, 0),
    0,
  )
}
