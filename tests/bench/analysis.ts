import { join } from 'node:path'
import { analysisRows } from '../../src/main/db/analysis-rows'
import { codeByKey } from '../../src/main/db/codes'
import { addCoding } from '../../src/main/db/codings'
import { listDocuments, turnsOf } from '../../src/main/db/documents'
import { listParticipants } from '../../src/main/db/participants'
import { Project } from '../../src/main/db/project'
import { queryHits } from '../../src/main/db/query-hits'
import { addVariable, setValues } from '../../src/main/db/variables'
import { figureSvg } from '../../src/main/export/figure-svg'
import { countFigure } from '../../src/main/handlers/figure-data'
import { countFlows } from '../../src/main/handlers/flow-figure'
import { buildTable } from '../../src/main/handlers/table-data'
import { composeReport } from '../../src/main/report/compose'
import type { FigureKind } from '../../src/shared/figure/kinds'
import { defaultFlowSettings } from '../../src/shared/figure/settings'
import type { CodeQuery } from '../../src/shared/model/code-query'
import { noFilter } from '../../src/shared/model/count-filter'
import { FigureSpec } from '../../src/shared/model/figure-spec'
import { freshSpec } from '../../src/shared/model/table-spec'
import { templateOf } from '../../src/shared/report/templates'
import { bigProject } from './big-project'
import type { Finding } from './main'
import { measure } from './measure'

const resources = join(process.cwd(), 'resources')

/** Tables and queries over 500,000 codings and 100,000 flows: once the rows are read, and with reading them anew as after every action. */
export async function measureAnalysis(folder: string): Promise<Finding[]> {
  const path = join(folder, 'big.vloom')
  bigProject(path, resources, { documents: 2000, words: 4_000_000, codings: 500_000, flows: 100_000 }).close()
  const project = Project.open(path, 'Hanne')
  const role = addVariable(project, { name: 'Role', subject: 'participant', type: 'text', role: 'group' }).id
  setValues(
    project,
    listParticipants(project).map(({ id }, at) => ({ variable: role, subject: id, value: `group ${at % 6}` })),
  )
  let made = 0
  const readAnew = () => {
    addVariable(project, { name: `Another ${made++}`, subject: 'document', type: 'text' })
    const began = performance.now()
    analysisRows(project)
    return performance.now() - began
  }
  const read = await measure(3, readAnew)
  const first = listDocuments(project)[0]!.id
  const [turn] = turnsOf(project, first)
  const adapt = codeByKey(project, 'APP.adapt').id
  const afterCoding = (work: () => unknown) => () => {
    const offset = 2 * made++
    addCoding(project, first, adapt, {
      startTurn: turn!.id,
      startOffset: offset,
      endTurn: turn!.id,
      endOffset: offset + 20,
    })
    const began = performance.now()
    work()
    return performance.now() - began
  }
  const readAfter = await measure(
    5,
    afterCoding(() => analysisRows(project)),
  )
  const figureAfter = afterCoding(() =>
    figureSvg(countFlows(project, 'passages', noFilter).summary, defaultFlowSettings),
  )
  const app = analysisRows(project).codes.find(({ key }) => key === 'APP')!.uuid
  const rea = analysisRows(project).codes.find(({ key }) => key === 'REA')!.uuid
  const code = (uuid: string): CodeQuery => ({ op: 'code', code: uuid, below: true })
  const query: CodeQuery = {
    op: 'all',
    of: [code(app), { op: 'place', relation: 'followedBy', turns: 3, with: code(rea) }],
  }
  const table = (spec: Parameters<typeof buildTable>[1]) => measure(5, () => buildTable(project, spec))
  const figure = (kind: FigureKind) => measure(5, () => countFigure(project, FigureSpec.parse({ kind })))
  const findings: Finding[] = [
    { work: 'read the rows of 500,000 codings and 100,000 flows anew', time: read, bar: 2000 },
    { work: '… and after a passage was coded', time: readAfter, bar: 200 },
    {
      work: 'flow figure to SVG after a passage was coded, rows included',
      time: await measure(7, figureAfter),
      bar: 300,
    },
    { work: 'co-occurrence of all codes, overlapping', time: await table(freshSpec('coOccurrence')), bar: 400 },
    {
      work: 'co-occurrence of all codes in the same turn',
      time: await table({ ...freshSpec('coOccurrence'), relation: 'sameTurn' }),
      bar: 400,
    },
    {
      work: 'cross-table of all codes by an attribute, people with tests',
      time: await table({ ...freshSpec('variable'), level: 'codes' }),
      bar: 250,
    },
    {
      work: 'cross-table of all codes by an attribute, passages',
      time: await table({ ...freshSpec('variable'), level: 'codes', by: 'passages' }),
      bar: 250,
    },
    { work: 'flow matrix', time: await table(freshSpec('flows')), bar: 150 },
    { work: 'sequences of all codes', time: await table({ ...freshSpec('sequences'), level: 'codes' }), bar: 400 },
    { work: 'paths told', time: await table(freshSpec('paths')), bar: 1000 },
    { work: 'saturation', time: await figure('saturation'), bar: 300 },
    { work: 'codes along the text of all documents', time: await figure('coverage'), bar: 400 },
    { work: 'agreement per code', time: await figure('agreement'), bar: 500 },
    {
      work: 'a report with all its sections',
      time: await measure(2, () => composeReport(project, templateOf('academic'))),
      bar: 10_000,
    },
    {
      work: 'a query: coded A, followed within three turns by B',
      time: await measure(5, () => queryHits(project, { query })),
      bar: 250,
    },
    {
      work: 'a query by words that one in ten passages holds',
      time: await measure(5, () => queryHits(project, { query: { op: 'words', words: 'was' } })),
      bar: 400,
    },
  ]
  project.close()
  return findings
}
