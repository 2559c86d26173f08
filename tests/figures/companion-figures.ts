import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { FigureData } from '../../src/shared/figure/data'
import { drawFigure, type FigureLook, paperLook } from '../../src/shared/figure/draw'
import { FigureSvg } from '../../src/shared/figure/FigureSvg'
import { FigureSpec } from '../../src/shared/model/figure-spec'
import * as sketches from './sketches'

/** A figure in one of its looks, as a file would hold it. */
function draw(data: FigureData, more: Partial<FigureLook> & { mm?: number } = {}): string {
  const { mm = 174, ...look } = more
  const spec = FigureSpec.parse({ kind: data.kind, widthMm: mm })
  const layout = drawFigure(data, { ...paperLook(spec, ''), ...look })
  return renderToStaticMarkup(createElement(FigureSvg, { layout, idPrefix: `${data.kind}-figure` }))
}
const dark = { theme: 'dark' } as const
const mirrored = { direction: 'rtl', theme: 'grey' } as const

export const matrixTypical = () => draw({ kind: 'matrix', summary: sketches.typical })
export const matrixNarrow = () => draw({ kind: 'matrix', summary: sketches.typical }, { mm: 84 })
export const matrixLarge = () => draw({ kind: 'matrix', summary: sketches.large })
export const matrixByTellersDark = () => draw({ kind: 'matrix', summary: sketches.largeByTellers }, dark)
export const matrixMirrored = () => draw({ kind: 'matrix', summary: sketches.typical }, { ...mirrored, mm: 120 })
export const matrixEmpty = () => draw({ kind: 'matrix', summary: sketches.empty }, { mm: 120 })
export const matrixSingle2011 = () => draw({ kind: 'matrix', summary: sketches.tiny2011 }, { mm: 84 })
export const mapTypical = () =>
  draw(
    { kind: 'map', summary: sketches.typical },
    { filterText: 'documents “Leila”, “Tomasz”', notes: 'Drawn after the second wave.' },
  )
export const mapNarrow = () => draw({ kind: 'map', summary: sketches.typical }, { mm: 84 })
export const mapLarge = () => draw({ kind: 'map', summary: sketches.large })
export const mapUnusualDark = () => draw({ kind: 'map', summary: sketches.unusual }, dark)
export const mapMirrored = () => draw({ kind: 'map', summary: sketches.typical }, { ...mirrored, mm: 120 })
export const mapEmpty = () => draw({ kind: 'map', summary: sketches.empty }, { mm: 120 })
export const mapSingle2011 = () => draw({ kind: 'map', summary: sketches.tiny2011 }, { mm: 84 })
