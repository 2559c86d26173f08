import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryColumns } from '../../../src/shared/flow/coding-columns'
import type { CodingRow, FlowRow } from '../../../src/shared/flow/rows'
import { summarizeFlows } from '../../../src/shared/flow/summarize'
import { flowMeasures } from '../../../src/shared/flow/summary'
import type { CycleKey } from '../../../src/shared/framework/cycles'
import { cycleKeys, cycleSetKeys, cycleSets } from '../../../src/shared/framework/cycles'
import { flowKinds, flowStatuses } from '../../../src/shared/framework/relations'

const practice = new Set<CycleKey | null>(['APP', 'REA', 'TRA', 'REF'])

const rows = fc.integer({ min: 1, max: 14 }).chain(size =>
  fc.record({
    codings: fc.array(
      fc.record({
        cycle: fc.constantFrom<CycleKey | null>(...cycleKeys, null),
        teller: fc.constantFrom(1, 2, null),
        story: fc.constantFrom(1, 2, null, null),
        space: fc.constantFrom(1, 2, null),
        valence: fc.constantFrom<CodingRow['valence']>('positive', 'negative', null),
        document: fc.integer({ min: 1, max: 3 }),
        passage: fc.integer({ min: 1, max: 12 }),
      }),
      { minLength: size, maxLength: size },
    ),
    flows: fc.array(
      fc.record({
        from: fc.integer({ min: 1, max: size }),
        to: fc.integer({ min: 1, max: size }),
        kind: fc.oneof(
          { weight: 4, arbitrary: fc.constant('flow' as const) },
          { weight: 1, arbitrary: fc.constantFrom(...flowKinds) },
        ),
        status: fc.oneof(
          { weight: 4, arbitrary: fc.constant('told' as const) },
          { weight: 1, arbitrary: fc.constantFrom(...flowStatuses) },
        ),
      }),
      { maxLength: 24 },
    ),
    set: fc.constantFrom(...cycleSetKeys),
    by: fc.constantFrom(...flowMeasures),
  }),
)

/** Spreads the smallest id through the chains until nothing changes: slow, and plainly a connected component. */
function slowStories(codings: CodingRow[], flows: FlowRow[]): Map<number, string> {
  const label = new Map(
    codings.map(coding => [coding.id, coding.story === null ? `t${coding.id}` : `s${coding.story}`]),
  )
  const outside = (id: number) => codings.some(coding => coding.id === id && coding.story === null)
  for (let pass = 0; pass < codings.length; pass++)
    for (const flow of flows) {
      if (flow.kind !== 'flow' || flow.status === 'disconfirmed' || !outside(flow.from) || !outside(flow.to)) continue
      const both = [label.get(flow.from) ?? '', label.get(flow.to) ?? ''].sort()
      label.set(flow.from, both[0] ?? '').set(flow.to, both[0] ?? '')
    }
  return label
}

describe('counting against a slow reference', () => {
  it('agrees on told relations, loops, bars and sums', () => {
    fc.assert(
      fc.property(rows, ({ codings: parts, flows: links, set, by }) => {
        const codings: CodingRow[] = parts.map((part, i) => ({ ...part, id: i + 1, code: 'c' }))
        const flows: FlowRow[] = links.map((link, i) => ({ ...link, id: i + 1 }))
        const summary = summarizeFlows(codings, flows, { cycleSet: set, by })
        const at = (id: number) => codings[id - 1]
        const label = slowStories(codings, flows)
        const inSet = (id: number) => cycleSets[set].some(cycle => cycle === at(id)?.cycle)
        const told = flows.filter(
          f => f.kind === 'flow' && ['told', 'confirmed'].includes(f.status) && inSet(f.from) && inSet(f.to),
        )
        const measureOf = (f: FlowRow) =>
          ({ passages: f.id, stories: label.get(f.from), tellers: at(f.from)?.teller ?? at(f.to)?.teller })[by]
        const distinct = (list: FlowRow[]) =>
          new Set(list.map(measureOf).filter(value => value !== undefined && value !== null)).size

        // Is there a told path, all in the story of `goal`, from a passage on the learning side of the space of `end` to `goal`?
        const isSame = (one: number, other: number) => {
          const [a, b] = [at(one)?.space ?? null, at(other)?.space ?? null]
          return a === null || b === null || a === b
        }
        const reachable = (goal: number, end: number, seen: number[] = []): boolean =>
          told.some(
            f =>
              f.to === goal &&
              label.get(f.from) === label.get(goal) &&
              !seen.includes(f.from) &&
              ((!practice.has(at(f.from)?.cycle ?? null) && isSame(f.from, end)) ||
                reachable(f.from, end, [...seen, f.from])),
          )
        const loops = told.filter(
          f =>
            practice.has(at(f.from)?.cycle ?? null) &&
            !practice.has(at(f.to)?.cycle ?? null) &&
            reachable(f.from, f.to),
        )

        for (const from of cycleSets[set])
          for (const to of cycleSets[set]) {
            const between = told.filter(f => at(f.from)?.cycle === from && at(f.to)?.cycle === to)
            const found = summary.relations.find(r => r.type === 'told' && r.from === from && r.to === to)
            expect(found?.flowCount ?? 0).toBe(between.length)
            expect(found?.count ?? 0).toBe(distinct(between))
            expect(found?.negative ?? 0).toBe(distinct(between.filter(f => at(f.to)?.valence === 'negative')))
            expect(found?.loopFlows ?? []).toEqual(between.filter(f => loops.includes(f)).map(f => f.id))
          }
        expect(summary.totals.loops).toBe(loops.length)
        expect(summary.totals.loopStories).toBe(new Set(loops.map(f => label.get(f.from))).size)
        for (const bar of summary.bars) {
          const here = codings.filter(coding => coding.cycle === bar.cycle)
          expect(bar.codings).toEqual(here.map(coding => coding.id))
          const passages = (list: CodingRow[]) => new Set(list.map(coding => coding.passage)).size
          if (by === 'passages') expect(bar.count).toBe(passages(here))
          expect(bar.leadsOn).toBeLessThanOrEqual(bar.count)
          if (by === 'passages')
            expect(bar.leadsOn).toBe(passages(here.filter(coding => told.some(f => f.from === coding.id))))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(rows, ({ codings: parts, flows: links, set, by }) => {
        const codings: CodingRow[] = parts.map((part, i) => ({ ...part, id: i + 1, code: 'c' }))
        const flows: FlowRow[] = links.map((link, i) => ({ ...link, id: i + 1 }))
        const counts = (summary: ReturnType<typeof summarizeFlows>) => ({
          ...summary,
          bars: summary.bars.map(bar => ({ ...bar, codings: [] })),
          relations: summary.relations.map(relation => ({ ...relation, flows: [], loopFlows: [] })),
        })
        const forward = summarizeFlows(codings, flows, { cycleSet: set, by })
        const backward = summarizeFlows(codings.toReversed(), flows.toReversed(), { cycleSet: set, by })
        expect(counts(backward)).toEqual(counts(forward))
      }),
    )
  })

  it('counts the same after an action, with the columns carried over, as read anew', () => {
    const cut = fc.integer({ min: 0, max: 13 })
    // Ids far apart among them: those get numbers of their own, and nothing is carried over.
    const spread = fc.constantFrom(1, 1, 1, 10_000)
    fc.assert(
      fc.property(rows, rows, cut, cut, spread, (before, fresh, one, other, spread) => {
        const toRows = (parts: typeof before.codings, first: number) =>
          parts.map((part, i): CodingRow => ({ ...part, id: (first + i) * spread, code: 'c' }))
        const old = toRows(before.codings, 1)
        const [from, to] = [Math.min(one, other, old.length), Math.min(Math.max(one, other), old.length)]
        const now = toRows(fresh.codings, 100)
        const codings = [...old.slice(0, from), ...now, ...old.slice(to)]
        const flows = before.flows.map((link, id): FlowRow => {
          const end = (at: number) => codings[at % codings.length]!.id
          return { ...link, id, from: end(link.from), to: end(link.to) }
        })
        const options = { cycleSet: before.set, by: before.by }
        summarizeFlows(old, flows, options)
        carryColumns(old, codings, [{ from, to, by: now.length }])
        expect(summarizeFlows(codings, flows, options)).toEqual(summarizeFlows([...codings], flows, options))
      }),
    )
  })
})
