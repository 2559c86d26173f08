/** The sentences of a text that a place touches, without the white space around them; as Unicode's rules cut sentences (UAX 29). */
export function sentencesAt(text: string, start: number, end: number): { start: number; end: number } {
  const touched = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)].filter(
    ({ index, segment }) => index < end && index + segment.length > start,
  )
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last) return { start, end }
  return { start: first.index, end: last.index + last.segment.trimEnd().length }
}
