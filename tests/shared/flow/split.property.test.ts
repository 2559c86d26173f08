import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splittingOf } from '../../../src/shared/analysis/splitting'
import type { CodingRow, FlowRow } from '../../../src/shared/flow/rows'
import { summarizeFlows } from '../../../src/shared/flow/summarize'
import type { CycleKey } from '../../../src/shared/framework/cycles'

const code = (id: number, key: string, parent: number | null, cycle: CycleKey | null) => {
  return { id, uuid: `c${id}`, key, name: `name of ${key}`, parent, cycle, colour: null }
}
const codes = [
  code(1, 'IMM', null, 'IMM'),
  code(2, 'IMM.joy', 1, 'IMM'),
  code(3, 'POT', null, 'POT'),
  code(4, 'POT.idea', 3, 'POT'),
  code(5, 'POT.idea.new', 4, 'POT'),
  code(6, 'POT.tie', 3, 'POT'),
  code(7, 'APP', null, 'APP'),
  code(8, 'APP.try', 7, 'APP'),
  code(9, 'ENA', null, 'ENA'),
  code(10, 'other', null, null),
]
/** By hand: in which part a code is where immediate and potential value are divided. */
const partOf: Record<string, string | null> = {
  IMM: 'IMM=',
  'IMM.joy': 'IMM.joy',
  POT: 'POT=',
  'POT.idea': 'POT.idea',
  'POT.idea.new': 'POT.idea',
  'POT.tie': 'POT.tie',
  APP: null,
  'APP.try': null,
  ENA: null,
  other: null,
}

const rows = fc.integer({ min: 1, max: 14 }).chain(size =>
  fc.record({
    codings: fc.array(
      fc.record({
        code: fc.constantFrom(...codes),
        teller: fc.constantFrom(1, 2, null),
        passage: fc.integer({ min: 1, max: 8 }),
      }),
      { minLength: size, maxLength: size },
    ),
    flows: fc.array(
      fc.record({
        from: fc.integer({ min: 1, max: size }),
        to: fc.integer({ min: 1, max: size }),
        status: fc.constantFrom<FlowRow['status']>('told', 'told', 'confirmed', 'aspired', 'blocked', 'disconfirmed'),
      }),
      { maxLength: 24 },
    ),
  }),
)

describe('cycles divided into their sub-codes', () => {
  it('agrees with a slow count, a passage counting once in each sub-code and once in its cycle', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('passages' as const, 'tellers' as const), (drawn, by) => {
        const codings = drawn.codings.map(({ code: { key, cycle }, teller, passage }, i): CodingRow => {
          return { id: i + 1, cycle, code: key, document: 1, passage, teller, story: 1, space: null, valence: null }
        })
        const flows = drawn.flows.map((flow, i): FlowRow => ({ ...flow, id: i + 1, kind: 'flow' }))
        const splitting = splittingOf({ codes, cycleSet: '2020' }, ['IMM', 'POT', 'ENA'])
        const { split, ...whole } = summarizeFlows(codings, flows, { cycleSet: '2020', by, splitting })
        expect(whole).toEqual(summarizeFlows(codings, flows, { cycleSet: '2020', by }))

        const at = (id: number) => codings[id - 1]!
        const part = (id: number) => partOf[at(id).code] ?? null
        const told = flows.filter(
          ({ from, to, status }) =>
            (status === 'told' || status === 'confirmed') && at(from).cycle !== null && at(to).cycle !== null,
        )
        const distinct = (list: CodingRow[]) =>
          new Set(list.map(one => (by === 'passages' ? one.passage : one.teller)).filter(one => one !== null)).size
        expect(split?.cycles).toEqual(['IMM', 'POT'])
        const order = ['IMM.joy', 'POT.idea', 'POT.tie', 'IMM=', 'POT=']
        expect(split?.parts.map(({ key }) => key)).toEqual(
          order.filter(key => codings.some(({ id }) => part(id) === key)),
        )
        for (const { key, count, leadsOn, codings: ids } of split?.parts ?? []) {
          const here = codings.filter(({ id }) => part(id) === key)
          expect(ids).toEqual(here.map(({ id }) => id))
          expect(count).toBe(distinct(here))
          expect(leadsOn).toBe(distinct(here.filter(({ id }) => told.some(({ from }) => from === id))))
        }
        const endOf = (id: number) => part(id) ?? at(id).cycle!
        const divided = told.filter(({ from, to }) => part(from) !== null || part(to) !== null)
        const names = new Set(divided.map(({ from, to }) => `${endOf(from)}>${endOf(to)}`))
        expect(split?.relations).toHaveLength(names.size)
        for (const { from, to, ends, count, flows: ids } of split?.relations ?? []) {
          const here = divided.filter(
            flow => endOf(flow.from) === (ends?.from?.key ?? from) && endOf(flow.to) === (ends?.to?.key ?? to),
          )
          expect(ids).toEqual(here.map(({ id }) => id))
          const who = here.map(flow => at(flow.from).teller ?? at(flow.to).teller).filter(one => one !== null)
          expect(count).toBe(by === 'passages' ? here.length : new Set(who).size)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is not divided where no cycle of the row is named', () => {
    expect(splittingOf({ codes, cycleSet: '2020' }, [])).toBeUndefined()
    expect(splittingOf({ codes, cycleSet: '2020' }, ['STR', 'ENA', 'REF'])).toBeUndefined()
  })
})
