import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addFlow } from '../../../src/main/db/flows'
import { exportRows } from '../../../src/main/db/refi/export-rows'
import { putIn, takeApart } from '../../../src/main/export/in-pieces'
import { type MakingOptions, makeInWorker } from '../../../src/main/export/make-in-worker'
import type { Makers, Order } from '../../../src/main/export/makers'
import { countFigure } from '../../../src/main/handlers/figure-data'
import { buildTable } from '../../../src/main/handlers/table-data'
import { composeReport } from '../../../src/main/report/compose'
import { usualExport } from '../../../src/shared/model/exchange-out'
import { FigureSpec } from '../../../src/shared/model/figure-spec'
import { freshSpec } from '../../../src/shared/model/table-spec'
import { templateOf } from '../../../src/shared/report/templates'
import { bringIn, codeWords, draftOf, resources, temporaryProject } from '../../support/temporary-project'
import { buildWorker } from '../import/build-worker'

let program: URL
let remove: () => void
beforeAll(async () => {
  const built = await buildWorker('export/worker.ts')
  program = built.worker
  remove = built.remove
})
afterAll(() => remove())

function told() {
  const project = temporaryProject()
  bringIn(project, draftOf(['What changed?', 'Anneke gave me her intake form.', 'And then?', 'Fewer missed visits.']))
  const from = codeWords(project, 'Leila', 'her intake form', 'POT')
  const to = codeWords(project, 'Leila', 'Fewer missed', 'REA')
  addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: '' })
  return project
}

/** The file as a worker makes it, and as it is made without one. */
async function both<Kind extends keyof Makers>(kind: Kind, order: Order<Kind>, options: MakingOptions = {}) {
  const [beside, here] = await Promise.all([
    makeInWorker(kind, order, { ...options, program }),
    makeInWorker(kind, order),
  ])
  return { beside: Buffer.from(beside.bytes), here: Buffer.from(here.bytes) }
}

it('a file of every kind that is made beside everything else is the same file', { timeout: 120_000 }, async () => {
  const project = told()
  const table = buildTable(project, freshSpec('codebook')).table
  const spec = FigureSpec.parse({ kind: 'flow' })
  const counted = countFigure(project, spec)
  const options = { resources, dpi: 100, least: 0 }
  const facts = { name: 'P', origin: 'test', createdAt: 0, coder: project.coder.id, options: usualExport }
  const archive = { rows: exportRows(project), facts, kept: [], options: { ...usualExport, consented: false } }
  const report = { report: composeReport(project, templateOf('funder')), resources }
  for (const { beside, here } of [
    await both('archive', archive),
    await both('table', { table, format: 'xlsx' }),
    await both('figure', { counted, spec, format: 'tiff', options }),
    await both('report', { ...report, format: 'docx' }),
  ]) {
    expect(beside.length).toBeGreaterThan(300)
    expect(beside.equals(here)).toBe(true)
  }
})

it('says how much of a long table is made, and leaves it when nobody wants it any more', async () => {
  const rows = Array.from({ length: 30_000 }, (_, n) => ({ word: `word ${n}`, n }))
  const order = { columns: [{ name: 'word' }, { name: 'n' }], rows, format: 'csv' as const }
  const shares: number[] = []
  const { beside, here } = await both('rows', order, { say: share => shares.push(share) })
  expect(beside.equals(here)).toBe(true)
  expect(here.toString().split('\n').slice(0, 3)).toEqual(['\ufeffword,n', 'word 0,0', 'word 1,1'])
  expect(shares.length).toBeGreaterThan(8)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBeGreaterThan(0.8)
  const wanted = new AbortController()
  const left = makeInWorker('rows', order, {
    program,
    signal: wanted.signal,
    say: () => wanted.abort(new Error('left')),
  })
  await expect(left).rejects.toThrow('left')
})

it('a fault is told as the maker tells it', async () => {
  const project = told()
  const facts = { name: 'P', origin: 'test', createdAt: 0, coder: project.coder.id, options: usualExport }
  const rows = exportRows(project)
  rows.documents = [...rows.documents, ...rows.documents]
  const untrue = { rows: { ...rows, flows: [], codings: [] }, facts, kept: [], options: usualExport }
  await expect(
    makeInWorker('archive', { ...untrue, options: { ...usualExport, consented: false } }, { program }),
  ).rejects.toMatchObject({ code: 'exchange.notWhole' })
})

it('a value taken apart and put together again is the value', () => {
  const long = fc.array(fc.record({ word: fc.string(), of: fc.array(fc.nat()) }), { minLength: 0, maxLength: 400 })
  fc.assert(
    fc.property(
      fc.record({ a: long, b: fc.array(fc.record({ c: long }), { maxLength: 3 }), d: fc.string() }),
      value => {
        const { frame, lists } = takeApart(value)
        const sent = structuredClone(frame)
        for (const { at, items } of lists)
          for (let from = 0; from < items.length; from += 37) putIn(sent, { at, items: items.slice(from, from + 37) })
        expect(sent).toEqual(value)
        expect(lists.every(({ items }) => items.length > 200)).toBe(true)
      },
    ),
    { numRuns: 20 },
  )
})
