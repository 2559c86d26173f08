import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Settings } from '../../shared/model/settings'

const Recent = z.object({
  path: z.string(),
  name: z.string(),
  openedAt: z.string(),
  documents: z.int(),
  codings: z.int(),
  flows: z.int(),
})
const Stored = z.object({ settings: Settings, recent: z.array(Recent) })
export type RecentEntry = z.infer<typeof Recent>

/**
 * The person's settings and list of recent projects, one small JSON file outside any project. A damaged file is replaced by the
 * defaults: it holds nothing that could not be set again.
 */
export class SettingsFile {
  readonly #path: string
  #stored: z.infer<typeof Stored>

  constructor(path: string) {
    this.#path = path
    this.#stored = read(path)
  }

  get settings(): Settings {
    return this.#stored.settings
  }

  get recent(): RecentEntry[] {
    return this.#stored.recent
  }

  change(settings: Partial<Settings>): Settings {
    this.#stored.settings = Settings.parse({ ...this.#stored.settings, ...settings })
    this.#write()
    return this.#stored.settings
  }

  /** Puts a project first in the list, or renews its numbers. */
  remember(entry: RecentEntry): void {
    this.setRecent([entry, ...this.#stored.recent.filter(({ path }) => path !== entry.path)].slice(0, 20))
  }

  setRecent(recent: RecentEntry[]): void {
    this.#stored.recent = recent
    this.#write()
  }

  #write(): void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      const unfinished = `${this.#path}.${process.pid}.part`
      writeFileSync(unfinished, JSON.stringify(this.#stored, null, 2))
      renameSync(unfinished, this.#path)
    } catch {
      // A full disk or a locked home folder costs the list of recent projects, never the work on one: settings hold for this run only.
    }
  }
}

function read(path: string): z.infer<typeof Stored> {
  try {
    const { settings, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
    // An earlier version knew fewer settings.
    return Stored.parse({ ...rest, settings: { ...usualSettings(), ...(settings as object) } })
  } catch {
    return { settings: usualSettings(), recent: [] }
  }
}

function usualSettings(): Settings {
  return { theme: 'system', contrast: 'system', coderName: loginName() }
}

function loginName(): string {
  try {
    const { username } = userInfo()
    return username === 'root' || username === '' ? 'Me' : username.slice(0, 80)
  } catch {
    return 'Me'
  }
}
