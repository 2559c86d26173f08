import { randomLcg } from 'd3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/shared/figure/box'
import { boxOf, overlaps } from '../../src/shared/figure/box'
import type { FigureLayout } from '../../src/shared/figure/figure-layout'
import { layoutFlowFigure } from '../../src/shared/figure/flow/layout'
import { type FlowNodes, frameworkNodes, placeNode, stepNode } from '../../src/shared/figure/flow/nodes'
import { measureInter } from '../../src/shared/figure/measure'
import type { FlowFigureSettings } from '../../src/shared/figure/settings'
import { defaultFlowSettings } from '../../src/shared/figure/settings'
import type { TextShape } from '../../src/shared/figure/shapes'
import { isMark } from '../../src/shared/figure/shapes'
import { en } from '../../src/shared/figure/words/en'
import { flowMeasures } from '../../src/shared/flow/summary'
import type { CycleKey } from '../../src/shared/framework/cycles'
import { cycleSetKeys, cycleSets } from '../../src/shared/framework/cycles'
import { isReturn } from '../../src/shared/framework/relations'
import type { Sketch } from './summary-of'
import { summaryOf } from './summary-of'
import { de } from './words-de'

/** Numbers of one magnitude, 1 to 100,000, skewed to the small ones as in real projects. */
function sketchOf(
  cycleSet: (typeof cycleSetKeys)[number],
  magnitude: number,
  density: number,
  draw: () => number,
): Sketch {
  const cycles = cycleSets[cycleSet]
  const count = () => 1 + Math.floor(draw() ** 3 * 10 ** magnitude)
  const told: NonNullable<Sketch['told']> = {}
  const cells = { aspired: {}, blocked: {}, condition: {} } as Record<
    'aspired' | 'blocked' | 'condition',
    Record<string, number>
  >
  const leaving = new Map<CycleKey, number>()
  for (const from of cycles)
    for (const to of cycles) {
      const key = `${from}>${to}`
      if (draw() < density * 0.8) {
        const n = count()
        told[key] = {
          n,
          negative: draw() < 0.4 ? Math.floor(draw() * n) : 0,
          loops: isReturn(from, to) && draw() < 0.7 ? Math.ceil(draw() * n) : 0,
        }
        leaving.set(from, (leaving.get(from) ?? 0) + n)
      }
      for (const [type, share] of [
        ['aspired', 0.2],
        ['blocked', 0.15],
        ['condition', from === 'ENA' || from === 'STR' || from === 'ORI' ? 0.5 : 0.03],
      ] as const)
        if (draw() < density * share) cells[type][key] = count()
    }
  const bars: Sketch['bars'] = {}
  for (const cycle of cycles) {
    const leadsOn = Math.ceil((leaving.get(cycle) ?? 0) * (0.4 + draw() * 0.6))
    bars[cycle] = [leadsOn + Math.floor(draw() ** 2 * 10 ** magnitude * 3), leadsOn]
  }
  return {
    cycleSet,
    bars,
    told,
    ...cells,
    reframe: draw() < 0.4 ? { REA: 3, IMM: 1 } : {},
    stories: 9,
    tellers: 4,
    loopStories: 2,
  }
}

/** Cycles dragged and stepped about at random. */
function movedNodes(cycleSet: (typeof cycleSetKeys)[number], draw: () => number): FlowNodes {
  const cycles = cycleSets[cycleSet]
  const any = () => cycles[Math.floor(draw() * cycles.length)]!
  const dragged = [1, 2, 3, 4].reduce(
    nodes => placeNode(cycleSet, nodes, any(), draw() * cycles.length - 0.5),
    frameworkNodes,
  )
  return stepNode(cycleSet, dragged, any(), {
    along: draw() < 0.5 ? -1 : 1,
    up: draw() < 0.5 ? -1 : 1,
    far: draw() < 0.3,
  })
}

const settings: FlowFigureSettings['width'][] = [
  { unit: 'mm', value: 84 },
  { unit: 'mm', value: 130 },
  { unit: 'mm', value: 174 },
  { unit: 'px', value: 760 },
  { unit: 'px', value: 1200 },
]

function textsOf(layout: FigureLayout): TextShape[] {
  const shapes = layout.layers.flatMap(layer => layer.items.flatMap(item => (isMark(item) ? item.shapes : [item])))
  return shapes.filter(shape => shape.shape === 'text')
}

/** A hair's breadth less than the room a text takes: neighbours may touch. */
function within(text: TextShape): Box {
  const [left, top, right, bottom] = boxOf(text, measureInter)
  const hair = text.size * 0.06
  return [left + hair, top + hair, right - hair, bottom - hair]
}

describe('labels of any flow figure', () => {
  it('neither overlap nor are cut off, and every number is a number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cycleSetKeys),
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(...flowMeasures),
        fc.constantFrom(...settings),
        fc.constantFrom('en' as const, 'de' as const),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        // Doubles of fast-check crowd around 0; a seeded generator spreads evenly.
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.boolean(),
        (cycleSet, magnitude, density, by, width, language, direction, seed, isMoved) => {
          const nodes = isMoved ? movedNodes(cycleSet, randomLcg(seed + 1)) : frameworkNodes
          const summary = { ...summaryOf(sketchOf(cycleSet, magnitude / 10, density / 100, randomLcg(seed))), by }
          const layout = layoutFlowFigure(
            summary,
            { ...defaultFlowSettings, width, direction, nodes },
            { en, de }[language],
            measureInter,
          )
          expect(JSON.stringify(layout)).not.toMatch(/null,null|NaN|Infinity/)
          expect(layout.height).toBeLessThan(layout.width * 3)
          const texts = textsOf(layout)
          for (const [i, text] of texts.entries()) {
            const box = within(text)
            expect([
              text.text,
              box[0] >= -0.5 && box[2] <= layout.width + 0.5 && box[1] >= 0 && box[3] <= layout.height,
            ]).toEqual([text.text, true])
            for (const other of texts.slice(i + 1))
              if (overlaps(box, within(other))) throw new Error(`"${text.text}" overlaps "${other.text}"`)
          }
        },
      ),
      { numRuns: 400 },
    )
  })
})
