import { create } from 'zustand'
import type { Draft, ReadOptions } from '../../shared/model/draft'
import { api } from '../app/api'
import { errorSentence, showError } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { openDocument, showView } from '../app/store'
import { undo } from '../app/undo'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'

/** One file on its way in: being read, understood, or refused with a sentence. */
export interface Incoming {
  key: number
  file: File
  options: ReadOptions
  state: 'reading' | 'ready' | 'failed'
  /** As it will be stored, with what the person changed. Kept while the file is read again. */
  draft: Draft | null
  /** Title of a document of the project with the same text. */
  duplicateOf: string | null
  problem: string | null
  included: boolean
}

interface ImportState {
  incoming: readonly Incoming[]
  /** Key of the file that is shown. */
  shown: number | null
  storing: boolean
}

export const useImport = create<ImportState>()(() => ({ incoming: [], shown: null, storing: false }))

let nextKey = 1

/** Forgets what was there and begins with these files. */
export function startImport(files: readonly File[]): void {
  useImport.setState({ incoming: [], shown: null, storing: false })
  addFiles(files)
}

/** Adds files and has them read, one after the other as the main side can take them. */
export function addFiles(files: readonly File[]): void {
  const added = files.map(
    (file): Incoming => ({
      key: nextKey++,
      file,
      options: {},
      state: 'reading',
      draft: null,
      duplicateOf: null,
      problem: null,
      included: true,
    }),
  )
  useImport.setState(state => ({
    incoming: [...state.incoming, ...added],
    shown: state.shown ?? added[0]?.key ?? null,
  }))
  for (const one of added) void read(one.key)
}

/** Has a file read again with other options: what was changed by hand in its draft begins anew. */
export function readAgain(key: number, options: ReadOptions): void {
  change(key, one => ({ ...one, options: { ...one.options, ...options }, state: 'reading' }))
  void read(key)
}

export function show(key: number): void {
  useImport.setState({ shown: key })
}

/** Shows the next or previous file. */
export function showNext(step: 1 | -1): void {
  const { incoming, shown } = useImport.getState()
  const at = incoming.findIndex(one => one.key === shown)
  const next = incoming[Math.min(Math.max(at + step, 0), incoming.length - 1)]
  if (next !== undefined) show(next.key)
}

export function reviseDraft(key: number, revise: (draft: Draft) => Draft): void {
  change(key, one => (one.draft === null ? one : { ...one, draft: revise(one.draft) }))
}

export function setIncluded(key: number, included: boolean): void {
  change(key, one => ({ ...one, included }))
}

/** The drafts that would be stored now. */
export function draftsToStore(incoming: readonly Incoming[]): Draft[] {
  return incoming.flatMap(one => (one.included && one.state === 'ready' && one.draft !== null ? [one.draft] : []))
}

/** Stores the drafts in one step, opens the first and says so with the way back. Waits until every file is read. */
export async function storeImport(): Promise<void> {
  const { incoming, storing } = useImport.getState()
  const drafts = draftsToStore(incoming)
  if (storing || drafts.length === 0 || incoming.some(one => one.state === 'reading' && one.included)) return
  useImport.setState({ storing: true })
  try {
    const ids = await api.imports.store({ drafts })
    await queryClient.invalidateQueries({ queryKey: queryKeys.documents })
    const first = ids[0]
    if (first === undefined) showView({ name: 'code' })
    else openDocument({ document: first })
    showToast({
      words: text('imports:done', { count: drafts.length, title: drafts[0]?.title ?? '' }),
      tone: 'ok',
      action: { label: text('ui:undo'), keys: '$mod+z', run: () => void undo().catch(showError) },
    })
  } finally {
    useImport.setState({ storing: false })
  }
}

export function cancelImport(): void {
  useImport.setState({ incoming: [], shown: null })
  showView({ name: 'code' })
}

async function read(key: number): Promise<void> {
  const one = find(key)
  if (one === undefined) return
  const { file, options } = one
  try {
    const { draft, duplicateOf } = await api.imports.read({ name: file.name, bytes: file, options })
    // An answer to an earlier question: the options were changed meanwhile, or the file is gone.
    if (find(key)?.options !== options) return
    change(key, now => ({
      ...now,
      state: 'ready',
      draft,
      duplicateOf,
      problem: null,
      included: now.draft === null ? duplicateOf === null : now.included,
    }))
  } catch (error) {
    if (find(key)?.options !== options) return
    change(key, now => ({ ...now, state: 'failed', draft: null, problem: errorSentence(error) }))
  }
}

function find(key: number): Incoming | undefined {
  return useImport.getState().incoming.find(one => one.key === key)
}

function change(key: number, to: (one: Incoming) => Incoming): void {
  useImport.setState(state => ({ incoming: state.incoming.map(one => (one.key === key ? to(one) : one)) }))
}
