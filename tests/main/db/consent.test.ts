import { expect, it } from 'vitest'
import { listConsents, quotable, setConsent } from '../../../src/main/db/consent'
import { consentTouches } from '../../../src/main/db/consent-touches'
import { addFlow } from '../../../src/main/db/flows'
import { undo } from '../../../src/main/db/history'
import { listParticipants } from '../../../src/main/db/participants'
import { changeProjectSettings, projectSettings } from '../../../src/main/db/project-settings'
import { bringIn, codeWords, contents, draftOf, temporaryProject } from '../../support/temporary-project'

function interview() {
  const project = temporaryProject()
  bringIn(project, {
    ...draftOf(['I got the form', 'We used it', 'It helped', 'So it did'], { hash: 'two' }),
    speakers: [
      { label: 'Tomasz', interviewer: false, turns: 0, words: 0 },
      { label: 'Leila', interviewer: false, turns: 0, words: 0 },
    ],
  })
  const [leila, tomasz] = listParticipants(project).map(({ id }) => id) as [string, string]
  return { project, leila, tomasz }
}

const withdrawn = { purpose: 'quoteAnonymously', state: 'withdrawn', at: '2024-06-01', note: '' } as const

it('lists beforehand everything that rests on a person’s words, and nothing of others', () => {
  const { project, leila } = interview()
  const got = codeWords(project, 'Leila', 'I got the form', 'POT')
  const used = codeWords(project, 'Leila', 'We used it', 'APP')
  const both = codeWords(project, 'Leila', 'It helped\nSo it did', 'REA')
  addFlow(project, { from: got.id, to: used.id, kind: 'flow', status: 'told', memo: '' })
  expect(consentTouches(project, leila).map(({ kind, about, text, id }) => [kind, about, text, id])).toEqual([
    ['coding', 'APP', 'We used it', used.id],
    // Leila speaks in the second half of it.
    ['coding', 'REA', both.quote, both.id],
    ['flow', 'POT → APP', 'I got the form', expect.any(String)],
  ])
})

it('says what may be quoted: by each who speaks in it, and nothing is said where nothing was recorded', () => {
  const { project, leila, tomasz } = interview()
  const got = codeWords(project, 'Leila', 'I got the form', 'POT')
  const both = codeWords(project, 'Leila', 'It helped\nSo it did', 'REA')
  expect(quotable(project, 'quoteAnonymously').coding(got.id)).toBe('covered')
  setConsent(project, leila, withdrawn)
  const now = quotable(project, 'quoteAnonymously')
  expect([now.coding(got.id), now.coding(both.id), now.person(null)]).toEqual(['unrecorded', 'notCovered', 'covered'])
  setConsent(project, tomasz, { purpose: 'quoteByName', state: 'given', at: '', note: '' })
  expect(quotable(project, 'quoteAnonymously').coding(got.id)).toBe('covered')
})

it('marks a withdrawal only, or takes the codings along, and one undo brings all of it back', () => {
  const { project, leila } = interview()
  const got = codeWords(project, 'Leila', 'I got the form', 'POT')
  const used = codeWords(project, 'Leila', 'We used it', 'APP')
  addFlow(project, { from: got.id, to: used.id, kind: 'flow', status: 'told', memo: '' })
  const before = contents(project)
  setConsent(project, leila, withdrawn)
  expect(contents(project)).toEqual(before)
  undo(project)
  expect(listConsents(project)).toEqual([])
  setConsent(project, leila, withdrawn, { removeCodings: true })
  expect(project.prepare('SELECT quote FROM coding').pluck().all()).toEqual(['I got the form'])
  expect(project.prepare('SELECT count(*) FROM flow').pluck().get()).toBe(0)
  undo(project)
  expect(contents(project)).toEqual(before)
  expect(listConsents(project)).toEqual([])
})

it('changes a decision in place, and takes it off the record', () => {
  const { project, leila } = interview()
  setConsent(project, leila, { ...withdrawn, state: 'given' })
  setConsent(project, leila, withdrawn)
  expect(listConsents(project, leila)).toEqual([{ participant: leila, ...withdrawn }])
  setConsent(project, leila, { ...withdrawn, state: null })
  expect(listConsents(project)).toEqual([])
})

it('keeps the bound for small cells in the project, and takes nonsense of a foreign copy for not set', () => {
  const { project } = interview()
  expect(projectSettings(project)).toMatchObject({ smallCells: 3, hideSmallCells: false })
  changeProjectSettings(project, { smallCells: 5, hideSmallCells: true })
  expect(projectSettings(project)).toMatchObject({ smallCells: 5, hideSmallCells: true })
  undo(project)
  expect(projectSettings(project).smallCells).toBe(3)
  project.act('setting.set', {}, () =>
    project.prepare(`INSERT INTO setting(uuid,key,value) VALUES(randomblob(16),'smallCells','"many"')`).run(),
  )
  expect(projectSettings(project).smallCells).toBe(3)
})
