import type { Id } from '../../shared/model/id'
import { InboxFilter, wholeInbox } from './inbox-filter'

const keyOf = (project: Id) => `team.inbox.${project}`

/** What one asked for in this project when it was open last, on this computer; everything where that is not known. */
export function keptFilter(project: Id): InboxFilter {
  const kept = localStorage.getItem(keyOf(project))
  if (kept === null) return wholeInbox
  try {
    return InboxFilter.parse(JSON.parse(kept))
  } catch {
    // Written by another version: not worth a word.
    return wholeInbox
  }
}

export function keepFilter(project: Id, filter: InboxFilter): void {
  localStorage.setItem(keyOf(project), JSON.stringify(filter))
}
