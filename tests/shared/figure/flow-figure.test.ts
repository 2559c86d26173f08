import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FigureSvg } from '../../../src/shared/figure/FigureSvg'
import { layoutFlowFigure } from '../../../src/shared/figure/flow/layout'
import { measureInter } from '../../../src/shared/figure/measure'
import { defaultFlowSettings } from '../../../src/shared/figure/settings'
import type { Mark } from '../../../src/shared/figure/shapes'
import { isMark } from '../../../src/shared/figure/shapes'
import { en } from '../../../src/shared/figure/words/en'
import type { FlowSummary } from '../../../src/shared/flow/summary'
import { dense, tiny, typical, unusual } from '../../figures/sketches'

const layoutOf = (summary: FlowSummary, change: Partial<typeof defaultFlowSettings> = {}) =>
  layoutFlowFigure(summary, { ...defaultFlowSettings, ...change }, en, measureInter)
const marksOf = (layout: ReturnType<typeof layoutOf>): Mark[] =>
  layout.layers.flatMap(layer => layer.items.filter(isMark))
const ids = (layout: ReturnType<typeof layoutOf>) => marksOf(layout).map(mark => mark.id)

describe('marks of the flow figure', () => {
  it('has one for every cycle and every drawn relation', () => {
    const cycles = ['ORI', 'IMM', 'POT', 'APP', 'REA', 'TRA', 'STR', 'ENA'].map(cycle => `node:${cycle}`)
    const told = ['IMM>POT', 'POT>APP', 'APP>REA', 'REA>IMM', 'APP>IMM'].map(pair => `flow:${pair}`)
    expect(new Set(ids(layoutOf(tiny)))).toEqual(new Set([...cycles, ...told, 'aspired:POT>APP']))
  })

  it('has one for each that only large projects have: within and between bands, blocked on the way back, at a band', () => {
    const drawn = ids(layoutOf(unusual))
    for (const id of [
      'flow:STR>STR',
      'flow:ENA>STR',
      'aspired:IMM>IMM',
      'aspired:ENA>POT',
      'aspired:REA>STR',
      'blocked:REA>IMM',
    ])
      expect(drawn).toContain(id)
    for (const id of [
      'blocked:STR>APP',
      'blocked:POT>ENA',
      'cond:ORI>ENA',
      'cond:IMM>POT',
      'cond:ENA>STR',
      'reframe:ORI',
      'reframe:ENA',
    ])
      expect(drawn).toContain(id)
  })

  it('has no id twice', () => {
    for (const summary of [typical, dense, unusual]) {
      const drawn = ids(layoutOf(summary))
      expect(new Set(drawn).size).toBe(drawn.length)
    }
  })

  it('leaves out types that are not shown, and still counts them in the caption', () => {
    const layout = layoutOf(typical, { show: { aspired: false, blocked: false, condition: false, reframe: false } })
    expect(ids(layout).filter(id => !/^(node|flow):/.test(id))).toEqual([])
    expect(layout.caption).toContain('Apart from n: 6 aspired, 4 blocked, 29 conditions, 3 reframing.')
  })

  it('states what there was no room for', () => {
    const layout = layoutOf(dense, { width: { unit: 'mm', value: 84 } })
    const [, flows, relations] =
      /Not drawn, for lack of room: ([\d\u202f]+) told flows in the (\d+) smallest/.exec(layout.caption) ?? []
    const told = dense.relations.filter(relation => relation.type === 'told')
    const drawn = ids(layout).filter(id => id.startsWith('flow:'))
    const missing = told.filter(relation => !drawn.includes(`flow:${relation.from}>${relation.to}`))
    expect(Number(relations)).toBe(missing.length)
    expect(Number(flows?.replace('\u202f', ''))).toBe(missing.reduce((sum, relation) => sum + relation.flowCount, 0))
  })
})

describe('the caption', () => {
  it('states n, its base, returns and loops', () => {
    expect(layoutOf(tiny).caption).toBe(
      'n = 7 told flows in 3 stories by 2 tellers; 2 return from practice to the learning space, 1 of these closes a learning loop ' +
        '(in 1 story). Bars count passages coded (11 in all). Each link between two passages counts once; contributed to, not caused. ' +
        'Cycle set of 2020. Apart from n: 1 aspired.',
    )
  })

  it('names the selection', () => {
    expect(layoutOf(tiny, { filterText: 'two documents' }).caption).toContain('Selection: two documents.')
  })
})

describe('the layout', () => {
  it('mirrors every mark for right-to-left reading and changes nothing else', () => {
    const [plain, mirrored] = [layoutOf(typical), layoutOf(typical, { direction: 'rtl' })]
    expect(mirrored.height).toBe(plain.height)
    const bars = (layout: typeof plain) =>
      marksOf(layout).flatMap(mark => mark.shapes.filter(shape => shape.shape === 'rect'))
    for (const [i, bar] of bars(plain).entries()) {
      const other = bars(mirrored)[i]
      expect(other?.x).toBeCloseTo(plain.width - bar.x - bar.width, 6)
      expect(other?.y).toBe(bar.y)
    }
  })

  it('draws bars to one scale', () => {
    const heightOf = (cycle: string) => {
      const mark = marksOf(layoutOf(typical)).find(one => one.id === `node:${cycle}`)
      const whole = mark?.shapes[0]
      return whole?.shape === 'rect' ? whole.height : Number.NaN
    }
    expect(heightOf('IMM') / heightOf('POT')).toBeCloseTo(63 / 50, 6)
    expect(heightOf('APP') / heightOf('REA')).toBeCloseTo(31 / 13, 6)
  })
})

describe('the figure on screen', () => {
  const layout = layoutOf(tiny, { width: { unit: 'px', value: 900 } })

  it('is a plain picture without a listener', () => {
    const svg = renderToStaticMarkup(createElement(FigureSvg, { layout }))
    expect(svg).toContain('role="img"')
    expect(svg).not.toMatch(/tabindex|role="button"/i)
  })

  it('makes every mark a named button with a listener, and shows which is chosen', () => {
    const svg = renderToStaticMarkup(createElement(FigureSvg, { layout, onSelect: () => {}, selected: 'flow:REA>IMM' }))
    expect(svg.match(/role="button"/g)).toHaveLength(marksOf(layout).length)
    expect(svg).toContain('aria-label="Realized → Immediate: 1 told, 1 closing a learning loop"')
    expect(svg.match(/aria-pressed="true"/g)).toHaveLength(1)
  })
})
