import { useEffect, useRef } from 'react'

/**
 * A function that does `work` a little later, once for all calls until then: for what may follow when the frame is out. `work` is the one
 * of the last drawing.
 */
export function useLater(work: () => void, milliseconds: number): () => void {
  const timer = useRef(0)
  const latest = useRef(work)
  latest.current = work
  const later = useRef(() => {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => latest.current(), milliseconds)
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return later.current
}
