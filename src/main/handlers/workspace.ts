import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../shared/errors'
import type { CycleSetKey } from '../../shared/framework/cycles'
import type { ChangeEvent } from '../../shared/model/change-event'
import type { ProjectInfo, RecentProject } from '../../shared/model/project'
import { writeAsItWas } from '../db/as-it-was'
import { storePack } from '../db/codes'
import { historyState } from '../db/history'
import { Project } from '../db/project'
import { projectTotals } from '../db/totals'
import { buildSample } from './build-sample'
import { DeskFile } from './desk-file'
import { OpenProjects } from './open-projects'
import { readCodebook } from './packs'
import { SettingsFile } from './settings-file'
import { Snapshots } from './snapshots'

export interface WorkspaceOptions {
  host: 'desktop' | 'web' | 'cli'
  /** Folder of the application's own data: framework packs, sample texts, fonts. */
  resources: string
  /** Folder for settings and whatever else belongs to the person and not to a project. */
  dataFolder: string
  version: string
  /** Whose work this is, instead of the name in the settings. */
  coderName?: string
}

/** What is open, for whom, and who wants to hear of changes. One workspace serves all windows of a host, or one command. */
export class Workspace {
  readonly options: WorkspaceOptions
  readonly settings: SettingsFile
  readonly desks: DeskFile
  #project: Project | undefined
  readonly #open: OpenProjects
  #snapshots: Snapshots | undefined
  #past: { project: Project; at: string } | undefined
  readonly #listeners = new Set<(event: ChangeEvent) => void>()
  #alone: Promise<unknown> | undefined

  constructor(options: WorkspaceOptions) {
    this.options = options
    this.settings = new SettingsFile(join(options.dataFolder, 'settings.json'))
    this.desks = new DeskFile(join(options.dataFolder, 'desk.json'))
    this.#open = new OpenProjects(join(options.dataFolder, 'open'))
  }

  /** What works on the project piece by piece, so that nobody may read it half done; undefined where nothing does. */
  get alone(): Promise<unknown> | undefined {
    return this.#alone
  }

  /** Runs long work during which every call waits. */
  async workAlone<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#alone) await this.#alone
    const result = work()
    const settled = result.then(
      () => {},
      () => {},
    )
    this.#alone = settled
    try {
      return await result
    } finally {
      if (this.#alone === settled) this.#alone = undefined
    }
  }

  /** The open project, or its past while that is shown. @throws AppError project.none */
  get project(): Project {
    if (this.#past) return this.#past.project
    if (!this.#project) throw new AppError('project.none')
    return this.#project
  }

  get current(): ProjectInfo | null {
    if (!this.#project) return null
    const info = this.#project.info()
    return this.#past ? { ...info, readOnly: true, past: this.#past.at } : info
  }

  /** The open project's file; empty if none is open. */
  get path(): string {
    return this.#project?.file.path ?? ''
  }

  get coderName(): string {
    return this.options.coderName ?? this.settings.settings.coderName
  }

  get resources(): string {
    return this.options.resources
  }

  /** Opens a project; the one open before is closed only when that worked. @throws AppError project.* */
  openProject(path: string): ProjectInfo {
    if (this.#project && this.#project.file.path === path) return this.#project.info()
    try {
      return this.#replace(this.#opened(path))
    } catch (error) {
      if (error instanceof AppError && error.code === 'project.busy')
        throw new AppError('project.busy', { path, who: this.#open.who(String(error.details.path)) })
      throw error
    }
  }

  /**
   * Shows the project as it was after an entry of its history, for reading only.
   * @param between answers others while the way back is gone, and ends it by throwing
   * @throws AppError history.noEntry, project.none where the project was closed meanwhile
   */
  async showPast(entry: string, between: (share: number) => Promise<void> = async () => {}): Promise<ProjectInfo> {
    this.leavePast()
    const { project } = this
    const folder = join(this.options.dataFolder, 'past')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const path = join(folder, `${randomUUID()}.vloom`)
    await writeAsItWas(project, entry, path, between)
    if (this.#project !== project) {
      rmSync(path, { force: true })
      throw new AppError('project.none')
    }
    this.leavePast()
    const past = Project.open(path, this.coderName, true)
    if (past.canWorkAs(project.coder.id)) past.workAs(project.coder.id)
    this.#past = { project: past, at: new Date(past.changedAt()).toISOString() }
    this.announce([], [], '')
    return { ...project.info(), readOnly: true, past: this.#past.at }
  }

  /** Back from the past to the project as it is. */
  leavePast(): void {
    if (!this.#past) return
    const { project } = this.#past
    this.#past = undefined
    project.close()
    rmSync(project.file.path, { force: true })
    this.announce([], [], '')
  }

  createProject(path: string, name: string, cycleSet: CycleSetKey): ProjectInfo {
    const pack = readCodebook(this.resources, cycleSet)
    const madeBy = `Valueloom ${this.options.version}`
    return this.#replace(
      Project.create(path, this.coderName, { name, cycleSet, madeBy }, project => storePack(project, pack)),
    )
  }

  /** Builds the sample project with the application's own import, in `path` or in a new file among the person's documents. */
  async openSample(path = freePath(this.documentsFolder, 'Doorstep Network')): Promise<ProjectInfo> {
    return this.#replace(await buildSample(this, path))
  }

  /** Opens the project anew for another coder name, which is who works there from now on. */
  reopen(): void {
    if (!this.#project) return
    const { path } = this.#project.file
    this.desks.change(this.#project.info().id, before => ({ ...before, coder: null }))
    this.#project.close()
    this.#project = undefined
    this.#project = this.#opened(path)
  }

  /** Goes on as another coder of the open project, and does so the next time it is opened on this computer. */
  workAs(change: (project: Project) => void): void {
    this.leavePast()
    const { project } = this
    change(project)
    this.desks.change(project.info().id, before => ({ ...before, coder: project.coder.id }))
    // Everything that says "mine" says something else now: all windows read anew.
    this.announce([], [], '')
  }

  /** The project as whom one worked in it last on this computer, else as the coder of the usual name. */
  #opened(path: string): Project {
    const project = Project.open(path, this.coderName)
    const { coder } = this.desks.of(project.info().id)
    if (this.options.coderName === undefined && coder !== null && project.canWorkAs(coder)) project.workAs(coder)
    return project
  }

  close(): void {
    if (!this.#project) return
    this.#closeFile()
    this.announce([], [], '')
  }

  recent(): RecentProject[] {
    return this.settings.recent.map(entry => ({ ...entry, missing: !existsSync(entry.path) }))
  }

  get documentsFolder(): string {
    const documents = join(homedir(), 'Documents')
    return existsSync(documents) ? documents : homedir()
  }

  /** Tells every window what changed. Empty lists mean "everything". */
  announce(tables: string[], documents: string[], origin: string, codings: ChangeEvent['codings'] = null): void {
    const history = this.#project ? historyState(this.project) : { undo: null, redo: null, last: null }
    for (const listener of this.#listeners) listener({ tables, documents, origin, history, codings })
    if (this.#project && tables.length > 0) this.#snapshots?.takeIfDue(this.#project)
  }

  onChange(listener: (event: ChangeEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #replace(project: Project): ProjectInfo {
    this.#closeFile()
    this.#project = project
    this.#open.note(project.file.path, this.coderName)
    this.#keepSnapshots(project)
    this.#remember()
    this.announce([], [], '')
    return project.info()
  }

  /** A command ends before anything could be lost; a host works for hours. */
  #keepSnapshots(project: Project): void {
    if (this.options.host === 'cli') return
    this.#snapshots = new Snapshots(join(this.options.dataFolder, 'snapshots'))
    this.#snapshots.takeIfDue(project)
  }

  #closeFile(): void {
    if (!this.#project) return
    this.leavePast()
    this.#remember()
    this.#open.clear(this.#project.file.path)
    this.#project.close()
    this.#project = undefined
  }

  #remember(): void {
    if (!this.#project || this.options.host === 'cli') return
    const { name, path } = this.#project.info()
    this.settings.remember({ path, name, openedAt: new Date().toISOString(), ...projectTotals(this.#project) })
  }
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
  return new Workspace(options)
}

function freePath(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true })
  for (let n = 1; ; n++) {
    const path = join(folder, `${name}${n > 1 ? ` ${n}` : ''}.vloom`)
    if (!existsSync(path)) return path
  }
}
