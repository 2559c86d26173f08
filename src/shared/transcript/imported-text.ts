import type { DraftTurn } from '../model/draft'

/** What of a turn is needed to give back the text it was read from. Drafts and stored documents both have it. */
export type TurnText = Pick<DraftTurn, 'lead' | 'text' | 'gaps'>

/**
 * Joins the turns back into the imported text, to the last character: what stood before each turn, its text with every gap put
 * back, and what stood after the last one.
 */
export function importedText(document: { turns: readonly TurnText[]; tail: string }): string {
  const parts: string[] = []
  for (const turn of document.turns) parts.push(turn.lead, turnSource(turn))
  parts.push(document.tail)
  return parts.join('')
}

/** The characters of the imported text that a turn's text was made from. */
export function turnSource(turn: Pick<TurnText, 'text' | 'gaps'>): string {
  const parts: string[] = []
  let from = 0
  for (const gap of turn.gaps) {
    parts.push(turn.text.slice(from, gap.at), gap.raw)
    from = gap.at + gap.length
  }
  parts.push(turn.text.slice(from))
  return parts.join('')
}
