import type { Indicator } from '../../model/indicator'
import { type FigureTheme, paletteOf } from '../colours'
import { measureInter } from '../measure'
import { type Command, line, type Shape } from '../shapes'

export interface ChartSettings {
  width: number
  height: number
  theme: FigureTheme
  /** Without axis, labels and target: a line among words. */
  isSparkline?: boolean
  /** What the line of all is called beside the groups'. */
  all: string
}

interface Point {
  x: number
  y: number
}

/**
 * A small line chart of an indicator over time, as shapes. One line for each group, the one of all in the cycle's colour and thicker; dashes
 * tell groups apart as well as greys do. A line is not drawn through a date at which its group has no number. The target is a dotted line.
 * Zero stands at the foot where all values are positive and not far from it, so that heights can be compared.
 */
export function indicatorChart(indicator: Indicator, settings: ChartSettings): Shape[] {
  const { width, height, theme, isSparkline = false } = settings
  const palette = paletteOf(theme)
  const dates = [...new Set(indicator.values.map(({ at }) => at))].sort((a, b) => a.localeCompare(b))
  const numbers = indicator.values.flatMap(({ value }) => (value === null ? [] : [value]))
  if (numbers.length === 0) return []
  const target = isSparkline ? null : indicator.target
  const scale = scaleOf([...numbers, ...(target === null ? [] : [target])])
  const size = 11
  const labels = [scale.low, scale.high].map(shortNumber)
  const groups = groupsOf(indicator)
  const gutter = isSparkline ? 3 : Math.max(...labels.map(label => measureInter(label, size))) + 8
  const named = groups.length > 1 && !isSparkline
  const nameRoom = named
    ? Math.min(width * 0.3, Math.max(...groups.map(group => measureInter(group || settings.all, size))) + 10)
    : 0
  const box = {
    left: gutter,
    right: width - 6 - nameRoom,
    top: isSparkline ? 3 : 10,
    bottom: height - (isSparkline ? 3 : 22),
  }
  const times = dates.map(timeOf)
  const [first = 0, last = 0] = [times[0], times.at(-1)]
  const xOf = (at: string) =>
    last === first
      ? (box.left + box.right) / 2
      : box.left + ((timeOf(at) - first) / (last - first)) * (box.right - box.left)
  const yOf = (value: number) => box.bottom - ((value - scale.low) / (scale.high - scale.low)) * (box.bottom - box.top)
  const shapes: Shape[] = []
  if (!isSparkline) {
    for (const [index, value] of [scale.low, scale.high].entries()) {
      shapes.push({
        shape: 'path',
        path: line(box.left, yOf(value), box.right, yOf(value)),
        stroke: mixRule(palette.rule, index),
        strokeWidth: 1,
      })
      shapes.push({
        shape: 'text',
        x: box.left - 5,
        y: yOf(value) + size * 0.35,
        text: labels[index] ?? '',
        size,
        weight: 400,
        anchor: 'end',
        fill: palette.soft,
      })
    }
    shapes.push(...dateLabels(dates, xOf, height - 6, size, palette.soft))
  }
  if (target !== null)
    shapes.push({
      shape: 'path',
      path: line(box.left, yOf(target), box.right, yOf(target)),
      stroke: palette.ink,
      strokeWidth: 1,
      dash: [1, 3],
      cap: 'round',
    })
  const ends: { y: number; text: string; fill: string }[] = []
  for (const [index, group] of groups.entries()) {
    const isAll = group === '' || groups.length === 1
    const colour = isAll ? palette.hue[indicator.cycle] : palette.soft
    const runs = runsOf(indicator, dates, group, at => xOf(at), yOf)
    for (const run of runs) {
      if (run.length > 1)
        shapes.push({
          shape: 'path',
          path: run.map(({ x, y }, at): Command => [at === 0 ? 'M' : 'L', x, y]),
          stroke: colour,
          strokeWidth: isAll ? 2 : 1.2,
          ...(isAll
            ? {}
            : {
                dash: [
                  [4, 2],
                  [1.5, 2],
                  [6, 2, 1.5, 2],
                ][index % 3] ?? [4, 2],
              }),
          cap: 'round',
        })
      for (const { x, y } of isSparkline && run.length > 1 ? run.slice(-1) : run)
        shapes.push({ shape: 'circle', x, y, r: isAll ? 2.4 : 1.8, fill: colour })
    }
    const end = runs.at(-1)?.at(-1)
    if (named && end) ends.push({ y: end.y, text: group || settings.all, fill: isAll ? palette.ink : palette.soft })
  }
  let below = box.top - size
  for (const { y, text, fill } of ends.sort((a, b) => a.y - b.y)) {
    below = Math.max(y + size * 0.35, below + size)
    shapes.push({
      shape: 'text',
      x: box.right + 8,
      y: below,
      text: cut(text, size, nameRoom - 6),
      size,
      weight: 400,
      anchor: 'start',
      fill,
    })
  }
  return shapes
}

/** Groups that have a number, the one of all (an empty name) first. */
export function groupsOf({ values }: Pick<Indicator, 'values'>): string[] {
  return [...new Set(values.filter(({ value }) => value !== null).map(({ group }) => group))].sort(
    (a, b) => Number(a !== '') - Number(b !== '') || a.localeCompare(b),
  )
}

/** Stretches of dates without a gap in them. */
function runsOf(
  { values }: Indicator,
  dates: readonly string[],
  group: string,
  xOf: (at: string) => number,
  yOf: (value: number) => number,
): Point[][] {
  const byDate = new Map(values.filter(value => value.group === group).map(({ at, value }) => [at, value]))
  const runs: Point[][] = [[]]
  for (const at of dates) {
    const value = byDate.get(at) ?? null
    if (value !== null) runs.at(-1)?.push({ x: xOf(at), y: yOf(value) })
    else if ((runs.at(-1)?.length ?? 0) > 0) runs.push([])
  }
  return runs.filter(run => run.length > 0)
}

function scaleOf(numbers: readonly number[]): { low: number; high: number } {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  const low = least >= 0 && least < most * 0.6 ? 0 : least === most ? least - Math.abs(least || 1) * 0.5 : least
  return { low, high: least === most ? most + Math.abs(most || 1) * 0.5 : most }
}

function dateLabels(
  dates: readonly string[],
  xOf: (at: string) => number,
  y: number,
  size: number,
  fill: string,
): Shape[] {
  const shown = dates.length > 1 ? [dates[0] ?? '', dates.at(-1) ?? ''] : dates
  return shown.map(
    (at, index): Shape => ({
      shape: 'text',
      x: xOf(at),
      y,
      text: at,
      size,
      weight: 400,
      anchor: shown.length === 1 ? 'middle' : index === 0 ? 'start' : 'end',
      fill,
    }),
  )
}

/** A month or a year stands in its middle. */
function timeOf(at: string): number {
  const [year = 0, month, day] = at.split('-').map(Number)
  return Date.UTC(year, (month ?? 7) - 1, day ?? 15)
}

/** Four digits say enough beside an axis. */
function shortNumber(value: number): string {
  return String(Number(value.toPrecision(4)))
}

function mixRule(rule: string, index: number): string {
  return index === 0 ? rule : `${rule}66`
}

function cut(text: string, size: number, room: number): string {
  if (measureInter(text, size) <= room) return text
  let kept = text
  while (kept.length > 1 && measureInter(`${kept}…`, size) > room) kept = kept.slice(0, -1)
  return `${kept}…`
}
