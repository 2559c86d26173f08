import { AppError } from '../shared/errors'
import type { CoreOptions, FromCore, ToCore } from './core-messages'
import type { ReadBytes } from './media/answer-media'
import type { MediaBytes } from './media/read-media'

/** The thread or process the core runs in, as far as its host deals with it. */
export interface CoreProgram<Port> {
  send(message: ToCore, port?: Port): void
  onMessage(listener: (message: FromCore) => void): void
  /** Called once, with the reason in words. */
  onEnd(listener: (reason: string) => void): void
  kill(): void
}

/** A core that is ready. */
export interface Core<Port> {
  /** Hands the core one end of a connection. */
  connect(port: Port): void
  /** Bytes of a recording; null where there is none of that id, or the core has ended. */
  read: ReadBytes
  /** Resolves once the project is closed and the core has ended; one that does not answer is ended after five seconds. */
  shutDown(): Promise<void>
  /** Resolves when the core has ended, for whatever reason. */
  ended: Promise<string>
}

const shutDownLimitMs = 5000

/**
 * Waits until the core is ready, with the start-up project open.
 * @throws AppError if the project cannot be opened, or the core does not start.
 */
export async function startCore<Port>(program: CoreProgram<Port>, options: CoreOptions): Promise<Core<Port>> {
  const ended = new Promise<string>(resolve => program.onEnd(resolve))
  const closed = Promise.withResolvers<void>()
  const reads = new Map<number, (found: MediaBytes | null) => void>()
  let calls = 0
  void ended.then(() => {
    for (const answer of reads.values()) answer(null)
    reads.clear()
  })

  await new Promise<void>((resolve, reject) => {
    void ended.then(reason => reject(new AppError('internal', { message: reason })))
    program.onMessage(message => {
      if (message.kind === 'ready') resolve()
      else if (message.kind === 'closed') closed.resolve()
      else if (message.kind === 'bytes') {
        reads.get(message.call)?.(message.found)
        reads.delete(message.call)
      } else {
        reject(new AppError(message.code, message.details))
        program.kill()
      }
    })
    program.send({ kind: 'start', options })
  })

  return {
    ended,
    connect: port => program.send({ kind: 'connect' }, port),
    read: (media, start, length) =>
      new Promise(resolve => {
        const call = ++calls
        reads.set(call, resolve)
        program.send({ kind: 'read', call, media, start, length })
      }),
    async shutDown() {
      program.send({ kind: 'shutdown' })
      await Promise.race([closed.promise, ended, new Promise(resolve => setTimeout(resolve, shutDownLimitMs).unref())])
      program.kill()
      await ended
    },
  }
}
