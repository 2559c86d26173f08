import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type DrawnPart, drawnParts } from './drawn-parts'
import type { ViewOf } from './use-view-of'

/** Lines that are drawn and measured together, and how high a line is before it was. */
const block = 25
const usualHeight = 26

interface DrawnLines {
  count: number
  isLarge: boolean
  view: ViewOf
  /** The line that has the focus; −1 for none. */
  kept: number
  grid: RefObject<HTMLTableElement | null>
}

/** The lines that are drawn, and the room of those that are not: as high as they were when they were last seen. */
export function useDrawnLines({ count, isLarge, view, kept, grid }: DrawnLines): readonly DrawnPart[] {
  const heights = useRef(new Map<number, number>())
  const [measured, setMeasured] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured changes without the list of it changing
  const blocks = useMemo(() => {
    if (!isLarge) return null
    const sizes = Array.from(
      { length: Math.ceil(count / block) },
      (_, at) => heights.current.get(at) ?? Math.min(block, count - at * block) * usualHeight,
    )
    return drawnParts(sizes, view.top, view.bottom, kept < 0 ? -1 : Math.floor(kept / block))
  }, [isLarge, count, view.top, view.bottom, kept, measured])
  useLayoutEffect(() => {
    let changed = false
    for (const part of blocks ?? []) {
      if (part.gap !== undefined) continue
      const rowAt = (row: number) => grid.current?.querySelector(`tr[data-row="${row}"]`)?.getBoundingClientRect()
      const first = rowAt(part.at * block)
      const last = rowAt(Math.min(count, (part.at + 1) * block) - 1)
      if (!first || !last) continue
      const height = last.bottom - first.top
      if (Math.abs(height - (heights.current.get(part.at) ?? 0)) < 1) continue
      heights.current.set(part.at, height)
      changed = true
    }
    if (changed) setMeasured(now => now + 1)
  }, [blocks, count, grid])
  return useMemo(
    () =>
      blocks
        ? blocks.flatMap((part): DrawnPart[] =>
            part.gap === undefined ? lines(part.at * block, count) : [{ at: part.at * block, gap: part.gap }],
          )
        : Array.from({ length: count }, (_, at) => ({ at })),
    [blocks, count],
  )
}

function lines(from: number, count: number): DrawnPart[] {
  return Array.from({ length: Math.min(block, count - from) }, (_, at) => ({ at: from + at }))
}
