import { describe, expect, it } from 'vitest'
import { drawFigure, paperLook } from '../../src/shared/figure/draw'
import { figureKinds, groupForms } from '../../src/shared/figure/kinds'
import { reachOf, rectangle } from '../../src/shared/figure/reach'
import { isMark } from '../../src/shared/figure/shapes'
import { FigureSpec } from '../../src/shared/model/figure-spec'
import { everyKind } from './every-kind'

/** Kinds whose marks are rectangles; in the others ribbons cross, and the one on top is the one that is seen. */
const ofRectangles = figureKinds.filter(kind => !['flow', 'map', 'threads', 'matrix'].includes(kind))

describe('every mark can be pointed at', () => {
  it.each(ofRectangles)('is uncovered in its middle: %s', kind => {
    for (const data of everyKind[kind])
      for (const form of kind === 'groups' ? groupForms : (['bars'] as const))
        for (const widthMm of [84, 174]) {
          const layout = drawFigure(data, paperLook(FigureSpec.parse({ kind, form, widthMm }), ''))
          const marks = layout.layers.flatMap(layer => layer.items.filter(isMark))
          const covered = marks.filter((mark, at) => {
            const own = rectangle(mark.hit)!
            const [x, y] = [own.x + own.width / 2, own.y + own.height / 2]
            return marks.slice(at + 1).some(({ hit }) => {
              const other = rectangle(hit)!
              const edge = reachOf(hit) / 2
              return (
                x > other.x - edge &&
                x < other.x + other.width + edge &&
                y > other.y - edge &&
                y < other.y + other.height + edge
              )
            })
          })
          expect(covered.map(({ name }) => name)).toEqual([])
        }
  })
})
