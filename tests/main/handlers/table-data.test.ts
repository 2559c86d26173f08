import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { changeCodings } from '../../../src/main/db/change-codings'
import { setConsent } from '../../../src/main/db/consent'
import { documentNamed } from '../../../src/main/db/documents'
import { addFlow } from '../../../src/main/db/flows'
import { listParticipants } from '../../../src/main/db/participants'
import type { Project } from '../../../src/main/db/project'
import { changeProjectSettings } from '../../../src/main/db/project-settings'
import { addVariable, removeVariable, setValues } from '../../../src/main/db/variables'
import { buildTable, tableInParts } from '../../../src/main/handlers/table-data'
import { tableBytes, tableToShare } from '../../../src/main/handlers/table-files'
import { hideSmallCounts } from '../../../src/shared/analysis/hide-small'
import type { AnalysisTable } from '../../../src/shared/analysis/table'
import { CountFilter } from '../../../src/shared/model/count-filter'
import { freshSpec, type TableSpec, tableKinds } from '../../../src/shared/model/table-spec'
import { atOnce } from '../../../src/shared/slices'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

/** Three interviews. Leila: IMM → POT → APP; Tomasz: IMM → POT, APP hoped for; Ines: IMM. Leila and Tomasz are nurses, Ines is a teacher. */
function interviews() {
  const project = temporaryProject()
  for (const name of ['Leila', 'Tomasz', 'Ines'])
    bringIn(
      project,
      draftOf(['What came of it?', 'We met. I got the form. I cut it down.'], {
        title: name,
        hash: name,
        speakers: [
          { label: 'Interviewer', interviewer: true, turns: 0, words: 0 },
          { label: name, interviewer: false, turns: 0, words: 0 },
        ],
      }),
    )
  const at = (document: string, quote: string, key: string) => codeWords(project, document, quote, key).id
  const met = {
    leila: at('Leila', 'We met.', 'IMM'),
    tomasz: at('Tomasz', 'We met.', 'IMM'),
    ines: at('Ines', 'We met.', 'IMM'),
  }
  const got = { leila: at('Leila', 'I got the form.', 'POT.tangible'), tomasz: at('Tomasz', 'I got the form.', 'POT') }
  at('Leila', 'I got the form.', 'POT.social')
  const cut = { leila: at('Leila', 'I cut it down.', 'APP.adapt'), tomasz: at('Tomasz', 'I cut it down.', 'APP') }
  const flow = (from: string, to: string, status: 'told' | 'aspired') =>
    addFlow(project, { from, to, kind: 'flow', status, memo: '' })
  flow(met.leila, got.leila, 'told')
  flow(got.leila, cut.leila, 'told')
  flow(met.tomasz, got.tomasz, 'told')
  flow(got.tomasz, cut.tomasz, 'aspired')
  changeCodings(project, [cut.tomasz], { stance: 'aspiration' })
  const role = addVariable(project, { name: 'Role', subject: 'participant', type: 'text', role: 'group' }).id
  const person = (name: string) => listParticipants(project).find(each => each.name === name)!.id
  setValues(project, [
    { variable: role, subject: person('Leila'), value: 'nurse' },
    { variable: role, subject: person('Tomasz'), value: 'nurse' },
    { variable: role, subject: person('Ines'), value: 'teacher' },
  ])
  return { project, role, person }
}

const table = (project: Project, spec: Partial<TableSpec> & Pick<TableSpec, 'kind'>) =>
  buildTable(project, { ...freshSpec(spec.kind), ...spec }).table
const numbers = ({ lines, heads }: AnalysisTable, line: string, ...columns: string[]) =>
  columns.map(
    column => lines.find(({ key }) => key === line)!.cells[heads.findIndex(({ key }) => key === column)]!.value,
  )

describe('the tables of a project', () => {
  it('count by hand: cycles', () => {
    const cycles = table(interviews().project, { kind: 'cycles' })
    expect(numbers(cycles, 'IMM', 'passages', 'people', 'people%', 'documents')).toEqual([3, 3, 100, 3])
    // Two sub-codes on the same words are one passage.
    expect(numbers(cycles, 'POT', 'passages', 'passages%', 'people', 'people%')).toEqual([2, 28.6, 2, 66.7])
    expect(numbers(cycles, 'REA', 'passages', 'people')).toEqual([0, 0])
    expect(cycles.notes[0]).toBe('Base: 7 coded passages, 3 people heard, 0 stories, 3 documents.')
  })

  it('count by hand: groups, with their test', () => {
    const groups = table(interviews().project, { kind: 'groups' })
    expect(numbers(groups, 'POT', '=nurse', '=nurse%', '=teacher', '=teacher%', 'total')).toEqual([2, 100, 0, 0, 2])
    // 2 of 2 against 0 of 1: of the 3 ways to choose two of three people one is as extreme.
    const [p, corrected, how] = numbers(groups, 'POT', 'p', 'holm', 'test') as [number, number, string]
    expect(p).toBeCloseTo(1 / 3, 10)
    expect(corrected).toBeCloseTo(2 / 3, 10)
    expect(how).toContain('exact')
    expect(numbers(groups, 'IMM', 'p', 'test')).toEqual([null, 'not tested'])
  })

  it('count by hand: flows, first cycles and paths', () => {
    const { project } = interviews()
    const told = table(project, { kind: 'flows' })
    expect(numbers(told, 'IMM', 'POT', 'total')).toEqual([2, 2])
    expect(numbers(told, 'total', 'total')).toEqual([3])
    expect(numbers(table(project, { kind: 'flows', type: 'aspired' }), 'POT', 'APP')).toEqual([1])
    expect(numbers(table(project, { kind: 'firstCycles' }), 'IMM', 'stories', 'stories%')).toEqual([2, 100])
    const paths = table(project, { kind: 'paths' })
    expect(paths.lines.map(({ name, cells }) => [name, cells[0]!.value, cells[2]!.value])).toEqual([
      ['IMM → POT', 2, 2],
      ['POT → APP', 1, 1],
      ['IMM → POT → APP', 1, 1],
    ])
  })

  it('follow their filter and say so', () => {
    const { project } = interviews()
    const filter = CountFilter.parse({ documents: [documentNamed(project, 'Leila').id] })
    const cycles = table(project, { kind: 'cycles', filter })
    expect(numbers(cycles, 'IMM', 'passages', 'people%', 'asked')).toEqual([1, 100, 1])
    expect(cycles.notes.at(-1)).toBe('Counted: documents “Leila”.')
  })

  it('open the passages behind each number', () => {
    const { project } = interviews()
    const { evidence } = buildTable(project, freshSpec('groups'))
    expect(evidence('POT', '=nurse').codings).toHaveLength(3)
    expect(evidence('POT', '=teacher').codings).toEqual([])
    expect(evidence('nothing', 'such').codings).toEqual([])
    expect(buildTable(project, freshSpec('flows')).evidence('IMM', 'POT').flows).toHaveLength(2)
  })

  it('say what is missing instead of guessing', () => {
    const { project, role } = interviews()
    removeVariable(project, role)
    expect(() => table(project, { kind: 'groups' })).toThrow(expect.objectContaining({ code: 'table.noGroup' }))
    expect(() => table(project, { kind: 'variable', variable: role })).toThrow(
      expect.objectContaining({ code: 'table.noVariable' }),
    )
  })

  it('of many quotations the first are listed, and a note says of how many', () => {
    const { project } = interviews()
    const all = table(project, { kind: 'quotations' })
    const some = atOnce(tableInParts(project, freshSpec('quotations'), 'unlessRefused', 2)).table
    expect(some.lines).toEqual(all.lines.slice(0, 2))
    expect(some.notes[0]).toBe(
      `The first 2 of ${all.lines.length} passages stand here; a file or a copy of the table holds all of them.`,
    )
  })

  it('quote only what consent allows, and name only who may be named', () => {
    const { project, person } = interviews()
    setConsent(project, person('Leila'), { purpose: 'quoteAnonymously', state: 'refused', at: '', note: '' })
    setConsent(project, person('Leila'), { purpose: 'quoteByName', state: 'refused', at: '', note: '' })
    const quotes = table(project, { kind: 'quotations' })
    expect(quotes.lines.map(({ cells }) => cells[1]!.value)).not.toContain('Leila')
    expect(quotes.notes).toContain('4 passages left out because those who speak did not agree to be quoted.')
    expect(table(project, { kind: 'participants' }).lines.map(({ name }) => name)).not.toContain('Leila')
  })

  it('hide small counts of people when they leave the project, where it is set to', () => {
    const { project } = interviews()
    const shared = () => tableToShare(project, freshSpec('groups'))
    expect(numbers(shared(), 'POT', '=nurse')).toEqual([2])
    changeProjectSettings(project, { hideSmallCells: true, smallCells: 3 })
    expect(numbers(shared(), 'POT', '=nurse', '=nurse%', '=teacher', 'p')).toEqual(['<3', null, 0, null])
    expect(hideSmallCounts(buildTable(project, freshSpec('documents')).table, 3)).toEqual(
      buildTable(project, freshSpec('documents')).table,
    )
  })

  it('keep numbers as numbers in a workbook, and words of transcripts from being run', async () => {
    const { project } = interviews()
    const book = Buffer.from(await tableBytes(project, freshSpec('cycles'), 'xlsx'))
    const [sheet] = await readXlsxFile(book)
    const immediate = sheet!.data.find(([name]) => name === 'Immediate')!
    expect(immediate.slice(1, 5)).toEqual([3, 42.9, 3, 100])
    codeWords(project, 'Leila', 'We met.', 'CTX')
    const variable = addVariable(project, { name: '=HYPERLINK("x")', subject: 'participant', type: 'text' }).id
    setValues(project, [{ variable, subject: listParticipants(project)[0]!.id, value: '=1+1' }])
    const csv = Buffer.from(await tableBytes(project, { ...freshSpec('variable'), variable }, 'csv')).toString()
    expect(csv).not.toMatch(/(^|,)"?=/m)
    expect(csv).toContain("'=1+1, n")
  })

  it('are all made of any project, the empty one too, the same bytes every time', async () => {
    const { project } = interviews()
    const empty = temporaryProject()
    for (const kind of tableKinds) {
      if (kind !== 'groups' && kind !== 'variable') expect(table(empty, { kind }).heads.length).toBeGreaterThan(0)
      const csv = Buffer.from(await tableBytes(project, freshSpec(kind), 'csv')).toString()
      expect(csv.split('\n').length).toBeGreaterThan(1)
      const html = Buffer.from(await tableBytes(project, freshSpec(kind), 'html')).toString()
      expect(html).toContain('<caption>')
    }
    for (const format of ['xlsx', 'docx'] as const) {
      const first = await tableBytes(project, freshSpec('groups'), format)
      await new Promise(resolve => setTimeout(resolve, 1100))
      expect(Buffer.from(await tableBytes(project, freshSpec('groups'), format)).equals(Buffer.from(first))).toBe(true)
    }
  })
})
