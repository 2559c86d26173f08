import { describe, expect, it } from 'vitest'
import { ForeignDatabase } from '../../../src/main/db/foreign/foreign-database'
import { readTree } from '../../../src/main/exchange/refi/read-tree'
import { openZip } from '../../../src/main/import/zip'
import { databaseOf } from '../../support/make-foreign'
import { makeZip } from '../import/make-zip'

const limits = { depth: 3, elements: 4, attribute: 5, bytes: 60 }
const read = (xml: string) => readTree(Buffer.from(xml), 'x.qde', limits)

describe('what an XML document may hold is taken to the last piece, and not one more', () => {
  const cases: Record<string, { last: string; more: string; code: string }> = {
    'elements below each other': { last: '<a><b><c/></b></a>', more: '<a><b><c><d/></c></b></a>', code: 'file.unsafe' },
    'elements in all': { last: '<a><b/><b/><b/></a>', more: '<a><b/><b/><b/><b/></a>', code: 'file.unsafe' },
    'characters of an attribute': { last: '<a n="12345"/>', more: '<a n="123456"/>', code: 'file.unsafe' },
    'bytes of the file': {
      last: `<a>${'x'.repeat(53)}</a>`,
      more: `<a>${'x'.repeat(54)}</a>`,
      code: 'file.tooLarge',
    },
  }
  for (const [what, { last, more, code }] of Object.entries(cases))
    it(what, () => {
      expect(read(last).name).toBe('a')
      expect(() => read(more)).toThrow(expect.objectContaining({ code }))
    })
})

describe('what an archive may hold, likewise', () => {
  const zip = (...sizes: number[]) =>
    openZip(makeZip(sizes.map((size, n) => ({ name: `${n}`, data: Buffer.alloc(size) }))), 'x.zip', {
      total: 100,
      entry: 60,
    })

  it('bytes of one file, counted while they are inflated', async () => {
    expect(await (await zip(60)).read('0')).toHaveLength(60)
    await expect((await zip(61)).read('0')).rejects.toMatchObject({ code: 'file.tooLarge' })
  })

  it('bytes of all files, by what its directory says', async () => {
    expect((await zip(60, 40)).names).toEqual(['0', '1'])
    await expect(zip(60, 41)).rejects.toMatchObject({ code: 'file.tooLarge' })
  })
})

describe('what a database of another program may hold, likewise', () => {
  const rows = (...texts: (string | Buffer)[]) =>
    new ForeignDatabase(
      databaseOf('CREATE TABLE t(a)', ...texts.map((text): [string, unknown] => ['INSERT INTO t VALUES(?)', text])),
      'data.qda',
      { rows: 2, cell: 8 },
    ).rows('t', ['a', 'b'])

  it('rows of one table', () => {
    expect(rows('x', 'y')).toEqual([
      { a: 'x', b: null },
      { a: 'y', b: null },
    ])
    expect(() => rows('x', 'y', 'z')).toThrow(
      expect.objectContaining({ code: 'exchange.tooManyRows', details: { file: 'data.qda', table: 't', limit: 2 } }),
    )
  })

  it('bytes of one cell, told instead of left out, also behind a NUL and where they are no text', () => {
    expect(rows('éééé')[0]).toEqual({ a: 'éééé', b: null })
    for (const long of ['ééééé', 'a\u0000ccccccc', Buffer.alloc(9)])
      expect(() => rows(long)).toThrow(expect.objectContaining({ code: 'exchange.cellTooLarge' }))
  })
})
