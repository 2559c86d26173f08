import type { Recording } from '../../shared/model/recording'
import { documentById } from '../db/documents'
import { addMedia, mediaById, mediaOf, moveMedia, removeMedia, type StoredMedia, setMediaOffset } from '../db/media'
import type { Project } from '../db/project'
import { pathOf, placeFrom, stateOf } from '../media/media-place'
import { lookOver, takeIn } from '../media/take-in'
import { calls } from './contract'

export const sound = {
  list: calls.sound.list.handler(({ context: { workspace }, input }) =>
    mediaOf(workspace.project, input.document).map(media => recording(workspace.project, media)),
  ),
  attach: calls.sound.attach.handler(async ({ context: { workspace, client }, input: { document, path, inside } }) => {
    const { project } = workspace
    documentById(project, document)
    const file = await lookOver(path)
    if (inside) await takeIn(project, file)
    const { path: at, ...rest } = file
    const id = addMedia(project, document, { ...rest, place: inside ? '' : placeFrom(project.file.path, at) })
    workspace.announce(['media'], [document], client)
    return recording(project, mediaById(project, id))
  }),
  detach: calls.sound.detach.handler(({ context: { workspace, client }, input }) => {
    const { document } = removeMedia(workspace.project, input.id)
    workspace.announce(['media'], [document], client)
  }),
  offset: calls.sound.offset.handler(({ context: { workspace, client }, input }) => {
    setMediaOffset(workspace.project, input.id, input.offset)
    const media = mediaById(workspace.project, input.id)
    workspace.announce(['media'], [media.document], client)
    return recording(workspace.project, media)
  }),
  find: calls.sound.find.handler(async ({ context: { workspace, client }, input }) => {
    const { project } = workspace
    const before = mediaById(project, input.id)
    const { path, ...file } = await lookOver(input.path)
    moveMedia(project, input.id, { ...file, place: placeFrom(project.file.path, path) })
    workspace.announce(['media'], [before.document], client)
    return { recording: recording(project, mediaById(project, input.id)), same: before.hash === file.hash }
  }),
}

function recording(project: Project, media: StoredMedia): Recording {
  const { id, document, name, place, type, size, offset } = media
  return {
    id,
    document,
    name,
    path: place === '' ? null : (pathOf(project.file.path, place) ?? place),
    type,
    size,
    offset,
    state: stateOf(project.file.path, media),
  }
}
