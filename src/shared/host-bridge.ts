/**
 * What the desktop's preload gives the window as `window.valueloom`. In the web host it is absent and the window uses a WebSocket,
 * its own file chooser and its own menu instead.
 */
export interface HostBridge {
  /** Asks for a connection; the port arrives as a window message whose data is `portMessage`, with the port transferred. */
  requestPort(): void
  /** Native dialogs. Resolve with an absolute path, or null when dismissed. */
  chooseProject(): Promise<string | null>
  chooseNewProject(suggestedName: string): Promise<string | null>
  /** Replaces the application menu; made from the command registry. */
  setMenu(menu: MenuSection[]): void
  /** A command chosen in the menu, by its id in the command registry, or a project file opened from outside. Returns its own undoing. */
  onCommand(listener: (command: string) => void): () => void
  onOpenProject(listener: (path: string) => void): () => void
}

export const portMessage = 'valueloom:port'

export interface MenuSection {
  label: string
  items: MenuItem[]
}

export interface MenuItem {
  id: string
  label: string
  /** Keys in Electron's accelerator form, for example `CommandOrControl+Z`. */
  accelerator?: string
  enabled: boolean
  separatorBefore?: boolean
}
