import type { Id } from '../../shared/model/id'
import { appErrorOf, showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import type { CorrectionView } from './CorrectionView'
import { useCorrection } from './correction-state'
import { storeEdits } from './store-edits'

/** Milliseconds without typing until what was typed is stored, and the most it waits while typing goes on. */
const pause = 1200
const most = 5000
const again = 3000

/**
 * Stores what is typed: after a pause, at the latest after five seconds, and at once when the caret goes to another turn, the window loses the
 * focus, or the mode ends. A crash loses no more than that.
 */
export class CorrectionSaver {
  readonly #document: Id
  #view: CorrectionView | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #since = 0
  #queue: Promise<void> = Promise.resolve()
  reopen: () => void = () => undefined

  constructor(document: Id) {
    this.#document = document
  }

  attach(view: CorrectionView): void {
    this.#view = view
  }

  edited(): void {
    const now = performance.now()
    if (this.#timer === undefined) this.#since = now
    this.#wait(Math.min(pause, Math.max(0, this.#since + most - now)))
    useCorrection.setState(({ changes }) => ({ saving: 'storing', changes: changes + 1 }))
  }

  /** Stores everything typed so far. @returns when it is stored; rejects where it could not be */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const view = this.#view
    if (view?.log.hasEdits) this.#queue = this.#queue.then(() => this.#store(view))
    return this.#queue
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      // An input method's letters are not words yet.
      if (this.#view?.isComposing) return this.#wait(pause)
      void this.flush()
    }, milliseconds)
  }

  async #store(view: CorrectionView): Promise<void> {
    const before = view.log.storedTurns
    const batch = view.takeEdits()
    if (batch.edits.length === 0) return
    const order = view.log.turns.map(({ id }) => id)
    useCorrection.setState({ saving: 'storing' })
    try {
      await storeEdits(this.#document, batch, order, document => view.stored(document.codings))
      if (!view.log.hasEdits) useCorrection.setState({ saving: 'stored' })
    } catch (error) {
      if (appErrorOf(error)?.code === 'text.changedMeanwhile') await this.#giveUp(view, batch.edits)
      else {
        view.log.giveBack(batch, before)
        useCorrection.setState({ saving: 'failed' })
        this.#wait(again)
      }
      showError(error)
    }
  }

  /** Another text stands there by now: it is shown, and the words typed here are put where they can be pasted from. */
  async #giveUp(view: CorrectionView, edits: readonly { kind: string; inserted?: string }[]): Promise<void> {
    const words = edits.flatMap(edit => (edit.inserted ? [edit.inserted] : []))
    view.takeEdits()
    await navigator.clipboard.writeText(words.join('\n')).catch(() => undefined)
    useCorrection.setState({ saving: 'stored' })
    await queryClient.invalidateQueries({ queryKey: queryKeys.openDocument(this.#document) })
    this.reopen()
  }
}
