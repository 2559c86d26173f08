import { expect, it } from 'vitest'
import { agreementOf } from '../../../src/main/db/agreement'
import { editCode } from '../../../src/main/db/change-codes'
import { addClaim, listClaims } from '../../../src/main/db/claims'
import { codeHistory } from '../../../src/main/db/code-history'
import { knownCoders, listCoders, renameCoder } from '../../../src/main/db/coders'
import { codeByKey } from '../../../src/main/db/codes'
import { codingLines, codingsOf } from '../../../src/main/db/codings'
import { correctText } from '../../../src/main/db/correct-text'
import { addRemark, decide } from '../../../src/main/db/decisions'
import { listDisagreements } from '../../../src/main/db/disagreements'
import { turnsOf } from '../../../src/main/db/documents'
import { addEvidence, listEvidence } from '../../../src/main/db/evidence'
import { auditLines, findHistory } from '../../../src/main/db/find-history'
import { historyState, listHistory, undoEntry } from '../../../src/main/db/history'
import { addMemo, memosOn } from '../../../src/main/db/memos'
import { Copy } from '../../../src/main/db/merge/copy'
import { addSaved, listSaved } from '../../../src/main/db/saved'
import { textHistory } from '../../../src/main/db/text-versions'
import { planMerge } from '../../../src/main/exchange/merge/plan'
import { previewOf } from '../../../src/main/exchange/merge/summary'
import { decisionReport } from '../../../src/main/export/decision-report'
import { numberedNames } from '../../../src/shared/model/numbered-names'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'
import { copyOf } from '../exchange/copies'

const interview = ['What then?', 'I cut her form down to one page.', 'And?', 'Families stopped missing appointments.']

/** Two people called Anna in one project: the first has coded, the second works in it now and made one of each thing. */
function twoAnnas() {
  const project = temporaryProject({ coder: 'Anna' })
  const document = bringIn(project, draftOf(interview))
  codeWords(project, 'Leila', 'her form', 'APP')
  const first = project.coder.id
  project.workAsNew('Anna')
  const coding = codeWords(project, 'Leila', 'her form', 'POT')
  return { project, document, coding, first, second: project.coder.id }
}

it('two coders of one name are told apart in everything that names who made it', () => {
  const { project, document, coding, first } = twoAnnas()
  addMemo(project, { on: 'coding', id: coding.id }, 'note', { title: '', body: null, plain: 'Whose form?' })
  const claim = addClaim(project, { statement: 'It helped', path: [], status: 'draft', alternatives: '', note: '' })
  addEvidence(project, {
    role: 'supports',
    from: { kind: 'coding', id: coding.id },
    to: { kind: 'claim', id: claim },
    memo: '',
  })
  addSaved(project, 'query', { name: 'Forms', settings: {} })
  editCode(project, codeByKey(project, 'POT').id, { definition: 'What one may use later' })
  const turn = turnsOf(project, document)[1]!
  correctText(
    project,
    document,
    [turn],
    [{ kind: 'splice', turn: turn.id, at: 2, removed: 'cut', inserted: 'trimmed' }],
  )
  const { subject } = listDisagreements(project)[0]!
  addRemark(project, subject, 'Whose words?')
  decide(project, { subject, outcome: 'first', reason: 'Clear', code: null })

  const second = 'Anna (2)'
  const [told] = listDisagreements(project)
  const places = {
    coders: listCoders(project).find(({ here }) => here)?.name,
    top: project.info().coder.name,
    codings: codingsOf(project, document).find(({ id }) => id === coding.id)?.coderName,
    'list of codings': codingLines(project).find(({ id }) => id === coding.id)?.coder,
    memos: memosOn(project, { on: 'coding', id: coding.id })[0]?.coderName,
    claims: listClaims(project)[0]?.coder,
    evidence: listEvidence(project)[0]?.coder,
    saved: listSaved(project)[0]?.coder,
    'text versions': textHistory(project, document).versions[0]?.correction.by,
    'code history': codeHistory(project, codeByKey(project, 'POT').id)[0]?.coder,
    decisions: told?.decision?.by,
    remarks: told?.remarks[0]?.by,
    undo: historyState(project).undo?.coder,
    history: listHistory(project, 1)[0]?.coder,
    'found history': findHistory(project, { coder: second }, 1).entries[0]?.coder,
    audit: auditLines(project, { about: 'claim' })[0]?.coder,
    'field of a change': auditLines(project, { about: 'claim' }).find(({ field }) => field === 'coder')?.after,
    agreement: agreementOf(project, { unit: 'turn', domain: 'cycles', uncoded: true })[0]?.coders[1].name,
  }
  expect(places).toEqual(Object.fromEntries(Object.keys(places).map(place => [place, second])))
  expect(decisionReport([told!], 'txt')).toMatch(
    /Anna: APP[\s\S]*Anna \(2\): POT[\s\S]*Anna \(2\) said: [\s\S]*by Anna \(2\) on /,
  )
  project.workAs(first)
  expect(() => undoEntry(project, listHistory(project, 1)[0]!.id)).toThrow(
    expect.objectContaining({ code: 'history.notYours', details: { coder: second } }),
  )
})

it('one of them is gone on as by the number, and renaming one says which', () => {
  const { project, first, second } = twoAnnas()
  expect(copyOf(project, 'Anna').coder).toEqual({ id: first, name: 'Anna', kind: 'person' })
  expect(copyOf(project, 'Anna (2)').coder).toEqual({ id: second, name: 'Anna', kind: 'person' })
  renameCoder(project, second, 'Anna (2)')
  expect(listHistory(project, 1)[0]!.action).toBe('coding.add')
  renameCoder(project, second, 'Bea')
  expect(listHistory(project, 1)[0]!.details).toEqual({ name: 'Anna (2)', to: 'Bea' })
  expect(knownCoders(project).map(({ name }) => name)).toEqual(['Anna', 'Bea'])
})

it('a merge tells whose work comes in by the names that will stand afterwards', async () => {
  const ours = temporaryProject({ coder: 'Anna' })
  bringIn(ours, draftOf(interview))
  const theirs = copyOf(ours, 'Pim')
  theirs.workAsNew('Anna')
  codeWords(theirs, 'Leila', 'her form', 'APP')
  theirs.file.share()
  const preview = previewOf(await planMerge(new Copy(ours.file), new Copy(theirs.file)))
  expect(preview.from).toEqual(['Anna (2)'])
})

it('a number that is somebody’s own name is passed over', () => {
  const coders = ['Anna', 'Anna', 'Anna (2)', 'Anna'].map((name, key) => ({ key, uuid: `0${key}`, name }))
  expect([...numberedNames(coders)]).toEqual([
    [0, 'Anna'],
    [1, 'Anna (3)'],
    [3, 'Anna (4)'],
    [2, 'Anna (2)'],
  ])
})
