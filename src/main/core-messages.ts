import type { ErrorCode, ErrorDetails } from '../shared/errors'

/** What the core needs to know to begin. */
export interface CoreOptions {
  host: 'desktop' | 'web'
  resources: string
  dataFolder: string
  version: string
  /** Project file to open at once. */
  project: string | null
}

/** From a host to the core. A `connect` message carries one message port. */
export type ToCore = { kind: 'start'; options: CoreOptions } | { kind: 'connect' } | { kind: 'shutdown' }

/** From the core to its host. `closed` is the last message: the project is closed and its file complete. */
export type FromCore =
  | { kind: 'ready' }
  | { kind: 'failed'; code: ErrorCode; details: ErrorDetails }
  | { kind: 'closed' }
