import { leastCover } from '../../shared/consent/covers'
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
  if (!asked.recorded) return [...lines]
  const covers = lines.map(line => leastCover(codingsOf(line).map(coding => asked.coding(coding))))
  const refused = covers.filter(cover => cover === 'notCovered').length
  const unrecorded = covers.filter(cover => cover === 'unrecorded').length
  if (refused + unrecorded === 0) return [...lines]
  const leavesOut = options.flag('consented')
  say(
    `Consent: ${refused} of ${lines.length} lines hold words of people who refused or withdrew, ${unrecorded} of people with nothing on record. ${
      leavesOut ? 'They were left out.' : '--consented leaves them out.'
    }`,
  )
  return leavesOut ? lines.filter((_, index) => covers[index] === 'covered') : [...lines]
}
