import { expect, it } from 'vitest'
import { agreementOf } from '../../../src/main/db/agreement'
import { listCoders, markTeller, renameCoder, workAsTeller } from '../../../src/main/db/coders'
import { listDisagreements } from '../../../src/main/db/disagreements'
import { auditLines, findHistory } from '../../../src/main/db/find-history'
import { undo, undoEntry } from '../../../src/main/db/history'
import { addParticipant } from '../../../src/main/db/participants'
import { Project } from '../../../src/main/db/project'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'
import { copyOf, mergeInto } from '../exchange/copies'

const interview = ['What then?', 'I cut her form down to one page.', 'And?', 'Families stopped missing appointments.']
const query = { unit: 'turn', domain: 'cycles', uncoded: true } as const

it('a teller codes their own words as a coder apart: in lists and disagreements, and in agreement only when asked', () => {
  const project = temporaryProject()
  bringIn(project, draftOf(interview))
  const hanne = project.coder.id
  codeWords(project, 'Leila', 'her form', 'APP')
  const leila = addParticipant(project, 'Leila Haddad')
  workAsTeller(project, leila.id)
  const own = project.coder.id
  expect(project.coder).toEqual({ id: own, name: 'Leila Haddad (teller)', kind: 'teller' })
  codeWords(project, 'Leila', 'her form', 'IMM')
  expect(listCoders(project)).toMatchObject([
    { id: own, kind: 'teller', here: true, codings: 1, teller: { name: 'Leila Haddad' } },
    { id: hanne, kind: 'person', here: false, codings: 1, teller: null },
  ])
  expect(agreementOf(project, query)).toEqual([])
  const [pair, ...more] = agreementOf(project, { ...query, tellers: true })
  expect(more).toEqual([])
  expect(pair!.coders.map(({ name }) => name)).toEqual(['Hanne', 'Leila Haddad (teller)'])
  expect(pair!.percent).toBe(3 / 4)
  expect(listDisagreements(project)).toMatchObject([{ kind: 'code', withTeller: true }])
  expect(auditLines(project, { coder: 'Leila Haddad (teller)' }).map(({ action }) => action)).toContain('coding.add')
  // Each takes back their own only, and comes back as the same.
  project.workAs(hanne)
  expect(() => undo(project)).toThrow('history.changedSince')
  workAsTeller(project, leila.id)
  expect(project.coder.id).toBe(own)
  expect(undo(project).action).toBe('coding.add')
  expect(listCoders(project).map(({ kind, codings }) => [kind, codings])).toEqual([
    ['teller', 0],
    ['person', 1],
  ])
})

it('a coder is renamed, and marked as a teller, without losing what they made', () => {
  const project = temporaryProject()
  bringIn(project, draftOf(interview))
  codeWords(project, 'Leila', 'her form', 'APP')
  const leila = addParticipant(project, 'Leila Haddad')
  const { id } = project.coder
  renameCoder(project, id, 'Hanne Kok')
  markTeller(project, id, leila.id)
  expect(project.coder).toEqual({ id, name: 'Hanne Kok', kind: 'teller' })
  expect(listCoders(project)).toMatchObject([{ id, name: 'Hanne Kok', kind: 'teller', codings: 1 }])
  undo(project)
  undo(project)
  expect(listCoders(project)).toMatchObject([{ id, name: 'Hanne', kind: 'person', codings: 1 }])
})

it('two coders of one name are told apart, and neither takes back what the other did', () => {
  const project = temporaryProject()
  bringIn(project, draftOf(interview))
  codeWords(project, 'Leila', 'her form', 'APP')
  const first = project.coder.id
  const [done] = findHistory(project, {}, 1).entries
  project.workAsNew('Hanne')
  const other = project.coder.id
  codeWords(project, 'Leila', 'her form', 'POT')
  const names = listCoders(project).map(({ name }) => name)
  expect(new Set(names)).toEqual(new Set(['Hanne', 'Hanne (2)']))
  const pair = agreementOf(project, query)[0]!.coders.map(({ name }) => name)
  expect(new Set(pair)).toEqual(new Set(names))
  expect(() => undoEntry(project, done!.id)).toThrow('history.notYours')
  const found = findHistory(project, { coder: other }, 10)
  expect(found.entries.map(({ action }) => action)).toEqual(['coding.add'])
  expect(new Set(found.coders.map(({ id }) => id))).toEqual(new Set([first, other]))
})

it('nobody works as the consensus or an import by having its name', () => {
  const project = temporaryProject()
  project.act('sample', {}, () => {
    project.prepare("INSERT INTO coder(uuid,name,kind) VALUES(?,'Consensus','consensus')").run(Buffer.alloc(16, 7))
  })
  const { path } = project.file
  project.close()
  const again = Project.open(path, 'Consensus')
  expect(again.coder.id).not.toBe('07070707-0707-0707-0707-070707070707')
  expect(() => again.workAs('07070707-0707-0707-0707-070707070707')).toThrow('coder.notFound')
  again.close()
})

it('a teller keeps being one when a copy they worked in is merged', async () => {
  const ours = temporaryProject()
  bringIn(ours, draftOf(interview))
  const leila = addParticipant(ours, 'Leila Haddad')
  const theirs = copyOf(ours, 'Pim')
  workAsTeller(theirs, leila.id)
  codeWords(theirs, 'Leila', 'her form', 'IMM')
  await mergeInto(ours, theirs)
  expect(listCoders(ours)).toContainEqual(
    expect.objectContaining({
      id: theirs.coder.id,
      kind: 'teller',
      codings: 1,
      teller: expect.objectContaining({ id: leila.id }),
    }),
  )
})
