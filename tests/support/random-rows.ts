import fc from 'fast-check'
import type { AnalysisCode, AnalysisCoding, AnalysisRows } from '../../src/shared/analysis/rows'
import { flowStatuses } from '../../src/shared/framework/relations'

/** A codebook of two cycles, one with two sub-codes, and a cross-cutting code. */
export const smallCodebook: AnalysisCode[] = [
  { id: 1, uuid: 'c1', key: 'IMM', name: 'Immediate', parent: null, cycle: 'IMM', colour: null },
  { id: 2, uuid: 'c2', key: 'APP', name: 'Applied', parent: null, cycle: 'APP', colour: null },
  { id: 3, uuid: 'c3', key: 'APP.adapt', name: 'Adapted', parent: 2, cycle: 'APP', colour: null },
  { id: 4, uuid: 'c4', key: 'APP.reuse', name: 'Reused', parent: 2, cycle: 'APP', colour: null },
  { id: 5, uuid: 'c5', key: 'CTX', name: 'Context', parent: null, cycle: null, colour: null },
]

/** Characters of a turn in the made-up documents. */
const turnLength = 10

/** What a random coding is made of: numbers that are small enough to meet one another. */
const part = fc.record({
  document: fc.constantFrom(1, 2),
  start: fc.integer({ min: 0, max: 45 }),
  length: fc.integer({ min: 0, max: 14 }),
  code: fc.constantFrom(...smallCodebook),
  teller: fc.constantFrom(1, 2, 3, null),
  story: fc.constantFrom(2, 4, null),
  coder: fc.constant(1),
  valence: fc.constantFrom<AnalysisCoding['valence']>('positive', 'negative', null),
})

/** Random projects of up to 16 codings in two documents, with three people and two stories. */
export const randomRows: fc.Arbitrary<AnalysisRows> = fc
  .record({
    parts: fc.array(part, { maxLength: 16 }),
    links: fc.array(fc.record({ from: fc.nat(15), to: fc.nat(15), status: fc.constantFrom('told', ...flowStatuses) }), {
      maxLength: 16,
    }),
    groups: fc.tuple(fc.constantFrom('a', 'b', null), fc.constantFrom('a', 'b', null), fc.constantFrom('a', 'b')),
    notAsked: fc.array(fc.record({ story: fc.constantFrom(2, 4), cycle: fc.constantFrom('IMM', 'APP') }), {
      maxLength: 3,
    }),
  })
  .map(({ parts, links, groups, notAsked }) => {
    const codings = parts
      .toSorted((a, b) => a.document - b.document || a.start - b.start || a.length - b.length)
      .map(
        ({ code, length, ...rest }, index): AnalysisCoding => ({
          ...rest,
          id: index + 1,
          cycle: code.cycle,
          code: code.key,
          codeId: code.id,
          passage: index + 1,
          space: null,
          end: rest.start + length,
          firstTurn: Math.floor(rest.start / turnLength),
          lastTurn: Math.floor((rest.start + Math.max(0, length - 1)) / turnLength),
          stance: null,
          confidence: null,
          wave: null,
        }),
      )
    codings.forEach((coding, at) => {
      const before = codings[at - 1]
      const isSame = before?.document === coding.document && before.start === coding.start && before.end === coding.end
      if (isSame && coding.end > coding.start) coding.passage = before.passage
    })
    const flows = links
      .filter(({ from, to }) => from !== to && from < codings.length && to < codings.length)
      .map(({ from, to, status }, id) => ({
        id: id + 1,
        from: from + 1,
        to: to + 1,
        kind: 'flow' as const,
        status,
        coder: 1,
      }))
    return {
      cycleSet: '2020',
      coders: [{ id: 1, uuid: 'hanne', name: 'Hanne' }],
      codersInProject: 1,
      codings,
      flows,
      codes: smallCodebook,
      documents: [1, 2].map(id => ({
        id,
        uuid: `d${id}`,
        title: `Interview ${id}`,
        kind: 'transcript' as const,
        length: 60,
        words: 12,
        turns: 6,
        teller: null,
        heard: id === 1 ? [1, 2] : [3],
        space: null,
        wave: null,
        values: new Map(),
      })),
      participants: groups.map((group, index) => ({
        id: index + 1,
        uuid: `p${index + 1}`,
        name: `Person ${index + 1}`,
        group,
        wave: null,
        values: new Map(group === null ? [] : [['v1', group]]),
      })),
      stories: [
        { id: 2, uuid: 's1', title: 'One', teller: 1, space: null, document: null },
        { id: 4, uuid: 's2', title: 'Two', teller: 2, space: null, document: null },
      ],
      spaces: [],
      variables: [
        {
          id: 'v1',
          name: 'Role',
          subject: 'participant',
          type: 'choice',
          choices: ['b', 'a'],
          role: 'group',
          note: '',
        },
      ],
      notAsked: notAsked.map(({ story, cycle }) => ({ story, cycle: cycle as 'IMM' | 'APP' })),
    }
  })

/** The codes a coding counts in, told by its key alone: slow, and plainly right. */
export function countsIn(coding: AnalysisCoding, key: string): boolean {
  return coding.code === key || coding.code.startsWith(`${key}.`)
}
