import { z } from 'zod'

/** The least and the most that each part of a rule may be. */
export const saturationRanges = { base: [1, 100], run: [1, 50], threshold: [0, 50] } as const

function within(part: keyof typeof saturationRanges) {
  const [least, most] = saturationRanges[part]
  return z.int().min(least).max(most)
}

/**
 * When documents add so little that more of them would hardly add anything: in every run of `run` documents, from some place to the end,
 * what is new is at most `threshold` per cent of what the first `base` documents had.
 *
 * Source: Guest, Namey and Chen (2020), A simple method to assess and report thematic saturation in qualitative research, PLoS ONE 15(5):
 * base size, run length and new information threshold. Unlike there, a later run above the threshold takes saturation back.
 */
export const SaturationRule = z.object({
  base: within('base'),
  run: within('run'),
  /** Per cent; 0 for nothing new at all. */
  threshold: within('threshold'),
})
export type SaturationRule = z.infer<typeof SaturationRule>

/** Nothing new in five documents in a row, after ten at least. */
export const defaultSaturationRule: SaturationRule = { base: 5, run: 5, threshold: 0 }

export interface Saturated {
  /** Place of the last document, from 1, that added something; with a threshold, the one after which no more than that was added. */
  last: number
  /** Place at which the rule was met: the end of the first run that bears it out. */
  met: number
}

/**
 * Where a rule is met; null if nowhere.
 * @param counts how many there are so far, document by document; it never falls
 */
export function saturatedAt(counts: readonly number[], { base, run, threshold }: SaturationRule): Saturated | null {
  const upTo = (document: number) => (document < 1 ? 0 : (counts[document - 1] ?? 0))
  const most = (upTo(base) * threshold) / 100
  let met = 0
  for (let end = counts.length; end >= base + run && upTo(end) - upTo(end - run) <= most; end--) met = end
  if (met === 0 || upTo(counts.length) === 0) return null
  const lastNew = counts.indexOf(upTo(counts.length)) + 1
  return { last: threshold === 0 ? lastNew : met - run, met }
}
