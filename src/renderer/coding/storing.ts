import { holdKeys } from '../commands/typed-ahead'

let storing: Promise<unknown> = Promise.resolve()
let open = 0

/** Notes that something changes which codings there are, or which one has the focus, until this is done. @returns the same promise. */
export function whileStoring<T>(stored: Promise<T>): Promise<T> {
  open++
  storing = Promise.allSettled([storing, stored]).then(() => open--)
  return stored
}

/** Whether a coding may have the focus that is not there yet: a command for the focused one can be asked for. */
export function isStoring(): boolean {
  return open > 0
}

/**
 * Does something with the focused coding: at once, or as soon as what is being stored has the focus that it seems to have. A key pressed
 * in between must not reach the coding that had it before; keys pressed after it wait with it.
 */
export function whenStored(work: () => void | Promise<void>): void | Promise<void> {
  if (open === 0) return work()
  const release = holdKeys()
  return storing.then(() => {
    try {
      return work()
    } finally {
      release()
    }
  })
}
