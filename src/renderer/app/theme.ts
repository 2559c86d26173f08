import type { Settings } from '../../shared/model/settings'
import { api } from './api'
import { queryClient } from './query-client'
import { queryKeys } from './query-keys'

export type Theme = Settings['theme']

/** Paints the window in a theme; `system` follows the system's wish while it lasts. Returns its own undoing. */
export function applyTheme(theme: Theme): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const paint = (): void => {
    document.documentElement.dataset.theme = theme === 'dark' || (theme === 'system' && dark.matches) ? 'dark' : 'light'
  }
  paint()
  if (theme !== 'system') return () => undefined
  dark.addEventListener('change', paint)
  return () => dark.removeEventListener('change', paint)
}

/** More contrast than the system asks for, or as it asks. */
export function applyContrast(contrast: Settings['contrast']): void {
  document.documentElement.dataset.contrast = contrast
}

export async function saveSettings(change: Partial<Settings>): Promise<void> {
  queryClient.setQueryData(queryKeys.settings, await api.app.saveSettings(change))
}
