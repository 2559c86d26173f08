import { deliverKey } from './deliver-key'

const held: KeyboardEvent[] = []
let holders = 0
let isDelivering = false
let isListening = false

/**
 * Holds what is typed from now on: something was asked for that the next keys are meant for, and it is not there yet. They come to what
 * has the focus then, one after the other.
 * @returns what lets them go; to be called once.
 */
export function holdKeys(): () => void {
  holders++
  if (!isListening) window.addEventListener('keydown', hold, { capture: true })
  isListening = true
  let isHolding = true
  return () => {
    if (!isHolding) return
    isHolding = false
    holders--
    void deliver()
  }
}

/** Holds what is typed until this is there, whatever comes of it. @returns the same promise. */
export function holdKeysUntil<T>(there: Promise<T>): Promise<T> {
  const release = holdKeys()
  return there.finally(release)
}

/**
 * One key after the other, each when what the one before changed is drawn. A key may ask for something that is not there yet either: what
 * was typed after it goes on waiting, before what is typed next.
 */
async function deliver(): Promise<void> {
  if (isDelivering) return
  isDelivering = true
  while (holders === 0) {
    const key = held.shift()
    if (!key) break
    deliverKey(key)
    await new Promise(resolve => setTimeout(resolve))
  }
  isDelivering = false
  if (holders > 0 || !isListening) return
  isListening = false
  window.removeEventListener('keydown', hold, { capture: true })
}

/** Keys that say nothing by themselves, and those that only an input method or the browser can follow. */
const letThrough: ReadonlySet<string> = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Tab',
  'Dead',
  'Process',
  'Unidentified',
])

function hold(event: KeyboardEvent): void {
  // One that is being delivered is none that was typed.
  if (!event.isTrusted || event.isComposing || letThrough.has(event.key)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  held.push(event)
}
