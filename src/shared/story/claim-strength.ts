import type { Claim } from '../model/claim'
import type { Evidence } from '../model/evidence'
import type { Story } from '../model/story'
import { isOnPath } from './on-path'

/** What a claim rests on, as counts beside one another: never added up, never a score. */
export interface ClaimStrength {
  stories: number
  /** Distinct people who tell them; stories without a known teller add nobody. */
  tellers: number
  /** Steps of these stories on the claim's path that were confirmed later. */
  confirmedSteps: number
  indicators: number
  counterEvidence: number
  rivals: number
  /** Other explanations to which something was answered. */
  rivalsConsidered: number
}

/**
 * Counts the evidence of a claim. A story supports it where it is named itself, or where one of its steps or flows is named.
 *
 * @param evidence of the whole project
 */
export function claimStrength(claim: Claim, evidence: readonly Evidence[], stories: readonly Story[]): ClaimStrength {
  const own = evidence.filter(({ to }) => to.kind === 'claim' && to.id === claim.id)
  const supporting = own.filter(({ role }) => role === 'supports')
  const named = supportingStories(supporting, stories)
  const onPath = (story: Story) =>
    story.steps.filter(step => claim.path.length === 0 || (step.cycle !== null && claim.path.includes(step.cycle)))
  const rivals = own.filter(({ role }) => role === 'rival')
  return {
    stories: named.length,
    tellers: new Set(named.map(({ teller }) => teller).filter(teller => teller !== null)).size,
    confirmedSteps: new Set(
      named.flatMap(story => onPath(story).filter(({ status }) => status === 'confirmed')).map(({ id }) => id),
    ).size,
    indicators: new Set(supporting.filter(({ from }) => from.kind === 'indicator').map(({ from }) => from.id)).size,
    counterEvidence: own.filter(({ role }) => role === 'contradicts').length,
    rivals: rivals.length,
    rivalsConsidered: rivals.filter(({ memo }) => memo.trim() !== '').length,
  }
}

/** The stories that these pieces of evidence name, themselves or by a step or flow. */
export function supportingStories(evidence: readonly Evidence[], stories: readonly Story[]): Story[] {
  const ids = new Set(evidence.map(({ from }) => from.id))
  return stories.filter(
    story =>
      ids.has(story.id) ||
      story.steps.some(({ coding }) => coding !== null && ids.has(coding)) ||
      story.flows.some(({ id }) => ids.has(id)),
  )
}

/** Stories whose told flows contain the claim's path and that are not named for it or against it yet. */
export function suggestedStories(claim: Claim, evidence: readonly Evidence[], stories: readonly Story[]): Story[] {
  if (claim.path.length === 0) return []
  const own = evidence.filter(({ to }) => to.kind === 'claim' && to.id === claim.id)
  const named = new Set(supportingStories(own, stories))
  return stories.filter(story => !named.has(story) && isOnPath(story, claim.path))
}

/** Words that claim more than stories can show. The check is gentle: it asks, and changes nothing. */
const causal =
  /\b(?:caus(?:e|ed|es|ing)|prov(?:e|ed|es|en)|led directly to|result(?:ed|s)? (?:directly )?(?:from|in)|because of|thanks to|due to|attribut(?:ed|able) to|guarantee[ds]?|responsible for)\b/i

/** The words of a statement that speak of causes, or null where it is worded as a contribution. */
export function causalWords(statement: string): string | null {
  return causal.exec(statement)?.[0] ?? null
}
