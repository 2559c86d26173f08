import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCodebooks } from '../../../src/shared/codebook/compare-codebooks'
import { fitCodebook } from '../../../src/shared/codebook/fit-codebook'
import { readCodebookTable } from '../../../src/shared/codebook/read-codebook-table'
import type { CodebookEntry } from '../../../src/shared/model/codebook-file'

const known: CodebookEntry[] = [
  { key: 'POT', parent: null, cycle: 'POT', name: 'Potential', definition: 'Held for later.', aliases: ['capital'] },
  { key: 'POT.human', parent: 'POT', cycle: 'POT', name: 'Human', definition: '', aliases: [] },
  { key: 'CTX', parent: null, cycle: null, name: 'Context', definition: '', aliases: [] },
]
const table = (columns: string[], ...rows: string[][]) => ({ file: 'c.csv', sheet: '', sheets: [], columns, rows })

describe('comparing two codebooks', () => {
  it('matches by key, so that a code of another name is changed and not new', () => {
    const after: CodebookEntry[] = [
      { key: 'pot', parent: null, name: 'Potential value', definition: 'Held for later.', aliases: ['capital'] },
      { key: 'POT.idea', parent: 'POT', name: 'Idea', gloss: 'not yet tried' },
      { key: 'CTX', parent: null, name: 'Context' },
    ]
    const { differences, same } = compareCodebooks(known, after)
    expect(same).toBe(1)
    expect(differences).toEqual([
      {
        ...{ key: 'POT', kind: 'changed', name: 'Potential value', above: '', cycle: 'POT' },
        fields: [{ field: 'name', before: 'Potential', after: 'Potential value' }],
      },
      {
        ...{ key: 'POT.idea', kind: 'added', name: 'Idea', above: 'Potential value', cycle: 'POT' },
        fields: [{ field: 'gloss', before: '', after: 'not yet tried' }],
      },
      { key: 'POT.human', kind: 'removed', name: 'Human', above: 'Potential', cycle: 'POT', fields: [] },
    ])
  })

  it('finds nothing between a codebook and itself, and the same things backwards', () => {
    const entry = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      name: fc.string({ minLength: 1, maxLength: 3 }),
    })
    const codebook = fc.uniqueArray(entry, { selector: ({ key }) => key })
    fc.assert(
      fc.property(codebook, codebook, (one, other) => {
        expect(compareCodebooks(one, one).differences).toEqual([])
        const [there, back] = [compareCodebooks(one, other), compareCodebooks(other, one)]
        const keys = (list: typeof there, kind: string) =>
          list.differences
            .filter(each => each.kind === kind)
            .map(({ key }) => key)
            .sort()
        expect(keys(there, 'added')).toEqual(keys(back, 'removed'))
        expect(keys(there, 'changed')).toEqual(keys(back, 'changed'))
        expect(there.same).toBe(back.same)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a table of codes', () => {
  it('is read by key, by name below the same code, or with a key made from the name; empty cells say nothing', () => {
    const read = readCodebookTable(
      table(
        ['Code', 'Parent code', 'Description', 'When to use', 'Color'],
        ['POT', '', '', 'Gained knowledge.', ''],
        ['Human', 'Potential', 'Skill and confidence.', '', '#AA0000'],
        ['Wild idea', 'New ideas', '', '', ''],
        ['New ideas', 'POT', "'=not a formula", '', ''],
      ),
      known,
    )
    expect(read?.issues).toEqual([])
    expect(read?.entries).toEqual([
      { key: 'POT', name: 'Potential', include: 'Gained knowledge.' },
      { key: 'POT.human', name: 'Human', parent: 'POT', definition: 'Skill and confidence.', colour: '#aa0000' },
      { key: 'POT.new-ideas', name: 'New ideas', parent: 'POT', definition: '=not a formula' },
      { key: 'POT.new-ideas.wild-idea', name: 'Wild idea', parent: 'POT.new-ideas' },
    ])
  })

  it('says of each row it cannot take why', () => {
    const read = readCodebookTable(
      table(
        ['code', 'name', 'parent', 'colour'],
        ['A', '', '', 'red'],
        ['', '', 'POT', ''],
        ['B', 'b', 'nowhere', ''],
        ['a', 'again', '', ''],
        ['', 'x'.repeat(301), '', ''],
        ['', 'one', 'two', ''],
        ['', 'two', 'one', ''],
      ),
      known,
    )
    expect(read?.entries.map(({ key }) => key)).toEqual(['A'])
    expect(read?.issues.map(({ issue, line, value }) => [issue, line, value])).toEqual([
      ['noName', 3, ''],
      ['colour', 2, 'red'],
      ['twice', 5, 'a'],
      ['tooLong', 6, 'name'],
      ['noParent', 4, 'nowhere'],
      ['belowItself', 7, 'two'],
      ['belowItself', 8, 'one'],
    ])
  })

  it('without a column of codes is none', () => {
    expect(readCodebookTable(table(['Question', 'Answer'], ['1', '2']), known)).toBeNull()
  })
})

describe('fitting a codebook to that of a project', () => {
  const fitted = (entries: CodebookEntry[]) => fitCodebook(entries, known, '2011')

  it('puts each code after the one it stands below, and keeps the cycles in their place', () => {
    const { entries, issues } = fitted([
      { key: 'POT.idea.wild', parent: 'POT.idea', name: 'Wild' },
      { key: 'POT.idea', parent: 'pot', name: 'Idea' },
      { key: 'POT', parent: 'CTX', name: 'Potential' },
    ])
    expect(entries.map(({ key, parent }) => [key, parent])).toEqual([
      ['POT', null],
      ['POT.idea', 'pot'],
      ['POT.idea.wild', 'POT.idea'],
    ])
    expect(issues).toEqual([])
  })

  it('leaves out cycles the project does not use with what stands below, what stands nowhere, below itself or twice', () => {
    const { entries, issues } = fitted([
      { key: 'TRA', parent: null, cycle: 'TRA', name: 'Transformative' },
      { key: 'TRA.identity', parent: 'TRA', name: 'Identity' },
      { key: 'lost', parent: 'gone', name: 'Lost' },
      { key: 'a', parent: 'b', name: 'A' },
      { key: 'b', parent: 'a', name: 'B' },
      { key: 'CTX', parent: null, name: 'Context' },
      { key: 'ctx', parent: null, name: 'Context again' },
    ])
    expect(entries.map(({ key }) => key)).toEqual(['CTX'])
    expect(issues.map(({ issue, code }) => [issue, code])).toEqual([
      ['twice', 'Context again'],
      ['otherCycle', 'Transformative'],
      ['otherCycle', 'Identity'],
      ['noParent', 'Lost'],
      ['belowItself', 'A'],
      ['belowItself', 'B'],
    ])
  })
})
