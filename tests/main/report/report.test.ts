import { expect, test } from 'vitest'
import { setConsent } from '../../../src/main/db/consent'
import { addFlow } from '../../../src/main/db/flows'
import { listParticipants } from '../../../src/main/db/participants'
import type { Project } from '../../../src/main/db/project'
import { addSaved, removeSaved } from '../../../src/main/db/saved'
import { newUuid } from '../../../src/main/db/uuid'
import { figureFile } from '../../../src/main/export/figure-file'
import { reportDocx } from '../../../src/main/export/report-docx'
import { reportFile } from '../../../src/main/export/report-file'
import { reportHtml } from '../../../src/main/export/report-html'
import { countFigure } from '../../../src/main/handlers/figure-data'
import { readFile } from '../../../src/main/import/read'
import { openZip } from '../../../src/main/import/zip'
import { composeReport } from '../../../src/main/report/compose'
import { FigureSpec } from '../../../src/shared/model/figure-spec'
import { ReportSpec } from '../../../src/shared/model/report-spec'
import { freshSpec } from '../../../src/shared/model/table-spec'
import { lettersMissing } from '../../../src/shared/report/letters-missing'
import { templateOf } from '../../../src/shared/report/templates'
import { importedText } from '../../../src/shared/transcript/imported-text'
import { bringIn, codeWords, draftOf, resources, temporaryProject } from '../../support/temporary-project'

const met = 'We met every week in the church hall, all of us who visit families.'
const form = 'I use the short form now at every door, since I saw Anneke use hers.'

/** Two people, two passages of one, one flow. */
function filled(): Project {
  const project = temporaryProject()
  bringIn(project, draftOf(['What changed?', met, 'And then?', form]))
  const from = codeWords(project, 'Leila', met, 'IMM')
  const to = codeWords(project, 'Leila', form, 'APP')
  addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: '' })
  return project
}

const spec = (parts: ReportSpec['parts']) => ReportSpec.parse({ parts })
const textOf = async (project: Project, parts: ReportSpec['parts']) =>
  composeReport(project, spec(parts)).blocks.flatMap(block =>
    'text' in block ? [block.kind === 'quote' ? `${block.text} (${block.source})` : block.text] : [],
  )

test('method and findings are written from what the project holds', async () => {
  const project = filled()
  expect((await textOf(project, [{ kind: 'method' }])).slice(1, 4)).toEqual([
    'The material is 1 transcript of 33 words altogether, in which 1 person is heard. Passages were coded to the eight value cycles of 2020 (Wenger-Trayner & Wenger-Trayner, 2020) with a codebook of 64 codes; a passage may carry several codes. All was coded by Hanne: 2 codings of 2 passages.',
    '1 told flow from one passage to another was recorded where the teller states the link; none of them closes a learning loop. Flows are not inferred from passages that stand near one another. These flows are told in 1 story. A chain of linked passages that belongs to no story of the project is counted as one: the one.',
    'No document was coded by two coders, so that agreement cannot be stated.',
  ])
  const { blocks } = composeReport(project, spec([{ kind: 'findings' }]))
  expect(blocks.find(({ kind }) => kind === 'list')).toMatchObject({
    items: [
      'Immediate and Applied value were told of most often, each in 1 passage.',
      expect.stringMatching(/^The link told most often leads from Immediate.* to Applied.* \(1 flow\)\.$/),
      expect.stringContaining('Nothing was told of'),
    ],
  })
})

test('words are quoted where consent covers them, and a name only where that was agreed to', async () => {
  const project = filled()
  const quotes = async () => (await textOf(project, [{ kind: 'cycles' }])).filter(text => text.startsWith(met))
  // Without any record of consent nobody is kept from being quoted.
  expect(await quotes()).toEqual([`${met} (Leila)`])
  const [leila] = listParticipants(project)
  setConsent(project, leila!.id, { purpose: 'quoteAnonymously', state: 'given', at: '2026-05-01', note: '' })
  expect(await quotes()).toEqual([`${met} ()`])
  // A table in a report names nobody whom its quotes leave unnamed.
  const named = () =>
    composeReport(project, spec([{ kind: 'table', spec: freshSpec('participants') }])).blocks.flatMap(block =>
      block.kind === 'table' ? block.table.lines.map(({ name }) => name) : [],
    )
  expect(named()).toEqual(['Person 1'])
  setConsent(project, leila!.id, { purpose: 'quoteByName', state: 'given', at: '2026-05-01', note: '' })
  expect(named()).toEqual(['Leila'])
  expect(await quotes()).toEqual([`${met} (Leila)`])
  setConsent(project, leila!.id, { purpose: 'quoteAnonymously', state: 'withdrawn', at: '2026-06-01', note: '' })
  expect(await quotes()).toEqual([])
  const { blocks } = composeReport(project, spec([{ kind: 'limits' }]))
  expect(blocks.find(({ kind }) => kind === 'list')).toMatchObject({
    items: expect.arrayContaining([expect.stringContaining('2 passages are counted and not quoted')]),
  })
})

test('what was kept stands in it as it is now, and what is gone is said at its place', async () => {
  const project = filled()
  const kept = addSaved(project, 'table', { name: 'How often', settings: { ...freshSpec('cycles') } })
  const parts: ReportSpec['parts'] = [{ kind: 'kept', id: kept.id }]
  expect(composeReport(project, spec(parts)).blocks).toMatchObject([{ kind: 'table' }])
  removeSaved(project, kept.id)
  expect(await textOf(project, parts)).toEqual([
    'A table or figure that stood here is not saved in the project any more.',
  ])
})

test('settings that somebody damaged, and a filter whose query is gone, are said at their place and keep nothing back', async () => {
  const project = filled()
  const damaged = addSaved(project, 'figure', { name: 'From later', settings: { kind: 'hologram' } })
  const gone = FigureSpec.parse({ kind: 'flow', filter: { query: newUuid() } })
  const parts: ReportSpec['parts'] = [
    { kind: 'kept', id: damaged.id },
    { kind: 'figure', spec: gone },
    { kind: 'method' },
  ]
  const said = await textOf(project, parts)
  expect(said[0]).toMatch(/^From later could not be made: .*later version/)
  expect(said[1]).toMatch(/^flow could not be made: /)
  expect(said[2]).toBe('Method')
})

test.each(['docx', 'html', 'pdf'] as const)(
  'the same project gives the same %s, another one after a coding',
  async format => {
    const project = filled()
    const spec = templateOf('funder')
    const write = () => reportFile(composeReport(project, spec), resources, format)
    const first = Buffer.from(await write())
    expect(Buffer.from(await write()).equals(first)).toBe(true)
    codeWords(project, 'Leila', 'short form', 'POT')
    expect(Buffer.from(await write()).equals(first)).toBe(false)
  },
)

test('a figure in a PDF says nothing twice, as in a file of its own', async () => {
  const project = filled()
  const figure = FigureSpec.parse({ kind: 'flow', widthMm: 160 })
  const own = await figureFile(countFigure(project, figure), figure, 'pdf', { resources, dpi: 300, least: 0 })
  const report = { ...spec([{ kind: 'figure', spec: figure }]), title: 'Zzz' }
  const words = async (bytes: Uint8Array) =>
    importedText(await readFile(bytes, 'a.pdf'))
      .split(/\s+/)
      .filter(Boolean)
      .sort()
  const written = await words(await reportFile(composeReport(project, report), resources, 'pdf'))
  // Its title, the number of the figure and that of its page stand in the report besides.
  expect(written).toEqual([...(await words(own)), 'Zzz', 'Figure', '1.', '1'].sort())
})

test('however long somebody speaks, a Word file has all of it', async () => {
  const words = 'so we met and '.repeat(4000)
  const bytes = await reportDocx({ title: 'Long', authors: '', blocks: [{ kind: 'text', text: words }] }, resources)
  const read = importedText(await readFile(bytes, 'a.docx'))
  expect(read.length).toBeGreaterThan(words.length)
})

test('a figure that is higher than a page is made smaller in Word, and keeps its shape', async () => {
  const figure = ReportSpec.parse({ parts: [{ kind: 'figure', spec: { kind: 'flow' } }] })
  const report = composeReport(filled(), figure)
  const [block] = report.blocks
  if (block?.kind !== 'figure') throw new Error('there is no figure')
  const layout = { ...block.layout, width: 400, height: 1360 }
  const bytes = await reportDocx({ ...report, blocks: [{ kind: 'figure', layout }] }, resources)
  const xml = String(await (await openZip(bytes, 'docx')).read('word/document.xml'))
  const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml)!
  // 680 of 1,360 points, and half of 400; a pixel is 9,525 of the units that Word counts in.
  expect([Number(width) / 9525, Number(height) / 9525].map(Math.round)).toEqual([267, 907])
})

test('what people wrote cannot run in the page', () => {
  const html = reportHtml({
    title: '<script>alert(1)</script>',
    authors: '"><img src=x onerror=alert(1)>',
    blocks: [
      { kind: 'quote', text: '</blockquote><script>', source: '&' },
      { kind: 'list', items: ['<b>'] },
    ],
  })
  expect(html).not.toMatch(/<script|<img|<b>/)
  expect(html).toContain('&lt;script&gt;alert(1)')
})

test('words whose letters a PDF cannot show are known before it is written', () => {
  const parts: ReportSpec['parts'] = [
    {
      kind: 'words',
      title: 'שלום',
      text: 'Zürich, naïve — “Łódź”, Ωmega, Москва, → 5 €\n\n- (مرحبا), 漢字; fi\u0301n',
    },
  ]
  expect(lettersMissing(composeReport(filled(), spec(parts)))).toEqual(['שלום', 'مرحبا', '漢字'])
  expect(lettersMissing(composeReport(filled(), templateOf('academic')))).toEqual([])
})

test('tables and figures are numbered apart in the order in which they stand', async () => {
  const project = filled()
  const { blocks } = composeReport(
    project,
    spec([
      { kind: 'table', spec: freshSpec('cycles') },
      { kind: 'figure', spec: FigureSpec.parse({ kind: 'map', showTitle: false }) },
      { kind: 'table', spec: freshSpec('agreement') },
      { kind: 'table', spec: freshSpec('matrix') },
      { kind: 'figure', spec: FigureSpec.parse({ kind: 'flow', language: 'de', title: 'Flüsse' }) },
    ]),
  )
  expect(
    blocks.map(block =>
      block.kind === 'table' ? block.table.title : block.kind === 'figure' ? block.layout.title : block.kind,
    ),
  ).toEqual([
    'Table 1. How often each value cycle was told of',
    'Figure 1. Value map',
    // What has nothing to show takes no number.
    'gap',
    'Table 2. Value-creation matrix',
    'Abbildung 2. Flüsse',
  ])
})
