import { join } from 'node:path'
import { codeByKey } from '../../src/main/db/codes'
import { addCoding, codingsOf, removeCoding } from '../../src/main/db/codings'
import { listDocuments, turnsOf } from '../../src/main/db/documents'
import { flowsOf } from '../../src/main/db/flows'
import { redo, undo } from '../../src/main/db/history'
import { passageRows } from '../../src/main/db/passage-rows'
import { findPassages } from '../../src/main/db/passages'
import { Project } from '../../src/main/db/project'
import { searchProject } from '../../src/main/db/search'
import { countFlows } from '../../src/main/handlers/flow-figure'
import { noFilter } from '../../src/shared/model/count-filter'
import { PassageQuery } from '../../src/shared/model/passage-query'
import { SearchQuery } from '../../src/shared/model/search'
import { bigProject, type Size } from './big-project'
import { commonPhrase, rarePhrase } from './made-text'
import type { Finding } from './main'
import { measure } from './measure'

const resources = join(process.cwd(), 'resources')

/** The phrase has no pattern: nothing asks for what finds one. */
const noPattern = () => {
  throw new Error('a phrase is found by the index')
}

/** Says how many turns hold the phrase: what the time hangs on. */
async function searchFinding(project: Project, words: string, which: string): Promise<Finding> {
  const phrase = SearchQuery.parse({ text: `"${words}"` })
  const search = () => searchProject(project, phrase, 500, noPattern)
  const { turns } = search()
  const of = project.prepare('SELECT count(*) FROM turn').pluck().get()
  return {
    work: `search a phrase ${which}: in ${turns} of ${of} turns`,
    time: await measure(7, search),
    bar: 50,
  }
}

export async function measureStore(folder: string, full: boolean): Promise<Finding[]> {
  const size: Size = full
    ? { documents: 2000, words: 20_000_000, codings: 500_000, flows: 100_000 }
    : { documents: 200, words: 2_000_000, codings: 50_000, flows: 10_000 }
  const name = full ? '20 million words, 500,000 codings' : '2 million words, 50,000 codings'
  const path = join(folder, 'big.vloom')
  bigProject(path, resources, size).close()
  const opened = await measure(5, () => {
    const began = performance.now()
    const project = Project.open(path, 'Hanne')
    listDocuments(project)
    const time = performance.now() - began
    project.close()
    return time
  })
  const project = Project.open(path, 'Hanne')
  const document = listDocuments(project)[0]!.id
  const turns = turnsOf(project, document)
  const code = codeByKey(project, 'APP.adapt').id
  let n = 0
  const place = () => {
    const turn = turns[n++ % turns.length]!
    return { startTurn: turn.id, startOffset: (n * 3) % 40, endTurn: turn.id, endOffset: ((n * 3) % 40) + 60 }
  }
  const coded: string[] = []
  const documents = listDocuments(project).slice(0, Math.ceil((size.documents * 50_000) / size.codings))
  const listed = PassageQuery.parse({ documents: documents.map(({ id }) => id), order: 'code', group: 'code' })
  const rows = findPassages(project, listed).rows.slice(20_000, 20_060)
  const findings: Finding[] = [
    { work: `${name}: open to the list of documents`, time: opened, bar: 300 },
    {
      work: 'read one document with its turns, codings and flows',
      time: await measure(15, () => [
        turnsOf(project, document),
        codingsOf(project, document),
        flowsOf(project, document),
      ]),
      bar: 50,
    },
    {
      work: 'code a passage',
      time: await measure(200, () => void coded.push(addCoding(project, document, code, place()).id)),
      bar: 16,
    },
    { work: 'undo, and redo, a coding', time: await measure(50, () => [undo(project), redo(project)]), bar: 16 },
    {
      work: 'remove a coding',
      time: await measure(50, () => {
        const id = codingsOf(project, document).at(-1)!.id
        const began = performance.now()
        removeCoding(project, id)
        return performance.now() - began
      }),
      bar: 16,
    },
    {
      work: `flow counts of all ${size.flows.toLocaleString('en')} flows`,
      time: await measure(5, () => countFlows(project, 'passages', noFilter)),
      bar: full ? 150 : 15,
    },
    await searchFinding(project, rarePhrase.words, 'of four words'),
    await searchFinding(project, commonPhrase.words, 'that many say'),
    {
      work: `list the passages of ${Math.min(50_000, size.codings).toLocaleString('en')} codings by code, grouped`,
      time: await measure(5, () => findPassages(project, listed)),
      bar: 300,
    },
    {
      work: '… and read a screenful of them',
      time: await measure(15, () => passageRows(project, rows)),
      bar: 16,
    },
  ]
  project.close()
  return findings
}
