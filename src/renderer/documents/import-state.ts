import { create } from 'zustand'
import type { Draft, ReadOptions } from '../../shared/model/draft'
import { giveTurns } from '../../shared/transcript/revise'
import { api } from '../app/api'
import { appErrorOf, errorSentence } from '../app/errors'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { openDocument, showView } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { readRows, type TableRows } from './read-rows'
import { readingQueue } from './reading-queue'

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
  /** Title of a file before it in this import that is the same. */
  sameAs: string | null
  problem: string | null
  /** The file could be read with a password. */
  locked: boolean
  /** Its rows are to come in as stories. */
  asTable: boolean
  /** The table, once it was read as one, and why it could not be. */
  rows: TableRows | null
  rowsProblem: string | null
  included: boolean
}

interface ImportState {
  incoming: readonly Incoming[]
  /** Key of the file that is shown. */
  shown: number | null
  /** Of the file that is shown: index of the speaker whose turns alone are shown, and the turns that are chosen. */
  only: number | null
  chosen: ReadonlySet<number>
  /** Label of a speaker who was just made and is to be named. */
  naming: string | null
  storing: boolean
}

export const nothingChosen = { only: null, chosen: new Set<number>(), naming: null }

export const useImport = create<ImportState>()(() => ({
  incoming: [],
  shown: null,
  storing: false,
  ...nothingChosen,
}))

let nextKey = 1

/** Forgets what was there and begins with these files. */
export function startImport(files: readonly File[]): void {
  forget()
  useImport.setState({ incoming: [], shown: null, storing: false, ...nothingChosen })
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
      sameAs: null,
      problem: null,
      locked: false,
      asTable: false,
      rows: null,
      rowsProblem: null,
      included: true,
    }),
  )
  useImport.setState(state => ({
    incoming: [...state.incoming, ...added],
    shown: state.shown ?? added[0]?.key ?? null,
  }))
  for (const one of added) readLater(one.key)
}

/** Has a file read again with other options: what was changed by hand in its draft begins anew. */
export function readAgain(key: number, options: ReadOptions): void {
  changeIncoming(key, one => ({ ...one, options: { ...one.options, ...options }, state: 'reading' }))
  useImport.setState(nothingChosen)
  // A person waits for this one.
  readNow(key)
}

/** Has a file read as if nothing had been chosen or changed. */
export function beginAnew(key: number): void {
  changeIncoming(key, one => ({
    ...one,
    options: one.options.password === undefined ? {} : { password: one.options.password },
  }))
  readAgain(key, {})
}

export function show(key: number): void {
  useImport.setState({ shown: key, ...nothingChosen })
}

/** Shows the turns of one speaker alone, or all again. */
export function showOnly(speaker: number | null): void {
  useImport.setState({ only: speaker, chosen: nothingChosen.chosen })
}

export function chooseTurns(chosen: ReadonlySet<number>): void {
  useImport.setState({ chosen })
}

/** Shows the next or previous file. */
export function showNext(step: 1 | -1): void {
  const { incoming, shown } = useImport.getState()
  const at = incoming.findIndex(one => one.key === shown)
  const next = incoming[Math.min(Math.max(at + step, 0), incoming.length - 1)]
  if (next !== undefined) show(next.key)
}

export function reviseDraft(key: number, revise: (draft: Draft) => Draft): void {
  const speakers = find(key)?.draft?.speakers.length
  changeIncoming(key, one => (one.draft === null ? one : { ...one, draft: revise(one.draft) }))
  // Speakers are known by their place in the list, which has moved.
  if (find(key)?.draft?.speakers.length !== speakers) useImport.setState(nothingChosen)
}

/** Gives the chosen turns to another speaker, to nobody, or to a new one, who is then to be named. */
export function giveChosen(to: number | null | 'new'): void {
  const { shown, chosen, only, incoming } = useImport.getState()
  const draft = incoming.find(one => one.key === shown)?.draft
  if (shown === null || draft == null || chosen.size === 0) return
  const before = draft.speakers[draft.turns[Math.min(...chosen)]?.speaker ?? -1]?.label
  const name = to === 'new' ? freeLabel(draft, before ?? text('imports:give.newName')) : to
  const given = giveTurns(draft, chosen, name)
  changeIncoming(shown, one => ({ ...one, draft: given }))
  const label = only === null ? undefined : draft.speakers[only]?.label
  const still = given.speakers.findIndex(speaker => speaker.label === label)
  useImport.setState({
    only: still === -1 ? null : still,
    chosen: nothingChosen.chosen,
    naming: to === 'new' && typeof name === 'string' ? name : null,
  })
}

function freeLabel(draft: Draft, like: string): string {
  for (let n = 2; ; n++) {
    const label = `${like} ${n}`
    if (draft.speakers.every(speaker => speaker.label !== label)) return label
  }
}

export function setIncluded(key: number, included: boolean): void {
  changeIncoming(key, one => ({ ...one, included }))
}

/** Whether a file may be a table whose rows are stories. */
export function mayBeTable({ file }: Incoming): boolean {
  return /\.(?:csv|tsv|tab|xlsx)$/i.test(file.name)
}

/** The drafts that would be stored now. */
export function draftsToStore(incoming: readonly Incoming[]): Draft[] {
  return incoming.flatMap(one =>
    one.included && !one.asTable && one.state === 'ready' && one.draft !== null ? [one.draft] : [],
  )
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
    await showUndoToast({
      words: text('imports:done', { count: drafts.length, title: drafts[0]?.title ?? '' }),
      tone: 'ok',
    })
  } finally {
    useImport.setState({ storing: false })
  }
}

export function cancelImport(): void {
  forget()
  useImport.setState({ incoming: [], shown: null, ...nothingChosen })
  showView({ name: 'code' })
}

const { readLater, readNow, stopReading } = readingQueue(read)

async function read(key: number, signal: AbortSignal): Promise<void> {
  const one = find(key)
  if (one === undefined) return
  const { file, options } = one
  try {
    const { draft, duplicateOf } = await api.imports.read({ name: file.name, bytes: file, options }, { signal })
    // An answer to an earlier question: the options were changed meanwhile, or the file is gone.
    if (find(key)?.options !== options) return
    const sameAs = sameBefore(key, draft)
    const rows = draft.shape === 'plain' ? await storiesIn(one, signal) : null
    answered(key, now => ({
      ...now,
      ...rows,
      state: 'ready',
      draft,
      duplicateOf,
      sameAs,
      problem: null,
      included: now.draft === null ? duplicateOf === null && sameAs === null : now.included,
    }))
  } catch (error) {
    if (signal.aborted || find(key)?.options !== options) return
    const rows = appErrorOf(error)?.code === 'table.noTranscript' ? await storiesIn(one, signal) : null
    answered(key, now => ({
      ...now,
      ...rows,
      state: 'failed',
      draft: null,
      problem: errorSentence(error),
      locked: isLocked(error, file),
    }))
  }
}

/** A table whose headings are those of stories comes in as such; the person may say otherwise. */
async function storiesIn(one: Incoming, signal: AbortSignal): Promise<Pick<Incoming, 'rows' | 'asTable'> | null> {
  if (!mayBeTable(one) || one.options.kind === 'transcript' || one.rows !== null) return null
  try {
    const rows = await readRows(one.file, one.options, signal)
    return rows.recognised ? { rows, asTable: true } : null
  } catch {
    // It is no table, which was not said.
    return null
  }
}

/** Only PDFs are opened with a password here; Word's own protection is another matter. */
function isLocked(error: unknown, file: File): boolean {
  return appErrorOf(error)?.code === 'file.encrypted' && /\.pdf$/i.test(file.name)
}

/** Title of a file of this import that holds the same, and was read before. */
function sameBefore(key: number, { hash, title }: Draft): string | null {
  const first = firstWith.get(hash)
  if (first !== undefined && first.key !== key && find(first.key)?.state !== 'failed') return first.title
  firstWith.set(hash, { key, title })
  return null
}

const firstWith = new Map<string, { key: number; title: string }>()
const answers = new Map<number, (one: Incoming) => Incoming>()
let showing: ReturnType<typeof setTimeout> | undefined

/** Takes an answer. With many files on their way they show a few times a second, since drawing each would take longer than reading it. */
function answered(key: number, to: (one: Incoming) => Incoming): void {
  answers.set(key, to)
  const { incoming } = useImport.getState()
  if (incoming.length < 20 || incoming.every(one => one.state !== 'reading' || answers.has(one.key))) showAnswers()
  else showing ??= setTimeout(showAnswers, 400)
}

function showAnswers(): void {
  clearTimeout(showing)
  showing = undefined
  useImport.setState(state => ({ incoming: state.incoming.map(one => answers.get(one.key)?.(one) ?? one) }))
  answers.clear()
}

/** Gives up what is on its way. */
function forget(): void {
  stopReading()
  clearTimeout(showing)
  showing = undefined
  answers.clear()
  firstWith.clear()
}

function find(key: number): Incoming | undefined {
  return useImport.getState().incoming.find(one => one.key === key)
}

/** Changes one of the files. */
export function changeIncoming(key: number, to: (one: Incoming) => Incoming): void {
  useImport.setState(state => ({ incoming: state.incoming.map(one => (one.key === key ? to(one) : one)) }))
}
