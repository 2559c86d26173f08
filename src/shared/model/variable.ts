import { z } from 'zod'
import { Id } from './id'

export const variableSubjects = ['participant', 'document'] as const
export const VariableSubject = z.enum(variableSubjects)
export type VariableSubject = z.infer<typeof VariableSubject>

export const variableTypes = ['text', 'number', 'boolean', 'date', 'choice'] as const
export const VariableType = z.enum(variableTypes)
export type VariableType = z.infer<typeof VariableType>

/** `group`: the attribute by which people are told apart in tables; `wave`: the round of data collection. */
export const variableRoles = ['group', 'wave'] as const
export const VariableRole = z.enum(variableRoles)
export type VariableRole = z.infer<typeof VariableRole>

/** An attribute of participants or of documents. */
export const Variable = z.object({
  id: Id,
  name: z.string(),
  subject: VariableSubject,
  type: VariableType,
  /** Of type choice: what may be chosen, in order. Empty for the other types. */
  choices: z.array(z.string()),
  role: VariableRole.nullable(),
  note: z.string(),
})
export type Variable = z.infer<typeof Variable>

/** What a person may change of an attribute. */
export const VariableChange = z.object({
  name: z.string().trim().min(1).max(120).optional(),
  type: VariableType.optional(),
  choices: z.array(z.string().trim().min(1).max(200)).max(500).optional(),
  role: VariableRole.nullable().optional(),
  note: z.string().max(10_000).optional(),
})
export type VariableChange = z.infer<typeof VariableChange>

/**
 * One cell of the table of attributes. `value` is in the attribute's own form (`readValue`), or words that do not fit its type and were
 * kept all the same; null empties the cell.
 */
export const VariableCell = z.object({ variable: Id, subject: Id, value: z.string().max(10_000).nullable() })
export type VariableCell = z.infer<typeof VariableCell>
