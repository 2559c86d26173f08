import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { AnalysisCoding, AnalysisRows } from '../../../src/shared/analysis/rows'
import { sumOfRows } from '../../../src/shared/analysis/sum-of-rows'
import { tableWords } from '../../../src/shared/analysis/table-words'
import { crossFigure } from '../../../src/shared/figure/cross/data'
import { coOccurrenceHeat } from '../../../src/shared/figure/heat/data'
import { saturationFigure } from '../../../src/shared/figure/saturation/data'
import { saturatedAt } from '../../../src/shared/figure/saturation/rule'
import { threadFigure } from '../../../src/shared/figure/steps/data'
import { emptyRows, typicalRows } from '../../figures/analysis-sketches'
import { countsIn, randomRows } from '../../support/random-rows'
import { workedExample } from '../flow/worked-example'

const example: AnalysisRows = {
  ...emptyRows,
  codings: workedExample.codings.map(
    (coding): AnalysisCoding => ({
      ...{
        ...coding,
        codeId: coding.id,
        coder: 1,
        start: coding.id * 10,
        end: coding.id * 10 + 5,
        firstTurn: 0,
        lastTurn: 0,
      },
      ...{ stance: null, confidence: null, wave: null },
    }),
  ),
  flows: workedExample.flows.map(flow => ({ ...flow, coder: 1 })),
}

describe('threads as they were told', () => {
  it('of the worked example are three: four flows on end, one alone, and two on end', () => {
    const { threads, told, stories, tellers, endToEnd, steps, links } = threadFigure(example)
    expect({ threads, told, stories, tellers, endToEnd }).toEqual({
      threads: 3,
      told: 7,
      stories: 3,
      tellers: 2,
      endToEnd: 4,
    })
    expect(steps.map(step => step.map(({ cycle, count }) => `${cycle} ${count}`))).toEqual([
      ['IMM 2', 'APP 1'],
      ['IMM 1', 'POT 2'],
      ['POT 1', 'APP 1'],
      ['REA 1'],
      ['IMM 1'],
    ])
    expect(links.find(({ from, to }) => from === 'IMM' && to === 'POT')).toMatchObject({ step: 0, count: 2 })
  })

  it('say how much the flows of all stories laid on one another would suggest', () => {
    // IMM: 2 come in, 3 go out; POT: 3 and 1; APP: 1 and 2; REA: 1 and 1.
    expect(threadFigure(example).suggested).toBe(2 + 1 + 1 + 1)
  })

  test.prop([randomRows], { numRuns: 60 })('hold every told flow exactly once, and never join two stories', rows => {
    const data = threadFigure(rows)
    const inLinks = data.links.flatMap(link => link.rows)
    if (data.longer === 0) expect(inLinks).toHaveLength(data.told)
    expect(new Set(inLinks).size).toBe(inLinks.length)
    expect(data.threads + data.endToEnd).toBe(data.told)
  })
})

describe('the counts behind figures', () => {
  test.prop([randomRows], { numRuns: 60 })(
    'of co-occurrence are those of comparing every coding with every other',
    rows => {
      const { sides, heads, cells } = coOccurrenceHeat(rows, 'codes')
      const overlap = (a: AnalysisCoding, b: AnalysisCoding) =>
        a.document === b.document && a.end > a.start && b.end > b.start && a.start < b.end && b.start < a.end
      for (const [r, side] of sides.entries())
        for (const [c, head] of heads.entries()) {
          const cell = cells[r * heads.length + c]
          if (!cell || side.key.startsWith(`${head.key}.`)) continue
          let slow = 0
          for (const a of rows.codings)
            for (const b of rows.codings)
              if (a.id !== b.id && countsIn(a, side.key) && countsIn(b, head.key) && overlap(a, b)) slow++
          // Both ways round only where one coding could be counted either way, which these codes do not allow.
          expect(cell.count, `${side.key} with ${head.key}`).toBe(slow)
        }
    },
  )

  test.prop([randomRows, fc.constantFrom('passages' as const, 'tellers' as const)], { numRuns: 40 })(
    'by group are distinct, never more than were asked, and open where nobody was',
    (rows, by) => {
      const cross = crossFigure(rows, { level: 'cycles', columns: { variable: 'v1' }, by })!
      for (const [l, line] of cross.lines.entries())
        for (const [c, column] of cross.columns.entries()) {
          const { count, base } = cross.cells[l * cross.columns.length + c]!
          const here = rows.codings.filter(coding => {
            const person = rows.participants.find(({ id }) => id === coding.teller)
            return coding.cycle === line.cycle && (person?.group ?? tableWords.noValue) === column.name
          })
          const slow = new Set(
            here.map(coding => (by === 'passages' ? coding.passage : coding.teller)).filter(each => each !== null),
          )
          expect(count).toBe(slow.size)
          if (by === 'tellers') expect(base).not.toBeNull()
        }
    },
  )
})

describe('a saturation curve', () => {
  const rule = { base: 2, run: 3, threshold: 0 }
  it('is saturated at the end of a run of nothing new that is long enough and goes on', () => {
    expect(saturatedAt([2, 3, 4, 4, 4, 4, 4], rule)).toEqual({ last: 3, met: 6 })
    expect(saturatedAt([2, 2, 2, 2, 2, 2], rule)).toEqual({ last: 1, met: 5 })
  })
  it('is not when something new comes up after all, or too few have been looked at', () => {
    expect(saturatedAt([2, 3, 4, 4, 4, 4, 5], rule)).toBeNull()
    expect(saturatedAt([2, 2, 2, 2], rule)).toBeNull()
    expect(saturatedAt([], rule)).toBeNull()
    expect(saturatedAt([0, 0, 0, 0, 0, 0], rule)).toBeNull()
  })
  it('takes a threshold as a share of what the base has, as Guest, Namey and Chen do', () => {
    const counts = [4, 7, 9, 10, 11, 11, 12, 12]
    expect(saturatedAt(counts, { base: 4, run: 2, threshold: 10 })).toEqual({ last: 4, met: 6 })
    expect(saturatedAt(counts, { base: 4, run: 2, threshold: 5 })).toBeNull()
    expect(saturatedAt(counts, { base: 4, run: 3, threshold: 10 })).toEqual({ last: 5, met: 8 })
  })
  it('counts each code once, where it first comes up, and leaves out documents without codings', () => {
    const { steps } = saturationFigure(typicalRows)
    const seen = new Set<string>()
    for (const step of steps) {
      for (const code of step.newCodes) {
        expect(seen.has(code)).toBe(false)
        seen.add(code)
      }
      expect(step.codes).toBe(seen.size)
      expect(step.rows.length > 0, 'what is new can be opened').toBe(
        step.newCodes.length + step.newRelations.length > 0,
      )
    }
    const later = steps.find(({ newCodes, newRelations }) => newCodes.length === 0 && newRelations.length > 0)
    expect(later?.rows).toHaveLength(new Set(later?.rows).size)
    expect(saturationFigure(emptyRows).steps).toEqual([])
  })
})

it('one number stands for all rows: another where a place, a code or a valence is another', () => {
  const { codes, codings } = typicalRows
  const first = codings[0]!
  const changed = [{ end: first.end + 1 }, { codeId: codes.find(({ id }) => id !== first.codeId)!.id }]
  const sums = changed.map(change => sumOfRows({ codes, codings: [{ ...first, ...change }, ...codings.slice(1)] }))
  const otherIds = {
    codes: codes.map(code => ({ ...code, id: code.id + 100 })),
    codings: codings.map(coding => ({ ...coding, id: coding.id + 7, codeId: coding.codeId + 100 })),
  }
  expect(new Set([...sums, sumOfRows(typicalRows), sumOfRows({ codes, codings: codings.slice(1) })]).size).toBe(4)
  expect(sumOfRows(otherIds)).toBe(sumOfRows(typicalRows))
})
