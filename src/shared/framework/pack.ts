import { z } from 'zod'
import { cycleKeys, packKeys } from './cycles'
import { relationNames } from './relation-rules'

/** A code of a framework pack. Keys are stable; everything else is text a project may change or translate. */
export const PackCode = z.object({
  key: z.string(),
  /** Key of the code above; cycles and cross-cutting codes have none. */
  parent: z.string().nullable(),
  cycle: z.enum(cycleKeys).nullable(),
  name: z.string(),
  /** What it is called in other languages; `name` is that of the pack's own. */
  labels: z.partialRecord(z.enum(['de']), z.string()).optional(),
  aliases: z.array(z.string()),
  gloss: z.string(),
  definition: z.string(),
  questions: z.array(z.string()),
  include: z.string(),
  exclude: z.string(),
  /** One line that decides the most frequent doubt, shown while coding. */
  rule: z.string(),
  example: z.string(),
})
export type PackCode = z.infer<typeof PackCode>

/** Languages that labels come in; the first is that of the packs. */
export const labelLanguages = ['en', 'de'] as const
export type LabelLanguage = (typeof labelLanguages)[number]

/** What the framework calls a code in a language; where it has no label there, what it calls it in its own. */
export function labelIn({ name, labels }: Pick<PackCode, 'name' | 'labels'>, language: LabelLanguage): string {
  return language === 'en' ? name : (labels?.[language] ?? name)
}

/** All labels the framework has for a code. */
export function labelsOf({ name, labels }: Pick<PackCode, 'name' | 'labels'>): string[] {
  return [name, ...Object.values(labels ?? {})]
}

/** A way that value often takes from one cycle to another, in a few words; never counted, never drawn by itself. */
export const TypicalFlow = z.object({
  from: z.enum(cycleKeys),
  to: z.enum(cycleKeys),
  kind: z.enum(relationNames),
  gloss: z.string(),
})
export type TypicalFlow = z.infer<typeof TypicalFlow>

/** A question of the decision path; `yields` are the code keys it leads to, empty for "not a value". */
export const DecisionStep = z.object({ question: z.string(), yields: z.array(z.string()) })
export type DecisionStep = z.infer<typeof DecisionStep>

/** A framework pack: a cycle set with its default codebook, as versioned data in `resources/framework`. */
export const FrameworkPack = z.object({
  pack: z.enum(packKeys),
  version: z.int().min(1),
  language: z.string(),
  title: z.string(),
  source: z.string(),
  codes: z.array(PackCode),
  typicalFlows: z.array(TypicalFlow),
  decisionPath: z.array(DecisionStep),
})
export type FrameworkPack = z.infer<typeof FrameworkPack>
