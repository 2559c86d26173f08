import { analyse } from 'chardet'
import iconv from 'iconv-lite'
import { AppError } from '../../shared/errors'
import type { DraftWarning } from '../../shared/model/draft'

export interface Decoded {
  text: string
  encoding: string
  warnings: DraftWarning[]
}

/**
 * Bytes as text: the byte order mark decides, then strict UTF-8, then UTF-16 and UTF-32 by the pattern of its zero bytes, then a guess, which is
 * said to be one. Line ends become LF; zero characters and halves of surrogate pairs become U+FFFD one for one; nothing else is changed.
 *
 * @param wanted an encoding a person has chosen instead
 * @throws AppError file.encoding, file.notText
 */
export function decodeText(bytes: Uint8Array, file: string, wanted?: string): Decoded {
  const { text, encoding, warnings } = wanted === undefined ? guess(bytes, file) : chosen(bytes, file, wanted)
  return { text: tidy(text), encoding, warnings }
}

/** The normalisation every imported text goes through, whatever its format. */
function tidy(text: string): string {
  const withoutMark = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return withoutMark.replace(/\r\n?/g, '\n').replaceAll('\u0000', '\ufffd').toWellFormed()
}

function chosen(bytes: Uint8Array, file: string, wanted: string): Decoded {
  const name = wanted.toLowerCase()
  if (!iconv.encodingExists(name)) throw new AppError('file.encoding', { file, encoding: wanted.toUpperCase() })
  const text = name === 'utf-8' || name === 'utf8' ? strict(bytes, 'utf-8') : iconv.decode(Buffer.from(bytes), name)
  // A replacement that the file does not hold itself means that these bytes are not in that encoding.
  if (text === null || (text.includes('\ufffd') && !holdsReplacement(bytes, name)))
    throw new AppError('file.encoding', { file, encoding: wanted.toUpperCase() })
  return { text, encoding: name, warnings: [] }
}

function holdsReplacement(bytes: Uint8Array, encoding: string): boolean {
  return /^utf|^ucs|^gb18030/.test(encoding) && Buffer.from(bytes).includes(iconv.encode('\ufffd', encoding))
}

function guess(bytes: Uint8Array, file: string): Decoded {
  const marked = byMark(bytes)
  if (marked !== null) return { ...marked, warnings: [] }
  const wide = wideWithoutMark(bytes)
  if (wide !== null) return { text: iconv.decode(Buffer.from(bytes), wide), encoding: wide, warnings: [guessed(wide)] }
  const utf8 = strict(bytes, 'utf-8')
  if (utf8 !== null) {
    if (controlShare(bytes) > 0.3) throw new AppError('file.notText', { file, format: 'a program or data file' })
    return { text: utf8, encoding: 'utf-8', warnings: [] }
  }
  if (controlShare(bytes) > 0.02) throw new AppError('file.notText', { file, format: 'a program or data file' })
  return damagedUtf8(bytes) ?? byDetector(bytes)
}

function byMark(bytes: Uint8Array): { text: string; encoding: string } | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    const text = strict(bytes, 'utf-8')
    return text === null ? null : { text, encoding: 'utf-8' }
  }
  const encoding =
    a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length % 4 === 0
      ? 'utf-32le'
      : a === 0 && b === 0 && c === 0xfe && d === 0xff
        ? 'utf-32be'
        : a === 0xff && b === 0xfe
          ? 'utf-16le'
          : a === 0xfe && b === 0xff
            ? 'utf-16be'
            : null
  return encoding === null ? null : { text: iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false }), encoding }
}

/**
 * UTF-16 without a mark shows in its spaces, line ends and ASCII letters: their zero bytes all stand on one side. One-byte encodings have
 * next to no zero bytes.
 */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | null {
  const length = Math.min(bytes.length, 65_536) & ~1
  if (length < 8 || bytes.length % 2 !== 0) return null
  const quarter = wholeQuarters(bytes, length)
  if (quarter !== null) return quarter
  let little = 0
  let big = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i + 1] === 0 && isCommonAscii(bytes[i])) little++
    if (bytes[i] === 0 && isCommonAscii(bytes[i + 1])) big++
  }
  const needed = Math.max(2, length * 0.04)
  if (Math.max(little, big) < needed || Math.min(little, big) > Math.max(little, big) * 0.1) return null
  return little > big ? 'utf-16le' : 'utf-16be'
}

/** In UTF-32 three of four bytes of an ASCII letter are zero, and one of any letter. */
function wholeQuarters(bytes: Uint8Array, length: number): 'utf-32le' | 'utf-32be' | null {
  if (bytes.length % 4 !== 0) return null
  let little = true
  let big = true
  for (let i = 0; i + 3 < length && (little || big); i += 4) {
    little &&= bytes[i + 3] === 0 && (bytes[i + 2] ?? 0) <= 0x10
    big &&= bytes[i] === 0 && (bytes[i + 1] ?? 0) <= 0x10
  }
  return little === big ? null : little ? 'utf-32le' : 'utf-32be'
}

function isCommonAscii(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09)
}

/** UTF-8 with a few bad bytes, as a file cut off or patched by a program: replaced, counted and said. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let bad = 0
  let good = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) bad++
    else if (unit > 0x7f) good++
  }
  if (good < 10 || bad * 10 > good) return null
  return {
    text,
    encoding: 'utf-8',
    warnings: [{ code: 'import.damagedCharacters', details: { count: bad, encoding: 'utf-8' } }],
  }
}

/** Windows' supersets in place of the ISO sets, whose upper controls no text uses. */
const supersets: Record<string, string> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
  'iso-8859-8': 'windows-1255',
  gb18030: 'gb18030',
}

function byDetector(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, 131_072)
  const names = analyse(sample)
    .filter(match => match.confidence >= 10 && !/^utf-|^iso-2022|^ascii/i.test(match.name))
    .map(match => supersets[match.name.toLowerCase()] ?? match.name.toLowerCase())
  for (const name of [...names, 'windows-1252']) {
    if (!iconv.encodingExists(name)) continue
    const text = iconv.decode(Buffer.from(bytes), name)
    if (!text.includes('\ufffd')) return { text, encoding: name, warnings: [guessed(name)] }
  }
  const text = iconv.decode(Buffer.from(bytes), 'windows-1252')
  const count = text.split('\ufffd').length - 1
  const damaged = { code: 'import.damagedCharacters', details: { count, encoding: 'windows-1252' } }
  return { text, encoding: 'windows-1252', warnings: [guessed('windows-1252'), damaged] }
}

function guessed(encoding: string): DraftWarning {
  return { code: 'import.encodingGuessed', details: { encoding } }
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Share of control characters that no text editor writes, in the first 64 KB. */
function controlShare(bytes: Uint8Array): number {
  const length = Math.min(bytes.length, 65_536)
  let controls = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b && byte !== 0x1a) controls++
  }
  return length === 0 ? 0 : controls / length
}
