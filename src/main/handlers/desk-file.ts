import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Desk, emptyDesk } from '../../shared/model/desk'
import { Id } from '../../shared/model/id'

const Stored = z.object({ desks: z.array(z.object({ project: Id, desk: Desk })) })

const desksKept = 50
const placesKept = 1000
const dismissedKept = 2000

/**
 * How the person left their projects, one small JSON file in their data folder, the project of last use first. A damaged file is replaced
 * by an empty one: it holds nothing that could not be found again by reading.
 */
export class DeskFile {
  readonly #path: string
  #desks: z.infer<typeof Stored>['desks']

  constructor(path: string) {
    this.#path = path
    this.#desks = read(path)
  }

  of(project: string): Desk {
    return this.#desks.find(each => each.project === project)?.desk ?? emptyDesk
  }

  change(project: string, change: (desk: Desk) => Desk): void {
    const desk = change(this.of(project))
    const places = Object.entries(desk.places).slice(-placesKept)
    const kept = { ...desk, places: Object.fromEntries(places), dismissed: desk.dismissed.slice(-dismissedKept) }
    const others = this.#desks.filter(each => each.project !== project)
    this.#desks = [{ project, desk: kept }, ...others].slice(0, desksKept)
    this.#write()
  }

  #write(): void {
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      const unfinished = `${this.#path}.${process.pid}.part`
      writeFileSync(unfinished, JSON.stringify({ desks: this.#desks }))
      renameSync(unfinished, this.#path)
    } catch {
      // A full disk costs the place one read at, never the work: what is in memory holds for this run.
    }
  }
}

function read(path: string): z.infer<typeof Stored>['desks'] {
  try {
    return Stored.parse(JSON.parse(readFileSync(path, 'utf8'))).desks
  } catch {
    return []
  }
}
