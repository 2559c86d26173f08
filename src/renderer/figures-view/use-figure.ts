import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { drawFigure, paperLook } from '../../shared/figure/draw'
import type { FigureLayout } from '../../shared/figure/figure-layout'
import type { FigureSpec } from '../../shared/model/figure-spec'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'

/** Counts what a figure is drawn from; fresh with every change of the project. */
export function useFigureCount(spec: FigureSpec) {
  // What only the drawing knows must not be counted again when it changes.
  const { kind, filter, by, level, variable, form, document, expand, language } = spec
  const order = kind === 'saturation' ? spec.order.documents : undefined
  const beneath = kind === 'strip' ? spec.beneath : undefined
  const asked = useMemo(
    () =>
      JSON.stringify({
        kind,
        filter,
        by,
        level,
        variable,
        isRadar: form === 'radar',
        document,
        expand,
        language,
        order,
        beneath,
      }),
    [kind, filter, by, level, variable, form, document, expand, language, order, beneath],
  )
  return useQuery({
    queryKey: queryKeys.figure(asked),
    queryFn: ({ signal }) => api.figures.count({ ...spec }, { signal }),
    placeholderData: (previous, query) => (query?.queryKey[2] === asked ? previous : undefined),
  })
}

/** A figure as it will stand on paper, in points; null while its numbers are counted. */
export function usePaperFigure(spec: FigureSpec): {
  layout: FigureLayout | null
  hash: string | undefined
  error: Error | null
} {
  const { data, error } = useFigureCount(spec)
  const layout = useMemo(() => (data ? drawFigure(data.data, paperLook(spec, data.filterText)) : null), [data, spec])
  return { layout, hash: data?.hash, error }
}
