import { type FlowSummary, relationKey } from '../../flow/summary'
import { withCycleLabels } from '../../framework/cycle-labels'
import type { CycleKey } from '../../framework/cycles'
import { cycleSets } from '../../framework/cycles'
import { isReturn } from '../../framework/relations'
import { mix } from '../colours'
import type { FigureLayout } from '../figure-layout'
import { formatCount } from '../format-count'
import { columnHeads } from '../grid/col-heads'
import { loweredBy } from '../grid/lowered'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { FlowFigureSettings } from '../settings'
import type { Mark, Shape } from '../shapes'
import { line } from '../shapes'
import { type Sheet, sheetOf, widestOf, write } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { cellShapes, leastHeight } from './cell'
import { matrixCells } from './cells'

/**
 * Told flows from each cycle (rows) to each (columns): the area of a square is their count. Nothing is left out for lack of room, so this is
 * the flow figure's companion for all counts.
 */
export function layoutMatrix(
  summary: FlowSummary,
  settings: FlowFigureSettings,
  given: FigureWords,
  measure: Measure,
): FigureLayout {
  const words = withCycleLabels(given, summary.cycleLabels)
  const sheet = sheetOf(settings, measure)
  const { u, width, margin, small, palette, narrow } = sheet
  const cycles = cycleSets[summary.cycleSet]
  const name = (cycle: CycleKey) => (narrow ? cycle : words.cycles[cycle])
  const cells = matrixCells(summary, settings.show)
  // Stories and tellers stand in several cells, so their sums would count some of them twice.
  const hasTotals = summary.by === 'passages'
  const headSize = narrow ? small : u
  const labelWidth = widestOf(sheet, [...cycles.map(name), words.matrix.from], headSize, 600) + 1.2 * u
  const totalsWidth = hasTotals ? (narrow ? 5 * u : 9 * u) : 0.6 * u
  const left = margin + labelWidth
  const pitch = Math.min((width - margin - totalsWidth - left) / cycles.length, 8.5 * u)
  const right = left + pitch * cycles.length
  const centres = cycles.map((_, i) => left + (i + 0.5) * pitch)
  const heads = columnHeads(sheet, cycles.map(name), centres, pitch)
  const top = heads.height + small * 1.6
  const largest = Math.max(1, ...cells.map(({ told }) => told?.count ?? 0))
  const inner = Math.min(pitch, 6 * u)
  const height = Math.max(inner, ...cells.map(cell => leastHeight(cell, inner, largest, sheet)))
  const bottom = top + height * cycles.length
  const marks: Mark[] = []
  const passive: Shape[] = []
  const shaded: Shape[] = []
  for (const cell of cells) {
    const [row, column] = [cycles.indexOf(cell.from), cycles.indexOf(cell.to)]
    const box = { x: left + column * pitch, y: top + row * height, width: pitch, height }
    if (isReturn(cell.from, cell.to))
      shaded.push({ shape: 'rect', ...box, fill: mix(palette.rule, palette.paper, 0.86), isShade: true })
    const drawn = cellShapes(cell, box, largest, sheet)
    passive.push(...drawn.passive)
    for (const { relation, shapes, hit } of drawn.marks)
      marks.push({
        id: relationKey(relation),
        name: words.matrix.cell({
          from: words.cycles[cell.from],
          to: words.cycles[cell.to],
          type: relation.type,
          count: relation.count,
          loops: relation.loops,
          by: summary.by,
        }),
        shapes,
        hit,
        evidence: { of: 'flows', rows: relation.flows, count: relation.flowCount },
      })
  }
  const body = [
    { name: 'tracks', items: [...shaded, ...gridLines(sheet, left, top, pitch, height, cycles.length)] },
    {
      name: 'heads',
      items: [
        ...heads.shapes.map(shape => loweredBy(shape, top)),
        write(sheet, words.matrix.to, left, small, { fill: palette.soft }),
        write(sheet, words.matrix.from, margin, top - 0.55 * u, { fill: palette.soft }),
        ...cycles.map((cycle, i) =>
          write(sheet, name(cycle), left - 0.6 * u, top + (i + 0.5) * height + headSize * 0.36, {
            size: headSize,
            weight: 600,
            anchor: 'end',
          }),
        ),
      ],
    },
    { name: 'flows', items: marks },
    { name: 'counts', items: passive },
  ]
  let foot = bottom
  if (hasTotals) {
    const totals = totalBars(cells, cycles, { sheet, left, top, right, bottom, pitch, height, room: totalsWidth })
    body.push({ name: 'totals', items: totals.shapes })
    foot = totals.bottom
  }
  const isEmpty = summary.relations.length === 0
  const caption = isEmpty
    ? words.nothing
    : words.matrix.caption(summary.by, summary.totals, {
        loops: summary.totals.loops > 0,
        apart: cells.some(cell => cell.aspired !== null || cell.blocked !== null),
        shaded: true,
      })
  return pageOf(
    sheet,
    {
      title: words.matrix.title,
      caption,
      selection: settings.filterText ? words.filter(settings.filterText) : '',
      parts: marks.map(mark => mark.name),
      layers: body,
      height: foot,
    },
    settings,
  )
}

function gridLines(sheet: Sheet, left: number, top: number, pitch: number, height: number, count: number): Shape[] {
  const paint = { stroke: mix(sheet.palette.rule, sheet.palette.paper, 0.65), strokeWidth: 0.08 * sheet.u }
  const [right, bottom] = [left + pitch * count, top + height * count]
  return Array.from({ length: count + 1 }, (_, i) => [
    { shape: 'path' as const, path: line(left, top + i * height, right, top + i * height), ...paint },
    { shape: 'path' as const, path: line(left + i * pitch, top, left + i * pitch, bottom), ...paint },
  ]).flat()
}

interface TotalsPlace {
  sheet: Sheet
  left: number
  top: number
  right: number
  bottom: number
  pitch: number
  height: number
  room: number
}

/** Row totals as bars to the right in the cycle's colour, column totals as grey bars beneath, on one scale. */
function totalBars(
  cells: ReturnType<typeof matrixCells>,
  cycles: readonly CycleKey[],
  { sheet, left, top, right, bottom, pitch, height, room }: TotalsPlace,
): { shapes: Shape[]; bottom: number } {
  const { u, small, palette } = sheet
  const sum = (of: (cell: (typeof cells)[number]) => boolean) =>
    cells.filter(of).reduce((total, { told }) => total + (told?.count ?? 0), 0)
  const rows = cycles.map(cycle => sum(cell => cell.from === cycle))
  const columns = cycles.map(cycle => sum(cell => cell.to === cycle))
  const most = Math.max(1, ...rows, ...columns)
  const digits = widestOf(sheet, [formatCount(most)]) + 0.6 * u
  const long = Math.max(1.5 * u, room - digits - 0.9 * u)
  const deep = Math.min(long, 5 * u)
  const shapes: Shape[] = []
  for (const [i, cycle] of cycles.entries()) {
    const [row = 0, column = 0] = [rows[i], columns[i]]
    const y = top + (i + 0.5) * height
    const length = (row / most) * long
    const thick = Math.min(height * 0.5, 2.4 * u)
    if (row)
      shapes.push({
        shape: 'rect',
        x: right + 0.9 * u,
        y: y - thick / 2,
        width: length,
        height: thick,
        fill: mix(palette.hue[cycle], palette.paper, palette.ribbonTint * 0.8),
        cycle,
      })
    shapes.push(write(sheet, formatCount(row), right + 0.9 * u + length + (row ? 0.4 * u : 0), y + small * 0.36))
    const x = left + (i + 0.5) * pitch
    const down = (column / most) * deep
    const wide = Math.min(pitch * 0.5, 3.2 * u)
    if (column)
      shapes.push({
        shape: 'rect',
        x: x - wide / 2,
        y: bottom + 0.7 * u,
        width: wide,
        height: down,
        fill: mix(palette.soft, palette.paper, 0.62),
      })
    shapes.push(
      write(sheet, formatCount(column), x, bottom + 0.7 * u + down + small * (column ? 1.15 : 0.9), {
        anchor: 'middle',
      }),
    )
  }
  const deepest = (Math.max(...columns) / most) * deep
  return { shapes, bottom: bottom + 0.7 * u + deepest + small * 1.5 }
}
