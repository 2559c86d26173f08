import type { Consent, ConsentPurpose } from '../model/consent'

/** `covered`: they agreed; `notCovered`: they refused or withdrew; `unrecorded`: nothing is on record. */
export type ConsentCover = 'covered' | 'notCovered' | 'unrecorded'

/**
 * Whether what a person decided covers a use of their words. Who refuses the analysis refuses everything else; who agrees to be quoted by
 * name agrees to be quoted.
 *
 * @param decisions the consents of one person
 */
export function covers(
  decisions: readonly Pick<Consent, 'purpose' | 'state'>[],
  purpose: ConsentPurpose,
): ConsentCover {
  const stateOf = (asked: ConsentPurpose) => decisions.find(decision => decision.purpose === asked)?.state
  const refused = (asked: ConsentPurpose) => stateOf(asked) === 'refused' || stateOf(asked) === 'withdrawn'
  if (refused('analyse') || refused(purpose)) return 'notCovered'
  if (stateOf(purpose) === 'given') return 'covered'
  if (purpose === 'quoteAnonymously' && stateOf('quoteByName') === 'given') return 'covered'
  return 'unrecorded'
}

/** The cover of words that several people share: the least of theirs. Words of nobody in particular are covered. */
export function leastCover(covered: readonly ConsentCover[]): ConsentCover {
  if (covered.includes('notCovered')) return 'notCovered'
  return covered.includes('unrecorded') ? 'unrecorded' : 'covered'
}
