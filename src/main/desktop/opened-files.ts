import { resolve } from 'node:path'
import { app } from 'electron'

/** Project files the system asks us to open: given at the start, to a second start, or by double click on macOS. */
export interface OpenedFiles {
  /** The file to begin with, or null. */
  first(): string | null
  /** Is called with every later file, and with null when the application was started again without one. */
  onLater(listener: (path: string | null) => void): void
}

/** Begins to listen. Must be called before the application is ready: macOS names the file it was started with early on. */
export function watchOpenedFiles(): OpenedFiles {
  let waiting = projectIn(process.argv.slice(1), process.cwd())
  let later: ((path: string | null) => void) | undefined
  const open = (path: string | null) => {
    if (later) later(path)
    else waiting = path ?? waiting
  }
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  app.on('second-instance', (_event, argv, workingDirectory) => open(projectIn(argv.slice(1), workingDirectory)))
  return {
    first: () => waiting,
    onLater: listener => {
      later = listener
    },
  }
}

/** The project among a program's arguments, where Chromium puts switches of its own as well. */
function projectIn(args: string[], folder: string): string | null {
  const project = args.find(arg => /\.vloom(?:pack)?$/i.test(arg) && !arg.startsWith('-'))
  return project === undefined ? null : resolve(folder, project)
}
