import type { ExportCoding, ExportDocument, ExportMemo, ExportRows } from '../../db/refi/export-rows'
import { codePointOffsets } from './code-points'
import { derivedGuid } from './guid'

/** Words of a document with everything said of them: in the exchange format one selection. Offsets are code points, end exclusive. */
export interface Passage {
  guid: string
  start: number
  end: number
  quote: string
  /** The words are no longer in the text: the place has no length, and the quote is all there is. */
  isLost: boolean
  codings: ExportCoding[]
  memos: ExportMemo[]
}

export interface DocumentPassages {
  document: ExportDocument
  /** Code points of UTF-16 offsets in its text. */
  points: (offset: number) => number
  passages: Passage[]
}

/** Gathers codings and memos on identical words, in the order of the text. @returns also which passage each coding is on */
export function gatherPassages(rows: ExportRows): {
  documents: DocumentPassages[]
  ofCoding: ReadonlyMap<string, Passage>
} {
  const codings = Map.groupBy(rows.codings, coding => coding.document)
  const memos = Map.groupBy(
    rows.memos.filter(memo => memo.document !== null && memo.start !== null && memo.end !== null),
    memo => memo.document,
  )
  const ofCoding = new Map<string, Passage>()
  const documents = rows.documents.map(document => {
    const points = codePointOffsets(document.text)
    const passages = new Map<string, Passage>()
    const at = (start: number, end: number, quote: string, isLost: boolean): Passage => {
      // What is lost has no place, so that its quote tells one from another.
      const key = isLost ? `lost ${quote}` : `${start}-${end}`
      const guid = derivedGuid('passage', document.id, key)
      const known = passages.get(key)
      const passage = known ?? {
        guid,
        start: points(start),
        end: points(isLost ? start : end),
        quote,
        isLost,
        codings: [],
        memos: [],
      }
      passages.set(key, passage)
      return passage
    }
    for (const coding of codings.get(document.id) ?? []) {
      const passage = at(coding.start, coding.end, coding.quote, coding.unanchored === 1)
      passage.codings.push(coding)
      ofCoding.set(coding.id, passage)
    }
    for (const memo of memos.get(document.id) ?? [])
      at(memo.start!, memo.end!, memo.quote, memo.start! >= memo.end!).memos.push(memo)
    return {
      document,
      points,
      passages: [...passages.values()].sort((a, b) => a.start - b.start || a.end - b.end || (a.guid < b.guid ? -1 : 1)),
    }
  })
  return { documents, ofCoding }
}
