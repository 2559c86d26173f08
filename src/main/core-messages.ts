import type { ErrorCode, ErrorDetails } from '../shared/errors'
import type { MediaBytes } from './media/read-media'

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
export type ToCore =
  | { kind: 'start'; options: CoreOptions }
  | { kind: 'connect' }
  | { kind: 'shutdown' }
  /** Asks for bytes of a recording; answered by `bytes` with the same number. */
  | { kind: 'read'; call: number; media: string; start: number; length: number }

/** From the core to its host. `closed` is the last message: the project is closed and its file complete. */
export type FromCore =
  | { kind: 'ready' }
  | { kind: 'failed'; code: ErrorCode; details: ErrorDetails }
  | { kind: 'bytes'; call: number; found: MediaBytes | null }
  | { kind: 'closed' }
