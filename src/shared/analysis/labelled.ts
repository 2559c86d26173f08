/** A stretch of a cell's words; a label says what the words after it are. */
export interface CellPart {
  words: string
  isLabel: boolean
}

/** The words of a cell taken apart at its labels: `Wide. Include: all.` with the label `Include` is `Wide. `, `Include:` and ` all.` */
export function partsOf(words: string, labels: readonly string[] = []): CellPart[] {
  const found = labels.filter(label => words.includes(`${label}: `))
  if (found.length === 0) return [{ words, isLabel: false }]
  const literal = found.map(label => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  // Behind a sentence or at the beginning: the same word within one is no label.
  const parts = words.split(new RegExp(`(?<=^|[.!?…:;。\\p{Pe}\\p{Pf}"'] )((?:${literal}):)(?= )`, 'u'))
  return parts.map((part, at) => ({ words: part, isLabel: at % 2 === 1 })).filter(part => part.words !== '')
}
