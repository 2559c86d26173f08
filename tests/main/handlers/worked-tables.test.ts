import { expect, it } from 'vitest'
import { addFlow } from '../../../src/main/db/flows'
import { listParticipants } from '../../../src/main/db/participants'
import { passageRows } from '../../../src/main/db/passage-rows'
import type { Project } from '../../../src/main/db/project'
import { addVariable, setValues } from '../../../src/main/db/variables'
import { buildTable } from '../../../src/main/handlers/table-data'
import { freshSpec, type TableSpec } from '../../../src/shared/model/table-spec'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

/**
 * The worked example of the counting rules as three interviews. S1 by P1: IMM→POT→APP→REA→IMM; S2 by P2: IMM→POT, aspired POT⇢APP; S3 by P1:
 * APP→IMM→POT. The numbers of the tables were worked out with a pencil.
 */
function example() {
  const project = temporaryProject()
  const told = (title: string, teller: string, text: string) =>
    bringIn(
      project,
      draftOf(['What came of it?', text], {
        title,
        hash: title,
        speakers: [
          { label: 'Interviewer', interviewer: true, turns: 0, words: 0 },
          { label: teller, interviewer: false, turns: 0, words: 0 },
        ],
      }),
    )
  told('S1', 'P1', 'We met. I got the form. I used the form. Fewer stayed away. I told them how.')
  told('S2', 'P2', 'They listened. I got her number. I will call her.')
  told('S3', 'P1', 'I tried a game. I showed the game. I got an idea.')
  const ids: string[] = []
  const code = (document: string, quote: string, key: string) => ids.push(codeWords(project, document, quote, key).id)
  code('S1', 'We met.', 'IMM')
  code('S1', 'I got the form.', 'POT.tangible')
  code('S1', 'I used the form.', 'APP.reuse')
  code('S1', 'Fewer stayed away.', 'REA.metric')
  code('S1', 'I told them how.', 'IMM.exchange')
  code('S2', 'They listened.', 'IMM.exchange')
  code('S2', 'I got her number.', 'POT.social')
  code('S2', 'I will call her.', 'APP')
  code('S3', 'I tried a game.', 'APP.trial')
  code('S3', 'I showed the game.', 'IMM.exchange')
  code('S3', 'I got an idea.', 'POT.idea')
  const flow = (from: number, to: number, status: 'told' | 'aspired' = 'told') =>
    addFlow(project, { from: ids[from - 1]!, to: ids[to - 1]!, kind: 'flow', status, memo: '' })
  for (const [from, to] of [
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 5],
    [6, 7],
    [9, 10],
    [10, 11],
  ] as const)
    flow(from, to)
  flow(7, 8, 'aspired')
  const role = addVariable(project, { name: 'Role', subject: 'participant', type: 'text', role: 'group' }).id
  const person = (name: string) => listParticipants(project).find(each => each.name === name)!.id
  setValues(project, [
    { variable: role, subject: person('P1'), value: 'nurse' },
    { variable: role, subject: person('P2'), value: 'teacher' },
  ])
  return project
}

type Cells = readonly (number | string | null)[]

/** Numbers of a line by the words at its head; per cent to a tenth. */
function lines(project: Project, spec: TableSpec) {
  const { table, evidence } = buildTable(project, spec)
  const columns = table.heads.map(({ key }) => key)
  return {
    columns,
    of: (name: string): Cells =>
      table.lines
        .find(line => line.name === name)!
        .cells.map(({ value }) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value)),
    /** First words of the passages behind a number. */
    behind(name: string, column: string) {
      const { codings } = evidence(table.lines.find(line => line.name === name)!.key, column)
      return passageRows(project, codings)
        .map(({ quote }) => quote)
        .sort((a, b) => (a < b ? -1 : 1))
    },
  }
}

const met = ['I showed the game.', 'I told them how.', 'They listened.', 'We met.']
const got = ['I got an idea.', 'I got her number.', 'I got the form.']
const used = ['I tried a game.', 'I used the form.', 'I will call her.']
const fewer = ['Fewer stayed away.']

it('participants: what each is heard in, and how much of it is coded', () => {
  const { of, behind } = lines(example(), freshSpec('participants'))
  // Words of the documents with the questions: (17 + 4) + (12 + 4), and 10 + 4.
  expect(of('P1')).toEqual(['nurse', '', 2, 'interview', 37, 8, 'nothing on record'])
  expect(of('P2')).toEqual(['teacher', '', 1, 'interview', 14, 3, 'nothing on record'])
  expect(behind('P2', 'passages')).toEqual(['I got her number.', 'I will call her.', 'They listened.'])
  expect(behind('P1', 'passages')).toHaveLength(8)
})

it('codes and sub-codes: a parent has what its parts have, and its own', () => {
  const project = example()
  const codes = lines(project, freshSpec('codes'))
  const [n, share] = [4, 36.4]
  // Passages of 11, people of 2 asked, stories of none, documents of 3.
  expect(codes.of('Immediate')).toEqual([n, share, 2, 100, 2, 0, null, 3, 100])
  expect(codes.of('Exchange')).toEqual([3, 27.3, 2, 100, 2, 0, null, 3, 100])
  expect(codes.of('Potential')).toEqual([3, 27.3, 2, 100, 2, 0, null, 3, 100])
  expect(codes.of('Applied')).toEqual([3, 27.3, 2, 100, 2, 0, null, 3, 100])
  expect(codes.of('Metric')).toEqual([1, 9.1, 1, 50, 2, 0, null, 1, 33.3])
  expect(codes.of('Any of them')).toEqual([11, 100, 2, 100, 2, 0, null, 3, 100])
  expect(codes.behind('Immediate', 'passages')).toEqual(met)
  expect(codes.behind('Exchange', 'people')).toEqual(met.slice(0, 3))
  const parts = lines(project, freshSpec('subcodes'))
  expect(parts.of('Immediate').slice(1, 3)).toEqual([4, 2])
  expect(parts.of('Exchange').slice(1, 3)).toEqual([3, 2])
  for (const [name, quote] of [
    ['Social', 'I got her number.'],
    ['Tangible', 'I got the form.'],
    ['Idea', 'I got an idea.'],
    ['Reuse', 'I used the form.'],
    ['Trial', 'I tried a game.'],
    ['Metric', 'Fewer stayed away.'],
  ] as const) {
    expect(parts.of(name).slice(1), name).toEqual([1, 1, quote])
    expect(parts.behind(name, 'passages'), name).toEqual([quote])
  }
})

it('a passage with two sub-codes of one code counts once for that code', () => {
  const project = example()
  codeWords(project, 'S1', 'I got the form.', 'POT.human')
  const codes = lines(project, freshSpec('codes'))
  expect(codes.of('Human')[0]).toBe(1)
  expect(codes.of('Potential').slice(0, 3)).toEqual([3, 27.3, 2])
  expect(codes.of('Any of them')[0]).toBe(11)
})

it('groups and attributes: people of those asked, passages of their column, with the passages behind', () => {
  const project = example()
  const people = lines(project, freshSpec('groups'))
  expect(people.columns).toEqual(['=nurse', '=nurse%', '=teacher', '=teacher%', 'total', 'total%', 'p', 'holm', 'test'])
  for (const cycle of ['Immediate', 'Potential', 'Applied'])
    expect(people.of(cycle), cycle).toEqual([1, 100, 1, 100, 2, 100, null, null, 'not tested'])
  // One of one against none of one: Fisher's exact p is 1.
  expect(people.of('Realized')).toEqual([1, 100, 0, 0, 1, 50, 1, 1, 'exact'])
  expect(people.of('Strategic')).toEqual([0, 0, 0, 0, 0, 0, null, null, 'not tested'])
  expect(people.behind('Applied', '=nurse')).toEqual(used.slice(0, 2))
  expect(people.behind('Applied', '=teacher')).toEqual(used.slice(2))
  expect(people.behind('Realized', 'total')).toEqual(fewer)
  const passages = lines(project, { ...freshSpec('groups'), by: 'passages' })
  expect(passages.of('Immediate')).toEqual([3, 37.5, 1, 33.3, 4, 36.4])
  expect(passages.of('Potential')).toEqual([2, 25, 1, 33.3, 3, 27.3])
  expect(passages.of('Applied')).toEqual([2, 25, 1, 33.3, 3, 27.3])
  expect(passages.of('Realized')).toEqual([1, 12.5, 0, 0, 1, 9.1])
  expect(passages.of('Any of them')).toEqual([8, 100, 3, 100, 11, 100])
  expect(passages.behind('Potential', '=nurse')).toEqual([got[0], got[2]])
  const variable = lines(project, { ...freshSpec('variable'), level: 'codes' })
  expect(variable.of('Social')).toEqual([0, 0, 1, 100, 1, 50, 1, 1, 'exact'])
  expect(variable.of('Trial')).toEqual([1, 100, 0, 0, 1, 50, 1, 1, 'exact'])
  expect(variable.of('Exchange')).toEqual([1, 100, 1, 100, 2, 100, null, null, 'not tested'])
  expect(variable.behind('Social', '=teacher')).toEqual([got[1]])
})

it('documents: what is coded in each, of all that is coded there', () => {
  const { columns, of, behind } = lines(example(), { ...freshSpec('documents'), level: 'cycles' })
  expect(of('Immediate')).toEqual([2, 40, 1, 33.3, 1, 33.3, 4, 36.4])
  expect(of('Potential')).toEqual([1, 20, 1, 33.3, 1, 33.3, 3, 27.3])
  expect(of('Realized')).toEqual([1, 20, 0, 0, 0, 0, 1, 9.1])
  expect(of('Any of them')).toEqual([5, 100, 3, 100, 3, 100, 11, 100])
  expect(behind('Immediate', columns[0]!)).toEqual(['I told them how.', 'We met.'])
  expect(behind('Potential', columns[2]!)).toEqual([got[1]])
})

it('co-occurrence: none where no words are shared, turns where a turn holds both', () => {
  const project = example()
  const shared = { ...freshSpec('coOccurrence'), level: 'cycles' } as const
  // Their own passages, then Strategic, Orienting, Immediate, Potential, Applied, Realized, Transformative, Enabling.
  expect(lines(project, shared).of('Immediate')).toEqual([4, 0, 0, null, 0, 0, 0, 0, 0])
  const turns = lines(project, { ...shared, relation: 'sameTurn' })
  expect(turns.of('Immediate')).toEqual([4, 0, 0, null, 3, 3, 1, 0, 0])
  expect(turns.of('Potential')).toEqual([3, 0, 0, 3, null, 3, 1, 0, 0])
  expect(turns.of('Realized')).toEqual([1, 0, 0, 1, 1, 1, null, 0, 0])
  expect(turns.behind('Realized', 'POT')).toEqual([...fewer, got[2]])
  codeWords(project, 'S1', 'the form. I used', 'ENA')
  const now = lines(project, shared)
  expect(now.of('Enabling')).toEqual([1, 0, 0, 0, 1, 1, 0, 0, null])
  expect(now.behind('Enabling', 'APP')).toEqual(['I used the form.', 'the form. I used'])
})

it('sequences: what comes after in the telling, and what comes next', () => {
  const project = example()
  const after = lines(project, freshSpec('sequences'))
  // Strategic, Orienting, Immediate, Potential, Applied, Realized, Transformative, Enabling.
  expect(after.of('Immediate')).toEqual([0, 0, 1, 3, 2, 1, 0, 0])
  expect(after.of('Potential')).toEqual([0, 0, 1, 0, 2, 1, 0, 0])
  expect(after.of('Applied')).toEqual([0, 0, 2, 1, 0, 1, 0, 0])
  expect(after.of('Realized')).toEqual([0, 0, 1, 0, 0, 0, 0, 0])
  const next = lines(project, { ...freshSpec('sequences'), follow: 'next' })
  expect(next.of('Immediate')).toEqual([0, 0, 0, 3, 0, 0, 0, 0])
  expect(next.of('Potential')).toEqual([0, 0, 0, 0, 2, 0, 0, 0])
  expect(next.of('Applied')).toEqual([0, 0, 1, 0, 0, 1, 0, 0])
  expect(next.of('Realized')).toEqual([0, 0, 1, 0, 0, 0, 0, 0])
})

it('first cycles and paths: as the worked example has them, from a project of interviews', () => {
  const project = example()
  const first = lines(project, freshSpec('firstCycles'))
  expect(first.of('Immediate')).toEqual([2, 66.7])
  expect(first.of('Applied')).toEqual([1, 33.3])
  for (const cycle of ['Potential', 'Realized', 'Strategic']) expect(first.of(cycle), cycle).toEqual([0, 0])
  const paths = lines(project, freshSpec('paths'))
  // Stories, their share, people, flows.
  expect(paths.of('IMM → POT')).toEqual([3, 100, 2, 3])
  for (const one of ['POT → APP', 'APP → REA', 'REA → IMM', 'APP → IMM'])
    expect(paths.of(one), one).toEqual([1, 33.3, 1, 1])
  for (const two of ['IMM → POT → APP', 'POT → APP → REA', 'APP → REA → IMM', 'APP → IMM → POT'])
    expect(paths.of(two), two).toEqual([1, 33.3, 1, 2])
  expect(paths.of('IMM → POT → APP → REA')).toEqual([1, 33.3, 1, 3])
})
