/** Turns UTF-16 offsets into offsets in code points, which the exchange format counts. Built once for each text, in linear time. */
export function codePointOffsets(text: string): (offset: number) => number {
  const counts = new Uint32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    counts[at] = count
    const isFirstHalf = isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))
    if (!isFirstHalf) count++
  }
  counts[text.length] = count
  return offset => counts[Math.min(Math.max(offset, 0), text.length)] ?? count
}

/** The reverse: where the nth code point begins, in UTF-16. `length` is the number of code points. */
export function utf16Offsets(text: string): { length: number; at: (codePoint: number) => number } {
  const starts = new Uint32Array(text.length + 1)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    starts[count++] = at
    if (isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))) at++
  }
  starts[count] = text.length
  return { length: count, at: codePoint => starts[Math.min(Math.max(codePoint, 0), count)] ?? text.length }
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
