import { ActionName, type HistoryEntry } from '../../shared/model/history'
import { uuidText } from './uuid'

/** What an entry of the history is told from. */
export interface EntryRow {
  uuid: Buffer
  hlc: number
  /** Row of the coder, whose name may not be theirs alone. */
  coder: number
  by: Buffer
  kind: string
  action: string
  details: string
}

/** Columns of an `EntryRow`, of `history_txn t JOIN coder c`. */
export const entryColumns = 't.uuid, t.hlc, c.id AS coder, c.uuid AS by, t.kind, t.action, t.details'

/** @param names what coders are called, by row id */
export function entryOf(
  { uuid, hlc, coder, by, kind, action, details }: EntryRow,
  names: ReadonlyMap<number, string>,
): HistoryEntry {
  return {
    id: uuidText(uuid),
    at: new Date(hlc / 1000).toISOString(),
    coder: names.get(coder) ?? '',
    coderId: uuidText(by),
    kind: kind as HistoryEntry['kind'],
    action: ActionName.parse(action),
    details: JSON.parse(details) as HistoryEntry['details'],
  }
}
