import { expect, it } from 'vitest'
import { setConsent } from '../../../src/main/db/consent'
import { addFlow } from '../../../src/main/db/flows'
import { addMemo, listMemos, memoById } from '../../../src/main/db/memos'
import { listParticipants } from '../../../src/main/db/participants'
import { passageRows } from '../../../src/main/db/passage-rows'
import { findPassages } from '../../../src/main/db/passages'
import { changeProjectSettings, leastShown } from '../../../src/main/db/project-settings'
import { memosByConsent, passagesByConsent } from '../../../src/main/export/by-consent'
import { countFlows, drawFlowFigure } from '../../../src/main/handlers/flow-figure'
import { noFilter } from '../../../src/shared/model/count-filter'
import { MemoFilter } from '../../../src/shared/model/memo'
import { PassageQuery } from '../../../src/shared/model/passage-query'
import { storyWords } from '../../../src/shared/story/en'
import { bringIn, codeWords, draftOf, resources, temporaryProject } from '../../support/temporary-project'

/** Tomasz says one coded passage, Leila the next; a flow leads from his to hers, and each and the flow has a memo. */
function interview() {
  const project = temporaryProject()
  bringIn(project, {
    ...draftOf(['I got the form', 'We used it'], { hash: 'two' }),
    speakers: [
      { label: 'Tomasz', interviewer: false, turns: 0, words: 0 },
      { label: 'Leila', interviewer: false, turns: 0, words: 0 },
    ],
  })
  const got = codeWords(project, 'Leila', 'I got the form', 'POT')
  const used = codeWords(project, 'Leila', 'We used it', 'APP')
  const flow = addFlow(project, { from: got.id, to: used.id, kind: 'flow', status: 'told', memo: '' })
  for (const about of [
    { on: 'coding', id: got.id },
    { on: 'coding', id: used.id },
    { on: 'flow', id: flow.id },
    { on: 'project' },
  ] as const)
    addMemo(project, about, 'note', { title: '', body: null, plain: `on ${about.on}` })
  const idOf = (name: string) => listParticipants(project).find(each => each.name === name)!.id
  const passages = () =>
    passagesByConsent(project, passageRows(project, findPassages(project, PassageQuery.parse({})).rows))
  const memos = () =>
    memosByConsent(
      project,
      listMemos(project, MemoFilter.parse({})).map(({ id }) => memoById(project, id)),
    )
  return { project, tomasz: idOf('Tomasz'), leila: idOf('Leila'), passages, memos }
}

const about = { at: '', note: '' }

it('passages and quotes in memos go out whole where no consent is recorded', () => {
  const { passages, memos } = interview()
  expect(passages().passages).toHaveLength(2)
  expect(passages().leftOut).toEqual({ refused: 0, unrecorded: 0 })
  expect(memos().memos.map(({ words }) => words)).not.toContain(storyWords.withheld)
})

it('what one person refused is left out, and what is not on record for another goes out and is counted', () => {
  const { project, tomasz, passages, memos } = interview()
  setConsent(project, tomasz, { ...about, purpose: 'quoteAnonymously', state: 'withdrawn' })
  expect(passages().passages.map(({ quote }) => quote)).toEqual(['We used it'])
  expect(passages().leftOut).toEqual({ refused: 1, unrecorded: 1 })
  const { memos: printed, leftOut } = memos()
  // The memo on his words and the one on the flow that starts there; what was written about them stays.
  expect(leftOut).toEqual({ refused: 2, unrecorded: 1 })
  expect(printed.filter(({ words }) => words === storyWords.withheld).map(({ plain }) => plain)).toEqual(
    expect.arrayContaining(['on coding', 'on flow']),
  )
  expect(printed.some(({ words }) => words.includes('I got the form'))).toBe(false)
  expect(printed.some(({ words }) => words.includes('We used it'))).toBe(true)
})

it('whoever refused to be named is quoted without a name', () => {
  const { project, leila, passages } = interview()
  setConsent(project, leila, { ...about, purpose: 'quoteAnonymously', state: 'given' })
  setConsent(project, leila, { ...about, purpose: 'quoteByName', state: 'refused' })
  expect(passages().passages.map(({ quote, speaker }) => [quote, speaker])).toEqual([
    ['I got the form', 'Tomasz'],
    ['We used it', ''],
  ])
})

it('the data of the flow figure hides small counts of people only where the project does', async () => {
  const { project } = interview()
  const data = async () =>
    Buffer.from(
      await drawFlowFigure(countFlows(project, 'tellers', noFilter), leastShown(project), resources, {
        by: 'tellers',
        filter: noFilter,
        format: 'csv',
        widthMm: 174,
        dpi: 300,
        theme: 'light',
        title: '',
        show: {} as never,
      }),
    )
      .toString()
      .split('\n')
      .find(line => line.includes('POT,APP'))
  // Type, from, to, by, count, leads on, negative, loops, flows, stories, tellers, documents.
  expect(await data()).toBe('told,POT,APP,tellers,1,,0,0,1,1,1,1')
  changeProjectSettings(project, { hideSmallCells: true, smallCells: 3 })
  expect(await data()).toBe('told,POT,APP,tellers,<3,,0,0,1,1,<3,1')
})
