import type { LabelLanguage } from '../../shared/framework/pack'
import type { Code } from '../../shared/model/code'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { refreshAll } from '../app/changes'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { showPassagesOf, ui } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { cachedCodes, isReadOnly } from '../coding/cached'
import { text } from '../i18n/text'
import { beginTask } from './codebook-state'

/** The code chosen in the tree. */
export function chosenCode(): Code | undefined {
  const { passagesOf } = ui()
  return passagesOf === null ? undefined : cachedCodes().byId.get(passagesOf)
}

/** A cycle of the framework keeps its place; everything else is the project's own. */
export function isOwn(code: Code | undefined): code is Code {
  return code !== undefined && !(code.parent === null && code.cycle !== null)
}

export function canChangeOwn(): boolean {
  return !isReadOnly() && isOwn(chosenCode())
}

/** Adds a code; whoever wants it chosen in the tree says so. */
export async function addCode(parent: Id | null, name: string): Promise<Code> {
  const code = await api.codebook.addCode({ parent, name })
  await queryClient.invalidateQueries({ queryKey: queryKeys.codebook })
  return code
}

export async function moveCode(code: Id, parent: Id | null, before: Id | null): Promise<void> {
  await api.codebook.move({ id: code, parent, before })
  await queryClient.invalidateQueries({ queryKey: queryKeys.codebook })
}

export async function archiveCode(code: Code, archived: boolean): Promise<void> {
  await api.codebook.archive({ id: code.id, archived })
  await queryClient.invalidateQueries({ queryKey: queryKeys.codebook })
  await showUndoToast({ words: text(archived ? 'codebook:archived' : 'codebook:restored', { name: code.name }) })
}

/** Merges, and shows the code that stands. Codings in any open document may have changed. */
export async function mergeCodes(from: Code, into: Code): Promise<void> {
  const { codings, joined } = await api.codebook.merge({ from: from.id, into: into.id })
  showPassagesOf(into.id)
  await refreshAll()
  const values = { name: from.name, into: into.name, count: codings, joined }
  await showUndoToast({ words: text(joined > 0 ? 'codebook:merged.joined' : 'codebook:merged', values) })
}

/** Calls the framework's codes as in this language. */
export async function labelCodes(language: LabelLanguage): Promise<void> {
  const count = await api.codebook.label({ language })
  if (count > 0) await showUndoToast({ words: text('codebook:labelled', { count }) })
}

/** Removes a code that nothing is coded with; of one in use it asks what to do with its work. */
export async function removeCode(code: Code): Promise<void> {
  const children = cachedCodes().children.get(code.id)?.length ?? 0
  if (code.all + children > 0) {
    beginTask({ name: 'remove', code: code.id })
    return
  }
  await api.codebook.remove({ id: code.id })
  showPassagesOf(null)
  await queryClient.invalidateQueries({ queryKey: queryKeys.codebook })
  await showUndoToast({ words: text('codebook:removed', { name: code.name }) })
}
