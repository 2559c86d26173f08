import { describe, expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { addClaim } from '../../../src/main/db/claims'
import { codingLines } from '../../../src/main/db/codings'
import { setConsent } from '../../../src/main/db/consent'
import { addEvidence } from '../../../src/main/db/evidence'
import { addFlow } from '../../../src/main/db/flows'
import { addIndicator, setIndicatorValues } from '../../../src/main/db/indicators'
import { listParticipants } from '../../../src/main/db/participants'
import { addPlanEntry } from '../../../src/main/db/plan'
import type { Project } from '../../../src/main/db/project'
import { exportRows } from '../../../src/main/db/refi/export-rows'
import { storeStory } from '../../../src/main/db/refi/import-notes'
import { asZip } from '../../../src/main/exchange/as-zip'
import { bringIn as bringForeign } from '../../../src/main/exchange/refi/bring-in'
import { exportProject } from '../../../src/main/exchange/refi/export-project'
import { openArchive } from '../../../src/main/exchange/refi/open-archive'
import { prepareImport } from '../../../src/main/exchange/refi/prepare-import'
import { openZip } from '../../../src/main/import/zip'
import { usualExport } from '../../../src/shared/model/exchange-out'
import { validates, withSchema } from '../../support/refi-schema'
import { said } from '../../support/said'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

/** Something of each kind that a project can hold, with characters beyond the basic plane before the words. */
function everything(): Project {
  const project = temporaryProject()
  bringIn(
    project,
    draftOf(['What 😀 changed?', 'Anneke gave me her 😀 intake form.', 'And then?', 'Fewer missed visits.']),
  )
  const from = codeWords(project, 'Leila', 'her 😀 intake form', 'POT')
  const to = codeWords(project, 'Leila', 'Fewer missed', 'REA')
  const flow = addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'confirmed', memo: 'since May' })
  const indicator = addIndicator(project, { name: 'No-shows', cycle: 'REA', unit: '%', direction: 'down' })
  setIndicatorValues(project, [
    { indicator: indicator.id, at: '2024', group: '', value: { value: 0.0000001, raw: '', base: 12, note: '' } },
    {
      indicator: indicator.id,
      at: '2025',
      group: 'north',
      value: { value: null, raw: 'about a tenth', base: null, note: 'by phone' },
    },
  ])
  const facts = { statement: 'The form kept families coming', path: ['POT', 'REA'] as const, status: 'held' as const }
  const claim = addClaim(project, {
    ...facts,
    path: [...facts.path],
    alternatives: 'a new bus line',
    note: 'to be checked',
  })
  const evidence = { role: 'supports' as const, memo: 'read twice' }
  addEvidence(project, { ...evidence, from: { kind: 'coding', id: to.id }, to: { kind: 'claim', id: claim } })
  addEvidence(project, {
    ...evidence,
    role: 'rival',
    from: { kind: 'indicator', id: indicator.id },
    to: { kind: 'flow', id: flow.id },
  })
  addPlanEntry(project, {
    cycle: 'REA',
    kind: 'aspiration',
    text: 'Nobody misses a visit',
    outcome: 'nearly',
    state: 'partly',
  })
  const [leila] = listParticipants(project)
  setConsent(project, leila!.id, { purpose: 'archive', state: 'given', at: '2024-05-01', note: 'on paper' })
  project.act('story.add', { title: 'The form' }, () => {
    const row = (id: string) => ({ row: exportRowOf(project, 'coding', id), id })
    const step = { field: '', cycle: 'POT', quote: '', status: 'told', at: '', note: '' }
    storeStory(project, {
      ...{ title: 'The form', teller: exportRowOf(project, 'participant', leila!.id), document: null, form: null },
      ...{ from: '2023', to: '2024', note: 'short', coder: project.coderRow() },
      steps: [
        { ...step, coding: row(from.id) },
        { ...step, cycle: 'REA', status: 'confirmed', coding: row(to.id) },
      ],
    })
  })
  return project
}

function exportRowOf(project: Project, table: 'coding' | 'participant', id: string): number {
  return project.prepare(`SELECT id FROM ${table} WHERE uuid=unhex(?)`).pluck().get(id.replaceAll('-', '')) as number
}

/** The archive as another tool would give it back. */
async function passedThrough(
  bytes: Uint8Array,
  change: { qde?: (qde: string) => string; source?: (text: string) => string; keepsSidecar?: boolean },
): Promise<Buffer> {
  const zip = await openZip(bytes, 'x')
  const files = new Map<string, string>()
  for (const name of zip.names) {
    const text = Buffer.from((await zip.read(name))!).toString('utf8')
    if (name === 'project.qde') files.set(name, change.qde?.(text) ?? text)
    else if (name.startsWith('sources/')) files.set(name, change.source?.(text) ?? text)
    else if (change.keepsSidecar) files.set(name, text)
  }
  return await asZip(files)
}

const without =
  (...containers: string[]) =>
  (qde: string) =>
    containers.reduce(
      (text, name) =>
        text
          .replace(new RegExp(`<${name}>[\\s\\S]*</${name}>`), '')
          .replace(name === 'Variables' ? /<VariableValue>[\s\S]*?<\/VariableValue>/g : /$^/, ''),
      qde,
    )

async function back(bytes: Uint8Array, project = temporaryProject({ coder: 'Pat' })) {
  const report = bringForeign(project, await prepareImport(bytes, 'back.qdpx'))
  expect(checkProject(project)).toEqual([])
  return { project, report, said: said(project) }
}

describe('a project that comes back from another tool', () => {
  it('unchanged holds all it had, and brought into itself adds nothing', async () => {
    const ours = everything()
    const { bytes } = await exportProject(ours, 'Valueloom')
    expect((await back(bytes)).said).toEqual(said(ours))
    const { report } = await back(bytes, ours)
    expect(report).toMatchObject({ documents: 0, codes: 0, codings: 0, flows: 0, stories: 0, memos: 0, records: 0 })
    expect(report.losses).toEqual([])
  })

  const degradations: Record<string, Parameters<typeof passedThrough>[1]> = {
    'without links': { qde: without('Links') },
    'without cases and variables': { qde: without('Cases', 'Variables') },
    'without links, cases, variables and sets': { qde: without('Links', 'Cases', 'Variables', 'Sets') },
    'with every GUID given anew in small letters': {
      qde: qde =>
        qde.replace(/(?<!internal:\/\/)[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}/g, id =>
          `0${id.slice(1)}`.toLowerCase(),
        ),
    },
    'with names of selections cut off': {
      qde: qde => qde.replace(/(<PlainTextSelection [^>]*name=")([^"]{0,5})[^"]*"/g, '$1$2…"'),
    },
    'with every text in CRLF, positions as they were': { source: text => text.replaceAll('\n', '\r\n') },
  }
  for (const [what, change] of Object.entries(degradations))
    it(`${what} keeps codings, flows, stories, claims, evidence and indicators`, async () => {
      const ours = everything()
      const { bytes } = await exportProject(ours, 'Valueloom')
      const theirs = await back(await passedThrough(bytes, { keepsSidecar: true, ...change }))
      const { codings, flows, stories, framework } = said(ours)
      expect(theirs.said.codings).toEqual(codings)
      expect(theirs.said.flows).toEqual(flows)
      expect(theirs.said.stories.map(({ title, steps }) => [title, steps])).toEqual(
        stories.map(({ title, steps }) => [title, steps]),
      )
      expect(theirs.said.framework.claims).toEqual(framework.claims)
      expect(theirs.said.framework.evidence).toEqual(framework.evidence)
      expect(theirs.said.framework.indicators).toEqual(framework.indicators)
      expect(theirs.report.unanchored).toBe(0)
    })

  it('with a note that somebody rewrote is told of, and what the note carried is not believed', async () => {
    const { bytes } = await exportProject(everything(), 'Valueloom')
    const changed = await passedThrough(bytes, {
      source: text => text.replaceAll('The form kept families', 'The bus kept families'),
    })
    const { report } = await back(changed)
    expect(report.losses).toContainEqual({
      code: 'note.changed',
      details: { title: 'Claim: The form kept families coming' },
    })
  })
})

describe('what is chosen for other tools', () => {
  it('flat code names and coded ends of flows go out, and do not come back as codes', async () => {
    const ours = everything()
    const { bytes } = await exportProject(ours, 'Valueloom', { ...usualExport, flat: true, mirror: true })
    const { project } = await openArchive(bytes, 'x')
    expect(project.codes.every(({ parent, name }) => parent === null || name.startsWith('Flow ▸'))).toBe(true)
    expect(project.codes.some(({ name }) => name.includes('::'))).toBe(true)
    expect(project.texts[0]?.selections.map(({ codings }) => codings.length)).toEqual([2, 2])
    if (withSchema) expect(await validates(bytes)).toBe('')
    expect((await back(bytes)).said).toEqual(said(ours))
  })

  it('who refused sharing stays behind with the text, and what is left is whole', async () => {
    const ours = everything()
    setConsent(ours, listParticipants(ours)[0]!.id, { purpose: 'share', state: 'withdrawn', at: '', note: '' })
    const { bytes, report } = await exportProject(ours, 'Valueloom', usualExport)
    expect(report).toMatchObject({ documents: 0, codings: 0, participants: 0, claims: 1 })
    const zip = await openZip(bytes, 'x')
    const all = await Promise.all(zip.names.map(async name => Buffer.from((await zip.read(name))!).toString('utf8')))
    expect(all.join()).not.toMatch(/Leila|Anneke|Fewer missed/)
  })
})

describe('files that are kept', () => {
  const qde = `<Project name="P" origin="ATLAS.ti"><Users><User guid="u1" name="Mo"/></Users><CodeBook><Codes><Code guid="c1" name="Colour"/></Codes></CodeBook><Sources>
    <PDFSource guid="p1" name="Report.pdf" path="internal://r.pdf"><PDFSelection guid="s1" page="0" firstX="1" firstY="2" secondX="3" secondY="4" creatingUser="u1"><Description>a box</Description><Coding guid="k1"><CodeRef targetGUID="C1"/></Coding></PDFSelection>
      <Representation guid="t1" plainTextPath="internal://r.txt"><PlainTextSelection guid="s1" startPosition="4" endPosition="9"><Coding guid="k2"><CodeRef targetGUID="c1"/></Coding></PlainTextSelection></Representation></PDFSource>
    <PictureSource guid="i1" name="Photo" path="absolute:///C:/secret/photo.jpg"><PictureSelection guid="s2" firstX="9" firstY="9" secondX="1" secondY="1"><Coding guid="k3"><CodeRef targetGUID="c1"/></Coding></PictureSelection></PictureSource>
    <VideoSource guid="v1" name="Talk" path="internal://v.mp4"><Transcript guid="t2" plainTextPath="internal://v.txt"><SyncPoint guid="y1" position="0" timeStamp="0"/><SyncPoint guid="y2" position="7" timeStamp="61000"/><SyncPoint guid="y3" position="12" timeStamp="65000"/><SyncPoint guid="y4" position="17" timeStamp="70000"/><TranscriptSelection guid="s3" fromSyncPoint="y2" toSyncPoint="y3"><Coding guid="k4"><CodeRef targetGUID="c1"/></Coding></TranscriptSelection></Transcript><VideoSelection guid="s4" begin="10" end="20"/></VideoSource>
    <TextSource guid="t3" name="Talk as text" plainTextPath="internal://V.txt"><PlainTextSelection guid="s5" startPosition="0" endPosition="5"><Coding guid="k5"><CodeRef targetGUID="c1"/></Coding></PlainTextSelection></TextSource></Sources></Project>`
  const made = () =>
    asZip(
      new Map<string, string | Uint8Array>([
        ['x.qde', qde],
        ['sources/r.pdf', '%PDF not really'],
        ['sources/r.txt', 'All green here'],
        ['sources/v.txt', 'Hello\n\nthere was\n\nfriends'],
        ['sources/v.mp4', Buffer.from([1, 2, 3])],
      ]),
    )

  it('come in with their selections; a transcript that stands twice is one document, with the times of its points', async () => {
    const { project, report } = await back(await made())
    expect(report).toMatchObject({ documents: 2, attachments: 3, codings: 3, unanchored: 0 })
    expect(
      codingLines(project)
        .map(({ quote }) => quote)
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['green', 'Hello', 'there'])
    const talk = exportRows(project).documents.find(({ title }) => title === 'Talk as text')
    expect(talk?.turns.map(({ start }) => start)).toEqual([0, 61_000, 70_000])
    expect(report.losses.find(({ code }) => code === 'attachment.missing')?.details.title).toBe('Photo')
  })

  it('go out again with selections and codings under the codes they came in with, valid, and the same twice', async () => {
    const { project } = await back(await made())
    const first = await exportProject(project, 'Valueloom')
    expect(Buffer.compare(first.bytes, (await exportProject(project, 'Valueloom')).bytes)).toBe(0)
    if (withSchema) expect(await validates(first.bytes)).toBe('')
    const archive = await openArchive(first.bytes, 'x')
    const [pdf, picture, video] = archive.project.attachments
    expect([pdf?.codings, picture?.codings, pdf?.texts.length, video?.selections.length]).toEqual([1, 1, 1, 1])
    expect(Buffer.from((await archive.file(pdf!.path))!).toString()).toBe('%PDF not really')
    expect(video?.texts[0]?.times).toEqual([
      { at: 0, ms: 0 },
      { at: 7, ms: 61_000 },
      { at: 12, ms: 65_000 },
      { at: 18, ms: 70_000 },
    ])
    const again = await back(first.bytes, project)
    expect(again.report).toMatchObject({ documents: 0, codings: 0, attachments: 0 })
    expect((await back(first.bytes)).report).toMatchObject({ documents: 2, codings: 3, attachments: 3, unanchored: 0 })
  })
})

it('a link between passages that is called like one of our relations becomes a flow, any other is told of', async () => {
  const pick = (n: number, from: number) =>
    `<PlainTextSelection guid="s${n}" startPosition="${from}" endPosition="${from + 3}"><Coding guid="k${n}"><CodeRef targetGUID="c"/></Coding></PlainTextSelection>`
  const qde = `<Project name="L"><CodeBook><Codes><Code guid="c" name="C"/></Codes></CodeBook><Sources><TextSource guid="t" name="T" plainTextPath="internal://t.txt">${pick(1, 0)}${pick(2, 4)}</TextSource></Sources><Links><Link guid="l1" name="Enables" originGUID="s1" targetGUID="s2"/><Link guid="l2" name="is like" originGUID="s2" targetGUID="s1"/><Link guid="l3" name="flow" originGUID="s1" targetGUID="nothing"/></Links></Project>`
  const { project, report } = await back(
    await asZip(
      new Map([
        ['p.qde', qde],
        ['sources/t.txt', 'one two'],
      ]),
    ),
  )
  expect(exportRows(project).flows.map(({ kind }) => kind)).toEqual(['enables'])
  expect(report.losses.filter(({ code }) => code === 'link.other').map(({ details }) => details.name)).toEqual([
    'is like',
    'flow',
  ])
})
