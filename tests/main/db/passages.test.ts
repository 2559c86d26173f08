import { describe, expect, it } from 'vitest'
import { changeCodings } from '../../../src/main/db/change-codings'
import { knownCoders } from '../../../src/main/db/coders'
import { codeByKey } from '../../../src/main/db/codes'
import { addFlow } from '../../../src/main/db/flows'
import { passageRows } from '../../../src/main/db/passage-rows'
import { findPassages } from '../../../src/main/db/passages'
import { Project } from '../../../src/main/db/project'
import { PassageQuery } from '../../../src/shared/model/passage-query'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

function twoInterviews() {
  const project = temporaryProject()
  const leila = bringIn(
    project,
    draftOf(['What came of it?', 'I got the form 😀. In March I cut it down to one page.']),
  )
  const ruth = bringIn(
    project,
    draftOf(['And you?', 'The résumé of it: fewer no-shows.'], { title: 'Ruth', hash: 'ruth' }),
  )
  const form = codeWords(project, 'Leila', 'the form', 'POT.tangible')
  const cut = codeWords(project, 'Leila', 'I cut it down', 'APP.adapt')
  const fewer = codeWords(project, 'Ruth', 'The résumé of it: fewer no-shows', 'REA.metric')
  const context = codeWords(project, 'Ruth', 'And you', 'CTX')
  changeCodings(project, [fewer.id], { valence: 'positive', memo: 'Which figures?' })
  addFlow(project, { from: cut.id, to: fewer.id, kind: 'flow', status: 'told', memo: '' })
  const quotes = (query: object) =>
    passageRows(project, findPassages(project, PassageQuery.parse(query)).rows).map(row => row.quote)
  return { project, leila, ruth, form, cut, fewer, context, quotes }
}

describe('the passages of a project', () => {
  it('are found by each filter, and by all of them together', () => {
    const { project, ruth, quotes } = twoInterviews()
    const app = codeByKey(project, 'APP').id
    expect(quotes({})).toEqual(['the form', 'I cut it down', 'And you', 'The résumé of it: fewer no-shows'])
    expect(quotes({ codes: [app] })).toEqual(['I cut it down'])
    expect(quotes({ codes: [app], withBelow: false })).toEqual([])
    expect(quotes({ documents: [ruth] })).toEqual(['And you', 'The résumé of it: fewer no-shows'])
    expect(quotes({ cycles: ['POT', 'unset'] })).toEqual(['the form', 'And you'])
    expect(quotes({ valences: ['unset'], documents: [ruth] })).toEqual(['And you'])
    expect(quotes({ valences: ['positive'] })).toEqual(['The résumé of it: fewer no-shows'])
    expect(quotes({ text: 'RESUME fewer' })).toHaveLength(1)
    expect(quotes({ text: 'figures' })).toHaveLength(1)
    expect(quotes({ codes: [ruth] })).toEqual([])
    expect(quotes({ coders: [ruth] })).toEqual([])
  })

  it('are found by level, by whom the value went to and by their role as evidence', () => {
    const { project, form, cut, quotes } = twoInterviews()
    changeCodings(project, [form.id], { level: 'personal', beneficiary: ['Families', 'Own team'] })
    changeCodings(project, [cut.id], { level: 'group', beneficiary: ['Own team'], evidenceRole: 'effect' })
    expect(quotes({ levels: ['personal', 'system'] })).toEqual(['the form'])
    expect(quotes({ levels: ['unset'] })).toHaveLength(2)
    expect(quotes({ beneficiaries: ['Own team'] })).toEqual(['the form', 'I cut it down'])
    expect(quotes({ beneficiaries: ['Families', 'unset'] })).toHaveLength(3)
    expect(quotes({ beneficiaries: ['families'] })).toEqual([])
    expect(quotes({ roles: ['effect'], beneficiaries: ['Own team'] })).toEqual(['I cut it down'])
    const { rows } = findPassages(project, PassageQuery.parse({ roles: ['effect'] }))
    expect(passageRows(project, rows)).toMatchObject([
      { level: 'group', beneficiary: ['Own team'], evidenceRole: 'effect', asked: null },
    ])
  })

  it('are told with their surroundings, also after an emoji, and with their flows', () => {
    const { project, cut } = twoInterviews()
    const { rows } = findPassages(project, PassageQuery.parse({ text: 'cut it' }))
    expect(passageRows(project, rows)).toMatchObject([
      {
        id: cut.id,
        speaker: 'Leila',
        time: 10_000,
        before: 'I got the form 😀. In March ',
        after: ' to one page.',
        flowsIn: 0,
        flowsOut: 1,
      },
    ])
    expect(passageRows(project, [...rows, 999])).toHaveLength(1)
  })

  it('are sorted and grouped as asked, with counts and what they are of', () => {
    const { project, quotes } = twoInterviews()
    expect(quotes({ order: 'length' })[0]).toBe('The résumé of it: fewer no-shows')
    expect(quotes({ order: 'code' })).toEqual([
      'the form',
      'I cut it down',
      'The résumé of it: fewer no-shows',
      'And you',
    ])
    const list = findPassages(project, PassageQuery.parse({ group: 'document', order: 'code' }))
    expect(list).toMatchObject({
      of: 4,
      documents: 2,
      groups: [
        { words: 'Leila', count: 2 },
        { words: 'Ruth', count: 2 },
      ],
    })
    const cycles = findPassages(project, PassageQuery.parse({ group: 'cycle' })).groups
    expect(cycles.map(({ key, count }) => `${key} ${count}`)).toEqual(['POT 1', 'APP 1', 'REA 1', ' 1'])
    const people = findPassages(project, PassageQuery.parse({ group: 'participant' })).groups
    expect(people.map(({ words, count }) => `${words} ${count}`)).toEqual(['Leila 3', ' 1'])
  })

  it('are those of every coder, who can be told apart', () => {
    const { project } = twoInterviews()
    const { path } = project.file
    project.close()
    const sanne = Project.open(path, 'Sanne')
    codeWords(sanne, 'Leila', 'the form', 'POT.tangible')
    const coders = knownCoders(sanne)
    expect(coders.map(({ name }) => name)).toEqual(['Hanne', 'Sanne'])
    const codings = coders.map(({ id }) => findPassages(sanne, PassageQuery.parse({ coders: [id] })).rows.length)
    expect(codings).toEqual([4, 1])
    sanne.close()
  })
})
