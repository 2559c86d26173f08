import type { Reading } from '../../shared/model/desk'

/** What one may choose: letters and measure in pixels, lines as a multiple of the letters. */
export const readingSteps: Record<'size' | 'width' | 'lines', readonly number[]> = {
  size: [14, 15, 16, 17, 18, 20, 22, 24],
  width: [440, 488, 536, 584, 632, 696, 760],
  lines: [1.75, 1.9, 2.05, 2.2, 2.4],
}

/** The next larger or smaller step; the value itself at the end of them. */
export function readingStep(
  name: keyof typeof readingSteps,
  value: Reading[keyof typeof readingSteps],
  step: 1 | -1,
): number {
  const steps = readingSteps[name]
  return (step === 1 ? steps.find(each => each > value) : steps.findLast(each => each < value)) ?? value
}
