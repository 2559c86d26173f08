import { z } from 'zod'

/** An element of the exchange format as it is kept with its file: read back from the project, where another version may have written it. */
export interface KeptElement {
  element: string
  attributes: [string, string][]
  text?: string | undefined
  children: KeptElement[]
}

export const KeptElement: z.ZodType<KeptElement> = z.object({
  element: z.string(),
  attributes: z.array(z.tuple([z.string(), z.string()])),
  text: z.string().optional(),
  get children() {
    return z.array(KeptElement).default([])
  },
})
