import { describe, expect, test } from 'vitest'
import { readFile } from '../../../src/main/import/read'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { conventions } from './conventions'

/**
 * The ways in which transcripts are written, one small invented example each, with every turn pinned by hand:
 * who, from which millisecond, and the words that are read.
 */
describe('a transcript is understood in the way it was written', () => {
  test.each(conventions)('$about', async ({ file, text, shape, turns, kind = 'transcript' }) => {
    const draft = await readFile(new TextEncoder().encode(text), file)
    const read = draft.turns.map(turn => [
      turn.speaker === null ? null : draft.speakers[turn.speaker]?.label,
      turn.start,
      turn.text,
    ])
    expect(read).toEqual(turns)
    expect(draft.shape).toBe(shape)
    expect(draft.kind).toBe(kind)
    expect(importedText(draft)).toBe(text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''))
  })

  test.each(conventions)('$about: every character is kept when speakers are refused', async ({ file, text }) => {
    const draft = await readFile(new TextEncoder().encode(text), file, { shape: 'plain' })
    expect(draft.speakers).toEqual([])
    expect(importedText(draft)).toBe(text)
  })
})
