import type { Found } from '../../shared/query/find-in-turn'
import type { Project } from './project'

interface Touching {
  code: number
  start: number
  end: number
}

/** Characters of the text whose codings are read at once. */
const stretchAhead = 4000

/** Which codes lie on places that are asked for in the order of the text: of a document's codings each is read once, and none before the first place nor far behind the last. */
export class CodingsAt {
  readonly #project: Project
  #document = -1
  #from = 0
  /** Codings that begin before this were read. */
  #until = 0
  /** Those not passed yet, by their starts. */
  #ahead: Touching[] = []

  constructor(project: Project) {
    this.#project = project
  }

  /**
   * @param document row id
   * @param span in the imported text of the document
   * @returns row ids of codes, each once, in the order of the codings
   */
  at(document: number, { start, end }: Found): number[] {
    if (document !== this.#document || start < this.#from) this.#begin(document)
    if (start !== this.#from) this.#ahead = this.#ahead.filter(coding => coding.end > start)
    this.#from = start
    if (end > this.#until) this.#read(start, end + stretchAhead)
    const codes = new Set<number>()
    for (const coding of this.#ahead) {
      if (coding.start >= end) break
      codes.add(coding.code)
    }
    return [...codes]
  }

  #begin(document: number): void {
    this.#document = document
    this.#from = 0
    this.#until = 0
    this.#ahead = []
  }

  #read(start: number, until: number): void {
    const more = this.#project
      .prepare(
        `SELECT code_id AS code, doc_start AS start, doc_end AS end FROM coding
         WHERE document_id=? AND doc_start>=? AND doc_start<? AND doc_end>? AND unanchored=0 ORDER BY doc_start`,
      )
      .all(this.#document, this.#until, until, start) as Touching[]
    this.#ahead = this.#ahead.concat(more)
    this.#until = until
  }
}
