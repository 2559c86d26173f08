import { reanchor } from '../../../shared/anchor/reanchor'
import { offsetMap } from '../../../shared/merge/map-offset'

interface TurnText {
  uuid: string
  pos: number
  text: string
}

/** A passage by the turns it begins and ends in. UTF-16 offsets in these. */
export interface Passage {
  startTurn: string
  start: number
  endTurn: string
  end: number
}

/** What the text of one document is after the merge, and where its turns stand. */
export class DocumentText {
  readonly #turns: readonly TurnText[]
  readonly #place: ReadonlyMap<string, number>

  constructor(turns: readonly TurnText[]) {
    this.#turns = [...turns].sort((a, b) => a.pos - b.pos || (a.uuid < b.uuid ? -1 : 1))
    this.#place = new Map(this.#turns.map(({ uuid }, index) => [uuid, index]))
  }

  /** Uuid of the first turn: where that is listed whose words are nowhere. */
  get first(): string | null {
    return this.#turns[0]?.uuid ?? null
  }

  textOf(turn: string): string {
    return this.#turns[this.#place.get(turn) ?? -1]?.text ?? ''
  }

  /** Where a passage is now that lay in these turns when their text was another; null where a turn, or all of its words, are gone. */
  moved(passage: Passage, textThen: (turn: string, now: string) => string): Passage | null {
    const [first, last] = [this.#place.get(passage.startTurn), this.#place.get(passage.endTurn)]
    if (first === undefined || last === undefined || first > last) return null
    const map = (turn: string, offset: number, edge: 'start' | 'end') => {
      const now = this.textOf(turn)
      return offsetMap(textThen(turn, now), now)(offset, edge)
    }
    const start = map(passage.startTurn, passage.start, 'start')
    const end = map(passage.endTurn, passage.end, 'end')
    return first < last || start < end ? { ...passage, start, end } : null
  }

  /** Where words are that have no turn any more. */
  find(quote: string, prefix: string, suffix: string): Passage | null {
    const text = this.#turns.map(turn => turn.text).join('\n')
    const found = reanchor(text, { quote, prefix, suffix, expected: 0 })
    const start = found && this.#at(found.start, false)
    const end = found && this.#at(found.end, true)
    return start && end ? { startTurn: start.turn, start: start.offset, endTurn: end.turn, end: end.offset } : null
  }

  quoteOf({ startTurn, start, endTurn, end }: Passage): string {
    return this.#turns
      .slice(this.#place.get(startTurn), (this.#place.get(endTurn) ?? -1) + 1)
      .map(({ text }, index, all) => text.slice(index === 0 ? start : 0, index === all.length - 1 ? end : undefined))
      .join('\n')
  }

  #at(offset: number, isEnd: boolean): { turn: string; offset: number } | null {
    let begin = 0
    for (const { uuid, text } of this.#turns) {
      const stop = begin + text.length
      if (isEnd ? offset <= stop : offset < stop) return { turn: uuid, offset: Math.max(0, offset - begin) }
      begin = stop + 1
    }
    return null
  }
}
