import { type RefObject, useLayoutEffect, useState } from 'react'

/** What of a scrolled element is in view, in its own pixels. */
export interface ViewOf {
  top: number
  left: number
  bottom: number
  right: number
}

/** Pixels beyond the view that are drawn as well, and by how many the view is followed at a time. */
const beyond = 400
const stride = 200

/** The part of a scrolled element that is in view, with a margin around it; followed at most once a frame. */
export function useViewOf(ref: RefObject<HTMLElement | null>): ViewOf {
  const [view, setView] = useState<ViewOf>({ top: 0, left: 0, bottom: 2000, right: 3000 })
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    let frame = 0
    const look = () => {
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element
      const next = {
        top: down(scrollTop - beyond),
        left: down(scrollLeft - beyond),
        bottom: down(scrollTop + clientHeight + beyond) + stride,
        right: down(scrollLeft + clientWidth + beyond) + stride,
      }
      setView(now =>
        Object.keys(next).every(key => next[key as keyof ViewOf] === now[key as keyof ViewOf]) ? now : next,
      )
    }
    const follow = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    look()
    element.addEventListener('scroll', follow, { passive: true })
    const observer = new ResizeObserver(follow)
    observer.observe(element)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', follow)
      observer.disconnect()
    }
  }, [ref])
  return view
}

function down(pixels: number): number {
  return Math.floor(pixels / stride) * stride
}
