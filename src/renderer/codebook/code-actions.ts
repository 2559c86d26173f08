import type { LabelLanguage } from '../../shared/framework/pack'
import type { Code } from '../../shared/model/code'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { refreshAll } from '../app/changes'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { ui } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { cachedCodes, isReadOnly } from '../coding/cached'
import { text } from '../i18n/text'
import { listCodes, passages } from '../passages/passage-state'
import { beginTask } from './codebook-state'

/** The code chosen in the tree: where several are, the last. */
export function chosenCode(): Code | undefined {
  const { passagesOf } = ui()
  return passagesOf === null ? undefined : cachedCodes().byId.get(passagesOf)
}

/** All codes chosen in the tree, in its order. */
export function chosenCodes(): Code[] {
  const chosen = new Set(passages().query.codes)
  const last = chosenCode()
  const codes = cachedCodes().codes.filter(({ id }) => chosen.has(id))
  return last === undefined || codes.includes(last) ? codes : [last]
}

/** A cycle of the framework keeps its place; everything else is the project's own. */
export function isOwn(code: Code | undefined): code is Code {
  return code !== undefined && !(code.parent === null && code.cycle !== null)
}

export function canChangeOwn(): boolean {
  const codes = chosenCodes()
  return !isReadOnly() && codes.length > 0 && codes.every(isOwn)
}

/** Adds a code; whoever wants it chosen in the tree says so. */
export async function addCode(parent: Id | null, name: string): Promise<Code> {
  const code = await api.codebook.addCode({ parent, name })
  await queryClient.invalidateQueries({ queryKey: queryKeys.codebook })
  return code
}

export async function moveCodes(codes: readonly Id[], parent: Id | null, before: Id | null): Promise<void> {
  const { byId } = cachedCodes()
  const moved = codes.flatMap(id => byId.get(id) ?? [])
  const [first] = moved
  if (first === undefined) return
  await api.codebook.move({ ids: moved.map(({ id }) => id), parent, before })
  await queryClient.invalidateQueries({ queryKey: queryKeys.codebook })
  const stay = moved.every(code => code.parent === parent)
  const values = { name: first.name, to: byId.get(parent ?? '')?.name ?? '', count: moved.length }
  const words = stay ? 'codebook:moved.within' : parent === null ? 'codebook:moved.out' : 'codebook:moved'
  await showUndoToast({ words: text(words, values) })
}

export async function archiveCodes(codes: readonly Code[], archived: boolean): Promise<void> {
  const [first] = codes
  if (first === undefined) return
  await api.codebook.archive({ ids: codes.map(({ id }) => id), archived })
  await queryClient.invalidateQueries({ queryKey: queryKeys.codebook })
  const values = { name: first.name, count: codes.length }
  await showUndoToast({ words: text(archived ? 'codebook:archived' : 'codebook:restored', values) })
}

/** Merges, and shows the code that stands. Codings in any open document may have changed. */
export async function mergeCodes(codes: readonly Code[], into: Code): Promise<void> {
  const gone = codes.filter(({ id }) => id !== into.id)
  const [first] = gone
  if (first === undefined) return
  const { codings, joined } = await api.codebook.merge({ ids: gone.map(({ id }) => id), into: into.id })
  listCodes([into.id])
  await refreshAll()
  const name = gone.length === 1 ? `“${first.name}”` : text('codebook:codes', { count: gone.length })
  const values = { name, into: into.name, count: codings, joined }
  await showUndoToast({ words: text(joined > 0 ? 'codebook:merged.joined' : 'codebook:merged', values) })
}

/** Calls the framework's codes as in this language. */
export async function labelCodes(language: LabelLanguage): Promise<void> {
  const count = await api.codebook.label({ language })
  if (count > 0) await showUndoToast({ words: text('codebook:labelled', { count }) })
}

/** Removes codes that nothing is coded with; of those in use it asks what to do with their work. */
export async function removeCodes(codes: readonly Code[]): Promise<void> {
  const [first] = codes
  if (first === undefined) return
  const ids = codes.map(({ id }) => id)
  if (usedBy(codes).codings + usedBy(codes).codes > 0) {
    beginTask({ name: 'remove', codes: ids })
    return
  }
  await api.codebook.remove({ ids })
  listCodes([])
  await queryClient.invalidateQueries({ queryKey: queryKeys.codebook })
  await showUndoToast({ words: text('codebook:removed', { name: first.name, count: codes.length }) })
}

/** Passages coded with these codes, and codes below them that are not among them. */
export function usedBy(codes: readonly Code[]): { codings: number; codes: number } {
  const { children } = cachedCodes()
  const below = codes.flatMap(({ id }) => children.get(id) ?? []).filter(child => !codes.includes(child))
  return { codings: codes.reduce((sum, { all }) => sum + all, 0), codes: below.length }
}
