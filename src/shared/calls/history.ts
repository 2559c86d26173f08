import { z } from 'zod'
import { HistoryEntry, HistoryState } from '../model/history'
import { base, nothing } from './base'

export const history = {
  state: base.input(nothing).output(HistoryState),
  undo: base.input(nothing).output(HistoryEntry),
  redo: base.input(nothing).output(HistoryEntry),
  list: base.input(z.object({ limit: z.int().min(1).max(1000) })).output(z.array(HistoryEntry)),
}
