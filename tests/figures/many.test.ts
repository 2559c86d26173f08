import { expect, it } from 'vitest'
import { coverageFigure } from '../../src/shared/figure/coverage/data'
import { crossFigure } from '../../src/shared/figure/cross/data'
import type { FigureData } from '../../src/shared/figure/data'
import { drawFigure, paperLook } from '../../src/shared/figure/draw'
import { figureLanguages } from '../../src/shared/figure/kinds'
import { saturationFigure } from '../../src/shared/figure/saturation/data'
import { mapOrder } from '../../src/shared/framework/cycles'
import { FigureSpec } from '../../src/shared/model/figure-spec'
import { rowsSketch } from './analysis-sketches'
import { everyKind } from './every-kind'

const rows = rowsSketch({
  ...{ seed: 3, documents: 2000, people: 600, codings: 5 },
  groups: Array.from({ length: 90 }, (_, at) => `Group ${at}`),
  waves: Array.from({ length: 60 }, (_, at) => `Wave ${at}`),
})
const [story] = everyKind.strip[1]!.kind === 'strip' ? everyKind.strip[1]!.strips : []

/** What a project of thousands of documents and stories gives. */
const many: readonly FigureData[] = [
  { kind: 'groups', cross: crossFigure(rows, { level: 'cycles', columns: { variable: 'v1' }, by: 'tellers' }) },
  { kind: 'waves', cross: crossFigure(rows, { level: 'cycles', columns: 'waves', by: 'passages' }) },
  { kind: 'documents', cross: crossFigure(rows, { level: 'codes', columns: 'documents', by: 'passages' })! },
  { kind: 'coverage', coverage: coverageFigure(rows, 'cycles', null), levels: mapOrder('2020') },
  { kind: 'strip', strips: Array.from({ length: 5000 }, () => story!) },
]

it.each(many.map(data => [data.kind, data] as const))(
  'of very many only some is drawn, and the caption counts the rest: %s',
  (kind, data) => {
    for (const language of figureLanguages)
      for (const beneath of ['none', 'quotes'] as const) {
        const layout = drawFigure(data, paperLook(FigureSpec.parse({ kind, language, beneath }), ''))
        expect(layout.caption).toMatch(
          language === 'en' ? /for lack of room: [\d\u202f]+ more/ : /Platzgründen .*: [\d\u202f]+ weitere/,
        )
        expect(layout.height).toBeLessThan(layout.width * 16)
      }
  },
)

it('a saturation curve of thousands of documents stays as wide as the page', () => {
  const layout = drawFigure(
    { kind: 'saturation', saturation: saturationFigure(rows) },
    paperLook(FigureSpec.parse({ kind: 'saturation' }), ''),
  )
  expect(layout.height).toBeLessThan(layout.width)
})
