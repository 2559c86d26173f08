import { EventEmitter, on } from 'node:events'
import type { ChangeEvent } from '../../shared/model/change-event'
import { calls } from './contract'

/** The stream of changes to one window; ends when the window goes. */
export const changes = calls.changes.handler(async function* ({ context: { workspace }, signal }) {
  const emitter = new EventEmitter()
  const stop = workspace.onChange(event => emitter.emit('change', event))
  try {
    for await (const [event] of on(emitter, 'change', signal ? { signal } : {})) yield event as ChangeEvent
  } catch (error) {
    if (!signal?.aborted) throw error
  } finally {
    stop()
  }
})
