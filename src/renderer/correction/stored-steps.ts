import type { HistoryEntry } from '../../shared/model/history'
import { actionWords } from '../app/action-words'
import { api } from '../app/api'
import { finishWork } from '../app/before-history'
import { sayInStatus } from '../app/store'
import { redo, undo } from '../app/undo'
import { text } from '../i18n/text'

/** Actions that change the words one corrects. */
const ofTexts: ReadonlySet<string> = new Set(['text.correct', 'text.turn', 'text.pseudonymise'])

/**
 * Undo and redo of what is stored, from a text that is being corrected. Corrections of this text, and whatever was done since one began, go step
 * by step. What was done before is somebody's work out of sight (codings, the document itself): it is named first, and goes with the next press;
 * a key that is held down stops there.
 */
export class StoredSteps {
  readonly #title: () => string
  readonly #since = new Date().toISOString()
  #queue: Promise<void> = Promise.resolve()
  #named: string | null = null
  #isStepping = false

  /** @param title of the document that is corrected */
  constructor(title: () => string) {
    this.#title = title
  }

  /** Whether what changes in the text now is a step of these. */
  get isStepping(): boolean {
    return this.#isStepping
  }

  undo(isHeld: boolean): Promise<void> {
    return this.#step(isHeld, 'undo', undo)
  }

  redo(isHeld: boolean): Promise<void> {
    return this.#step(isHeld, 'redo', redo)
  }

  /** One after the other: which one is next is known when the one before is done. */
  #step(isHeld: boolean, which: 'undo' | 'redo', go: () => Promise<void>): Promise<void> {
    const step = this.#queue.then(async () => {
      await finishWork()
      const next = (await api.history.state())[which]
      if (next && !this.#isHere(next) && (isHeld || this.#named !== next.id)) {
        if (!isHeld) this.#named = next.id
        sayInStatus(text(`correction:beyond.${which}`, { action: actionWords(next) }))
        return
      }
      this.#named = null
      this.#isStepping = true
      await go().finally(() => {
        this.#isStepping = false
      })
    })
    this.#queue = step.catch(() => undefined)
    return step
  }

  #isHere({ action, details, at }: HistoryEntry): boolean {
    if (at >= this.#since) return true
    return ofTexts.has(action) && (details.title === undefined || details.title === this.#title())
  }
}
