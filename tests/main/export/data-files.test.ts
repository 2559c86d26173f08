import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { codingLines } from '../../../src/main/db/codings'
import { setConsent } from '../../../src/main/db/consent'
import { addFlow, flowLines } from '../../../src/main/db/flows'
import { listParticipants } from '../../../src/main/db/participants'
import type { Project } from '../../../src/main/db/project'
import { dataFiles } from '../../../src/main/export/data/data-files'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

function begun(): Project {
  const project = temporaryProject()
  bringIn(project, draftOf(['What 😀 changed?', 'Anneke gave me her 😀 form.', 'And?', '=Fewer missed visits.']))
  const from = codeWords(project, 'Leila', 'her 😀 form', 'POT')
  const to = codeWords(project, 'Leila', '=Fewer missed', 'REA')
  addFlow(project, { from: from.id, to: to.id, kind: 'flow', status: 'told', memo: '' })
  return project
}

const usual = { format: 'csv', consented: false } as const

async function read(project: Project, options: Parameters<typeof dataFiles>[1] = usual) {
  const { files, rows, losses } = await dataFiles(project, options)
  const text = (name: string) => Buffer.from(files.get(name) ?? []).toString('utf8')
  const table = (name: string) => parse(text(`${name}.csv`), { columns: true }) as Record<string, string>[]
  return { files, rows, losses, text, table }
}

describe('the data for other programs', () => {
  it('points by code points at the words in the texts, and joins flows to codings by ids', async () => {
    const { table, text } = await read(begun())
    const codings = table('codings')
    // The line break and “Leila: ” end at 36 code points (“Interviewer: What 😀 changed?” is 28 long); “Anneke gave me ” is 15 long.
    expect(codings.map(({ start, end }) => [start, end])[0]).toEqual(['51', '61'])
    for (const { document_id, start, end, quote } of codings) {
      const points = [...text(`texts/${document_id}.txt`)]
      expect(`'${points.slice(Number(start), Number(end)).join('')}`).toBe(quote?.startsWith("'") ? quote : `'${quote}`)
    }
    expect(codings[0]).toMatchObject({
      turn: '2',
      speaker: 'Leila',
      participant: 'Leila',
      cycle: 'POT',
      is_anchored: 'true',
    })
    expect(table('flows')).toMatchObject([
      { from: codings[0]?.id, to: codings[1]?.id, from_cycle: 'POT', to_cycle: 'REA', kind: 'flow' },
    ])
  })

  it('tells coders of one name apart, everywhere alike', async () => {
    const project = begun()
    project.workAsNew('Hanne')
    const second = codeWords(project, 'Leila', 'me her', 'APP')
    const { table, text } = await read(project)
    const named = table('codings').map(({ coder, coder_id }) => ({ coder, coder_id }))
    expect(new Set(named.map(({ coder }) => coder))).toEqual(new Set(['Hanne', 'Hanne (2)']))
    expect(new Set(named.map(({ coder_id }) => coder_id)).size).toBe(2)
    const byId = new Map(table('codings').map(({ id, coder }) => [id, coder]))
    for (const { id, coder } of codingLines(project)) expect(coder).toBe(byId.get(id))
    const { first } = JSON.parse(text('annotations.jsonld')) as {
      first: { items: { id: string; creator: { name: string } }[] }
    }
    expect(first.items.find(({ id }) => id.endsWith(second.id))?.creator.name).toBe(byId.get(second.id))
    const [flow] = flowLines(project)
    expect([flow?.coder]).toEqual(table('flows').map(({ coder }) => coder))
  })

  it('says in its dictionary what every column of every table holds', async () => {
    const { files, table } = await read(begun())
    const said = table('dictionary').map(({ table: of, column, meaning }) => {
      expect(meaning).not.toBe('')
      return `${of} ${column}`
    })
    const there = [...files.keys()]
      .filter(name => name.endsWith('.csv') && name !== 'dictionary.csv')
      .flatMap(name => {
        const [head] = parse(Buffer.from(files.get(name)!), { to: 1 }) as string[][]
        return head!.map(column => `${name.replace('.csv', '')} ${column}`)
      })
    expect(said).toEqual(there)
  })

  it('is the same files twice, in every format', async () => {
    const project = begun()
    for (const format of ['csv', 'json', 'xlsx'] as const) {
      const [first, second] = [await read(project, { ...usual, format }), await read(project, { ...usual, format })]
      expect([...first.files.keys()]).toEqual([...second.files.keys()])
      for (const [name, bytes] of first.files) expect(Buffer.compare(bytes, second.files.get(name)!), name).toBe(0)
    }
  })

  it('has as JSON numbers as numbers, words as they are and null for what is missing', async () => {
    const { text } = await read(begun(), { ...usual, format: 'json' })
    expect(JSON.parse(text('codings.json'))).toMatchObject([
      { start: 51, end: 61, valence: null, is_anchored: true },
      { quote: '=Fewer missed', is_anchored: true },
    ])
  })

  it('has each coding as a web annotation whose two selectors name the same words', async () => {
    const { text } = await read(begun())
    const { total, first, id, last } = JSON.parse(text('annotations.jsonld')) as {
      id: string
      last: string
      total: number
      first: {
        id: string
        items: { target: { source: string; selector: Record<string, string & number>[] }; body: { value?: string }[] }[]
      }
    }
    expect(total).toBe(2)
    // What the standard wants: a collection and its pages have names, which differ.
    expect([id, first.id].map(name => /^urn:uuid:[0-9a-f-]{36}$/.test(name))).toEqual([true, true])
    expect(last).toBe(first.id)
    expect(first.id).not.toBe(id)
    for (const { target } of first.items) {
      const [place, words] = target.selector
      expect([place?.type, words?.type]).toEqual(['TextPositionSelector', 'TextQuoteSelector'])
      expect([...text(target.source)].slice(place?.start, place?.end).join('')).toBe(words?.exact)
    }
  })

  it('leaves out the document of somebody who refused sharing, with all that is coded in it', async () => {
    const project = begun()
    const leila = listParticipants(project).find(({ name }) => name === 'Leila')
    setConsent(project, leila!.id, { purpose: 'share', state: 'refused', at: '', note: '' })
    const { rows, losses, files } = await read(project, { ...usual, consented: true })
    expect(rows).toMatchObject({ codings: 0, documents: 0, participants: 0, flows: 0 })
    expect(losses.map(({ code }) => code)).toEqual(['out.consent', 'out.people'])
    expect([...files].map(([name, bytes]) => name + Buffer.from(bytes).toString('utf8')).join()).not.toMatch(
      /Leila|Anneke/,
    )
  })
})
