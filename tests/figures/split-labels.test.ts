import { describe, expect, it } from 'vitest'
import type { Box } from '../../src/shared/figure/box'
import { boxOf, overlaps } from '../../src/shared/figure/box'
import { layoutFlowFigure } from '../../src/shared/figure/flow/layout'
import { measureInter } from '../../src/shared/figure/measure'
import { defaultFlowSettings } from '../../src/shared/figure/settings'
import type { TextShape } from '../../src/shared/figure/shapes'
import { isMark } from '../../src/shared/figure/shapes'
import { en } from '../../src/shared/figure/words/en'
import type { CycleKey } from '../../src/shared/framework/cycles'
import { splitSketch } from './split-sketches'

/** A hair's breadth less than the room a text takes: neighbours may touch. */
function within(text: TextShape): Box {
  const [left, top, right, bottom] = boxOf(text, measureInter)
  const hair = text.size * 0.06
  return [left + hair, top + hair, right - hair, bottom - hair]
}

const all: CycleKey[] = ['ORI', 'IMM', 'POT', 'APP', 'REA', 'TRA']
const names = ['idea', 'standing', 'tools and forms', 'Relationships across institutions', 'self', 'a', 'power']

describe('labels of a divided flow figure', () => {
  it.each([84, 174])('neither overlap nor are cut off at %i mm', value => {
    for (const stories of [1, 60, 300])
      for (const count of [0, 7])
        for (const expand of [all, all.slice(2, 4)]) {
          const summary = splitSketch({ names: () => names.slice(0, count), expand, stories })
          const settings = { ...defaultFlowSettings, width: { unit: 'mm' as const, value } }
          const layout = layoutFlowFigure(summary, settings, en, measureInter)
          expect(JSON.stringify(layout)).not.toMatch(/null,null|NaN|Infinity/)
          const texts = layout.layers
            .flatMap(layer => layer.items.flatMap(item => (isMark(item) ? item.shapes : [item])))
            .filter(shape => shape.shape === 'text')
          for (const [i, text] of texts.entries()) {
            const box = within(text)
            expect(
              box[0] >= -0.5 && box[2] <= layout.width + 0.5 && box[1] >= 0 && box[3] <= layout.height,
              `“${text.text}” is cut off`,
            ).toBe(true)
            for (const other of texts.slice(i + 1))
              if (overlaps(box, within(other))) throw new Error(`“${text.text}” overlaps “${other.text}”`)
          }
        }
  })
})
