import { useRef } from 'react'

/** The list of the last drawing as long as it holds the same things in the same order: who follows it then has nothing to do. */
export function useSteady<T>(list: readonly T[]): readonly T[] {
  const last = useRef(list)
  const before = last.current
  if (before !== list && (before.length !== list.length || before.some((each, index) => each !== list[index])))
    last.current = list
  return last.current
}
