import { useSyncExternalStore } from 'react'

/** True while the window is at least `width` CSS pixels wide: panes fold by it, also when the page is zoomed. */
export function useWindowFits(width: number): boolean {
  const query = `(min-width: ${width}px)`
  return useSyncExternalStore(
    notify => {
      const list = matchMedia(query)
      list.addEventListener('change', notify)
      return () => list.removeEventListener('change', notify)
    },
    () => matchMedia(query).matches,
  )
}
