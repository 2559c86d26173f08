import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codingsOf, removeCodings } from '../../../src/main/db/codings'
import { listDocuments } from '../../../src/main/db/documents'
import { flowsOf } from '../../../src/main/db/flows'
import { undo } from '../../../src/main/db/history'
import { addSaved, removeSaved } from '../../../src/main/db/saved'
import { figureFile } from '../../../src/main/export/figure-file'
import { FileNames } from '../../../src/main/export/file-name'
import { exportAll } from '../../../src/main/handlers/export-all'
import { countFigure, hashFigure } from '../../../src/main/handlers/figure-data'
import { createWorkspace, type Workspace } from '../../../src/main/handlers/workspace'
import { figureKinds } from '../../../src/shared/figure/kinds'
import { FigureSpec } from '../../../src/shared/model/figure-spec'
import { freshSpec } from '../../../src/shared/model/table-spec'
import { templateOf } from '../../../src/shared/report/templates'
import { resources } from '../../support/temporary-project'

const folder = mkdtempSync(join(tmpdir(), 'valueloom figures '))
let workspace: Workspace
beforeAll(async () => {
  workspace = createWorkspace({ host: 'cli', resources, dataFolder: folder, version: '0.0.0' })
  await workspace.openSample(join(folder, 'sample.vloom'))
  const { project } = workspace
  addSaved(project, 'figure', { name: 'Flows: all', settings: { kind: 'flow', widthMm: 84 }, note: 'for the journal' })
  addSaved(project, 'figure', { name: 'flows? ALL', settings: { kind: 'matrix' } })
  addSaved(project, 'figure', { name: 'From later', settings: { kind: 'hologram' } })
  addSaved(project, 'report', { name: 'For members', settings: JSON.parse(JSON.stringify(templateOf('members'))) })
  addSaved(project, 'table', { name: 'Frequencies', settings: JSON.parse(JSON.stringify(freshSpec('cycles'))) })
})
afterAll(() => {
  workspace.close()
  rmSync(folder, { recursive: true })
})

async function all(step?: Parameters<typeof exportAll>[3]) {
  const files = new Map<string, string>()
  const manifest = await exportAll(
    workspace.project,
    {
      resources,
      version: '0.0.0',
      figureFormats: ['svg', 'csv'],
      tableFormats: ['csv'],
      reportFormats: ['html'],
      dpi: 100,
    },
    (file, bytes) => files.set(file, Buffer.from(bytes).toString('base64')),
    step,
  )
  return { files, manifest }
}

it('makes every saved figure and table, equal on a second run; one that cannot be made is named and keeps none back', async () => {
  const steps: string[] = []
  const { files, manifest } = await all(async ({ at, of, name }) => {
    steps.push(`${at} of ${of}: ${name}`)
  })
  expect(steps).toEqual([
    '1 of 5: Flows: all',
    '2 of 5: flows? ALL',
    '3 of 5: From later',
    '4 of 5: For members',
    '5 of 5: Frequencies',
  ])
  expect([...files.keys()]).toEqual([
    'Flows all.svg',
    'Flows all.csv',
    'flows ALL 2.svg',
    'flows ALL 2.csv',
    'For members.html',
    'Frequencies.csv',
  ])
  expect(manifest.items.map(({ name, note }) => [name, note])).toEqual([
    ['Flows: all', 'for the journal'],
    ['flows? ALL', ''],
    ['For members', ''],
    ['Frequencies', ''],
  ])
  expect(manifest.failed).toMatchObject([{ kind: 'figure', name: 'From later', error: { code: 'saved.unreadable' } }])
  const again = await all()
  expect([...again.files]).toEqual([...files])
  expect(again.manifest).toEqual(manifest)
})

it('draws every kind from the sample, each mark with the passages it stands for, and no row id in the file', async () => {
  const { project } = workspace
  // The sample has been coded by one person, in one wave.
  for (const kind of figureKinds) {
    const spec = FigureSpec.parse({ kind })
    const counted = countFigure(project, spec)
    const svg = Buffer.from(await figureFile(counted, spec, 'svg', { resources, dpi: 100, least: 0 })).toString()
    expect(svg, kind).toMatch(/^<svg .*<title[^>]*>[^<]+<\/title><desc/)
    expect(svg, kind).not.toMatch(/NaN|undefined|Infinity/)
    const csv = Buffer.from(await figureFile(counted, spec, 'csv', { resources, dpi: 100, least: 0 })).toString()
    if (kind !== 'agreement' && kind !== 'waves') expect(csv.split('\n').length, kind).toBeGreaterThan(3)
    expect(hashFigure(countFigure(project, spec))).toBe(hashFigure(counted))
  }
})

it('has another hash when the numbers are others, and the same when only the look is', () => {
  const { project } = workspace
  const hash = (more: object) => hashFigure(countFigure(project, FigureSpec.parse({ kind: 'flow', ...more })))
  expect(hash({ theme: 'dark', title: 'x' })).toBe(hash({}))
  expect(hash({ filter: { cycles: ['POT'] } })).not.toBe(hash({}))
})

it('names files so that every system can write them and none replaces another', () => {
  const names = new FileNames()
  expect(['a/b', 'A:B', '..', 'con', 'x'.repeat(300)].map(name => names.take(name, 'figure'))).toEqual([
    'a b',
    'A B 2',
    'figure',
    'figure con',
    'x'.repeat(120),
  ])
})

it('makes only those otherwise that depend on what changed: three codings of one transcript', async () => {
  const { project } = workspace
  const [first, second] = listDocuments(project)
  const of = (document: string) =>
    JSON.parse(JSON.stringify(FigureSpec.parse({ kind: 'flow', filter: { documents: [document] } })))
  const kept = [
    addSaved(project, 'figure', { name: 'One transcript', settings: of(first!.id) }),
    addSaved(project, 'figure', { name: 'Another transcript', settings: of(second!.id) }),
  ]
  const matrix = () => hashFigure(countFigure(project, FigureSpec.parse({ kind: 'matrix' })))
  const flows = matrix()
  const before = await all()
  // A passage that no flow touches is not in the flow matrix, which is not called changed by it.
  const joined = new Set(flowsOf(project, first!.id).flatMap(({ from, to }) => [from.coding, to.coding]))
  const alone = codingsOf(project, first!.id).find(({ id }) => !joined.has(id))!
  removeCodings(project, [alone.id])
  expect(matrix()).toBe(flows)
  undo(project)
  removeCodings(
    project,
    codingsOf(project, first!.id)
      .slice(0, 3)
      .map(({ id }) => id),
  )
  const after = await all()
  undo(project)
  const changed = [...after.files].filter(([file, bytes]) => before.files.get(file) !== bytes).map(([file]) => file)
  expect(changed).toContain('One transcript.svg')
  expect(changed).toContain('Frequencies.csv')
  expect(changed).toContain('For members.html')
  expect(changed).not.toContain('Another transcript.svg')
  expect(changed).not.toContain('Another transcript.csv')
  expect((await all()).files).toEqual(before.files)
  for (const { id } of kept) removeSaved(project, id)
})
