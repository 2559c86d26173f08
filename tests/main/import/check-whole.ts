import { expect } from 'vitest'
import type { Draft } from '../../../src/shared/model/draft'
import { importedText } from '../../../src/shared/transcript/imported-text'

/** What holds for every draft whatever it was made of. */
export function checkWhole(draft: Draft): void {
  const whole = importedText(draft)
  expect(whole.isWellFormed()).toBe(true)
  expect(whole.includes('\r') || whole.includes('\u0000')).toBe(false)
  for (const turn of draft.turns) {
    // Only empty cells at the beginning of a table's row are kept before the first words.
    const cells = turn.marks.some(mark => mark.kind === 'cell' && mark.start === 0)
    expect(cells ? turn.text.replace(/^\t+/, '') : turn.text).toBe(turn.text.trim())
    expect(turn.text).not.toBe('')
    let at = 0
    for (const gap of turn.gaps) {
      expect(gap.at).toBeGreaterThanOrEqual(at)
      at = gap.at + gap.length
    }
    expect(at).toBeLessThanOrEqual(turn.text.length)
    for (const mark of turn.marks)
      expect(mark.start >= 0 && mark.start < mark.end && mark.end <= turn.text.length).toBe(true)
    for (const sync of turn.syncs) expect(sync.at >= 0 && sync.at <= turn.text.length).toBe(true)
    expect(turn.speaker === null || draft.speakers[turn.speaker] !== undefined).toBe(true)
  }
  expect(draft.speakers.reduce((sum, speaker) => sum + speaker.turns, 0)).toBe(
    draft.turns.filter(turn => turn.speaker !== null).length,
  )
}
