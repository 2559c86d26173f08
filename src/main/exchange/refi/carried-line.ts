import { crc32 } from 'node:zlib'

const shape = /(?:^|\n)\[vf1:([0-9A-F]{8}) (\{.*\})\]\s*$/

/**
 * The last line of a note: what its record is, as ASCII JSON with a checksum. It comes back through tools that keep no more than a memo's text; a person's
 * change to it shows by the checksum.
 */
export function carriedLine(record: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(record).replace(
    /[^\x20-\x7e]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `[vf1:${checksum(json)} ${json}]`
}

/** @returns the text before the line, and the record; `null` where there is none or it was changed (`isChanged`) */
export function readCarried(text: string): {
  text: string
  record: Readonly<Record<string, unknown>> | null
  isChanged: boolean
} {
  const found = shape.exec(text)
  if (!found) return { text, record: null, isChanged: false }
  const [, sum, json] = found
  const before = text.slice(0, found.index).replace(/\n$/, '')
  if (checksum(json!) !== sum) return { text, record: null, isChanged: true }
  try {
    const record: unknown = JSON.parse(json!)
    return { text: before, record: record as Record<string, unknown>, isChanged: false }
  } catch {
    return { text, record: null, isChanged: true }
  }
}

function checksum(json: string): string {
  return crc32(json).toString(16).toUpperCase().padStart(8, '0')
}
