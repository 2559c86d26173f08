import { describe, expect, it } from 'vitest'
import { figureThemes, paletteOf } from '../../src/shared/figure/colours'
import { drawFigure, paperLook } from '../../src/shared/figure/draw'
import { figureKinds } from '../../src/shared/figure/kinds'
import { isMark } from '../../src/shared/figure/shapes'
import { cycleKeys } from '../../src/shared/framework/cycles'
import { FigureSpec } from '../../src/shared/model/figure-spec'
import { differenceOf, labOf, linearOf, luminanceOf, without } from '../support/colour-difference'
import { everyKind } from './every-kind'

describe('the colours of figures', () => {
  it.each(figureThemes)('stand out from the paper, areas by 3 to 1 and words by 4.5 to 1: %s', theme => {
    const { hue, paper, ink, soft } = paletteOf(theme)
    for (const cycle of cycleKeys) expect(contrast(hue[cycle], paper)).toBeGreaterThanOrEqual(3)
    for (const words of [ink, soft]) expect(contrast(words, paper)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['safe', 'safe-dark'] as const)('stay apart for readers without one kind of cone, in %s', theme => {
    const { hue } = paletteOf(theme)
    for (const view of ['none', 'red', 'green', 'blue'] as const)
      for (const [at, cycle] of cycleKeys.entries())
        for (const other of cycleKeys.slice(at + 1)) {
          const [one, two] = [cycle, other].map(each => labOf(without(view, linearOf(hue[each]))))
          expect(differenceOf(one!, two!), `${cycle} and ${other} without ${view}`).toBeGreaterThan(15.9)
        }
  })

  it.each(figureKinds)('are black and white alone where that is asked for, on white and on black: %s', kind => {
    const looks = (
      [
        ['patterns', '#FFFFFF'],
        ['patterns-dark', '#000000'],
      ] as const
    ).flatMap(([theme, paper]) => everyKind[kind].map(data => ({ data, theme, paper })))
    for (const { data, theme, paper } of looks) {
      const layout = drawFigure(data, paperLook(FigureSpec.parse({ kind, theme }), ''))
      expect(layout.paper).toBe(paper)
      const shapes = layout.layers.flatMap(({ items }) => items.flatMap(item => (isMark(item) ? item.shapes : [item])))
      const colours = shapes.flatMap(shape => [shape.fill, ...(shape.shape === 'text' ? [shape.halo] : [shape.stroke])])
      expect(
        [...new Set(colours)].filter(colour => colour && !['none', '#000000', '#FFFFFF'].includes(colour)),
      ).toEqual([])
    }
  })
})

function contrast(first: string, second: string): number {
  const [lighter = 0, darker = 0] = [first, second].map(luminanceOf).sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}
