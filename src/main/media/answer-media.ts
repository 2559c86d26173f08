import { byteRange } from '../../shared/sound/byte-range'
import type { MediaBytes } from './read-media'

/** Where a window finds a recording: below this, by its id. */
export const mediaPath = '/media/'

export type ReadBytes = (id: string, start: number, length: number) => Promise<MediaBytes | null>

/** An answer to a request for a recording, for a host to send as it can. */
export interface MediaAnswer {
  status: 200 | 206 | 404 | 416
  headers: Record<string, string>
  /** The bytes piece by piece, read as they are asked for. It fails when the file goes away meanwhile. */
  body(): AsyncGenerator<Uint8Array>
}

const piece = 512 * 1024

/** Answers a request for a recording, whole or in part (RFC 9110, 14). `path` is that of the address; anything but an id is not found. */
export async function answerMedia(path: string, range: string | undefined, read: ReadBytes): Promise<MediaAnswer> {
  const id = path.slice(mediaPath.length)
  const whole = await read(id, 0, 0)
  if (!whole) return { status: 404, headers: {}, body: nothing }
  const { type, size } = whole
  const wanted = byteRange(range, size)
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes', 'Cache-Control': 'no-store' }
  if (wanted === null)
    return {
      status: 416,
      headers: { ...headers, 'Content-Range': `bytes */${size}`, 'Content-Length': '0' },
      body: nothing,
    }
  const { start, end } = wanted ?? { start: 0, end: size }
  return {
    status: wanted ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(end - start),
      ...(wanted ? { 'Content-Range': `bytes ${start}-${end - 1}/${size}` } : {}),
    },
    async *body() {
      for (let at = start; at < end; ) {
        const part = await read(id, at, Math.min(piece, end - at))
        if (!part || part.bytes.length === 0) throw new Error('the recording is gone')
        at += part.bytes.length
        yield part.bytes
      }
    },
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
