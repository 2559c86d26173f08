import { readFileSync } from 'node:fs'
import { parse } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../shared/errors'
import type { HistoryEntry } from '../../shared/model/history'
import { entryOn } from '../db/as-it-was'
import { codingsAfter } from '../db/codings-after'
import { findHistory, historyDetail } from '../db/find-history'
import { historyState, listHistory, redo, tablesOf, undo, undoEntry } from '../db/history'
import { auditCsv } from '../export/audit-csv'
import { calls } from './contract'
import { asWork } from './in-slices'
import type { Workspace } from './workspace'

export const history = {
  state: calls.history.state.handler(({ context: { workspace } }) => historyState(workspace.project)),
  undo: calls.history.undo.handler(({ context: { workspace } }) => announced(workspace, undo(workspace.project))),
  redo: calls.history.redo.handler(({ context: { workspace } }) => announced(workspace, redo(workspace.project))),
  list: calls.history.list.handler(({ context: { workspace }, input }) => listHistory(workspace.project, input.limit)),
  find: calls.history.find.handler(({ context: { workspace }, input }) =>
    findHistory(workspace.project, input.filter, input.limit),
  ),
  detail: calls.history.detail.handler(({ context: { workspace }, input }) =>
    historyDetail(workspace.project, input.id),
  ),
  undoEntry: calls.history.undoEntry.handler(({ context: { workspace }, input }) =>
    announced(workspace, undoEntry(workspace.project, input.id)),
  ),
  audit: calls.history.audit.handler(({ context: { workspace }, input }) => ({
    name: `${workspace.project.info().name} audit.csv`,
    file: new Blob([auditCsv(workspace.project, input.filter)], { type: 'text/csv' }),
  })),
  showPast: calls.history.showPast.handler(({ context, input, signal }) => {
    const { workspace } = context
    // A day or an entry is one of the project as it is, whatever is shown.
    workspace.leavePast()
    const entry = 'id' in input ? input.id : entryOn(workspace.project, input.day)
    return asWork(context, say =>
      workspace.showPast(entry, async share => {
        say(share)
        await setImmediate()
        signal?.throwIfAborted()
      }),
    )
  }),
  leavePast: calls.history.leavePast.handler(({ context: { workspace } }) => {
    workspace.leavePast()
    return workspace.project.info()
  }),
  copyOfPast: calls.history.copyOfPast.handler(({ context: { workspace } }) => {
    // Only the past's own file: a project that is being written to is copied by SQLite, not byte by byte.
    if (workspace.current?.past === undefined) throw new AppError('history.noEntry')
    const { path } = workspace.project.file
    const name = `${parse(workspace.path).name} as it was ${workspace.current?.past?.slice(0, 10) ?? ''}.vloom`
    return { name, file: new Blob([readFileSync(path)], { type: 'application/octet-stream' }) }
  }),
}

/** Announced as nobody's: the window that asked does not know what was taken back any more than the others do. */
function announced(workspace: Workspace, entry: HistoryEntry): HistoryEntry {
  workspace.announce(tablesOf(workspace.project, entry.id), [], '', codingsAfter(workspace.project, entry.id))
  return entry
}
