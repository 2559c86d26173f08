import { z } from 'zod'
import { cycleKeys } from '../framework/cycles'
import { Id } from './id'

export const claimStatuses = ['draft', 'held', 'contested', 'dropped'] as const
export const ClaimStatus = z.enum(claimStatuses)
export type ClaimStatus = z.infer<typeof ClaimStatus>

/** A contribution claim: what one holds that the learning contributed to, along which cycles. */
export const Claim = z.object({
  id: Id,
  statement: z.string(),
  path: z.array(z.enum(cycleKeys)),
  status: ClaimStatus,
  /** Other explanations considered, in the person's own words. */
  alternatives: z.string(),
  note: z.string(),
  coder: z.string(),
})
export type Claim = z.infer<typeof Claim>

export const ClaimFacts = z.object({
  statement: z.string().trim().min(1).max(2000),
  path: z.array(z.enum(cycleKeys)).max(20),
  status: ClaimStatus,
  alternatives: z.string().max(100_000),
  note: z.string().max(100_000),
})
export type ClaimFacts = z.infer<typeof ClaimFacts>
