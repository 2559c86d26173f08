import { expect, it } from 'vitest'
import { byteRange } from '../../../src/shared/sound/byte-range'
import { mediaType } from '../../../src/shared/sound/media-types'

it.each([
  [undefined, undefined],
  ['bytes=0-', { start: 0, end: 100 }],
  ['bytes=10-19', { start: 10, end: 20 }],
  ['bytes=90-500', { start: 90, end: 100 }],
  ['bytes=-10', { start: 90, end: 100 }],
  ['bytes=-500', { start: 0, end: 100 }],
  ['bytes=100-', null],
  ['bytes=-0', null],
  ['bytes=20-10', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,5-6', undefined],
  ['lines=0-1', undefined],
])('reads %s as a range of 100 bytes', (header, expected) => {
  expect(byteRange(header, 100)).toEqual(expected)
})

it('knows recordings by the ending of their names, and nothing else', () => {
  expect(['A.MP3', 'b.c.wav', 'x.mov'].map(mediaType)).toEqual(['audio/mpeg', 'audio/wav', 'video/quicktime'])
  expect(['passwd', 'a.txt', 'mp3', 'a.mp3/b', 'x.__proto__', 'x.constructor'].map(mediaType)).toEqual([
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})
