import type { PairAgreement } from '../model/agreement'

/**
 * Why a figure must be read with care, in the order of how much it matters.
 * - `nothing`: no unit to compare
 * - `oneValue`: both gave one value only, so that kappa and alpha are not defined
 * - `paradox`: they agree often, and kappa is low because one value prevails (Feinstein and Cicchetti, "High agreement but low kappa: I. The problems of two paradoxes", 1990)
 * - `fewUnits`: too few units for a figure that says something of the coders
 * - `fewBlocks`: too few documents or turns to draw from: the interval is narrower than what is not known
 * - `wide`: the interval holds both good and poor agreement
 */
export const cautions = ['nothing', 'oneValue', 'paradox', 'fewUnits', 'fewBlocks', 'wide'] as const
export type Caution = (typeof cautions)[number]

const enoughUnits = 30
const enoughBlocks = 10
const oftenAlike = 0.8
const prevails = 0.75
/** Krippendorff's least value for careful conclusions (Content Analysis, 2004, 11.4.2). */
const least = 0.667

type Read = Pick<PairAgreement, 'units' | 'percent' | 'kappa' | 'kappaInterval' | 'prevailing' | 'resampling'>

export function cautionsOf({ units, percent, kappa, kappaInterval, prevailing, resampling }: Read): Caution[] {
  if (units === 0) return ['nothing']
  const found: Caution[] = []
  if (kappa === null) found.push('oneValue')
  else if (kappa < least && (percent ?? 0) >= oftenAlike && (prevailing?.share ?? 0) >= prevails) found.push('paradox')
  if (units < enoughUnits) found.push('fewUnits')
  else if (resampling.blocks < enoughBlocks) found.push('fewBlocks')
  if (kappaInterval && kappaInterval[0] < least && kappaInterval[1] >= 0.8) found.push('wide')
  return found
}

/** What an alpha may be used for (Krippendorff, 2004, 11.4.2): at least .800 to rest on, at least .667 for tentative conclusions. */
export function standing(alpha: number | null): 'firm' | 'tentative' | 'weak' | null {
  return alpha === null ? null : alpha >= 0.8 ? 'firm' : alpha >= least ? 'tentative' : 'weak'
}
