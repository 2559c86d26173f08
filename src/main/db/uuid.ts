import { createHash } from 'node:crypto'
import { v7 } from 'uuid'

/** UUIDs are 16 bytes in the file and text everywhere else. */
export function newUuid(): string {
  return v7()
}

/**
 * The uuid of a row that is known by a natural key (an attribute of a participant): the same in every copy, so that two people who fill in
 * the same cell meet in one row. Version 8 of RFC 9562: the first bytes of a SHA-256.
 */
export function derivedUuid(...key: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(key)).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return uuidText(bytes)
}

export function uuidBytes(text: string): Buffer {
  return Buffer.from(text.replaceAll('-', ''), 'hex')
}

export function uuidText(bytes: Uint8Array | string): string {
  const hex = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
