import { calls } from './contract'
import type { Workspace } from './workspace'

export const desk = {
  read: calls.desk.read.handler(({ context: { workspace } }) => workspace.desks.of(projectOf(workspace))),
  reading: calls.desk.reading.handler(({ context: { workspace }, input }) => {
    workspace.desks.change(projectOf(workspace), before => ({ ...before, reading: input }))
  }),
  place: calls.desk.place.handler(({ context: { workspace }, input: { document, place } }) => {
    workspace.desks.change(projectOf(workspace), before => {
      const { [document]: earlier, ...others } = before.places
      const now = place ?? earlier
      return { ...before, document, places: now ? { ...others, [document]: now } : others }
    })
  }),
  dismiss: calls.desk.dismiss.handler(({ context: { workspace }, input }) => {
    workspace.desks.change(projectOf(workspace), before => ({
      ...before,
      dismissed: [...before.dismissed.filter(each => each !== input.suggestion), input.suggestion],
    }))
  }),
}

function projectOf(workspace: Workspace): string {
  return workspace.project.info().id
}
