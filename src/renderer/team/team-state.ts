import { create } from 'zustand'
import type { AgreementQuery } from '../../shared/model/agreement'
import type { Id } from '../../shared/model/id'
import type { MergeDecision, MergePreview } from '../../shared/model/merge'
import type { Decide } from '../../shared/model/team'
import { type InboxFilter, wholeInbox } from './inbox-filter'
import { keepFilter, keptFilter } from './kept-filter'

export interface TeamState {
  project: Id | null
  tab: 'disagreements' | 'copies'
  /** The merge that is being looked over. */
  preview: MergePreview | null
  decisions: ReadonlyMap<string, MergeDecision['choice']>
  /** Subject of the disagreement that is shown. */
  subject: string | null
  /** What is chosen for it, not yet decided; undefined: as it was decided before. */
  outcome: Decide['outcome'] | null | undefined
  /** How many turns are shown before and after the one in question. */
  around: { before: number; after: number }
  /** Whether one has gone into the transcript from it, and can come back. */
  isAway: boolean
  showsResolved: boolean
  /** Which disagreements are listed. Kept for each project. */
  filter: InboxFilter
  query: AgreementQuery
  /** Ids of the two coders whose agreement is shown, with a blank between; null: of all at once. */
  pair: string | null
  /** Coders who do not count where all are shown at once. */
  leftOut: ReadonlySet<Id>
}

const begin: Omit<TeamState, 'project'> = {
  tab: 'copies',
  preview: null,
  decisions: new Map(),
  subject: null,
  outcome: undefined,
  around: { before: 0, after: 0 },
  isAway: false,
  showsResolved: false,
  filter: wholeInbox,
  query: { unit: 'turn', domain: 'cycles', uncoded: true },
  pair: null,
  leftOut: new Set(),
}

export const useTeam = create<TeamState>(() => ({ project: null, ...begin }))

/** Another project begins with nothing chosen but what was asked for in it last time. */
export function enterTeam(project: Id): void {
  if (useTeam.getState().project !== project) useTeam.setState({ project, ...begin, filter: keptFilter(project) })
}

export function showTeamTab(tab: TeamState['tab']): void {
  useTeam.setState({ tab })
}

export function lookOver(preview: MergePreview | null): void {
  useTeam.setState({ preview, decisions: new Map() })
}

export function chooseFor(question: string, choice: MergeDecision['choice']): void {
  useTeam.setState(({ decisions }) => ({ decisions: new Map(decisions).set(question, choice) }))
}

export function showDisagreement(subject: string | null): void {
  useTeam.setState({ subject, outcome: undefined, around: begin.around })
}

/** Lists other disagreements, from the first that is open. */
export function narrowInbox(change: Partial<InboxFilter>): void {
  const { project, filter } = useTeam.getState()
  const narrowed = { ...filter, ...change }
  useTeam.setState({ filter: narrowed })
  showDisagreement(null)
  if (project !== null) keepFilter(project, narrowed)
}

const turnsAtOnce = 2
const mostTurns = 200

export function showMoreAround(side: 'before' | 'after'): void {
  useTeam.setState(({ around }) => ({ around: { ...around, [side]: Math.min(mostTurns, around[side] + turnsAtOnce) } }))
}

export function chooseOutcome(outcome: Decide['outcome'] | null): void {
  useTeam.setState({ outcome })
}

export function changeQuery(change: Partial<AgreementQuery>): void {
  useTeam.setState(({ query }) => ({ query: { ...query, ...change } }))
}
