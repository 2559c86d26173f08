import { encodings } from './encodings'

/** A few words of a file as one encoding has them. */
export interface ReadAs {
  encoding: string
  words: string
}

/** As many are compared with ease. */
const mostChoices = 5
const sample = 64 * 1024

/**
 * How the first words of a file that are not plain ASCII read in the encodings they can be in: the guessed one first, one line for each way
 * they read.
 */
export async function readAs(file: Blob, guessed: string): Promise<ReadAs[]> {
  const bytes = new Uint8Array(await file.slice(0, sample).arrayBuffer())
  const at = bytes.findIndex(byte => byte > 0x7f)
  if (at === -1) return []
  // From a line's beginning, so that letters of two bytes are not cut apart.
  const from = bytes.lastIndexOf(0x0a, at) + 1
  const end = bytes.indexOf(0x0a, at)
  const line = bytes.subarray(from, end === -1 ? undefined : end)
  const names = [
    guessed,
    ...encodings.map(([value]) => value).filter(value => value !== guessed && !/^utf/.test(value)),
  ]
  const seen = new Set<string>()
  const choices: ReadAs[] = []
  for (const encoding of names) {
    const words = decode(line, encoding)
    if (words === null || seen.has(words)) continue
    seen.add(words)
    choices.push({ encoding, words: excerpt(words) })
    if (choices.length === mostChoices) break
  }
  return choices
}

/** @returns null where the bytes cannot be in that encoding, or would be control characters */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const words = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return /[\u0080-\u009f\ufffd]/.test(words) ? null : words
  } catch {
    return null
  }
}

/** The words around the first letter that is not ASCII. */
function excerpt(line: string): string {
  const at = Math.max(0, line.search(/[^\t\r -~]/))
  const from = at < 30 ? 0 : line.indexOf(' ', at - 30) + 1
  return line.slice(from, from + 70).trim()
}
