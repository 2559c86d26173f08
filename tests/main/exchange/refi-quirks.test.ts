import { describe, expect, it } from 'vitest'
import { checkProject } from '../../../src/main/db/check'
import { listCodes } from '../../../src/main/db/codes'
import { codingLines } from '../../../src/main/db/codings'
import { exportRows } from '../../../src/main/db/refi/export-rows'
import { asZip } from '../../../src/main/exchange/as-zip'
import { bringIn } from '../../../src/main/exchange/refi/bring-in'
import { exportProject } from '../../../src/main/exchange/refi/export-project'
import { prepareImport } from '../../../src/main/exchange/refi/prepare-import'
import { validates, withSchema } from '../../support/refi-schema'
import { temporaryProject } from '../../support/temporary-project'

/** Brings a file in, sends the project out, and brings that into another: what is out is valid, and says the same. */
async function thereAndBack(files: Record<string, string | Uint8Array>) {
  const project = temporaryProject()
  const report = bringIn(project, await prepareImport(await asZip(new Map(Object.entries(files))), 'x.qdpx'))
  expect(checkProject(project)).toEqual([])
  const { bytes } = await exportProject(project, 'Valueloom')
  if (withSchema) expect(await validates(bytes)).toBe('')
  const again = temporaryProject()
  bringIn(again, await prepareImport(bytes, 'y.qdpx'))
  const saidBy = (of: typeof project) => {
    const { documents, memos, participants } = exportRows(of)
    return {
      texts: documents.map(({ title, text }) => [title, text]),
      memos: memos.filter(({ kind }) => kind !== 'method').map(({ plain, quote }) => [plain, quote]),
      people: participants.map(({ name }) => name),
      codings: codingLines(of).map(({ document, start, end, quote, code, coder }) => [
        document,
        start,
        end,
        quote,
        code,
        coder,
      ]),
    }
  }
  expect(saidBy(again)).toEqual(saidBy(project))
  return { project, report, said: saidBy(project) }
}

const codes = '<CodeBook><Codes><Code guid="c1" name="Sharing" isCodable="true"/></Codes></CodeBook>'
const coding = (guid: string) => `<Coding guid="${guid}" creatingUser="u1"><CodeRef targetGUID="c1"/></Coding>`
const users = '<Users><User guid="u1" name="Mo"/></Users>'

describe('a file of MAXQDA', () => {
  it('has attributes on a case without a name and on the document, names that stand twice, memos on passages, films that are sound, and no times', async () => {
    // 0 O, 4 "shared", 10 end; "Other" begins at 0 and has 5 letters.
    const qde = `<Project name="M" origin="MAXQDA 24.7">${users}${codes}
      <Variables><Variable guid="v1" name="Region" typeOfVariable="Text"/><Variable guid="v2" name="Year" typeOfVariable="Integer"/></Variables>
      <Cases><Case guid="k0"><VariableValue><VariableRef targetGUID="v1"/><TextValue>North</TextValue></VariableValue><SourceRef targetGUID="t1"/></Case></Cases>
      <Sources><TextSource guid="t1" name="Interview" plainTextPath="internal://1.txt"><PlainTextSelection guid="s1" startPosition="4" endPosition="10">${coding('k1')}</PlainTextSelection>
          <PlainTextSelection guid="s2" startPosition="0" endPosition="3"><Description>why we?</Description></PlainTextSelection><VariableValue><VariableRef targetGUID="v2"/><IntegerValue>2019</IntegerValue></VariableValue></TextSource>
        <TextSource guid="t2" name="Interview" plainTextPath="internal://2.txt"><PlainTextSelection guid="s3" startPosition="0" endPosition="5">${coding('k2')}</PlainTextSelection></TextSource>
        <VideoSource guid="f1" name="Talk" path="internal://a.mp3"><AudioSelection guid="s4" begin="5" end="5"/></VideoSource></Sources>
      <Sets><Set guid="e1" name="Wave one"><MemberSource targetGUID="t2"/></Set></Sets></Project>`
    const { project, report, said } = await thereAndBack({
      'project.qde': qde,
      'sources/1.txt': 'Our shared form',
      'sources/2.txt': 'Other words',
      'sources/a.mp3': Buffer.from([1]),
    })
    expect(said).toEqual({
      texts: [
        ['Interview', 'Our shared form'],
        ['Interview', 'Other words'],
      ],
      memos: [['why we?', 'Our']],
      people: [],
      codings: [
        ['Interview', 4, 10, 'shared', 'sharing', 'Mo'],
        ['Interview', 0, 5, 'Other', 'sharing', 'Mo'],
      ],
    })
    expect(report).toMatchObject({ attributes: 3, attachments: 1, unanchored: 0 })
    const cells = project
      .prepare(
        'SELECT v.name, d.pos, x.value FROM variable_value x JOIN variable v ON v.id=x.variable_id JOIN document d ON d.id=x.document_id ORDER BY v.name',
      )
      .raw()
      .all() as [string, number, string][]
    expect(cells.map(([name, , value]) => [name, value])).toEqual([
      ['Region', 'North'],
      ['Wave one', 'true'],
      ['Year', '2019'],
    ])
  })
})

describe('a file of ATLAS.ti', () => {
  it('is named after the project, stores CRLF and counts one, cuts the names of quotations, and groups documents by attribute', async () => {
    // Line ends count one: “We met.” 0–7, “😀” 8, “The form is one page long” begins at 10.
    const text =
      'We met.\r\n😀 The form is one page long, and that is what made the families come back to us in spring.\r\nEnd'
    const words = 'The form is one page long, and that is what made the families come back to us in spring.'
    const qde = `<Project name="Families" origin="ATLAS.ti Windows">${users}<CodeBook><Codes><Code guid="{C1}" name="Coke::diet Coke" isCodable="true"/></Codes></CodeBook>
      <Sources><TextSource guid="T1" name="Ana" plainTextPath="internal://T.txt"><PlainTextSelection guid="S1" name="${words.slice(0, 60)}…" startPosition="10" endPosition="98">${coding('K1')}</PlainTextSelection>
        <PlainTextSelection guid="S2" name="End" startPosition="99" endPosition="102">${coding('K2')}</PlainTextSelection></TextSource></Sources>
      <Sets><Set guid="E1" name="gender: female"><MemberSource targetGUID="T1"/></Set></Sets></Project>`
    const { report, said } = await thereAndBack({ 'Families in spring.qde': qde, 'sources/t.TXT': text })
    expect(said.codings).toEqual([
      ['Ana', 11, 99, words, 'coke-diet-coke', 'Mo'],
      ['Ana', 100, 103, 'End', 'coke-diet-coke', 'Mo'],
    ])
    expect(report).toMatchObject({ attributes: 1, unanchored: 0 })
    expect(report.losses.map(({ code }) => code)).not.toContain('text.counted')
  })
})

describe('a file of NVivo for Mac', () => {
  it('has a stray entry, people that are codes, annotations that are links, and people to whom a part of a text belongs', async () => {
    // “Ana says we share” : “Ana” 0–3, “share” 12–17.
    const qde = `<?xml version="1.0" encoding="utf-8" standalone="no"?><Project name="N" origin="NVivo Mac">${users}<CodeBook><Codes><Code guid="c1" name="Sharing" isCodable="true"/><Code guid="p1" name="Ana" isCodable="true"/></Codes></CodeBook>
      <Cases><Case guid="p1" name="Ana"><SourceRef targetGUID="t1"/></Case><Case guid="p2" name="Ben"><SourceRef targetGUID="t1"/><SelectionRef targetGUID="s2"/></Case></Cases>
      <Sources><TextSource guid="t1" name="Talk" plainTextPath="internal://t.txt"><PlainTextSelection guid="s1" name="" startPosition="0" endPosition="3"><Description/></PlainTextSelection>
        <PlainTextSelection guid="s2" name="" startPosition="12" endPosition="17">${coding('k1')}<NoteRef targetGUID="nothing"/></PlainTextSelection></TextSource>
        <TextSource guid="t2" name="Broken" plainTextPath="internal://gone.txt"/></Sources>
      <Notes><Note guid="n1" name="Memo: who" plainTextPath="internal://n.txt"/></Notes><Links><Link guid="l1" name="annotation" originGUID="n1" targetGUID="s1"/></Links></Project>`
    const { project, report, said } = await thereAndBack({
      'project.qde': qde,
      'sources/.root': '',
      'sources/t.txt': 'Ana says we share',
      'sources/n.txt': 'Their own name',
      'sources/gone.txt': '\n',
    })
    expect(said).toMatchObject({
      memos: [['Their own name', 'Ana']],
      people: ['Ana', 'Ben'],
      codings: [['Talk', 12, 17, 'share', 'sharing', 'Mo']],
    })
    expect(listCodes(project).find(({ name }) => name === 'Ana')).toMatchObject({ archived: true })
    const losses = (code: string) => report.losses.filter(loss => loss.code === code).map(({ details }) => details)
    expect(losses('codes.people')).toEqual([{ name: 'Ana' }])
    expect(losses('people.documents')).toEqual([
      { name: 'Ana', title: 'Talk' },
      { name: 'Ben', title: 'Talk' },
    ])
    expect(losses('people.passages')).toEqual([{ title: 'Ben', count: 1 }])
  })
})
