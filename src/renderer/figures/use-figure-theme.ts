import { useSyncExternalStore } from 'react'

/** The theme of the window, which figures on the screen follow. */
export function useFigureTheme(): 'light' | 'dark' {
  return useSyncExternalStore(follow, () => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light'))
}

function follow(notify: () => void): () => void {
  const observer = new MutationObserver(notify)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
