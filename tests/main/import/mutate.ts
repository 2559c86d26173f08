/** Small and seeded, so that a failure can be run again. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** The same bytes with up to five accidents. */
export function mutate(source: Uint8Array, next: () => number): Uint8Array {
  let bytes = Buffer.from(source)
  const place = () => Math.floor(next() * (bytes.length + 1))
  for (let i = 0, times = 1 + Math.floor(next() * 5); i < times; i++) {
    const at = place()
    const kind = Math.floor(next() * 6)
    if (kind === 0 && bytes.length > 0) bytes[Math.min(at, bytes.length - 1)] = Math.floor(next() * 256)
    else if (kind === 1)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        bytes.subarray(Math.min(bytes.length, at + Math.floor(next() * 20))),
      ])
    else if (kind === 2)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(place(), place()), bytes.subarray(at)])
    else if (kind === 3) bytes = bytes.subarray(0, at)
    else if (kind === 4)
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(tokens[Math.floor(next() * tokens.length)] ?? ''),
        bytes.subarray(at),
      ])
    else
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from([Math.floor(next() * 256), Math.floor(next() * 256)]),
        bytes.subarray(at),
      ])
  }
  return Uint8Array.from(bytes)
}

const tokens = [
  '\n\n',
  ' --> ',
  '[00:01]',
  '#0:01#',
  '**',
  ':',
  '\\',
  '<v X>',
  '&amp;',
  '{',
  '}',
  '"',
  ',',
  '\u0000',
  '\ufeff',
  '\r',
  '\u2028',
  '😀',
  '<',
  '</b>',
  '1    ',
]
