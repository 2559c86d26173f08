import type { CycleKey } from '../../shared/framework/cycles'
import { relationRules } from '../../shared/framework/relation-rules'
import type { FlowKind, FlowStatus } from '../../shared/framework/relations'
import { flowKinds } from '../../shared/framework/relations'
import type { FlowStrength } from '../../shared/model/flow'

/** @param cycle of the passage the relation starts from; null for one outside the cycles. */
export function kindsFrom(cycle: CycleKey | null): FlowKind[] {
  return flowKinds.filter(kind => {
    const allowed = relationRules[kind].startsFrom
    return allowed === undefined || (cycle !== null && allowed.includes(cycle))
  })
}

/** The kind a flow from a cycle has as a rule: a condition from those that stand beside the row, else a value flow. */
export function conditionKind(cycle: CycleKey | null): FlowKind {
  return kindsFrom(cycle).find(kind => relationRules[kind].counts === 'condition') ?? 'flow'
}

/** Keys that choose a flow's strength in the dialog. */
export const strengthKeys: Record<FlowStrength, string> = { 1: 'w', 2: 'p', 3: 't' }

/** Keys that choose a kind or a status in the dialog. */
export const kindKeys: Record<FlowKind, string> = {
  flow: 'f',
  reframe: 'r',
  enables: 'e',
  steers: 's',
  orients: 'o',
  next: 'n',
  contradicts: 'c',
  rival: 'v',
  same: '=',
}

export const statusKeys: Record<FlowStatus, string> = {
  told: '1',
  aspired: '2',
  blocked: '3',
  confirmed: '4',
  disconfirmed: '5',
}
