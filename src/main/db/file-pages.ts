import { readFileSync } from 'node:fs'

/** The pages of a database file as they lie there, whatever its schema says. Pages are numbered from 1. */
export interface Pages {
  /** In bytes. */
  size: number
  count: number
  page(number: number): Buffer | undefined
  /** Pages at which the tree of a table could begin: those that no other page of such a tree leads to. */
  roots(): number[]
  /** Serial types of the first row of the table that begins there; `none` for a table without rows, null where there is no such table. */
  firstRow(root: number): number[] | 'none' | null
}

const tableInterior = 0x05
const tableLeaf = 0x0d

/**
 * Reads a file page by page, by the SQLite file format, sections 1.6 and 2.1. Nothing of it is trusted: what leads out of the file or in
 * circles leads nowhere.
 *
 * @param size of a page in bytes where it is known better than from the file, which may be damaged
 */
export function readPages(path: string, size?: number): Pages {
  const bytes = readFileSync(path)
  const told = bytes.length >= 18 ? bytes.readUInt16BE(16) : 0
  const pageSize = size ?? (told === 1 ? 65_536 : told)
  const count = Math.ceil(bytes.length / pageSize)
  const page = (number: number) => {
    const start = (number - 1) * pageSize
    return number >= 1 && start + pageSize <= bytes.length ? bytes.subarray(start, start + pageSize) : undefined
  }
  return {
    size: pageSize,
    count,
    page,
    roots: () => {
      const children = new Set<number>()
      const trees: number[] = []
      for (let number = 2; number <= count; number++) {
        const kind = page(number)?.[0]
        if (kind === tableInterior) for (const child of childrenOf(page(number)!)) children.add(child)
        if (kind === tableInterior || kind === tableLeaf) trees.push(number)
      }
      return trees.filter(number => !children.has(number))
    },
    firstRow: root => firstRow(page, root),
  }
}

function childrenOf(page: Buffer): number[] {
  const cells = Math.min(page.readUInt16BE(3), (page.length - 12) >> 1)
  const children = [page.readUInt32BE(8)]
  for (let cell = 0; cell < cells; cell++) {
    const at = page.readUInt16BE(12 + 2 * cell)
    if (at + 4 <= page.length) children.push(page.readUInt32BE(at))
  }
  return children
}

/** Down the tree to a row that can be read; deeper than this no table is. */
const deepest = 20

function firstRow(page: (number: number) => Buffer | undefined, root: number): number[] | 'none' | null {
  let number = root
  for (let depth = 0; depth < deepest; depth++) {
    const found = page(number)
    if (!found) return null
    if (found[0] === tableLeaf) {
      if (found.readUInt16BE(3) === 0) return depth === 0 ? 'none' : null
      return serialTypes(found, found.readUInt16BE(8))
    }
    if (found[0] !== tableInterior) return null
    const next = childrenOf(found).find(child => {
      const kind = page(child)?.[0]
      return kind === tableLeaf || kind === tableInterior
    })
    if (next === undefined) return null
    number = next
  }
  return null
}

/** The head of a row: length of the row, its id, length of the head, then a serial type for each column. Null where it makes no sense. */
function serialTypes(page: Buffer, start: number): number[] | null {
  let at = start
  const next = () => {
    const [value, length] = varint(page, at)
    at += length
    return value
  }
  next()
  next()
  const headAt = at
  const end = headAt + next()
  const types: number[] = []
  while (at < end && at < page.length) types.push(next())
  return at === end ? types : null
}

/** A number of one to nine bytes, seven bits in each; larger ones than a row can have come out wrong, which is why they fit nothing. */
function varint(page: Buffer, at: number): [value: number, length: number] {
  let value = 0
  for (let length = 1; length <= 8; length++) {
    const byte = page[at + length - 1] ?? 0
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return [value, length]
  }
  return [value * 256 + (page[at + 8] ?? 0), 9]
}
