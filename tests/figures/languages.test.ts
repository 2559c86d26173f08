import { describe, expect, it } from 'vitest'
import type { FigureData } from '../../src/shared/figure/data'
import { drawFigure, paperLook } from '../../src/shared/figure/draw'
import { figureKinds, groupForms } from '../../src/shared/figure/kinds'
import { isMark } from '../../src/shared/figure/shapes'
import { FigureSpec } from '../../src/shared/model/figure-spec'
import { everyKind } from './every-kind'

/** Words that are the same in both languages. */
const shared = new Set([
  'n',
  'in',
  'form',
  'code',
  'codes',
  'kappa',
  'person',
  'text',
  'so',
  'band',
  'ring',
  'feb',
  'nov',
])

describe('a figure in German', () => {
  it.each(figureKinds)('has no English word left: %s', kind => {
    for (const data of everyKind[kind]) {
      const names = wordsIn(namesOf(data))
      for (const form of kind === 'groups' ? groupForms : (['bars'] as const)) {
        const [english, german] = (['en', 'de'] as const).map(
          language => new Set([...wordsIn(textsOf(data, language, form))].filter(word => !names.has(word))),
        )
        expect(english?.size).toBeGreaterThan(0)
        expect([...german!].filter(word => english?.has(word) && !shared.has(word))).toEqual([])
      }
    }
  })

  it('says how a number with digits after the point is written', () => {
    const texts = textsOf(everyKind.agreement[1]!, 'de', 'bars').join(' ')
    expect(texts).toMatch(/Kappa 0,\d\d, −?0,\d\d bis 0,\d\d/)
    expect(texts).not.toMatch(/\d\.\d/)
  })
})

/** Everything a figure says: what is written in it, its marks in words, its title and its description. */
function textsOf(data: FigureData, language: 'en' | 'de', form: FigureSpec['form']): string[] {
  const spec = FigureSpec.parse({ kind: data.kind, language, form })
  const layout = drawFigure(data, paperLook(spec, ''))
  const items = layout.layers.flatMap(layer => layer.items)
  return [
    layout.title,
    layout.caption,
    layout.description,
    ...items.flatMap(item => (isMark(item) ? [item.name] : [])),
    ...items
      .flatMap(item => (isMark(item) ? item.shapes : [item]))
      .flatMap(shape => (shape.shape === 'text' ? [shape.text] : [])),
  ]
}

/** Every string in the data: names of people, documents and codes, which no figure translates; and the names of the cycles. */
function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(namesOf).concat(cycles)
}
const cycles = [
  'Orienting Immediate Potential Applied Realized Transformative Transfor mative Strategic Enabling Reframing',
]

function wordsIn(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap(
      text =>
        text
          .replaceAll('\u00ad', '')
          .replace(/\S*…/g, '')
          .toLowerCase()
          .match(/\p{L}[\p{L}’]*/gu) ?? [],
    ),
  )
}
