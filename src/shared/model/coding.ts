import { z } from 'zod'
import { Id } from './id'

export const valences = ['positive', 'mixed', 'negative', 'null'] as const
export const Valence = z.enum(valences)
export type Valence = z.infer<typeof Valence>

export const stances = ['account', 'aspiration'] as const
export const confidences = ['sure', 'unsure'] as const
/** At which level the value is: of one person, a group or community, an organisation, a whole field. */
export const levels = ['personal', 'group', 'organisation', 'system'] as const
/** Whether the teller was asked for it; without this, absence cannot be read. */
export const askings = ['prompted', 'volunteered'] as const
/** Effect data say what value there was, contribution data how one value led to another. */
export const evidenceRoles = ['effect', 'contribution'] as const

/** Who benefits, in the coder's own words; few and short, so that they can be counted. */
export const Beneficiaries = z.array(z.string().trim().min(1).max(80)).max(20)

/** Where a passage lies: UTF-16 offsets inside its first and last turn, end exclusive. */
export const Anchor = z.object({ startTurn: Id, startOffset: z.int().min(0), endTurn: Id, endOffset: z.int().min(0) })
export type Anchor = z.infer<typeof Anchor>

/**
 * An anchor with the words that were seen there, turns joined by a line break. Where the text says something else by now, somebody has
 * corrected it, and what is to be stored there is refused.
 */
export const SeenAnchor = Anchor.extend({ words: z.string().optional() })
export type SeenAnchor = z.infer<typeof SeenAnchor>

export const Coding = z.object({
  id: Id,
  document: Id,
  code: Id,
  coder: Id,
  coderName: z.string(),
  anchor: Anchor,
  quote: z.string(),
  /** The words were not found again when the text was replaced; the anchor means nothing then, and the quote is what they were. */
  unanchored: z.boolean(),
  valence: Valence.nullable(),
  stance: z.enum(stances).nullable(),
  confidence: z.enum(confidences).nullable(),
  level: z.enum(levels).nullable(),
  beneficiary: z.array(z.string()),
  asked: z.enum(askings).nullable(),
  evidenceRole: z.enum(evidenceRoles).nullable(),
  memo: z.string(),
  createdAt: z.string(),
})
export type Coding = z.infer<typeof Coding>

/** A place in a document's text: UTF-16 offset in one turn. */
export const TextPlace = z.object({ turn: Id, offset: z.int().min(0) })
export type TextPlace = z.infer<typeof TextPlace>
