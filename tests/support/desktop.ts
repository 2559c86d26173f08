import type { Page } from '@playwright/test'
import type { HostBridge } from '../../src/shared/host-bridge'

declare global {
  interface Window {
    valueloom?: HostBridge
  }
}

/** The desktop as its tests see it: Electron itself where its program is here, the double otherwise. */
export interface Desktop {
  page: Page
  /** What the window was opened with. */
  webPreferences(): Promise<Record<string, unknown>>
  /** Labels of the application menu's sections, and the items of one. */
  menu(): Promise<{ label: string; items: string[] }[]>
  /** Chooses a menu item by its command. */
  choose(command: string): Promise<void>
  /** The system hands the running application a project file. */
  openFile(path: string): Promise<void>
  /** What the next file dialog answers; undefined when it is dismissed. */
  answerDialog(path: string | undefined): Promise<void>
  /** Ends the core as a crash would. */
  killCore(): Promise<void>
  /** Closes the application. Resolves with its exit code. */
  stop(): Promise<number | null>
}
