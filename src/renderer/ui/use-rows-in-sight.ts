import { type RefObject, useLayoutEffect, useState } from 'react'

/** Rows beyond the edges that are drawn too, so that a quick turn of the wheel shows no gap. */
const beyond = 8

/**
 * Which rows of a long list with rows of one height are in sight: `first` up to and without `last`. Follows scrolling and the size of the
 * box, and draws anew only when other rows come into sight.
 */
export function useRowsInSight(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): { first: number; last: number } {
  const [sight, setSight] = useState({ first: 0, last: 40 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const look = () => {
      const first = Math.max(0, Math.floor(element.scrollTop / rowHeight) - beyond)
      const last = Math.ceil((element.scrollTop + element.clientHeight) / rowHeight) + beyond
      setSight(before => (before.first === first && before.last === last ? before : { first, last }))
    }
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box, rowHeight])
  return { first: Math.min(sight.first, count), last: Math.min(sight.last, count) }
}
