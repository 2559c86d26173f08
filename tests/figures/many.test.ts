import { expect, it } from 'vitest'
import { coverageFigure } from '../../src/shared/figure/coverage/data'
import { crossFigure } from '../../src/shared/figure/cross/data'
import type { FigureData } from '../../src/shared/figure/data'
import { drawFigure, paperLook } from '../../src/shared/figure/draw'
import { mostTogether } from '../../src/shared/figure/heat/most-together'
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
/** Height of a figure's page, in points. */
const page = 230 * (72 / 25.4)
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
      for (const widthMm of [84, 174]) {
        const layout = drawFigure(data, paperLook(FigureSpec.parse({ kind, language, widthMm }), ''))
        expect(layout.caption).toMatch(
          language === 'en' ? /for lack of room: [\d\u202f]+ more \w/ : /Platzgründen .*: [\d\u202f]+ weitere \w/,
        )
        expect(layout.height, `${widthMm} mm wide`).toBeLessThan(page)
      }
  },
)

it('stories with their words take several pages, but not a book', () => {
  const layout = drawFigure(
    { kind: 'strip', strips: Array.from({ length: 5000 }, () => story!) },
    paperLook(FigureSpec.parse({ kind: 'strip', beneath: 'quotes' }), ''),
  )
  expect(layout.caption).toMatch(/for lack of room: [\d\u202f]+ more stories/)
  expect(layout.height).toBeLessThan(layout.width * 16)
})

it('long notes and a long selection take their room from the drawing, not from the margin', () => {
  const spec = FigureSpec.parse({ kind: 'coverage', notes: 'What was heard in the second year. '.repeat(50) })
  const [, , , coverage] = many
  expect(drawFigure(coverage!, paperLook(spec, 'second year, four sites')).height).toBeLessThan(page)
})

it('of codes that stand together those are drawn that do so most, the same ones on both sides', () => {
  const code = (at: number) => ({ key: `C${at}`, name: `C${at}`, depth: 0, cycle: null })
  const size = 60
  const heat = {
    sides: Array.from({ length: size - 1 }, (_, at) => code(at + 1)),
    heads: Array.from({ length: size - 1 }, (_, at) => code(at)),
    cells: Array.from({ length: (size - 1) ** 2 }, (_, place) => {
      const [row, column] = [Math.floor(place / (size - 1)) + 1, place % (size - 1)]
      return column < row ? { count: row % 7 === 0 && column % 7 === 0 ? 9 : row === 50 ? 1 : 0, rows: [] } : null
    }),
    n: 100,
    documents: 4,
  }
  const { sides, heads, cells, dropped } = mostTogether(heat, 10)
  expect([heads[0], ...sides].map(each => each!.key)).toEqual(
    [0, 7, 14, 21, 28, 35, 42, 49, 50, 56].map(at => `C${at}`),
  )
  expect(heads.slice(1)).toEqual(sides.slice(0, -1))
  expect(cells.flatMap(cell => (cell ? [cell.count] : []))).toHaveLength(45)
  expect(cells[8 * 9]?.count).toBe(9)
  expect(dropped).toBe(50)
})

it('a saturation curve of thousands of documents stays as wide as the page', () => {
  const layout = drawFigure(
    { kind: 'saturation', saturation: saturationFigure(rows) },
    paperLook(FigureSpec.parse({ kind: 'saturation' }), ''),
  )
  expect(layout.height).toBeLessThan(layout.width)
})
