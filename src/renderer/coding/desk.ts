import type { Desk, Reading, ReadingPlace } from '../../shared/model/desk'
import { emptyDesk } from '../../shared/model/desk'
import type { Id } from '../../shared/model/id'
import type { ProjectInfo } from '../../shared/model/project'
import { api } from '../app/api'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'

/** How the person left the project, as far as it is known by now. */
export function cachedDesk(): Desk {
  return queryClient.getQueryData<Desk>(deskKey()) ?? emptyDesk
}

/** Reads in other letters from now on, whenever this project is open on this computer. */
export async function readIn(change: Partial<Reading>): Promise<void> {
  const reading = { ...cachedDesk().reading, ...change }
  put(desk => ({ ...desk, reading }))
  await api.desk.reading(reading)
}

/** Remembers what is read and where; forgetting it costs so little that nobody need hear of a failure. */
export function leavePlace(document: Id, place: ReadingPlace | null): void {
  put(desk => ({ ...desk, document, places: place ? { ...desk.places, [document]: place } : desk.places }))
  api.desk.place({ document, place }).catch(() => undefined)
}

/** Does not offer a suggestion again. */
export async function dismiss(suggestion: string): Promise<void> {
  put(desk => ({ ...desk, dismissed: [...desk.dismissed, suggestion] }))
  await api.desk.dismiss({ suggestion })
}

function put(change: (desk: Desk) => Desk): void {
  queryClient.setQueryData<Desk>(deskKey(), desk => change(desk ?? emptyDesk))
}

function deskKey() {
  return queryKeys.desk(queryClient.getQueryData<ProjectInfo | null>(queryKeys.project)?.id ?? '')
}
