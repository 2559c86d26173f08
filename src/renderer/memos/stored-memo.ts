import type { Memo, MemoAbout, MemoKind } from '../../shared/model/memo'
import { api } from '../app/api'
import { patchDocument } from '../app/queries'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import type { MemoContent } from './rich-editor'

export interface MemoDraft extends MemoContent {
  title: string
  kind: MemoKind
}

/**
 * One memo while it is being written: stores what is new, one answer after the other, so that a slow disk neither makes two memos of one
 * nor puts an older text over a newer.
 */
export class StoredMemo {
  #memo: Memo | null
  readonly #about: MemoAbout
  #last: Promise<unknown> = Promise.resolve()

  constructor(about: MemoAbout, memo: Memo | null) {
    this.#about = about
    this.#memo = memo
  }

  get memo(): Memo | null {
    return this.#memo
  }

  /** Stores a draft where it differs from what is stored. What is empty and was never stored makes no memo. */
  store(draft: MemoDraft): Promise<void> {
    const done = this.#last.then(() => this.#write(draft))
    this.#last = done.catch(() => undefined)
    return done
  }

  /** Takes the memo away that has no words left. */
  leave(draft: MemoDraft): Promise<void> {
    const isEmpty = draft.title.trim() === '' && draft.plain.trim() === ''
    if (!isEmpty) return this.store(draft)
    const done = this.#last.then(async () => {
      const memo = this.#memo
      if (memo === null) return
      this.#memo = null
      await api.memos.remove({ ids: [memo.id] })
      showMemoText(memo, '')
    })
    this.#last = done.catch(() => undefined)
    return done
  }

  async #write(draft: MemoDraft): Promise<void> {
    const memo = this.#memo
    const { kind, title, body, plain } = draft
    if (memo === null) {
      if (title.trim() === '' && plain.trim() === '') return
      this.#memo = await api.memos.add({ about: this.#about, kind, text: { title, body, plain } })
    } else {
      const same =
        memo.kind === kind &&
        memo.title === title.trim() &&
        memo.plain === plain &&
        (body === memo.body || memo.body === null)
      if (same) return
      this.#memo = await api.memos.write({ id: memo.id, kind, title, body, plain })
    }
    showMemoText(this.#memo, this.#memo.plain)
    queryClient.setQueryData(queryKeys.memo(this.#memo.id), this.#memo)
  }
}

/** Shows in open documents what the memo of a coding or flow says now; the window is not told of its own changes. */
export function showMemoText(memo: Pick<Memo, 'about' | 'document'>, plain: string): void {
  const { about, document } = memo
  if (about.on === 'coding' && document !== null)
    patchDocument(document, open => ({
      ...open,
      codings: open.codings.map(each => (each.id === about.id ? { ...each, memo: plain } : each)),
    }))
  if (about.on !== 'flow') return
  for (const [key] of queryClient.getQueriesData({ queryKey: queryKeys.openDocuments }))
    patchDocument(String(key[1]), open =>
      open.flows.some(each => each.flow.id === about.id)
        ? {
            ...open,
            flows: open.flows.map(each =>
              each.flow.id === about.id ? { ...each, flow: { ...each.flow, memo: plain } } : each,
            ),
          }
        : open,
    )
}
