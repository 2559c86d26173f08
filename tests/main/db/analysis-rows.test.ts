import { describe, expect, it } from 'vitest'
import { parseFilter } from '../../../src/main/cli/filter'
import { analysisRows } from '../../../src/main/db/analysis-rows'
import { changeCodings } from '../../../src/main/db/change-codings'
import { documentNamed } from '../../../src/main/db/documents'
import { addFlow } from '../../../src/main/db/flows'
import { undo } from '../../../src/main/db/history'
import { listParticipants } from '../../../src/main/db/participants'
import type { Project } from '../../../src/main/db/project'
import { addSpace } from '../../../src/main/db/spaces'
import { addStory } from '../../../src/main/db/story-edit'
import { addVariable, setValues } from '../../../src/main/db/variables'
import { filterWords } from '../../../src/main/handlers/filter-words'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

function community() {
  const project = temporaryProject()
  bringIn(
    project,
    draftOf(['What came of it?', 'I got the form 😀. In March I cut it down.', 'And then?', 'Fewer no-shows.']),
  )
  bringIn(
    project,
    draftOf(['And you?', 'It was of no use to us.'], {
      title: 'Ruth',
      hash: 'ruth',
      speakers: [
        { label: 'Interviewer', interviewer: true, turns: 0, words: 0 },
        { label: 'Ruth', interviewer: false, turns: 0, words: 0 },
      ],
    }),
  )
  const form = codeWords(project, 'Leila', 'the form', 'POT.tangible')
  const cut = codeWords(project, 'Leila', 'I cut it down', 'APP.adapt')
  const fewer = codeWords(project, 'Leila', 'Fewer no-shows', 'REA.metric')
  const none = codeWords(project, 'Ruth', 'of no use', 'REA.none')
  codeWords(project, 'Ruth', 'And you', 'CTX')
  changeCodings(project, [none.id], { valence: 'negative' })
  addFlow(project, { from: form.id, to: cut.id, kind: 'flow', status: 'told', memo: '' })
  addFlow(project, { from: cut.id, to: fewer.id, kind: 'flow', status: 'aspired', memo: '' })
  const person = (name: string) => listParticipants(project).find(each => each.name === name)!.id
  const role = addVariable(project, { name: 'Years in post', subject: 'participant', type: 'number', role: 'group' })
  const wave = addVariable(project, { name: 'Round', subject: 'document', type: 'text', role: 'wave' })
  setValues(project, [
    { variable: role.id, subject: person('Leila'), value: '5' },
    { variable: wave.id, subject: documentNamed(project, 'Ruth').id, value: 'second' },
  ])
  addStory(
    project,
    {
      title: 'The form',
      teller: null,
      space: addSpace(project, 'Monthly meeting'),
      form: null,
      periodStart: '',
      periodEnd: '',
      note: '',
    },
    [form.id, cut.id],
  )
  return project
}

const codesLeft = (project: Project, filter: string) =>
  analysisRows(project, parseFilter(project, filter)).codings.map(({ code }) => code)

describe('the rows that everything is counted from', () => {
  it('know their place, teller, story, space and wave', () => {
    const rows = analysisRows(community())
    const [form, cut, fewer, asked, none] = rows.codings
    const leila = rows.participants.find(({ name }) => name === 'Leila')!
    expect(form).toMatchObject({
      code: 'POT.tangible',
      start: 43,
      end: 51,
      firstTurn: 1,
      lastTurn: 1,
      teller: leila.id,
      wave: null,
    })
    expect(fewer).toMatchObject({ firstTurn: 3, story: null, space: null })
    expect(none).toMatchObject({ cycle: 'REA', valence: 'negative', wave: 'second', firstTurn: 1 })
    expect(asked).toMatchObject({ code: 'CTX', cycle: null, firstTurn: 0 })
    expect(cut!.story).toBe(rows.stories.find(({ title }) => title === 'The form')!.id)
    expect(rows.spaces.find(({ id }) => id === cut!.space)).toMatchObject({ name: 'Monthly meeting' })
    expect(leila).toMatchObject({ group: '5' })
    expect(rows.documents).toMatchObject([
      { title: 'Leila', turns: 4, wave: null },
      { title: 'Ruth', turns: 2, wave: 'second' },
    ])
    expect(rows.flows).toMatchObject([{ status: 'told' }, { status: 'aspired' }])
  })

  it('are left in by each filter, and by all of them together', () => {
    const project = community()
    expect(codesLeft(project, 'document:Ruth')).toEqual(['CTX', 'REA.none'])
    expect(codesLeft(project, 'participant:Leila')).toEqual(['POT.tangible', 'APP.adapt', 'REA.metric'])
    expect(codesLeft(project, 'story:"The form"')).toEqual(['POT.tangible', 'APP.adapt'])
    expect(codesLeft(project, 'space:"Monthly meeting"')).toEqual(['POT.tangible', 'APP.adapt'])
    expect(codesLeft(project, 'code:REA')).toEqual(['REA.metric', 'REA.none'])
    expect(codesLeft(project, 'cycle:app,unset')).toEqual(['APP.adapt', 'CTX'])
    expect(codesLeft(project, 'valence:negative code:REA')).toEqual(['REA.none'])
    expect(codesLeft(project, 'wave:second')).toEqual(['CTX', 'REA.none'])
    expect(codesLeft(project, 'wave:unset')).toHaveLength(3)
    expect(codesLeft(project, '"Years in post":5')).toHaveLength(3)
    expect(codesLeft(project, 'round:second "years in post":5')).toEqual([])
    expect(codesLeft(project, '"years in post":unset')).toEqual(['CTX', 'REA.none'])
    const told = analysisRows(project, parseFilter(project, 'status:told'))
    expect(told.codings).toHaveLength(5)
    expect(told.flows).toHaveLength(1)
    expect(analysisRows(project, parseFilter(project, 'code:APP,REA')).flows).toMatchObject([{ status: 'aspired' }])
  })

  it('follow every action, its undoing too', () => {
    const project = community()
    expect(analysisRows(project).codings).toHaveLength(5)
    codeWords(project, 'Leila', 'In March', 'CTX')
    expect(analysisRows(project).codings).toHaveLength(6)
    undo(project)
    expect(analysisRows(project).codings).toHaveLength(5)
  })

  it('are one coder’s, or several people’s where that is asked for', () => {
    const project = community()
    expect(analysisRows(project)).toMatchObject({ coders: [{ name: 'Hanne' }], codersInProject: 1 })
    expect(analysisRows(project, undefined, 'all').codings).toHaveLength(5)
    expect(analysisRows(project, undefined, []).codings).toHaveLength(0)
  })

  it('say in words what was left in, and refuse what they do not know', () => {
    const project = community()
    const words = (filter: string) => {
      const read = parseFilter(project, filter)
      return filterWords(project, read, analysisRows(project, read))
    }
    expect(words('')).toBe('')
    expect(words('document:Ruth "Years in post":5,unset valence:negative,unset code:REA')).toBe(
      'documents “Ruth”; codes “REA”; valence negative, not set; Years in post “5”, without a value',
    )
    for (const [filter, at] of [
      ['valence:bad', 'bad'],
      ['colour:red', 'colour:red'],
      ['story:None', 'None'],
      ['cycle:XYZ', 'XYZ'],
    ])
      expect(() => parseFilter(project, filter!)).toThrow(
        expect.objectContaining({ code: 'figure.badFilter', details: expect.objectContaining({ at }) }),
      )
  })
})
