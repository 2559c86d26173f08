import { z } from 'zod'
import { Id } from './id'

/** Rival: another explanation for what is told. */
export const evidenceRoles = ['supports', 'contradicts', 'rival'] as const
export const EvidenceRole = z.enum(evidenceRoles)
export type EvidenceRole = z.infer<typeof EvidenceRole>

export const EvidenceFrom = z.object({ kind: z.enum(['indicator', 'coding', 'flow', 'story']), id: Id })
export const EvidenceTo = z.object({ kind: z.enum(['coding', 'flow', 'claim']), id: Id })
export type EvidenceEnd = z.infer<typeof EvidenceFrom> | z.infer<typeof EvidenceTo>

/** What bears something out or speaks against it, and what it is about. */
export const Evidence = z.object({
  id: Id,
  role: EvidenceRole,
  from: EvidenceFrom,
  to: EvidenceTo,
  memo: z.string(),
  coder: z.string(),
})
export type Evidence = z.infer<typeof Evidence>
