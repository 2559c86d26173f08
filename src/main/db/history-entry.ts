import { ActionName, type HistoryEntry } from '../../shared/model/history'
import { uuidText } from './uuid'

/** What an entry of the history is told from. */
export interface EntryRow {
  uuid: Buffer
  hlc: number
  coder: string
  by: Buffer
  kind: string
  action: string
  details: string
}

/** Columns of an `EntryRow`, of `history_txn t JOIN coder c`. */
export const entryColumns = 't.uuid, t.hlc, c.name AS coder, c.uuid AS by, t.kind, t.action, t.details'

export function entryOf({ uuid, hlc, coder, by, kind, action, details }: EntryRow): HistoryEntry {
  return {
    id: uuidText(uuid),
    at: new Date(hlc / 1000).toISOString(),
    coder,
    coderId: uuidText(by),
    kind: kind as HistoryEntry['kind'],
    action: ActionName.parse(action),
    details: JSON.parse(details) as HistoryEntry['details'],
  }
}
