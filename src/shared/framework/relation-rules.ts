import type { Valence } from '../model/coding'
import type { CycleKey } from './cycles'
import type { FlowKind, FlowStatus } from './relations'

/** The kinds of relation that are told apart wherever relations are drawn or counted (framework, section 8). */
export const relationNames = [
  'flow',
  'aspired',
  'blocked',
  'negative',
  'return',
  'loop',
  'reframe',
  'enables',
  'steers',
  'orients',
  'next',
  'supports',
  'contradicts',
  'rival',
  'same',
] as const
export type RelationName = (typeof relationNames)[number]

/** How a relation is drawn. Shape and sign say what it is; colour alone never does. */
export interface DrawingRule {
  line: 'solid' | 'dashed' | 'double' | 'thin' | 'grey' | 'none'
  head: 'arrow' | 'none'
  /** At its middle: a bar across (blocked), ⊖ (harm), = (the same event). At its ends: a full dot (supports), a ring (speaks against). */
  sign: 'bar' | 'negative' | 'equals' | 'dot' | 'ring' | null
  /** Cycles it may start from; without them any passage, also one outside the cycles. */
  startsFrom?: readonly CycleKey[]
  /** It runs beneath the steps, from practice back to the learning space. */
  beneath: boolean
  /** In which table it is counted (counting rule 3); null: nowhere. */
  counts: 'told' | 'aspired' | 'blocked' | 'condition' | 'reframe' | 'evidence' | null
}

const plain = { line: 'solid', head: 'arrow', sign: null, beneath: false } as const
const condition = { ...plain, line: 'thin', counts: 'condition' } as const

export const relationRules: Readonly<Record<RelationName, DrawingRule>> = {
  flow: { ...plain, counts: 'told' },
  aspired: { ...plain, line: 'dashed', counts: 'aspired' },
  blocked: { ...plain, sign: 'bar', counts: 'blocked' },
  negative: { ...plain, sign: 'negative', counts: 'told' },
  return: { ...plain, beneath: true, counts: 'told' },
  loop: { ...plain, beneath: true, counts: 'told' },
  reframe: { ...plain, line: 'double', beneath: true, counts: 'reframe', startsFrom: ['REA', 'TRA', 'REF'] },
  enables: { ...condition, startsFrom: ['ENA'] },
  steers: { ...condition, startsFrom: ['STR'] },
  orients: { ...condition, startsFrom: ['ORI'] },
  next: { line: 'thin', head: 'none', sign: null, beneath: false, counts: null },
  supports: { line: 'none', head: 'none', sign: 'dot', beneath: false, counts: 'evidence' },
  contradicts: { line: 'grey', head: 'none', sign: 'ring', beneath: false, counts: 'evidence' },
  rival: { line: 'grey', head: 'arrow', sign: null, beneath: false, counts: 'evidence' },
  same: { line: 'thin', head: 'none', sign: 'equals', beneath: false, counts: null },
}

/** Negative, return and loop follow from a flow's ends and are never stored; aspired and blocked are statuses of a flow. */
export function relationOf(flow: {
  kind: FlowKind
  status: FlowStatus
  toValence: Valence | null
  returns: boolean
  closes: boolean
}): RelationName {
  if (flow.kind !== 'flow') return flow.kind
  if (flow.status === 'aspired' || flow.status === 'blocked') return flow.status
  if (flow.closes) return 'loop'
  if (flow.returns) return 'return'
  return flow.toValence === 'negative' ? 'negative' : 'flow'
}
