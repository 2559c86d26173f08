import type { ReadBytes } from './media/answer-media'
import type { Core } from './start-core'

/** A core that is started again when it ends by itself. */
export interface KeptCore<Port> {
  /** Hands over a connection, as soon as there is a core to take it. Rejects if there will be none. */
  connect(port: Port): Promise<void>
  read: ReadBytes
  shutDown(): Promise<void>
  /** Resolves if the core keeps ending and has been given up. */
  failed: Promise<void>
}

const restartsAllowed = 3

/**
 * Starts a core and starts another whenever it ends without being told to. `onLost` is called each time, before the next is there: the
 * connections of the windows are dead then, and they connect again.
 * @throws AppError if the first core does not start.
 */
export async function keepCore<Port>(start: () => Promise<Core<Port>>, onLost: () => void): Promise<KeptCore<Port>> {
  let core = start()
  let closing = false
  let restarts = 0
  const failed = Promise.withResolvers<void>()
  await core

  const watch = async (): Promise<void> => {
    const reason = await (await core).ended
    if (closing) return
    console.error(`The part that keeps the project ended (${reason}) and is started again.`)
    onLost()
    restarts += 1
    if (restarts > restartsAllowed) return failed.resolve()
    core = start()
    await watch()
  }
  watch().catch(error => {
    console.error(error)
    failed.resolve()
  })

  return {
    failed: failed.promise,
    async connect(port) {
      const { connect } = await core
      connect(port)
    },
    async read(media, start, length) {
      const { read } = await core
      return read(media, start, length)
    },
    async shutDown() {
      closing = true
      const running = await core.catch(() => null)
      await running?.shutDown()
    },
  }
}
