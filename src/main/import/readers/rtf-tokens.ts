export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; value: number | null }
  /** One byte of text, to be decoded by the font's character set. */
  | { kind: 'byte'; byte: number }

const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d

/**
 * Control words, groups and bytes of an RTF file, after the Rich Text Format specification 1.9.1. Binary data are stepped over; a control
 * symbol comes as a word of one character.
 */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at++] ?? 0
    if (byte === openBrace) yield { kind: 'open' }
    else if (byte === closeBrace) yield { kind: 'close' }
    else if (byte === backslash) {
      const { token, next } = control(bytes, at)
      at = token.kind === 'word' && token.word === 'bin' ? next + Math.max(0, token.value ?? 0) : next
      yield token
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { kind: 'byte', byte }
  }
}

function control(bytes: Uint8Array, from: number): { token: RtfToken; next: number } {
  let at = from
  while (isLetter(bytes[at]) && at - from < 32) at++
  if (at === from) {
    const symbol = String.fromCharCode(bytes[at] ?? 0x20)
    if (symbol !== "'") return { token: { kind: 'word', word: symbol, value: null }, next: at + 1 }
    const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
    return Number.isNaN(value)
      ? { token: { kind: 'word', word: "'", value: null }, next: at + 1 }
      : { token: { kind: 'byte', byte: value }, next: at + 3 }
  }
  const word = String.fromCharCode(...bytes.subarray(from, at))
  const digits = at
  if (bytes[at] === 0x2d) at++
  while (isDigit(bytes[at]) && at - digits < 11) at++
  const value = at > digits ? Number.parseInt(String.fromCharCode(...bytes.subarray(digits, at)), 10) : Number.NaN
  // One space after a control word belongs to it.
  if (bytes[at] === 0x20) at++
  return { token: { kind: 'word', word, value: Number.isNaN(value) ? null : value }, next: at }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
