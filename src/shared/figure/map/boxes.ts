import type { FlowSummary } from '../../flow/summary'
import type { CycleKey } from '../../framework/cycles'
import { mix } from '../colours'
import { formatCount } from '../format-count'
import type { Mark, Shape } from '../shapes'
import { rectPath } from '../shapes'
import { type Sheet, write } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { withoutSoftHyphens, wrap } from '../wrap'

/** The place of a cycle on the map. */
export interface Node {
  cycle: CycleKey
  x: number
  y: number
  width: number
  height: number
}

/** The box or band of a cycle: its name, and how much was coded there. `byKey`: the names do not fit into the boxes. */
export function cycleBox(
  { cycle, x, y, width, height }: Node,
  summary: FlowSummary,
  sheet: Sheet,
  words: FigureWords,
  byKey: boolean,
): Mark {
  const { u, small, palette, measure } = sheet
  const bar = summary.bars.find(each => each.cycle === cycle)
  const count = bar?.count ?? 0
  const isBand = height < 3 * u
  const name = words.cycles[cycle]
  const room = width - 0.9 * u
  const size = sheet.narrow ? small : u
  const lines = wrap(name, room, size, 600, measure)
  const shown = isBand ? [withoutSoftHyphens(name)] : byKey ? [cycle] : lines
  const middle = x + width / 2
  const number = formatCount(count)
  const shapes: Shape[] = [
    {
      shape: 'rect',
      x,
      y,
      width,
      height,
      radius: 0.5 * u,
      fill: mix(palette.hue[cycle], palette.paper, palette.paleTint),
      cycle,
      stroke: palette.hue[cycle],
      strokeWidth: 0.11 * u,
      ...(count ? {} : { dash: [0.4 * u, 0.3 * u] }),
    },
    { shape: 'rect', x, y: y + 0.25 * u, width: 0.3 * u, height: height - 0.5 * u, fill: palette.hue[cycle] },
  ]
  if (isBand)
    shapes.push(
      write(sheet, shown[0] ?? '', x + 1.1 * u, y + height / 2 + size * 0.36, { size, weight: 600 }),
      write(sheet, words.measure[summary.by](count), x + width - 0.8 * u, y + height / 2 + small * 0.36, {
        anchor: 'end',
        fill: palette.soft,
      }),
    )
  else {
    const start = y + height / 2 - (shown.length === 2 ? 0.75 * u : 0.25 * u)
    shapes.push(
      ...shown.map((text, i) =>
        write(sheet, text, middle, start + i * size * 1.15, { size, weight: 600, anchor: 'middle' }),
      ),
      write(sheet, number, middle, start + shown.length * size * 1.15 + 0.15 * u, {
        anchor: 'middle',
        fill: palette.soft,
      }),
    )
  }
  return {
    id: `node:${cycle}`,
    name: `${withoutSoftHyphens(name)}: ${words.measure[summary.by](count)}`,
    shapes,
    hit: rectPath(x, y, width, height),
    evidence: { of: 'codings', rows: bar?.codings ?? [], count: bar?.codings.length ?? 0 },
  }
}

/** Whether every name of the row can be read in its box, in two lines at most. */
export function namesFit(cycles: readonly CycleKey[], width: number, sheet: Sheet, words: FigureWords): boolean {
  const size = sheet.narrow ? sheet.small : sheet.u
  const room = width - 0.9 * sheet.u
  return cycles.every(cycle => {
    const lines = wrap(words.cycles[cycle], room, size, 600, sheet.measure)
    return lines.length <= 2 && lines.every(line => sheet.measure(line, size, 600) <= room)
  })
}
