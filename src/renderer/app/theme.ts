import type { Settings } from '../../shared/model/settings'
import { api } from './api'
import { queryClient } from './query-client'
import { queryKeys } from './query-keys'

export type Theme = Settings['theme']

/** Where the window keeps what it was painted in: the settings come only after its first frame. */
const kept = 'theme'

/** Paints the window as it was painted last, before anything is drawn: nobody who works in the dark is dazzled at the start. */
export function paintAsLast(): void {
  const last = localStorage.getItem(kept)
  applyTheme(last === 'light' || last === 'dark' ? last : 'system')()
}

/**
 * Paints the window in a theme; `system` follows the system's wish while it lasts, and so does every theme where the system sets the colours
 * itself. Returns its own undoing.
 */
export function applyTheme(theme: Theme): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const forced = window.matchMedia('(forced-colors: active)')
  const paint = (): void => {
    const asked = theme === 'system' || forced.matches ? (dark.matches ? 'dark' : 'light') : theme
    document.documentElement.dataset.theme = asked
  }
  paint()
  dark.addEventListener('change', paint)
  forced.addEventListener('change', paint)
  return () => {
    dark.removeEventListener('change', paint)
    forced.removeEventListener('change', paint)
  }
}

/** Keeps a theme for the next start. */
export function keepTheme(theme: Theme): void {
  localStorage.setItem(kept, theme)
}

/** More contrast than the system asks for, or as it asks. */
export function applyContrast(contrast: Settings['contrast']): void {
  document.documentElement.dataset.contrast = contrast
}

export async function saveSettings(change: Partial<Settings>): Promise<void> {
  queryClient.setQueryData(queryKeys.settings, await api.app.saveSettings(change))
}
