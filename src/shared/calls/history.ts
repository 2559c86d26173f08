import { z } from 'zod'
import { Bytes } from '../bytes'
import { HistoryEntry, HistoryState } from '../model/history'
import { HistoryDetail, HistoryFilter, HistoryPage } from '../model/history-detail'
import { ProjectInfo } from '../model/project'
import { base, byId, nothing } from './base'

export const history = {
  state: base.input(nothing).output(HistoryState),
  undo: base.input(nothing).output(HistoryEntry),
  redo: base.input(nothing).output(HistoryEntry),
  list: base.input(z.object({ limit: z.int().min(1).max(1000) })).output(z.array(HistoryEntry)),
  /** Entries that pass a filter, the last first. */
  find: base.input(z.object({ filter: HistoryFilter, limit: z.int().min(1).max(20_000) })).output(HistoryPage),
  /** What one entry did, in words. */
  detail: base.input(byId).output(HistoryDetail),
  /** Takes back an older action of one's own, on which nothing was built since. */
  undoEntry: base.input(byId).output(HistoryEntry),
  /** The audit trail as CSV: a line for each field that an action changed. */
  audit: base.input(z.object({ filter: HistoryFilter })).output(z.object({ name: z.string(), file: Bytes })),
  /** Shows the project as it was after an entry, for reading only, until `leavePast`; by a day: as its last entry left it. */
  showPast: base.input(z.union([byId, z.object({ day: z.iso.date() })])).output(ProjectInfo),
  leavePast: base.input(nothing).output(ProjectInfo),
  /** A project file of the state that is shown. */
  copyOfPast: base.input(nothing).output(z.object({ name: z.string(), file: Bytes })),
}
