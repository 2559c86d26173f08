import { expect, it } from 'vitest'
import { agreementOverTime } from '../../../src/main/db/agreement-over-time'
import { documentNamed } from '../../../src/main/db/documents'
import { changeProjectSettings } from '../../../src/main/db/project-settings'
import { trainingFigures } from '../../../src/main/db/training'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'
import { copyOf, mergeInto } from '../exchange/copies'

const interview = ['What then?', 'I cut her form down to one page.', 'And?', 'Families stopped missing appointments.']
const query = { unit: 'turn', domain: 'cycles', uncoded: true } as const

it('agreement over time: a document counts in the round that brought it back, and in the month in which the second coder began', async () => {
  const ours = temporaryProject()
  for (const title of ['One', 'Two']) {
    bringIn(ours, draftOf(interview, { title, hash: title, file: `${title}.txt` }))
    codeWords(ours, title, 'her form', 'POT')
    codeWords(ours, title, 'Families stopped', 'REA')
  }
  const theirs = copyOf(ours, 'Pim')
  codeWords(theirs, 'One', 'her form', 'APP')
  codeWords(theirs, 'One', 'Families stopped', 'REA')
  await mergeInto(ours, theirs)
  codeWords(theirs, 'Two', 'her form', 'POT')
  codeWords(theirs, 'Two', 'Families stopped', 'REA')
  await mergeInto(ours, theirs)
  const rounds = agreementOverTime(ours, query, 'round')
  expect(rounds).toMatchObject([{ coders: [{ name: 'Hanne' }, { name: 'Pim' }] }])
  expect(
    rounds[0]!.periods.map(({ period, documents, units, percent, kappa }) => [
      period,
      documents,
      units,
      percent,
      kappa,
    ]),
  ).toEqual([
    ['1', 1, 4, 3 / 4, expect.closeTo(7 / 11, 12)],
    ['2', 1, 4, 1, 1],
  ])
  // The same work in two months, and the first document last.
  const at = (title: string, coder: string, month: number) =>
    ours.act('sample', {}, () => {
      ours
        .prepare(
          'UPDATE coding SET created_at=? WHERE document_id=(SELECT id FROM document WHERE title=?) AND coder_id=(SELECT id FROM coder WHERE name=?)',
        )
        .run(new Date(2026, month - 1, 9).getTime(), title, coder)
    })
  at('One', 'Hanne', 5)
  at('One', 'Pim', 3)
  at('Two', 'Hanne', 1)
  at('Two', 'Pim', 2)
  const [months] = agreementOverTime(ours, query, 'month')
  expect(months!.periods.map(({ period, percent }) => [period, percent])).toEqual([
    ['2026-02', 1],
    ['2026-05', 3 / 4],
  ])
})

it('the training set tells a coder how they come along as far as they have coded, and nothing beyond', async () => {
  const ours = temporaryProject()
  bringIn(ours, draftOf(interview))
  const hanne = ours.coder.id
  const document = documentNamed(ours, 'Leila').id
  expect(trainingFigures(ours, document).state).toBe('outside')
  changeProjectSettings(ours, { training: { reference: hanne, documents: [document] } })
  const blind = copyOf(ours, 'Ruth')
  codeWords(ours, 'Leila', 'her form', 'POT')
  codeWords(ours, 'Leila', 'Families stopped', 'REA')
  expect(trainingFigures(ours, document).state).toBe('reference')
  expect(trainingFigures(blind, document)).toMatchObject({ state: 'blind', differences: [] })
  const theirs = copyOf(ours, 'Pim')
  expect(trainingFigures(theirs, document)).toMatchObject({ state: 'early', reference: 'Hanne', differences: [] })
  codeWords(theirs, 'Leila', 'her form', 'APP')
  // Two turns so far: nothing twice in the first, POT against APP in the second; of the fourth not a word.
  const early = trainingFigures(theirs, document)
  expect(early).toMatchObject({ state: 'shown', turns: 2, all: 4, percent: 1 / 2 })
  expect(early.differences).toMatchObject([
    { kind: 'code', quote: 'her form', mine: { code: 'APP' }, theirs: { code: 'POT' } },
  ])
  codeWords(theirs, 'Leila', 'missing appointments', 'REA')
  const later = trainingFigures(theirs, document)
  expect(later).toMatchObject({ turns: 4, percent: 3 / 4 })
  expect(later.kappa).toBeCloseTo(7 / 11, 12)
  expect(later.differences.map(({ kind }) => kind)).toEqual(['code', 'missing', 'missing'])
})
