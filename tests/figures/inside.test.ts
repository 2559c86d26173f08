import { describe, expect, it } from 'vitest'
import { boxOf } from '../../src/shared/figure/box'
import { drawFigure, paperLook } from '../../src/shared/figure/draw'
import { figureKinds, groupForms } from '../../src/shared/figure/kinds'
import { measureInter } from '../../src/shared/figure/measure'
import { isMark } from '../../src/shared/figure/shapes'
import { FigureSpec } from '../../src/shared/model/figure-spec'
import { everyKind } from './every-kind'

const names = {
  short: (name: string) => name,
  long: (name: string) => `${name} ${'of the coordinators of all regional networks '.repeat(3)}`,
  'right to left': (name: string) => `ריאיון ${name} עם מנהלת הרשת האזורית`,
  'without a space': (name: string) => `${name}${'Donaudampfschifffahrt'.repeat(6)}`,
}

describe('nothing is cut off at the edge of the page', () => {
  it.each(figureKinds)('%s', kind => {
    const outside: string[] = []
    for (const data of everyKind[kind])
      for (const [how, name] of Object.entries(names))
        for (const form of kind === 'groups' ? groupForms : (['bars'] as const))
          for (const widthMm of [84, 174])
            for (const direction of ['ltr', 'rtl'] as const)
              for (const language of ['en', 'de'] as const) {
                const spec = FigureSpec.parse({ kind, form, widthMm, direction, language, title: name('Title') })
                const layout = drawFigure(renamed(data, name), paperLook(spec, name('documents')))
                const shapes = layout.layers.flatMap(({ items }) => items.flatMap(i => (isMark(i) ? i.shapes : [i])))
                for (const shape of shapes) {
                  if (shape.shape !== 'text' || shape.upright) continue
                  const [left, top, right, bottom] = boxOf(shape, measureInter)
                  if (left < -0.5 || right > layout.width + 0.5 || top < -0.5 || bottom > layout.height + 0.5)
                    outside.push(`${how} ${form} ${widthMm} ${direction} ${language}: ${shape.text}`)
                }
              }
    expect([...new Set(outside)]).toEqual([])
  })
})

/** The data with other names for documents, groups, codes and coders. */
function renamed<Value>(value: Value, name: (name: string) => string, key = ''): Value {
  if (typeof value === 'string')
    return (['name', 'title', 'document', 'names', 'teller', 'axis'].includes(key) ? name(value) : value) as Value
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(each => renamed(each, name, key)) as Value
  return Object.fromEntries(Object.entries(value).map(([each, inner]) => [each, renamed(inner, name, each)])) as Value
}
