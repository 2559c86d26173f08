import { createHash } from 'node:crypto'
import { storeRecording } from '../../db/refi/import-framework'
import { storeAttachment } from '../../db/refi/import-people'
import { knownRow } from '../../db/refi/import-rows'
import type { BroughtIn } from './brought-in'
import { readCarried } from './carried-line'
import { RecordingRecord } from './framework-records'

/** PDF files, pictures, sound and film are kept as they are, with their selections and codings, although they are not shown. */
export function bringAttachments(into: BroughtIn): void {
  for (const { source, bytes } of into.prepared.attachments) {
    if (knownRow(into.project, 'attachment', source.guid)) continue
    const text = source.texts.map(each => into.texts.get(each.guid)).find(each => each !== undefined)
    const recording = RecordingRecord.safeParse(readCarried(source.description).record).data
    if (recording && text) {
      const { k: _, ...facts } = recording
      // Sought beside the project, and nowhere else: a file does not say what is opened on this computer.
      const name = source.name.replace(/^.*[/\\]/, '')
      storeRecording(into.project, text, { ...facts, name, place: name })
      continue
    }
    const stored = storeAttachment(into.project, {
      name: source.name,
      type: source.type,
      size: bytes?.length ?? 0,
      hash: bytes === null ? '' : createHash('sha256').update(bytes).digest('hex'),
      place: bytes === null ? source.path : '',
      selections: JSON.stringify(source.selections),
      document: text?.row ?? null,
      bytes,
    })
    into.counts.attachments++
    into.name('attachment', source.guid, stored)
    into.lose('attachment.kept', {
      title: source.name,
      type: source.type,
      selections: source.selections.length,
      codings: source.codings,
    })
  }
}
