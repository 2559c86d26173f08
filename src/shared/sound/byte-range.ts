/** A stretch of a file, end exclusive. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * The one range of bytes a `Range` header asks for (RFC 9110, 14). Several at once are answered as the whole, which the standard allows.
 * @returns undefined where the whole is wanted, null where the range cannot be satisfied
 */
export function byteRange(header: string | undefined, size: number): ByteRange | null | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!match) return undefined
  const [, from = '', to = ''] = match
  if (from === '' && to === '') return undefined
  if (from === '') {
    const length = Number(to)
    return length === 0 || size === 0 ? null : { start: Math.max(0, size - length), end: size }
  }
  const start = Number(from)
  const end = to === '' ? size : Math.min(size, Number(to) + 1)
  if (to !== '' && Number(to) < start) return undefined
  return start >= size ? null : { start, end }
}
