import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { Values } from '../../../src/main/cli/arguments'
import { askConsent, askMemoConsent } from '../../../src/main/cli/consent-notice'
import { readTableFile } from '../../../src/main/cli/read-table-file'
import { setConsent } from '../../../src/main/db/consent'
import { undo } from '../../../src/main/db/history'
import { importIndicators } from '../../../src/main/db/import-indicators'
import { listIndicators } from '../../../src/main/db/indicators'
import { addMemo, listMemos } from '../../../src/main/db/memos'
import { listParticipants } from '../../../src/main/db/participants'
import { addPlanEntry } from '../../../src/main/db/plan'
import { indicatorColumns, indicatorRows } from '../../../src/main/export/indicator-table'
import { planRows } from '../../../src/main/export/plan-table'
import { tableFile } from '../../../src/main/export/table-file'
import { readTable } from '../../../src/main/import/table/read-table'
import { MemoFilter } from '../../../src/shared/model/memo'
import { bringIn, codeWords, draftOf, temporaryFolder, temporaryProject } from '../../support/temporary-project'

const wide =
  'name;cycle;2023-09;2024-03;2024-09\nNo-shows;realized;9;n/a;3\nTemplates in use;APP;2;11;17\nNobody knows;;1;2;3\n'

it('indicators come in from a file as one action, words kept as words or left out, and go out to come back the same', async () => {
  const file = join(temporaryFolder(), 'indicators.csv')
  writeFileSync(file, wide)
  const project = temporaryProject()
  const table = await readTableFile(file)
  expect(importIndicators(project, { file: 'indicators.csv', table, keepWords: true })).toEqual({
    values: 6,
    added: 2,
    changed: 0,
    words: 1,
    leftOut: 1,
  })
  const before = listIndicators(project)
  expect(before.map(({ name, cycle }) => [name, cycle])).toEqual([
    ['No-shows', 'REA'],
    ['Templates in use', 'APP'],
  ])
  expect(before[0]?.values.map(({ value, raw }) => value ?? raw)).toEqual([9, 'n/a', 3])
  for (const format of ['csv', 'xlsx'] as const) {
    const again = await readTable(await tableFile(indicatorColumns, indicatorRows(project), format), `back.${format}`)
    expect(importIndicators(project, { file: 'back', table: again, keepWords: true })).toMatchObject({
      values: 0,
      added: 0,
      changed: 0,
    })
  }
  undo(project)
  expect(listIndicators(project)).toEqual([])
  importIndicators(project, { file: 'indicators.csv', table, keepWords: false, cycle: 'IMM' })
  expect(listIndicators(project).flatMap(({ values }) => values)).toHaveLength(8)
})

it('the plan is listed in the order of the map, aspirations first', () => {
  const project = temporaryProject()
  addPlanEntry(project, { cycle: 'REA', kind: 'risk', text: 'Nobody counts' })
  addPlanEntry(project, { cycle: 'REA', kind: 'aspiration', text: 'Fewer missed appointments' })
  addPlanEntry(project, { cycle: 'IMM', kind: 'condition', text: 'A room' })
  expect(planRows(project).map(({ cycle, kind }) => [cycle, kind])).toEqual([
    ['IMM', 'condition'],
    ['REA', 'aspiration'],
    ['REA', 'risk'],
  ])
})

it('memos keep what the researcher wrote, and withhold the words they are about when asked to', () => {
  const project = temporaryProject()
  bringIn(project, draftOf(['How was it?', 'I got the form', 'And then?', 'We used it']))
  const coded = codeWords(project, 'Leila', 'I got the form', 'POT')
  addMemo(project, { on: 'coding', id: coded.id }, 'note', { title: '', body: null, plain: 'Which form?' })
  addMemo(project, { on: 'project' }, 'note', { title: '', body: null, plain: 'Begun in May' })
  const memos = listMemos(project, MemoFilter.parse({ order: 'created' }))
  const ask = (values: Record<string, unknown>) =>
    askMemoConsent(project, memos, memo => ({ ...memo, words: '' }), new Values(values))
      .map(({ words, plain }) => `${words}: ${plain}`)
      .toSorted((a, b) => a.localeCompare(b))
  const whole = ask({ consented: true })
  expect(whole).toContain('I got the form: Which form?')
  setConsent(project, listParticipants(project)[0]!.id, { purpose: 'archive', state: 'refused', at: '', note: '' })
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => said.mockRestore())
  expect(ask({ for: 'archive' })).toEqual(whole)
  expect(String(said.mock.calls[0]?.[0])).toContain('--consented withholds those words')
  const withheld = ask({ for: 'archive', consented: true })
  expect(withheld).toContain(': Which form?')
  expect(withheld.filter(line => line.endsWith('Begun in May'))).toEqual(
    whole.filter(line => line.endsWith('Begun in May')),
  )
})

it('a table of quotes says how much of it consent does not cover, and leaves that out when asked to', () => {
  const project = temporaryProject()
  bringIn(project, draftOf(['How was it?', 'I got the form', 'And then?', 'We used it']))
  const lines = [codeWords(project, 'Leila', 'I got the form', 'POT'), codeWords(project, 'Leila', 'How was it', 'CTX')]
  const ask = (values: Record<string, unknown>) => askConsent(project, lines, ({ id }) => [id], new Values(values))
  expect(ask({ consented: true })).toHaveLength(2)
  setConsent(project, listParticipants(project)[0]!.id, { purpose: 'archive', state: 'refused', at: '', note: '' })
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  onTestFinished(() => said.mockRestore())
  expect(ask({ for: 'archive' })).toHaveLength(2)
  expect(String(said.mock.calls[0]?.[0])).toContain('1 of 2 lines hold words of people who refused')
  // The interviewer is nobody of the project, and nothing of what they say is left out.
  expect(ask({ for: 'archive', consented: true }).map(({ quote }) => quote)).toEqual(['How was it'])
})
