import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Claim } from '../../shared/model/claim'
import type { Evidence } from '../../shared/model/evidence'
import type { Indicator } from '../../shared/model/indicator'
import type { Story, StoryCell } from '../../shared/model/story'
import { api } from '../app/api'
import { useIndicators } from '../app/queries'
import { queryKeys } from '../app/query-keys'
import { useEvidence } from '../stories/StepEvidence'
import { useStories } from '../stories/use-stories'
import { useMatrixSession } from './matrix-state'

export interface MatrixData {
  /** Of the chosen space, in their order. */
  stories: readonly Story[]
  /** Of all spaces: what claims rest on. */
  allStories: readonly Story[]
  indicators: readonly Indicator[]
  evidence: readonly Evidence[]
  claims: readonly Claim[]
  cells: readonly StoryCell[]
}

export function useClaims() {
  return useQuery({ queryKey: queryKeys.claims, queryFn: () => api.claims.list() })
}

/** Everything the matrix and the claims are made of; undefined until all of it is read. */
export function useMatrix(): { data: MatrixData | undefined; error: Error | null; refetch(): void } {
  const stories = useStories()
  const indicators = useIndicators()
  const evidence = useEvidence()
  const claims = useClaims()
  const cells = useQuery({ queryKey: queryKeys.matrixCells, queryFn: () => api.matrix.cells() })
  const space = useMatrixSession(state => state.space)
  const all = [stories, indicators, evidence, claims, cells]
  const data = useMemo(
    () =>
      stories.data && indicators.data && evidence.data && claims.data && cells.data
        ? {
            stories: stories.data.filter(story => space === null || story.space === space),
            allStories: stories.data,
            indicators: indicators.data,
            evidence: evidence.data,
            claims: claims.data,
            cells: cells.data,
          }
        : undefined,
    [stories.data, indicators.data, evidence.data, claims.data, cells.data, space],
  )
  return {
    data,
    error: all.find(({ error }) => error)?.error ?? null,
    refetch: () => {
      for (const query of all) void query.refetch()
    },
  }
}
