import { type ConsentCover, leastCover } from '../../shared/consent/covers'
import { consentPurposes } from '../../shared/model/consent'
import { quotable } from '../db/consent'
import type { Project } from '../db/project'
import type { Values } from './arguments'
import { say } from './output'

/** Options of every command that prints what people said. */
export const consentOptions = { consented: { type: 'boolean' }, for: { type: 'string' } } as const
export const consentUsage = '[--consented] [--for PURPOSE]'

/**
 * What a printed table may hold by the consent on record. Without `--consented` everything is printed and standard error says how much of it
 * is not covered; with it, that is left out. In a project without any record of consent nothing can be said.
 *
 * @param codingsOf the codings whose words a line prints, by uuid
 */
export function askConsent<Line>(
  project: Project,
  lines: readonly Line[],
  codingsOf: (line: Line) => readonly string[],
  options: Values,
): Line[] {
  const asked = quotable(project, options.choice('for', consentPurposes) ?? 'quoteAnonymously')
  const covers = lines.map(line => leastCover(codingsOf(line).map(coding => asked.coding(coding))))
  return asked.recorded && sayCovers(covers, options, 'left out')
    ? lines.filter((_, index) => covers[index] === 'covered')
    : [...lines]
}

/**
 * The same for memos: what the researcher wrote stays, and the words of others that a memo is about are withheld.
 * @param withhold the memo without them
 */
export function askMemoConsent<Line extends { id: string }>(
  project: Project,
  lines: readonly Line[],
  withhold: (line: Line) => Line,
  options: Values,
): Line[] {
  const asked = quotable(project, options.choice('for', consentPurposes) ?? 'quoteAnonymously')
  const covers = lines.map(({ id }) => asked.memo(id))
  return asked.recorded && sayCovers(covers, options, 'withheld')
    ? lines.map((line, index) => (covers[index] === 'covered' ? line : withhold(line)))
    : [...lines]
}

/** Says on standard error what is not covered. @returns whether it is to be left out */
function sayCovers(covers: readonly ConsentCover[], options: Values, leaves: 'left out' | 'withheld'): boolean {
  const refused = covers.filter(cover => cover === 'notCovered').length
  const unrecorded = covers.filter(cover => cover === 'unrecorded').length
  if (refused + unrecorded === 0) return false
  const leavesOut = options.flag('consented')
  say(
    `Consent: ${refused} of ${covers.length} lines hold words of people who refused or withdrew, ${unrecorded} of people with nothing on record. ${
      leavesOut
        ? `Those words were ${leaves}.`
        : leaves === 'withheld'
          ? '--consented withholds those words.'
          : '--consented leaves them out.'
    }`,
  )
  return leavesOut
}
