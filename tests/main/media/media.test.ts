import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { redo, undo } from '../../../src/main/db/history'
import { addMedia, mediaById, mediaOf, moveMedia, removeMedia, setMediaOffset } from '../../../src/main/db/media'
import type { Project } from '../../../src/main/db/project'
import { answerMedia } from '../../../src/main/media/answer-media'
import { pathOf, placeFrom, stateOf } from '../../../src/main/media/media-place'
import { readMedia } from '../../../src/main/media/read-media'
import { lookOver, takeIn } from '../../../src/main/media/take-in'
import { bringIn, draftOf, temporaryProject } from '../../support/temporary-project'
import { wav } from '../../support/wav'

const sound = wav(200)

function prepared() {
  const project = temporaryProject()
  const document = bringIn(project, draftOf(['What?', 'That.']))
  const file = join(dirname(project.file.path), 'sound of Leila.wav')
  writeFileSync(file, sound)
  return { project, document, file }
}

async function attach(project: Project, document: string, file: string, inside: boolean) {
  const { path, ...found } = await lookOver(file)
  if (inside) await takeIn(project, { path, ...found })
  return addMedia(project, document, { ...found, place: inside ? '' : placeFrom(project.file.path, path) })
}

async function served(project: Project, id: string, range?: string) {
  const answer = await answerMedia(`/media/${id}`, range, (...asked) => readMedia(project, ...asked))
  const parts: Uint8Array[] = []
  for await (const part of answer.body()) parts.push(part)
  return { ...answer, bytes: Buffer.concat(parts) }
}

it.each([false, true])('serves an attached recording whole and in ranges (in the project: %s)', async inside => {
  const { project, document, file } = prepared()
  const id = await attach(project, document, file, inside)
  if (inside) rmSync(file)
  const whole = await served(project, id)
  expect(whole.status).toBe(200)
  expect(whole.headers).toMatchObject({
    'Content-Type': 'audio/wav',
    'Content-Length': String(sound.length),
    'Accept-Ranges': 'bytes',
  })
  expect(whole.bytes.equals(sound)).toBe(true)
  // Over the border of two parts.
  const part = await served(project, id, 'bytes=1048570-1048589')
  expect(part.status).toBe(206)
  expect(part.headers['Content-Range']).toBe(`bytes 1048570-1048589/${sound.length}`)
  expect(part.bytes.equals(sound.subarray(1048570, 1048590))).toBe(true)
  expect((await served(project, id, `bytes=${sound.length}-`)).status).toBe(416)
  expect((await served(project, id, 'bytes=-4')).bytes.equals(sound.subarray(-4))).toBe(true)
})

it('keeps the way to a file from the project, and says when it is missing or another one', async () => {
  const { project, document, file } = prepared()
  const id = await attach(project, document, file, false)
  const state = () => stateOf(project.file.path, mediaById(project, id))
  expect(mediaById(project, id).place).toBe('sound of Leila.wav')
  expect(state()).toBe('there')
  const elsewhere = join(dirname(file), 'recordings', 'moved.wav')
  mkdirSync(dirname(elsewhere))
  renameSync(file, elsewhere)
  expect(state()).toBe('missing')
  expect((await served(project, id)).status).toBe(404)
  const { path, ...found } = await lookOver(elsewhere)
  moveMedia(project, id, { ...found, place: placeFrom(project.file.path, path) })
  expect(mediaById(project, id)).toMatchObject({ place: 'recordings/moved.wav', name: 'moved.wav' })
  expect((await served(project, id)).status).toBe(200)
  appendFileSync(elsewhere, 'x')
  expect(state()).toBe('changed')
  expect((await served(project, id)).status).toBe(404)
})

it('reaches nothing but what is attached, whatever the path or the project says', async () => {
  const { project, document, file } = prepared()
  const id = await attach(project, document, file, false)
  for (const path of ['../../etc/passwd', '%2e%2e/x', `${id}/`, `${id.toUpperCase()}`, '', 'sound of Leila.wav'])
    expect((await served(project, path)).status).toBe(404)
  const secret = join(dirname(file), 'secret.txt')
  writeFileSync(secret, 'secret')
  project.act('sound.find', {}, () => {
    project.prepare("UPDATE media SET place='secret.txt', size=6").run()
  })
  expect((await served(project, id)).status).toBe(404)
  for (const place of ['\\\\host\\share\\a.wav', '//host/share/a.wav', 'a\0.wav', '/etc/passwd'])
    expect(pathOf(project.file.path, place)).toBeNull()
})

it('undoes attaching, offset and taking away', async () => {
  const { project, document, file } = prepared()
  const id = await attach(project, document, file, true)
  setMediaOffset(project, id, -1500)
  removeMedia(project, id)
  expect(mediaOf(project, document)).toEqual([])
  undo(project)
  expect(mediaOf(project, document)).toMatchObject([{ id, offset: -1500 }])
  expect((await served(project, id)).bytes.equals(sound)).toBe(true)
  undo(project)
  expect(mediaOf(project, document)).toMatchObject([{ offset: 0 }])
  undo(project)
  expect(mediaOf(project, document)).toEqual([])
  redo(project)
  expect(mediaOf(project, document)).toHaveLength(1)
})

it('fails the listener when the file goes away under way, and takes nothing but recordings', async () => {
  const { project, document, file } = prepared()
  const id = await attach(project, document, file, false)
  const answer = await answerMedia(`/media/${id}`, undefined, (...asked) => readMedia(project, ...asked))
  const body = answer.body()
  await body.next()
  rmSync(file)
  await expect(body.next()).rejects.toThrow()
  const text = join(dirname(file), 'notes.txt')
  writeFileSync(text, 'x')
  await expect(lookOver(text)).rejects.toMatchObject({ code: 'sound.notARecording' })
  await expect(lookOver(file)).rejects.toMatchObject({ code: 'file.notFound' })
})
