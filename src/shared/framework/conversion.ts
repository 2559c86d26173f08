import type { CycleKey } from './cycles'

/** Why a passage is judged again on the way from the cycles of 2011 to those of 2020 (framework, section 1.1). */
export const conversionReasons = ['reframing', 'standing', 'context'] as const
export type ConversionReason = (typeof conversionReasons)[number]

/** Reframing is no cycle any more; standing may be with those who decide; what was only context may be a value now. */
export function conversionReason(code: { key: string; cycle: CycleKey | null }): ConversionReason | null {
  if (code.cycle === 'REF') return 'reframing'
  if (code.key === 'POT.reputational') return 'standing'
  return code.key === 'CTX' || code.key.startsWith('CTX.') ? 'context' : null
}

const ofReason: Readonly<Record<ConversionReason, readonly string[]>> = {
  reframing: ['TRA.success', 'TRA', 'TRA.identity', 'TRA.institution', 'TRA.culture', 'REA'],
  standing: ['STR', 'STR.sponsorship', 'STR.voice', 'STR.stakeholders'],
  context: ['STR', 'ENA', 'ORI', 'STR.context', 'ENA.barrier', 'ORI.landscape'],
}

/** What of the codes below reframing is nearest to each in 2020, before the others. */
const nearest: Readonly<Record<string, readonly string[]>> = {
  'REF.criteria': ['TRA.success'],
  'REF.metrics': ['TRA.success'],
  'REF.goals': ['TRA.success'],
  'REF.values': ['TRA.culture', 'TRA.success'],
  'REF.definers': ['TRA.relations', 'STR.voice'],
  'REF.systems': ['TRA.institution'],
}

/** Keys of the codes of 2020 that a passage may belong to, the likeliest first; nothing is decided by it. */
export function conversionCandidates(code: { key: string; cycle: CycleKey | null }): string[] {
  const reason = conversionReason(code)
  return reason === null ? [] : [...new Set([...(nearest[code.key] ?? []), ...ofReason[reason]])]
}
