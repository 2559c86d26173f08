import { describe, expect, it } from 'vitest'
import { listConsents, setConsent } from '../../../src/main/db/consent'
import { addFlow } from '../../../src/main/db/flows'
import { undo } from '../../../src/main/db/history'
import { mergeParticipants, mergePreview } from '../../../src/main/db/merge-participants'
import { participantDetail } from '../../../src/main/db/participant-detail'
import {
  addParticipant,
  listParticipants,
  noteParticipant,
  removeParticipants,
  renameParticipant,
} from '../../../src/main/db/participants'
import type { Project } from '../../../src/main/db/project'
import { addSpace, listDocumentCases, listSpaces, removeSpace, setDocumentSpace } from '../../../src/main/db/spaces'
import {
  addVariable,
  listValues,
  listVariables,
  moveVariable,
  removeVariable,
  setValues,
  updateVariable,
} from '../../../src/main/db/variables'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

const texts = ['How was it?', 'I got the form', 'And then?', 'We used it with every new family']

function withLeila(): { project: Project; document: string; leila: string } {
  const project = temporaryProject()
  const document = bringIn(project, draftOf(texts))
  return { project, document, leila: listParticipants(project)[0]!.id }
}

/** All rows that this file's actions touch, by uuid. */
function people(project: Project): unknown {
  const rows = (sql: string) => project.prepare(sql).all()
  return {
    participants: rows('SELECT uuid, name, note FROM participant ORDER BY uuid'),
    speakers: rows(
      'SELECT s.uuid, p.uuid AS who FROM speaker s LEFT JOIN participant p ON p.id=s.participant_id ORDER BY s.uuid',
    ),
    documents: rows(
      'SELECT d.uuid, p.uuid AS teller, s.uuid AS space FROM document d LEFT JOIN participant p ON p.id=d.teller_id LEFT JOIN space s ON s.id=d.space_id ORDER BY d.uuid',
    ),
    variables: rows('SELECT uuid, name, type, choices, role, pos FROM variable ORDER BY uuid'),
    values: rows(
      'SELECT w.uuid, v.uuid AS variable, p.uuid AS who, w.value FROM variable_value w JOIN variable v ON v.id=w.variable_id LEFT JOIN participant p ON p.id=w.participant_id ORDER BY w.uuid',
    ),
    consents: rows(
      'SELECT c.uuid, p.uuid AS who, purpose, state, at, c.note FROM consent c JOIN participant p ON p.id=c.participant_id ORDER BY c.uuid',
    ),
    spaces: rows('SELECT uuid, name, note FROM space ORDER BY uuid'),
  }
}

describe('participants', () => {
  it('are listed with the documents they speak in, their codings and the flows that start there', () => {
    const { project } = withLeila()
    const got = codeWords(project, 'Leila', 'I got the form', 'POT')
    const used = codeWords(project, 'Leila', 'used it', 'APP')
    codeWords(project, 'Leila', 'How was it', 'CTX')
    addFlow(project, { from: got.id, to: used.id, kind: 'flow', status: 'told', memo: '' })
    addParticipant(project, 'Adam')
    expect(listParticipants(project)).toMatchObject([
      { name: 'Adam', documents: 0, codings: 0, flows: 0, stories: 0 },
      // What the interviewer says is nobody's coding here.
      { name: 'Leila', documents: 1, codings: 2, flows: 1, stories: 0 },
    ])
  })

  it('are shown with what they say, in words', () => {
    const { project, leila, document } = withLeila()
    codeWords(project, 'Leila', 'I got the form', 'POT')
    expect(participantDetail(project, leila).voices).toEqual([
      {
        document,
        title: 'Leila',
        kind: 'transcript',
        speakers: ['Leila'],
        teller: false,
        turns: 2,
        words: 4 + 7,
        codings: 1,
      },
    ])
  })

  it('keep their names apart', () => {
    const { project, leila } = withLeila()
    expect(() => addParticipant(project, 'leila')).toThrow('participant.nameTaken')
    const { id } = addParticipant(project, 'Tomasz')
    expect(() => renameParticipant(project, id, 'Leila')).toThrow('participant.nameTaken')
    renameParticipant(project, leila, 'LEILA')
    expect(listParticipants(project).map(({ name }) => name)).toEqual(['LEILA', 'Tomasz'])
  })

  it('leave their words behind when removed, and come back with everything', () => {
    const { project, leila, document } = withLeila()
    const wave = addVariable(project, { name: 'Wave', subject: 'participant', type: 'number' })
    setValues(project, [{ variable: wave.id, subject: leila, value: '2' }])
    setConsent(project, leila, { purpose: 'analyse', state: 'given', at: '2024-05-03', note: 'signed' })
    codeWords(project, 'Leila', 'I got the form', 'POT')
    const before = people(project)
    removeParticipants(project, [leila])
    expect(listParticipants(project)).toEqual([])
    expect(listValues(project, 'participant')).toEqual([])
    expect(listDocumentCases(project)).toMatchObject([{ id: document, speakers: ['Leila'] }])
    expect(project.prepare('SELECT count(*) FROM coding').pluck().get()).toBe(1)
    undo(project)
    expect(people(project)).toEqual(before)
  })
})

describe('merging two participants', () => {
  function twoOfOne() {
    const { project, leila } = withLeila()
    bringIn(project, {
      ...draftOf(['Once more', 'It went well'], { title: 'Second', hash: 'second' }),
      speakers: [
        { label: 'Interviewer', interviewer: true, turns: 0, words: 0 },
        { label: 'Leila M.', interviewer: false, turns: 0, words: 0 },
      ],
    })
    const other = listParticipants(project).find(({ name }) => name === 'Leila M.')!.id
    const wave = addVariable(project, { name: 'Wave', subject: 'participant', type: 'number' })
    const role = addVariable(project, { name: 'Role', subject: 'participant', type: 'text' })
    const town = addVariable(project, { name: 'Town', subject: 'participant', type: 'text' })
    setValues(project, [
      { variable: wave.id, subject: leila, value: '1' },
      { variable: wave.id, subject: other, value: '2' },
      { variable: role.id, subject: other, value: 'nurse' },
      { variable: town.id, subject: leila, value: 'Graz' },
      { variable: town.id, subject: other, value: 'Graz' },
    ])
    setConsent(project, leila, { purpose: 'share', state: 'given', at: '', note: '' })
    setConsent(project, other, { purpose: 'share', state: 'withdrawn', at: '2024-06-01', note: 'by letter' })
    setConsent(project, other, { purpose: 'analyse', state: 'given', at: '', note: '' })
    noteParticipant(project, leila, 'Met twice.')
    noteParticipant(project, other, 'Prefers mornings.')
    return { project, leila, other, wave: wave.id, role: role.id }
  }

  it('says beforehand what moves and where the two differ', () => {
    const { project, leila, other, wave, role } = twoOfOne()
    const before = people(project)
    expect(mergePreview(project, leila, other)).toEqual({
      documents: 0,
      speakers: 1,
      stories: 0,
      memos: 0,
      coders: 0,
      values: [{ variable: role, name: 'Role', value: 'nurse' }],
      conflicts: [{ variable: wave, name: 'Wave', kept: '1', other: '2' }],
      consents: [{ purpose: 'share', kept: 'given', other: 'withdrawn' }],
    })
    expect(people(project)).toEqual(before)
  })

  it('moves everything, takes the stricter consent, writes down the value that does not stand, and is undone at once', () => {
    const { project, leila, other, wave } = twoOfOne()
    const before = people(project)
    mergeParticipants(project, leila, other)
    expect(listParticipants(project)).toMatchObject([
      { id: leila, name: 'Leila', documents: 2, note: 'Met twice.\nPrefers mornings.\nLeila M. · Wave: 2' },
    ])
    expect(
      listValues(project, 'participant')
        .map(({ value }) => value)
        .toSorted((a, b) => (a ?? '').localeCompare(b ?? '')),
    ).toEqual(['1', 'Graz', 'nurse'])
    expect(listConsents(project)).toEqual([
      { participant: leila, purpose: 'analyse', state: 'given', at: '', note: '' },
      { participant: leila, purpose: 'share', state: 'withdrawn', at: '2024-06-01', note: 'by letter' },
    ])
    undo(project)
    expect(people(project)).toEqual(before)
    mergeParticipants(project, leila, other, [wave])
    expect(listParticipants(project)[0]!.note).toContain('Leila M. · Wave: 1')
    expect(listValues(project, 'participant').find(({ variable }) => variable === wave)?.value).toBe('2')
  })

  it('with themselves is refused', () => {
    const { project, leila } = withLeila()
    expect(() => mergeParticipants(project, leila, leila)).toThrow('participant.withItself')
  })
})

describe('attributes', () => {
  it('are filled in and emptied as one action, all or none', () => {
    const { project, leila } = withLeila()
    const tomasz = addParticipant(project, 'Tomasz').id
    const age = addVariable(project, { name: 'Age', subject: 'participant', type: 'number' }).id
    const before = people(project)
    expect(
      setValues(project, [
        { variable: age, subject: leila, value: '41' },
        { variable: age, subject: tomasz, value: '38' },
      ]),
    ).toBe(2)
    expect(setValues(project, [{ variable: age, subject: leila, value: '41' }])).toBe(0)
    undo(project)
    expect(people(project)).toEqual(before)
    expect(() =>
      setValues(project, [
        { variable: age, subject: leila, value: '41' },
        { variable: age, subject: tomasz, value: 'about forty' },
      ]),
    ).toThrow('variable.badValue')
    expect(listValues(project, 'participant')).toEqual([])
    setValues(project, [{ variable: age, subject: tomasz, value: 'about forty' }], { keepWords: true })
    expect(listValues(project, 'participant')).toEqual([{ variable: age, subject: tomasz, value: 'about forty' }])
    setValues(project, [{ variable: age, subject: tomasz, value: null }])
    expect(listValues(project, 'participant')).toEqual([])
  })

  it('meet as one row in two copies that fill in the same cell', () => {
    const { project, leila } = withLeila()
    const age = addVariable(project, { name: 'Age', subject: 'participant', type: 'number' }).id
    const uuidOf = () => project.prepare('SELECT hex(uuid) FROM variable_value').pluck().get()
    setValues(project, [{ variable: age, subject: leila, value: '41' }])
    const first = uuidOf()
    undo(project)
    setValues(project, [{ variable: age, subject: leila, value: '42' }])
    expect(uuidOf()).toBe(first)
  })

  it('give the role of group or wave to one of their subject at a time', () => {
    const { project } = withLeila()
    const one = addVariable(project, { name: 'Site', subject: 'participant', type: 'text', role: 'group' })
    addVariable(project, { name: 'Round', subject: 'document', type: 'number', role: 'wave' })
    const two = addVariable(project, { name: 'Team', subject: 'participant', type: 'text', role: 'group' })
    expect(listVariables(project).map(({ name, role }) => [name, role])).toEqual([
      ['Site', null],
      ['Team', 'group'],
      ['Round', 'wave'],
    ])
    updateVariable(project, one.id, { role: 'group', name: 'Place' })
    moveVariable(project, two.id, one.id)
    expect(listVariables(project, 'participant').map(({ name, role }) => [name, role])).toEqual([
      ['Team', null],
      ['Place', 'group'],
    ])
  })

  it('keep their values when their type changes, and lose them only with a removal that undo takes back', () => {
    const { project, document } = withLeila()
    const round = addVariable(project, { name: 'Round', subject: 'document', type: 'text' }).id
    setValues(project, [{ variable: round, subject: document, value: 'first' }])
    updateVariable(project, round, { type: 'number' })
    expect(listValues(project, 'document')).toEqual([{ variable: round, subject: document, value: 'first' }])
    const before = people(project)
    removeVariable(project, round)
    expect(listValues(project, 'document')).toEqual([])
    undo(project)
    expect(people(project)).toEqual(before)
  })
})

it('a space that is removed lets go of its documents, and undo gives them back', () => {
  const { project, document } = withLeila()
  const space = addSpace(project, 'Doorstep')
  setDocumentSpace(project, [document], space)
  expect(listSpaces(project)).toMatchObject([{ id: space, documents: 1, stories: 0 }])
  const before = people(project)
  removeSpace(project, space)
  expect(listDocumentCases(project)).toMatchObject([{ space: null }])
  undo(project)
  expect(people(project)).toEqual(before)
  expect(() => addSpace(project, 'doorstep')).toThrow('space.nameTaken')
})
