import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

const Note = z.object({ coder: z.string(), host: z.string(), process: z.int(), since: z.string() })

/**
 * Notes on who has which project open on this computer, in the person's data folder and not beside the project, so that a second opener
 * can be told. A note is only words: the lock itself is SQLite's, and ends with its process.
 */
export class OpenProjects {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  note(path: string, coder: string): void {
    try {
      mkdirSync(this.#folder, { recursive: true })
      const note = { coder, host: hostname(), process: process.pid, since: new Date().toISOString() }
      writeFileSync(this.#file(path), JSON.stringify(note))
    } catch {
      // Without the note a second opener is refused all the same, only without a name.
    }
  }

  clear(path: string): void {
    rmSync(this.#file(path), { force: true })
  }

  /** "(Hanne, since 10:32, process 4711)" with a space before, or nothing if nobody here has it open. */
  who(path: string): string {
    try {
      const { coder, process: id, since } = Note.parse(JSON.parse(readFileSync(this.#file(path), 'utf8')))
      process.kill(id, 0)
      return ` (${coder}, since ${new Date(since).toTimeString().slice(0, 5)}, process ${id})`
    } catch {
      return ''
    }
  }

  #file(path: string): string {
    return join(this.#folder, `${createHash('sha256').update(path).digest('hex').slice(0, 24)}.json`)
  }
}
