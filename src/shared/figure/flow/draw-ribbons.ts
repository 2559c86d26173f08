import { relationKey } from '../../flow/summary'
import { mix } from '../colours'
import type { Command, Mark, Shape } from '../shapes'
import { line } from '../shapes'
import type { Frame } from './frame'
import { relationName } from './names'
import type { RibbonPath, Sample } from './ribbon-path'
import { lineBeside, outline } from './ribbon-path'
import { byKey, spanOf } from './ribbons'

/** Aspired first, so that told flows lie over them; then neighbours, wide before thin, then skips. */
export function drawRibbons(paths: readonly RibbonPath[], frame: Frame): Mark[] {
  const order = [...paths].sort(
    ({ ribbon: a }, { ribbon: b }) =>
      Number(b.aspired) - Number(a.aspired) ||
      Number(spanOf(a) > 1) - Number(spanOf(b) > 1) ||
      b.width - a.width ||
      byKey(a, b),
  )
  return order.map(path => ({
    id: relationKey(path.ribbon.relation),
    name: relationName(path.ribbon.relation, frame),
    shapes: path.ribbon.aspired ? drawAspired(path, frame) : drawTold(path, frame),
    hit: outline(path, frame),
  }))
}

function drawTold(path: RibbonPath, frame: Frame): Shape[] {
  const { u, palette } = frame
  const { relation, width } = path.ribbon
  const hue = palette.hue[relation.from]
  const isHairline = width < 0.3 * u
  const shapes: Shape[] = [
    {
      shape: 'path',
      path: outline(path, frame),
      // A pale tint on a hair line would vanish.
      fill: mix(hue, palette.paper, isHairline ? 0.12 : palette.ribbonTint),
      ...(isHairline ? {} : { cycle: relation.from }),
      stroke: palette.paper,
      strokeWidth: isHairline ? Math.max(0.2, 0.03 * u) : Math.max(0.35, 0.07 * u),
    },
  ]
  // On a thin ribbon ticks would turn it into a dotted line, which means a condition.
  if (relation.negative && width >= 0.42 * u) shapes.push(drawTicks(path, frame))
  return shapes
}

/** How thick the strip of ticks is where a ribbon is this wide: to scale, but never all of a ribbon that is only partly negative. */
export function tickHeight(width: number, share: number, u: number): number {
  return Math.min(width, Math.max(0.2 * u, Math.min(width * 0.5, 0.3 * u), width * share))
}

function drawTicks(path: RibbonPath, { u, palette }: Frame): Shape {
  const { relation, width } = path.ribbon
  const share = relation.negative / relation.count
  const height = tickHeight(width, share, u)
  // Across a bend long ticks would run into each other; upright ones do not, and wide ribbons between neighbours slope little.
  if (path.ribbon.lane === null && height > 0.7 * u)
    return {
      shape: 'path',
      path: uprightTicks(path, here => tickHeight(here, share, u), 0.48 * u),
      stroke: palette.ink,
      strokeWidth: 0.08 * u,
    }
  return {
    shape: 'path',
    path: lineBeside(path, here => Math.max(0, (here - height) / 2)),
    stroke: palette.ink,
    strokeWidth: height,
    dash: [0.08 * u, 0.4 * u],
  }
}

function uprightTicks({ samples }: RibbonPath, height: (width: number) => number, spacing: number): Command[] {
  const ticks: Command[] = []
  let x = samples[0]?.point[0] ?? 0
  for (const [i, sample] of samples.entries()) {
    const next = samples[i + 1]
    if (!next) break
    const lower = (one: Sample) => one.point[1] + (one.width / 2) * one.along[0]
    for (; x < next.point[0]; x += spacing) {
      const t = (x - sample.point[0]) / (next.point[0] - sample.point[0])
      const foot = lower(sample) + (lower(next) - lower(sample)) * t
      ticks.push(...line(x, foot, x, foot - height(sample.width + (next.width - sample.width) * t)))
    }
  }
  return ticks
}

/** A dashed outline as wide as the count says; where that is too thin for two edges, one dashed line. */
function drawAspired(path: RibbonPath, frame: Frame): Shape[] {
  const { u, palette } = frame
  const hue = palette.hue[path.ribbon.relation.from]
  if (isOutlined(path.ribbon.width, frame)) {
    return [
      {
        shape: 'path',
        path: outline(path, frame),
        fill: palette.paper,
        stroke: hue,
        strokeWidth: Math.max(0.6, 0.09 * u),
        dash: dashes(u),
      },
    ]
  }
  const [x, y] = path.samples.at(-1)?.point ?? [0, 0]
  const half = 0.3 * u
  const tip = x + path.tip
  return [
    { shape: 'path', path: lineBeside(path, () => 0), stroke: palette.paper, strokeWidth: 0.4 * u },
    {
      shape: 'path',
      path: [...lineBeside(path, () => 0), ['L', tip, y]],
      stroke: hue,
      strokeWidth: Math.max(0.6, 0.13 * u),
      dash: dashes(u),
    },
    {
      shape: 'path',
      path: [
        ['M', tip - 0.45 * u, y - half],
        ['L', tip, y],
        ['L', tip - 0.45 * u, y + half],
      ],
      stroke: hue,
      strokeWidth: Math.max(0.6, 0.13 * u),
    },
  ]
}

export function isOutlined(width: number, { u }: Frame): boolean {
  return width >= 0.6 * u
}

export function dashes(u: number): number[] {
  return [0.38 * u, 0.24 * u]
}
