import { rmSync } from 'node:fs'
import { AppError } from '../../shared/errors'
import type { CycleSetKey } from '../../shared/framework/cycles'
import type { ActionName } from '../../shared/model/history'
import type { Id } from '../../shared/model/id'
import type { ProjectInfo } from '../../shared/model/project'
import { coderNames } from './coder-names'
import type { Statement } from './driver'
import { ProjectFile } from './project-file'
import { newUuid, uuidBytes, uuidText } from './uuid'

export type ActionDetails = Record<string, string | number>

export interface ActionOptions {
  /** `create` cannot be undone: it is how a project begins. */
  kind?: 'create' | 'do' | 'undo' | 'redo' | 'merge'
  undoes?: string
  /** Rows of new documents and codes are not logged one by one. */
  bulk?: boolean
  /** What undo and redo need: rows pass through states that break foreign keys, and nothing that others built on a row goes with it. */
  reversing?: boolean
}

/** An open project and the person who works in it. The nouns' own files (`codings.ts`, `flows.ts`, …) read and write through it. */
export class Project {
  readonly file: ProjectFile
  #coder: ProjectInfo['coder']
  /** Whose own words a teller codes who is not written yet. */
  #participant: Id | null = null
  /** UUID of the last action stored through this connection. */
  lastAction: string | undefined
  #acting = false
  /** Whether an action is being done piece by piece. */
  #isLong = false

  private constructor(file: ProjectFile, coderName: string) {
    this.file = file
    // A coder's row is written with the first action: opening a project changes nothing in it.
    this.#coder = personCalled(file, coderName) ?? { id: newUuid(), name: coderName, kind: 'person' }
  }

  static create(
    path: string,
    coderName: string,
    project: { name: string; cycleSet: CycleSetKey; madeBy: string },
    fill: (project: Project) => void,
  ): Project {
    const file = ProjectFile.create(path)
    const created = new Project(file, coderName)
    try {
      created.act(
        'project.create',
        { name: project.name },
        () => {
          file
            .prepare('INSERT INTO project(one,uuid,name,cycle_set,made_by,created_at) VALUES(1,?,?,?,?,?)')
            .run(uuidBytes(newUuid()), project.name, project.cycleSet, project.madeBy, Date.now())
          fill(created)
        },
        { kind: 'create', bulk: true },
      )
      return created
    } catch (error) {
      // Half a project is none: nothing is left behind.
      file.close()
      rmSync(file.path, { force: true })
      throw error
    }
  }

  /** @param forReading nothing can be written, whatever the file allows */
  static open(path: string, coderName: string, forReading = false): Project {
    return new Project(ProjectFile.open(path, forReading), coderName)
  }

  /** Whose work is stored from now on: every action bears this name. */
  get coder(): ProjectInfo['coder'] {
    return this.#coder
  }

  /** Goes on as another coder of the project, a person or a teller. @throws AppError coder.notFound */
  workAs(id: string): void {
    const row = this.#workerNamed(id)
    if (!row) throw new AppError('coder.notFound')
    this.#coder = { id, ...row }
  }

  /** Whether somebody can work as that coder: an earlier state, or another copy, may not know them. */
  canWorkAs(id: string): boolean {
    return this.#workerNamed(id) !== undefined
  }

  #workerNamed(id: string): Omit<ProjectInfo['coder'], 'id'> | undefined {
    return this.prepare("SELECT name, kind FROM coder WHERE uuid=? AND kind IN('person','teller')").get(
      uuidBytes(id),
    ) as Omit<ProjectInfo['coder'], 'id'> | undefined
  }

  #isBlind(): boolean {
    return this.prepare("SELECT withheld FROM history_txn WHERE kind='create'").pluck().get() === 1
  }

  /** What the present coder is called among all others. */
  #calledHere(): string {
    const row = this.prepare('SELECT id FROM coder WHERE uuid=?').pluck().get(uuidBytes(this.#coder.id))
    return (row === undefined ? undefined : coderNames(this).get(row as number)) ?? this.#coder.name
  }

  /** Goes on as somebody whom the project does not know yet: a person, or the teller who is that participant. */
  workAsNew(name: string, participant: Id | null = null): void {
    this.#coder = { id: newUuid(), name, kind: participant === null ? 'person' : 'teller' }
    this.#participant = participant
  }

  prepare(sql: string): Statement {
    return this.file.prepare(sql)
  }

  info(): ProjectInfo {
    const row = this.prepare('SELECT uuid, name, cycle_set FROM project').get() as
      | { uuid: Buffer; name: string; cycle_set: CycleSetKey }
      | undefined
    if (!row) throw new AppError('project.damaged', { path: this.file.path })
    return {
      id: uuidText(row.uuid),
      name: row.name,
      path: this.file.path,
      cycleSet: row.cycle_set,
      coder: { ...this.coder, name: this.#calledHere() },
      readOnly: this.file.readOnly,
      ...(this.#isBlind() ? { isBlind: true } : {}),
    }
  }

  /**
   * Runs one action of a person: one transaction, one entry in the history, all or nothing. `details` go into the entry's sentence and
   * may be completed by `work`.
   */
  act<Result>(action: ActionName, details: ActionDetails, work: () => Result, options: ActionOptions = {}): Result {
    if (this.#acting) return work()
    if (this.#isLong) throw new AppError('project.working')
    this.#acting = true
    try {
      return this.file.transaction(() => {
        const end = this.#begin(action, options)
        const result = work()
        end(details)
        return result
      }, options.reversing)
    } finally {
      this.#acting = false
    }
  }

  /**
   * The same for an action that takes long. `work` yields the share that is done, 0 to 1; `between` runs outside of the action, and ends it, with nothing
   * stored, by throwing. No other action can be done meanwhile.
   * @throws AppError project.working
   */
  async actInPieces<Result>(
    action: ActionName,
    details: ActionDetails,
    work: () => Generator<number, Result>,
    between: (share: number) => Promise<void>,
    options: ActionOptions = {},
  ): Promise<Result> {
    if (this.#acting || this.#isLong) throw new AppError('project.working')
    const begin = () => this.#begin(action, options)
    function* pieces() {
      const end = begin()
      const result = yield* work()
      end(details)
      return result
    }
    const outside = async (share: number) => {
      this.#acting = false
      await between(share)
      this.#acting = true
    }
    this.#isLong = true
    this.#acting = true
    try {
      return await this.file.transactionInPieces(pieces, outside, options.reversing)
    } finally {
      this.#acting = false
      this.#isLong = false
    }
  }

  /** When the last action was stored, in milliseconds. */
  changedAt(): number {
    return (this.prepare('SELECT ifnull(max(hlc),0) FROM history_txn').pluck().get() as number) / 1000
  }

  /** Row id of the present coder; only inside an action. */
  coderRow(): number {
    const row = this.prepare('SELECT id FROM coder WHERE uuid=?').get(uuidBytes(this.coder.id)) as { id: number }
    return row.id
  }

  /** Writes the entry that what follows belongs to. @returns what ends it */
  #begin(
    action: ActionName,
    { kind = 'do', undoes, bulk, reversing }: ActionOptions,
  ): (details: ActionDetails) => void {
    const uuid = newUuid()
    const coder = this.#writtenCoder()
    const now = Date.now() * 1000
    const last = this.prepare('SELECT ifnull(max(hlc),0) FROM history_txn').pluck().get() as number
    const { lastInsertRowid: txn } = this.prepare(
      'INSERT INTO history_txn(uuid,hlc,coder_id,kind,action,details,undoes) VALUES(?,?,?,?,?,?,?)',
    ).run(uuidBytes(uuid), Math.max(last + 1, now), coder, kind, action, '{}', undoes ? uuidBytes(undoes) : null)
    const context = this.prepare('UPDATE history_ctx SET txn_id=?, bulk=?, cascade=?')
    context.run(txn, bulk ? 1 : 0, reversing ? 0 : 1)
    return details => {
      this.prepare('UPDATE history_txn SET details=? WHERE id=?').run(JSON.stringify(details), txn)
      this.prepare('UPDATE history_ctx SET txn_id=NULL, bulk=0, cascade=1').run()
      this.lastAction = uuid
    }
  }

  /** Row id of the coder, who is written with the first action but is no part of it: undoing that must not take the coder away. */
  #writtenCoder(): number {
    const known = this.prepare('SELECT id FROM coder WHERE uuid=?').pluck().get(uuidBytes(this.coder.id)) as
      | number
      | undefined
    if (known !== undefined) return known
    this.prepare('UPDATE history_ctx SET bulk=1').run()
    const { id, name, kind } = this.#coder
    const { lastInsertRowid } = this.prepare(
      'INSERT INTO coder(uuid,name,kind,participant_id) VALUES(?,?,?,(SELECT id FROM participant WHERE uuid=?))',
    ).run(uuidBytes(id), name, kind, this.#participant === null ? null : uuidBytes(this.#participant))
    return Number(lastInsertRowid)
  }

  close(): void {
    this.file.close()
  }
}

/** The person of that name; where several have it, the one who is called by it alone, or with a number as lists tell them apart. */
function personCalled(file: ProjectFile, called: string): ProjectInfo['coder'] | undefined {
  const people = file.prepare("SELECT id, uuid, name FROM coder WHERE kind='person' ORDER BY id").all() as {
    id: number
    uuid: Buffer
    name: string
  }[]
  const names = coderNames(file)
  const person = people.find(({ id }) => names.get(id) === called) ?? people.find(({ name }) => name === called)
  return person && { id: uuidText(person.uuid), name: person.name, kind: 'person' }
}
