import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Room {
  width: number
  height: number
}

/**
 * The content box of an element in whole pixels, at most once a frame; zeros until it is known. The element must not take its size from what
 * is drawn with it.
 */
export function useRoom(ref: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    let frame = 0
    const take = (width: number, height: number) => setRoom({ width: Math.floor(width), height: Math.floor(height) })
    const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(element)
    take(
      element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight),
      element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom),
    )
    const observer = new ResizeObserver(entries => {
      const latest = entries.at(-1)
      if (!latest) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => take(latest.contentRect.width, latest.contentRect.height))
    })
    observer.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
    }
  }, [ref])
  return room
}
