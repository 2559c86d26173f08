import { deliverKey, deliverPaste } from './deliver-key'

/** What was typed: a key, with what it pastes if it does; or something pasted by the mouse. */
interface Held {
  key: KeyboardEvent | null
  pasted: DataTransfer | null
}

const held: Held[] = []
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
  if (!isListening) {
    window.addEventListener('keydown', hold, { capture: true })
    window.addEventListener('paste', holdPaste, { capture: true })
  }
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
    const next = held.shift()
    if (!next) break
    if ((next.key === null || deliverKey(next.key)) && next.pasted) deliverPaste(next.pasted)
    await new Promise(resolve => setTimeout(resolve))
  }
  isDelivering = false
  if (holders > 0 || !isListening) return
  isListening = false
  window.removeEventListener('keydown', hold, { capture: true })
  window.removeEventListener('paste', holdPaste, { capture: true })
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
  // Only the browser may read the clipboard: it does with the paste that comes of this key, which is held then.
  if (!isPasteKey(event)) event.preventDefault()
  event.stopImmediatePropagation()
  held.push({ key: event, pasted: null })
}

function isPasteKey({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  if (key === 'Insert') return shiftKey && !ctrlKey && !metaKey && !altKey
  return (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'v'
}

function holdPaste(event: ClipboardEvent): void {
  if (!event.isTrusted || !event.clipboardData) return
  event.preventDefault()
  event.stopImmediatePropagation()
  // What an event carries is gone with it.
  const pasted = new DataTransfer()
  for (const type of ['text/plain', 'text/html']) {
    const words = event.clipboardData.getData(type)
    if (words !== '') pasted.setData(type, words)
  }
  const last = held.at(-1)
  if (last?.key && !last.pasted && isPasteKey(last.key)) last.pasted = pasted
  else held.push({ key: null, pasted })
}
