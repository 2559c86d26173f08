import { expect, it } from 'vitest'
import { parseFilter } from '../../../src/main/cli/filter'
import { analysisRows } from '../../../src/main/db/analysis-rows'
import { removeCode } from '../../../src/main/db/change-codes'
import { codeByKey } from '../../../src/main/db/codes'
import { redo, undo } from '../../../src/main/db/history'
import { mergeCodes } from '../../../src/main/db/merge-codes'
import { passageRows } from '../../../src/main/db/passage-rows'
import { findPassages } from '../../../src/main/db/passages'
import { queryHits } from '../../../src/main/db/query-hits'
import { addSaved, removeSaved } from '../../../src/main/db/saved'
import { newUuid } from '../../../src/main/db/uuid'
import { filterWords } from '../../../src/main/handlers/filter-words'
import { composeReport } from '../../../src/main/report/compose'
import { type CodeQuery, QuerySpec } from '../../../src/shared/model/code-query'
import { PassageQuery } from '../../../src/shared/model/passage-query'
import { ReportSpec } from '../../../src/shared/model/report-spec'
import { bringIn, codeWords, draftOf, temporaryProject } from '../../support/temporary-project'

function interview() {
  const project = temporaryProject()
  bringIn(
    project,
    draftOf(['What came of it?', 'I got the résumé. In March I cut it down.', 'And then?', 'Fewer no-shows.']),
  )
  codeWords(project, 'Leila', 'I got the résumé', 'POT.tangible')
  codeWords(project, 'Leila', 'I cut it down', 'APP.adapt')
  codeWords(project, 'Leila', 'In March I cut it down', 'CTX')
  codeWords(project, 'Leila', 'Fewer no-shows', 'REA.metric')
  const code = (key: string): CodeQuery => ({ op: 'code', code: codeByKey(project, key).id, below: true })
  const quotes = (query: CodeQuery) => passageRows(project, queryHits(project, { query })).map(({ quote }) => quote)
  return { project, code, quotes }
}

it('a query asks for codes with those below, for places and for words as the search does', () => {
  const { code, quotes } = interview()
  expect(quotes(code('POT'))).toEqual(['I got the résumé'])
  expect(
    quotes({ op: 'all', of: [code('APP'), { op: 'place', relation: 'overlapping', turns: 0, with: code('CTX') }] }),
  ).toEqual(['I cut it down'])
  expect(quotes({ op: 'place', relation: 'followedBy', turns: 2, with: code('REA') })).toEqual([
    'I got the résumé',
    'In March I cut it down',
    'I cut it down',
  ])
  expect(quotes({ op: 'place', relation: 'followedBy', turns: 1, with: code('REA') })).toEqual([])
  expect(quotes({ op: 'words', words: 'RESUME OR "no shows"' })).toEqual(['I got the résumé', 'Fewer no-shows'])
})

it('what says nothing yet is passed over, and nothing said finds nothing', () => {
  const { code, quotes } = interview()
  const empty: CodeQuery = { op: 'words', words: ' ' }
  expect(quotes({ op: 'all', of: [code('POT'), empty, { op: 'not', of: { op: 'any', of: [] } }] })).toEqual([
    'I got the résumé',
  ])
  expect(quotes({ op: 'all', of: [empty] })).toEqual([])
})

it('a kept query narrows counts and the list of passages; when it is gone, that is said', () => {
  const { project, code } = interview()
  const kept = addSaved(project, 'query', {
    name: 'What changed',
    settings: JSON.parse(JSON.stringify({ query: code('APP') })),
  })
  const filter = parseFilter(project, 'query:"What changed"')
  expect(analysisRows(project, filter).codings).toMatchObject([{ code: 'APP.adapt' }])
  expect(findPassages(project, PassageQuery.parse({ query: kept.id })).rows).toHaveLength(1)
  removeSaved(project, kept.id)
  expect(() => analysisRows(project, filter)).toThrow(expect.objectContaining({ code: 'query.gone' }))
  const damaged = addSaved(project, 'query', { name: 'Damaged', settings: { query: { op: 'never' } } })
  expect(() => analysisRows(project, { ...filter, query: damaged.id })).toThrow(
    expect.objectContaining({ code: 'saved.unreadable' }),
  )
})

it('says that a condition asks for what is gone and where, instead of finding everything by its "not"', () => {
  const { project, code, quotes } = interview()
  const whole = code('REA.output')
  const query: CodeQuery = {
    op: 'all',
    of: [code('APP'), { op: 'not', of: { op: 'place', relation: 'near', turns: 1, with: { op: 'any', of: [whole] } } }],
  }
  expect(quotes(query)).toHaveLength(1)
  const kept = addSaved(project, 'query', { name: 'Not yet', settings: JSON.parse(JSON.stringify({ query })) })
  const filter = parseFilter(project, 'query:"Not yet"')
  removeCode(project, codeByKey(project, 'REA.output').id)
  const gone = { code: 'query.codeGone', details: { place: '2.1', query: '' } }
  expect(() => quotes(query)).toThrow(expect.objectContaining(gone))
  const named = { ...gone, details: { place: '2.1', query: ' “Not yet”' } }
  expect(() => analysisRows(project, filter)).toThrow(expect.objectContaining(named))
  expect(() => findPassages(project, PassageQuery.parse({ query: kept.id }))).toThrow(expect.objectContaining(named))
  expect(
    composeReport(project, ReportSpec.parse({ parts: [{ kind: 'table', spec: { kind: 'cycles', filter } }] })).blocks,
  ).toEqual([
    {
      kind: 'gap',
      text: expect.stringContaining(
        'Condition 2.1 of the query “Not yet” asks for a code that is not in the project any more.',
      ),
    },
  ])
  for (const [op, of, error] of [
    ['document', newUuid(), 'query.documentGone'],
    ['participant', newUuid(), 'query.participantGone'],
    ['variable', newUuid(), 'query.attributeGone'],
  ] as const) {
    const asked = { op, [op]: of, ...(op === 'variable' ? { value: null } : {}) } as CodeQuery
    expect(() => quotes({ op: 'not', of: asked })).toThrow(
      expect.objectContaining({ code: error, details: { place: '1', query: '' } }),
    )
  }
})

it('a query follows a code that was merged into another, and says so once; taken back it is as it was', () => {
  const { project, code, quotes } = interview()
  const adapted = code('APP.adapt')
  const query: CodeQuery = { op: 'all', of: [adapted, { op: 'not', of: { op: 'not', of: adapted } }] }
  const kept = addSaved(project, 'query', { name: 'Adapted', settings: JSON.parse(JSON.stringify({ query })) })
  const filter = parseFilter(project, 'query:Adapted')
  const key = (each: string) => codeByKey(project, each).id
  const noteOf = () => filterWords(project, filter, analysisRows(project))
  const listed = () => findPassages(project, PassageQuery.parse({ query: kept.id })).rows.length
  expect(noteOf()).toBe('query “Adapted”')
  codeWords(project, 'Leila', 'Fewer', 'APP.trial')
  expect(quotes(query)).toEqual(['I cut it down'])
  mergeCodes(project, key('APP.adapt'), key('APP.trial'))
  expect(quotes(query)).toEqual(['I cut it down', 'Fewer'])
  expect([analysisRows(project, filter).codings.length, listed()]).toEqual([2, 2])
  const [adapt, trial, reuse] = ['Adapted', 'Trial', 'Reuse'] as const
  expect(noteOf()).toBe(`query “Adapted” (its code “${adapt}” was merged into “${trial}”)`)
  // The one it was merged into is merged on.
  mergeCodes(project, key('APP.trial'), key('APP.reuse'))
  expect(quotes(query)).toEqual(['I cut it down', 'Fewer'])
  expect(noteOf()).toBe(`query “Adapted” (its code “${adapt}” was merged into “${reuse}”)`)
  undo(project)
  undo(project)
  expect(quotes(query)).toEqual(['I cut it down'])
  expect(noteOf()).toBe('query “Adapted”')
  redo(project)
  expect(quotes(query)).toEqual(['I cut it down', 'Fewer'])
  // What it was merged into is removed: there is nothing to lead on to.
  const idea = code('POT.idea')
  const asked: CodeQuery = { op: 'any', of: [adapted, idea] }
  mergeCodes(project, key('POT.idea'), key('POT.intention'))
  expect(quotes(asked)).toHaveLength(2)
  removeCode(project, key('POT.intention'))
  const gone = expect.objectContaining({ code: 'query.codeGone', details: { place: '2', query: '' } })
  expect(() => quotes(asked)).toThrow(gone)
  undo(project)
  undo(project)
  // Its merge was taken back before it was removed.
  removeCode(project, key('POT.idea'))
  expect(() => quotes(asked)).toThrow(gone)
})

it('refuses conditions that lie in one another without end', () => {
  let query: CodeQuery = { op: 'words', words: 'x' }
  for (let depth = 0; depth < 14; depth++) query = { op: 'not', of: query }
  expect(QuerySpec.safeParse({ query }).success).toBe(false)
})
