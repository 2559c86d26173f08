import { z } from 'zod'
import { type CycleKey, cycleKeys } from '../framework/cycles'
import { type Valence, valences } from './coding'
import { Id } from './id'
import { notSet } from './passage-query'

/** How one passage stands to another. `near`, `followedBy` and `follows` reach over a number of turns. */
export const placeRelations = [
  'overlapping',
  'within',
  'around',
  'sameTurn',
  'near',
  'followedBy',
  'follows',
  'sameDocument',
  'sameParticipant',
] as const
export type PlaceRelation = (typeof placeRelations)[number]

/** Relations that reach over so many turns as are given. */
export const reaching: ReadonlySet<PlaceRelation> = new Set(['near', 'followedBy', 'follows'])

/**
 * What a passage must be to be found. `all` of nothing is everything, `any` of nothing is nothing. `place`: some passage that `with` finds
 * stands so to it.
 */
export type CodeQuery =
  | { op: 'all'; of: CodeQuery[] }
  | { op: 'any'; of: CodeQuery[] }
  | { op: 'not'; of: CodeQuery }
  | { op: 'place'; relation: PlaceRelation; turns: number; with: CodeQuery }
  | { op: 'code'; code: Id; below: boolean }
  | { op: 'cycle'; cycle: CycleKey }
  | { op: 'document'; document: Id }
  | { op: 'participant'; participant: Id }
  | { op: 'valence'; valence: Valence | typeof notSet }
  | { op: 'variable'; variable: Id; value: string | null }
  | { op: 'words'; words: string }

const inner = z.lazy(() => CodeQuery)

/** In how many layers conditions may lie in one another. */
const mostDepth = 12

export const CodeQuery: z.ZodType<CodeQuery> = z.discriminatedUnion('op', [
  z.object({ op: z.literal('all'), of: z.array(inner).max(100) }),
  z.object({ op: z.literal('any'), of: z.array(inner).max(100) }),
  z.object({ op: z.literal('not'), of: inner }),
  z.object({
    op: z.literal('place'),
    relation: z.enum(placeRelations),
    turns: z.int().min(0).max(1000),
    with: inner,
  }),
  z.object({ op: z.literal('code'), code: Id, below: z.boolean() }),
  z.object({ op: z.literal('cycle'), cycle: z.enum(cycleKeys) }),
  z.object({ op: z.literal('document'), document: Id }),
  z.object({ op: z.literal('participant'), participant: Id }),
  z.object({ op: z.literal('valence'), valence: z.enum([...valences, notSet]) }),
  z.object({ op: z.literal('variable'), variable: Id, value: z.string().max(10_000).nullable() }),
  z.object({ op: z.literal('words'), words: z.string().max(1000) }),
])

/** A query as it is asked and kept. */
export const QuerySpec = z.object({
  query: CodeQuery.refine(query => depthOf(query) <= mostDepth, 'too deep'),
  /** Whose codings; without it the present coder's, or those of whoever coded most. */
  coder: Id.optional(),
})
export type QuerySpec = z.infer<typeof QuerySpec>

function depthOf(query: CodeQuery): number {
  if (query.op === 'all' || query.op === 'any') return 1 + Math.max(0, ...query.of.map(depthOf))
  if (query.op === 'not') return 1 + depthOf(query.of)
  return query.op === 'place' ? 1 + depthOf(query.with) : 1
}
