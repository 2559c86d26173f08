import { useQuery } from '@tanstack/react-query'
import type { Code } from '../../shared/model/code'
import { api } from '../app/api'
import { queryKeys } from '../app/query-keys'
import type { CodeIndex } from './code-index'
import { emptyIndex, indexCodes } from './code-index'

/**
 * The codebook for asking. It stays the same object while only counts change, which they do with every coding: what is drawn from it is
 * not drawn anew for them. Who shows counts reads the codebook itself.
 */
export function useCodeIndex(): CodeIndex {
  const { data } = useQuery({ queryKey: queryKeys.codebook, queryFn: () => api.codebook.list(), select: steadyIndex })
  return data ?? emptyIndex
}

let last: CodeIndex = emptyIndex

/** The index made last, where it says the same of these codes but for their counts; else a new one. */
export function steadyIndex(codes: readonly Code[]): CodeIndex {
  const same = codes.length === last.codes.length && codes.every((code, number) => sameCode(code, last.codes[number]!))
  if (!same) last = indexCodes(codes)
  return last
}

function sameCode(code: Code, other: Code): boolean {
  if (code === other) return true
  const { mine: _mine, all: _all, ...words } = code
  return Object.entries(words).every(([name, value]) => sameValue(value, Reflect.get(other, name)))
}

function sameValue(value: unknown, other: unknown): boolean {
  if (!Array.isArray(value) || !Array.isArray(other)) return value === other
  return value.length === other.length && value.every((each, number) => each === other[number])
}
