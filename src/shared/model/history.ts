import { z } from 'zod'
import { Id } from './id'

/**
 * Names of actions as kept in the project's log; the sentence is made from the message catalogue (`action.<name>`) with `details`.
 */
export const actionNames = [
  'project.create',
  'import',
  'document.rename',
  'document.remove',
  'document.replace',
  'document.direction',
  'code.add',
  'coding.add',
  'coding.join',
  'coding.recode',
  'coding.valence',
  'coding.stance',
  'coding.confidence',
  'coding.level',
  'coding.beneficiary',
  'coding.asked',
  'coding.evidence',
  'coding.memo',
  'coding.edges',
  'coding.split',
  'coding.many',
  'coding.remove',
  'coding.removeMany',
  'memo.add',
  'memo.write',
  'memo.remove',
  'flow.add',
  'flow.update',
  'flow.remove',
  'participant.add',
  'participant.rename',
  'participant.note',
  'participant.merge',
  'participant.remove',
  'speaker.assign',
  'document.teller',
  'document.space',
  'variable.add',
  'variable.update',
  'variable.move',
  'variable.remove',
  'value.set',
  'value.import',
  'space.add',
  'space.update',
  'space.remove',
  'consent.set',
  'consent.withdraw',
  'indicator.add',
  'indicator.update',
  'indicator.move',
  'indicator.remove',
  'indicator.values',
  'indicator.import',
  'plan.add',
  'plan.update',
  'plan.remove',
  'plan.link',
  'setting.set',
  'sample',
] as const
export const ActionName = z.enum(actionNames)
export type ActionName = z.infer<typeof ActionName>

export const HistoryEntry = z.object({
  id: Id,
  at: z.string(),
  coder: z.string(),
  kind: z.enum(['do', 'undo', 'redo']),
  action: ActionName,
  /** What the action was about (a code's name, the first words of a quote, a count), for its sentence. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const HistoryState = z.object({
  undo: HistoryEntry.nullable(),
  redo: HistoryEntry.nullable(),
  last: HistoryEntry.nullable(),
})
export type HistoryState = z.infer<typeof HistoryState>
