import type { CycleKey } from './cycles'
import { isLearningSide } from './cycles'

/**
 * Kinds of relation a person may draw between two codings (framework.md section 8).
 * Aspired and blocked are statuses of a flow; negative, return and loop are derived, never stored.
 */
export const flowKinds = [
  'flow',
  'reframe',
  'enables',
  'steers',
  'orients',
  'next',
  'contradicts',
  'rival',
  'same',
] as const
export type FlowKind = (typeof flowKinds)[number]

export const flowStatuses = ['told', 'aspired', 'blocked', 'confirmed', 'disconfirmed'] as const
export type FlowStatus = (typeof flowStatuses)[number]

/** Conditions are counted in a table of their own (counting rule 3). */
export const conditionKinds: ReadonlySet<FlowKind> = new Set(['enables', 'steers', 'orients'])

/** A told flow in the sense of counting rule 3: kind flow, told or confirmed later. */
export function isTold(kind: FlowKind, status: FlowStatus): boolean {
  return kind === 'flow' && (status === 'told' || status === 'confirmed')
}

/** A return flow brings what happened in practice back to the learning space. */
export function isReturn(from: CycleKey, to: CycleKey): boolean {
  return !isLearningSide(from) && isLearningSide(to)
}
