import { describe, expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { codeByKey, listCodes } from '../../../src/main/db/codes'
import { codingLines } from '../../../src/main/db/codings'
import { undo } from '../../../src/main/db/history'
import type { Project } from '../../../src/main/db/project'
import { exportRows } from '../../../src/main/db/refi/export-rows'
import { taguetteText } from '../../../src/main/exchange/foreign/taguette-text'
import { bringIn, lookInto } from '../../../src/main/exchange/refi/bring-in'
import { prepareImport } from '../../../src/main/exchange/refi/prepare-import'
import {
  databaseOf,
  type QualcoderVersion,
  qualcoderTables,
  qualcoderVersions,
  taguetteTables,
} from '../../support/make-foreign'
import { contents, temporaryProject } from '../../support/temporary-project'

async function imported(bytes: Uint8Array, project = temporaryProject(), name = 'data.qda') {
  const report = bringIn(project, await prepareImport(bytes, name))
  expect(checkProject(project)).toEqual([])
  return { project, report }
}

const text = 'I: What 😀 changed?\nAna: We share one 😀 form now.\nAna: It saves an hour.\n'
/** Positions as Python counts them: code points, the end not included. */
const at = (words: string) => {
  const from = [...text.slice(0, text.indexOf(words))].length
  return [from, from + [...words].length] as const
}

function qualcoder(version: QualcoderVersion = 'v17'): Buffer {
  const when = '2024-01-15 10:30:00'
  const [marks, names] = [!['v1', 'v2'].includes(version), !['v1', 'v2', 'v3', 'v4'].includes(version)]
  const code = (cid: number, words: string, owner: string, memo: string, important: number): [string, ...unknown[]] => [
    `INSERT INTO code_text(cid,fid,seltext,pos0,pos1,owner,date,memo${marks ? ',important' : ''}) VALUES(?,1,?,?,?,?,?,?${marks ? ',?' : ''})`,
    ...[cid, words, ...at(words), owner, when, memo, ...(marks ? [important] : [])],
  ]
  return databaseOf(
    ...qualcoderTables(version),
    [
      `INSERT INTO project(databaseversion,date,memo,about${names ? ',codername' : ''}) VALUES(?,?,?,?${names ? ',?' : ''})`,
      ...[version, when, 'Why we did this', 'QualCoder', ...(names ? ['Mo'] : [])],
    ],
    [
      'INSERT INTO source(id,name,fulltext,mediapath,memo,owner,date) VALUES(1,?,?,NULL,?,?,?)',
      'Ana.txt',
      text,
      'Recorded on the phone',
      'Mo',
      when,
    ],
    ["INSERT INTO source(id,name,mediapath,memo,owner,date) VALUES(2,'board.png','/images/board.png','','Mo',?)", when],
    "INSERT INTO code_cat VALUES(1,'Outcomes','Mo','','what came of it',NULL),(2,'Time','Mo','','',1)",
    "INSERT INTO code_name(cid,name,memo,catid,owner,date,color) VALUES(1,'Sharing','to use one thing','1','Mo','','#FF8800'),(2,'Saved','',2,'Mo','','rgb(0,1,2)'),(3,'Applied','',NULL,'Mo','','')",
    code(1, 'share one 😀 form', 'Mo', 'their own idea', 1),
    code(2, 'saves an hour', 'Mo', '', 0),
    code(3, 'share one 😀 form', 'Pat', '', 0),
    ["INSERT INTO annotation VALUES(1,1,?,?,'Which form?','Pat',?)", ...at('form now'), when],
    'INSERT INTO code_image(imid,id,x1,y1,width,height,cid) VALUES(1,2,0,0,5,5,1)',
    "INSERT INTO cases VALUES(1,'Ana','a midwife','Mo',''),(2,'Bo','','Mo','')",
    ['INSERT INTO case_text(caseid,fid,pos0,pos1) VALUES(1,1,0,?),(2,1,3,9)', [...text].length],
    "INSERT INTO attribute_type VALUES('Age','','','','case','numeric'),('Town','','','','file','character')",
    "INSERT INTO attribute VALUES(1,'Age','case','41',1,'',''),(2,'Age','case','',2,'',''),(3,'Town','file','Graz',1,'','')",
    ["INSERT INTO journal VALUES(1,'First week','It begins.',?,'Mo')", when],
  )
}

describe('a project of QualCoder', () => {
  it('comes in with its texts, categories, codes, codings by each coder, memos, annotations, cases and attributes', async () => {
    const { project, report } = await imported(qualcoder())
    // Of the three codes one is a cycle of ours; two categories and two codes are new. Memos: on the text, the coding, the annotated words, the project, the journal.
    expect(report).toMatchObject({
      documents: 1,
      codes: 4,
      codings: 3,
      participants: 2,
      attributes: 2,
      memos: 5,
      unanchored: 0,
    })
    expect(codingLines(project).map(({ quote, code, coder }) => [quote, code, coder])).toEqual(
      expect.arrayContaining([
        ['share one 😀 form', 'outcomes.sharing', 'Mo'],
        ['share one 😀 form', 'APP', 'Pat'],
        ['saves an hour', 'outcomes.time.saved', 'Mo'],
      ]),
    )
    const codes = listCodes(project)
    const of = (name: string) => codes.find(code => code.name === name)
    expect([of('Saved')?.parent, of('Time')?.parent]).toEqual([of('Time')?.id, of('Outcomes')?.id])
    expect([of('Sharing')?.colour, of('Saved')?.colour]).toEqual(['#ff8800', '#000102'])
    expect(exportRows(project).documents[0]?.text).toBe(text)
    expect(exportRows(project).memos.map(({ plain }) => plain)).toEqual(
      expect.arrayContaining([
        'Recorded on the phone',
        'their own idea',
        'Which form?',
        'Why we did this',
        'It begins.',
      ]),
    )
    expect(report.losses.map(({ code }) => code).sort()).toEqual(['attachment.left', 'people.passages', 'weight.left'])
  })

  it('comes in alike from a database of any version, and a second time adds nothing', async () => {
    const reports = new Set<string>()
    for (const version of qualcoderVersions) {
      const { documents, codes, codings, participants, attributes, memos, unanchored, losses } = lookInto(
        temporaryProject(),
        await prepareImport(qualcoder(version), 'data.qda'),
      ).report
      const said = losses.map(({ code }) => code).filter(code => code !== 'weight.left')
      reports.add(JSON.stringify({ documents, codes, codings, participants, attributes, memos, unanchored, said }))
    }
    expect([...reports].map(report => JSON.parse(report))).toMatchObject([
      { documents: 1, codes: 4, codings: 3, participants: 2, attributes: 2, memos: 5, unanchored: 0 },
    ])
    const { project } = await imported(qualcoder('v1'))
    expect((await imported(qualcoder('v1'), project)).report).toMatchObject({
      ...{ documents: 0, codes: 0, codings: 0, memos: 0, attributes: 0 },
      known: { documents: 1, codings: 3 },
    })
  })

  it('keeps codes below codes; one whose code above is gone stands in its category', async () => {
    const bytes = databaseOf(
      ...qualcoderTables('v16'),
      "INSERT INTO project(databaseversion,date) VALUES('v16','x')",
      "INSERT INTO code_cat(catid,name) VALUES(1,'Outcomes')",
      "INSERT INTO code_name(cid,name,catid,supercid) VALUES(1,'Form',1,NULL),(2,'One page',NULL,1),(3,'Lost',1,77)",
    )
    const codes = listCodes((await imported(bytes)).project)
    const of = (name: string) => codes.find(code => code.name === name)
    expect(
      [of('Form'), of('One page'), of('Lost')].map(code => codes.find(({ id }) => id === code?.parent)?.name),
    ).toEqual(['Outcomes', 'Form', 'Outcomes'])
  })

  it('is looked into without a trace, comes in as was shown, keeps its report as a memo, and goes with one undo', async () => {
    const project = temporaryProject()
    const before = contents(project)
    const prepared = await prepareImport(qualcoder(), 'data.qda')
    const preview = lookInto(project, prepared)
    expect(contents(project)).toEqual(before)
    expect(preview).toMatchObject({ tool: 'QualCoder', name: 'data', coders: ['Mo', 'Pat'], people: ['Ana', 'Bo'] })
    expect(preview.texts).toMatchObject([{ title: 'Ana.txt', becomes: 'new', turns: 3, codings: 3 }])
    expect(preview.codes.find(({ name }) => name === 'Applied')?.becomes).toBe(codeByKey(project, 'APP').name)
    expect(bringIn(project, prepared)).toEqual(preview.report)
    expect(exportRows(project).memos.filter(({ kind }) => kind === 'method')).toMatchObject([
      { title: 'data (QualCoder)', plain: expect.stringContaining('board.png') },
    ])
    undo(project)
    expect(codingLines(project)).toEqual([])
    expect(exportRows(project).memos).toEqual([])
  })

  it('keeps all its codes apart where that is asked for, and leaves groups out', async () => {
    const project = temporaryProject()
    const report = bringIn(project, await prepareImport(qualcoder(), 'x'), { codes: 'apart', groups: 'leave' })
    expect(report.codes).toBe(5)
    expect(codingLines(project).every(({ code }) => code !== 'APP')).toBe(true)
  })

  it('with codes and categories in circles, holes and bytes where words belong, comes in without them', async () => {
    const bytes = databaseOf(
      ...qualcoderTables('v17'),
      "INSERT INTO project(databaseversion,date) VALUES('v17','x')",
      "INSERT INTO code_cat VALUES(1,'A','','','',2),(2,'B','','','',1)",
      "INSERT INTO code_name(cid,name,memo,catid,owner,date,color) VALUES(1,'__proto__','',1,'','','#zzz'),(2,x'ff00','',99,'','','')",
      "INSERT INTO source(id,name,fulltext) VALUES(1,'t','words here'),(2,NULL,NULL)",
      "INSERT INTO code_text(cid,fid,seltext,pos0,pos1,owner) VALUES(1,1,'words',-5,3,'o'),(1,1,'here',6,99999999999,'o'),(1,7,'x',0,1,'o'),(1,1,'words',0,5,NULL),(5,1,'words',0,5,'o')",
    )
    const { project, report } = await imported(bytes)
    expect(report).toMatchObject({ documents: 1, codes: 4, codings: 3, unanchored: 2 })
    const quotes = codingLines(project).map(({ quote }) => quote)
    expect(Object.fromEntries(Map.groupBy(quotes, quote => quote))).toMatchObject({
      here: ['here'],
      words: ['words', 'words'],
    })
  })
})

describe('a project of Taguette', () => {
  // “Ça va, 😀”: 2+1+1+1+1+1+1+4 bytes for 8 characters; then the second paragraph.
  const html = '<p>Ça va, <b>😀</b></p><p>We &amp; they <i>share</i> it.</p>'
  const taguette = (...more: string[]) =>
    databaseOf(
      ...taguetteTables,
      "INSERT INTO projects VALUES(1,'Visits','','2024-01-15 10:30:00.000')",
      [
        'INSERT INTO documents VALUES(1,?,?,?,?,1,?,?)',
        'Ana',
        'by phone',
        'ana.docx',
        '2024-01-15',
        'LEFT_TO_RIGHT',
        html,
      ],
      "INSERT INTO tags VALUES(1,1,'use','in practice'),(2,1,'use.daily',''),(3,1,'v1.2','')",
      "INSERT INTO highlights VALUES(1,1,0,12,'<p>Ça va, <b>😀</b></p>'),(2,1,22,31,'<p><i>share</i> it.</p>')",
      'INSERT INTO highlight_tags VALUES(1,1),(2,2),(2,3)',
      ...more,
    )

  it('comes in with its documents, tags and highlights, whose places are bytes', async () => {
    const { project, report } = await imported(taguette(), temporaryProject(), 'visits.sqlite3')
    expect(report).toMatchObject({ documents: 1, codes: 3, codings: 3, memos: 1, unanchored: 0, losses: [] })
    expect(exportRows(project).documents[0]?.text).toBe('Ça va, 😀\nWe & they share it.\n')
    expect(codingLines(project).map(({ quote }) => quote)).toEqual(['Ça va, 😀', 'share it.', 'share it.'])
    const codes = listCodes(project)
    expect(codes.find(({ name }) => name === 'daily')?.parent).toBe(codes.find(({ name }) => name === 'use')?.id)
    expect(codes.some(({ name }) => name === 'v1.2')).toBe(true)
  })

  it('knows the tag above a tag also where newer versions name it', async () => {
    const { project } = await imported(
      taguette(
        'ALTER TABLE tags ADD COLUMN parent_id INTEGER REFERENCES tags(id)',
        'UPDATE tags SET parent_id=1 WHERE id=3',
      ),
      ...([temporaryProject(), 'visits.sqlite3'] as const),
    )
    const codes = listCodes(project)
    const use = codes.find(({ name }) => name === 'use')?.id
    expect(codes.filter(({ parent }) => parent === use).map(({ name }) => name)).toEqual(['daily', 'v1.2'])
  })

  it('with several projects is refused with what to do', async () => {
    await expect(imported(taguette("INSERT INTO projects VALUES(2,'Other','','')"))).rejects.toMatchObject({
      code: 'exchange.severalProjects',
    })
  })

  it('its words stand in lines, and each byte has its place', () => {
    const { text: words, place } = taguetteText('\n<h1>A</h1>\n<p>é<br>b</p>')
    expect(words).toBe('A\n\né\nb\n')
    // Bytes: A 0, line break 1, é 2–3, b 4.
    expect(place(2, 5)).toEqual({ from: 3, to: 6 })
    expect(place(0, 99).to).toBeNaN()
  })
})

describe('a hostile database is refused, and nothing changes', () => {
  const cases: Record<string, () => Buffer | Promise<Buffer>> = {
    'cut off in the middle': () => qualcoder().subarray(0, 9000),
    'with bytes overwritten': () => {
      const bytes = qualcoder()
      bytes.fill(0xab, 100, 4096)
      return bytes
    },
    'whose tables are views that would run': () =>
      databaseOf(
        'CREATE VIEW project AS SELECT 1',
        'CREATE VIEW source AS SELECT 1',
        'CREATE VIEW code_name AS SELECT 1',
        'CREATE VIEW code_text AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i AS cid FROM n',
      ),
    'of another program': () => databaseOf('CREATE TABLE bookmarks(a)'),
    'that only begins like one': () => Buffer.concat([Buffer.from('SQLite format 3\u0000'), Buffer.alloc(4000, 7)]),
  }
  for (const [what, make] of Object.entries(cases))
    it(what, async () => {
      const project: Project = temporaryProject()
      const before = contents(project)
      await expect(Promise.resolve(make()).then(bytes => imported(bytes, project))).rejects.toMatchObject({
        code: expect.stringMatching(/^(?:file|exchange)\./),
      })
      expect(contents(project)).toEqual(before)
    })

  it('computed columns are not computed, and triggers do not run', async () => {
    const tables = qualcoderTables('v17').filter(sql => !sql.includes('TABLE code_name'))
    const bytes = databaseOf(
      ...tables,
      'CREATE TABLE code_name (cid integer primary key, name text, memo text AS (hex(zeroblob(100000000))), catid integer, color text)',
      "CREATE TRIGGER t AFTER INSERT ON code_name BEGIN INSERT INTO code_cat(name) VALUES('from a trigger'); END",
      "INSERT INTO project(databaseversion,date) VALUES('v17','x')",
      'DROP TRIGGER t',
      "INSERT INTO code_name(name) VALUES('Plain')",
      "CREATE TRIGGER t AFTER UPDATE ON code_name BEGIN INSERT INTO code_cat(name) VALUES('from a trigger'); END",
    )
    const { project, report } = await imported(bytes)
    expect(report).toMatchObject({ codes: 1 })
    expect(listCodes(project).find(({ name }) => name === 'Plain')?.definition).toBe('')
  })
})
