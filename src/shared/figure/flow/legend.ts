import { mix } from '../colours'
import { formatCount } from '../format-count'
import { negativeSign } from '../measure'
import type { Shape } from '../shapes'
import { line, polygon } from '../shapes'
import { wrap } from '../wrap'
import type { Bar } from './bars'
import type { Chosen } from './choose'
import { dashes, isOutlined } from './draw-ribbons'
import type { Frame } from './frame'
import { cycleName } from './names'
import { dots } from './stems'
import { loopDisc, placeText, textShape } from './text'

const negativeSample = `${negativeSign}2`

/** Something written in the running lines under the figure: drawn with its left edge at `x` and its middle at `y`. */
export interface Item {
  width: number
  /** More than one where the words alone are wider than the figure. */
  lines: number
  draw: (x: number, y: number) => Shape[]
}

export interface Foot {
  shapes: Shape[]
  bottom: number
}

/** Sets items from left to right and begins a new line when one does not fit. */
export function flowItems(items: readonly Item[], top: number, frame: Frame): Foot {
  const { margin, width, countSize, u } = frame
  if (!items.length) return { shapes: [], bottom: top }
  const lineHeight = countSize * 1.62
  const shapes: Shape[] = []
  let x = margin
  let y = top + lineHeight / 2
  let last = 1
  for (const [i, item] of items.entries()) {
    if (i && (x + item.width > width - margin + 0.01 || item.lines > 1 || last > 1)) {
      x = margin
      y += lineHeight + (last - 1) * countSize * 1.28
    }
    shapes.push(...item.draw(x, y))
    x += item.width + 1.2 * u
    last = item.lines
  }
  return { shapes, bottom: y + lineHeight / 2 + (last - 1) * countSize * 1.28 }
}

/** "① Applied → Immediate 5 of 5", the largest first; only loops that are drawn have a number. */
export function loopItems(
  chosen: Chosen,
  numbers: ReadonlyMap<string, number>,
  key: (relation: Chosen['returns'][number]) => string,
  frame: Frame,
): Item[] {
  const { words, measure, countSize, u, palette, narrow } = frame
  if (!numbers.size) return []
  const heading = `${words.loopList}:`
  const relations = [...chosen.returns, ...chosen.banded].filter(relation => numbers.has(key(relation)))
  relations.sort((a, b) => (numbers.get(key(a)) ?? 0) - (numbers.get(key(b)) ?? 0))
  const items = relations.map((relation): Item => {
    const from = narrow ? relation.from : cycleName(relation.from, frame)
    const to = narrow || relation.to === null ? (relation.to ?? '') : cycleName(relation.to, frame)
    const share = words.ofCount(formatCount(relation.loops), formatCount(relation.count))
    const fromWidth = measure(from, countSize)
    const toWidth = measure(to, countSize)
    const arrow = 1.75 * countSize
    return {
      width: 1.5 * u + fromWidth + arrow + toWidth + 0.5 * countSize + measure(share, countSize),
      lines: 1,
      draw: (x, y) => {
        const base = y + 0.36 * countSize
        const second = x + 1.5 * u + fromWidth + arrow
        return [
          ...loopDisc(numbers.get(key(relation)) ?? 0, x + 0.64 * u, y, frame).shapes,
          textShape(from, x + 1.5 * u, base, frame, { anchor: 'start' }),
          ...drawArrow(x + 1.5 * u + fromWidth + 0.4 * countSize, y, 0.95 * countSize, frame),
          textShape(to, second, base, frame, { anchor: 'start' }),
          textShape(share, second + toWidth + 0.5 * countSize, base, frame, { anchor: 'start', fill: palette.soft }),
        ]
      },
    }
  })
  const head: Item = {
    width: measure(heading, countSize, 600) - 0.5 * u,
    lines: 1,
    draw: (x, y) => [textShape(heading, x, y + 0.36 * countSize, frame, { anchor: 'start', weight: 600 })],
  }
  return [head, ...items]
}

function drawArrow(x: number, y: number, length: number, { palette, u }: Frame): Shape[] {
  const strokeWidth = 0.1 * u
  const end = x + length
  return [
    { shape: 'path', path: line(x, y, end, y), stroke: palette.ink, strokeWidth },
    {
      shape: 'path',
      path: [
        ['M', end - 0.36 * length, y - 0.3 * length],
        ['L', end, y],
        ['L', end - 0.36 * length, y + 0.3 * length],
      ],
      stroke: palette.ink,
      strokeWidth,
    },
  ]
}

interface LegendNeeds {
  bars: readonly Bar[]
  chosen: Chosen
  scale: number
  hasLoops: boolean
  /** A mark was drawn thinner than its count says. */
  isCapped: boolean
}

/** Only what occurs in this figure. */
export function legendItems({ bars, chosen, scale, hasLoops, isCapped }: LegendNeeds, frame: Frame): Item[] {
  const { u, words, palette, cap } = frame
  const say = words.legend
  const tint = mix(palette.soft, palette.paper, 0.5)
  const thin = Math.max(0.5, 0.08 * u)
  const told = [
    ...chosen.adjacent,
    ...chosen.split,
    ...chosen.skips,
    ...chosen.returns,
    ...chosen.selves,
    ...chosen.banded,
  ].filter(({ type }) => type === 'told')
  const aspired = [...chosen.aspiredForward, ...chosen.returns, ...chosen.selves, ...chosen.banded].filter(
    ({ type }) => type === 'aspired',
  )
  const blocked =
    chosen.blockedForward.length + chosen.blockedBack.length > 0 || chosen.banded.some(({ type }) => type === 'blocked')
  const condition = chosen.orienting.length > 0 || chosen.banded.some(({ type }) => type === 'condition')
  const reframe = chosen.reframing.length > 0 || chosen.banded.some(({ type }) => type === 'reframe')
  const sample = roundCount((0.9 * u) / scale)
  const capped = Math.floor(cap / scale)

  const square = (x: number, y: number, fill: string): Shape => {
    return {
      shape: 'rect',
      x,
      y: y - 0.4 * u,
      width: 0.8 * u,
      height: 0.8 * u,
      fill,
      stroke: palette.soft,
      strokeWidth: 0.06 * u,
    }
  }
  const stroke = (x: number, y: number, end: number, color: string, strokeWidth: number): Shape => {
    return { shape: 'path', path: line(x, y, end, y), stroke: color, strokeWidth }
  }
  const backHead = (x: number, y: number, fill: string): Shape => {
    return { shape: 'path', path: polygon([x + 0.56 * u, y - 0.34 * u], [x + 0.56 * u, y + 0.34 * u], [x, y]), fill }
  }
  const entry = (shown: boolean, width: number, text: string, draw: Item['draw']): Item[] =>
    shown ? [legendItem(width * u, text, draw, frame)] : []
  return [
    ...entry(
      bars.some(bar => bar.leadsOn > 0),
      0.8,
      say.leadsOn,
      (x, y) => [square(x, y, palette.soft)],
    ),
    ...entry(
      bars.some(bar => bar.count > bar.leadsOn),
      0.8,
      say.stops,
      (x, y) => [square(x, y, mix(palette.soft, palette.paper, palette.paleTint))],
    ),
    ...entry(told.length > 0, 2.2, say.told(sample, frame.by), (x, y) => {
      const half = (sample * scale) / 2
      const neck = x + 1.8 * u
      return [
        {
          shape: 'path',
          path: polygon([x, y - half], [neck, y - half], [x + 2.2 * u, y], [neck, y + half], [x, y + half]),
          fill: tint,
        },
      ]
    }),
    ...entry(
      chosen.returns.some(({ type }) => type === 'told'),
      2.4,
      say.back,
      (x, y) => [stroke(x + 0.5 * u, y, x + 2.4 * u, tint, 0.3 * u), backHead(x, y, palette.soft)],
    ),
    ...entry(hasLoops, 2.4, say.loop, (x, y) => [
      stroke(x + 0.5 * u, y, x + 2.4 * u, tint, 0.44 * u),
      stroke(x + 0.5 * u, y, x + 2.4 * u, palette.ink, 0.22 * u),
      backHead(x, y, palette.ink),
    ]),
    ...entry(isCapped, 1.6, say.capped(capped, frame.by), (x, y) => [stroke(x, y, x + 1.6 * u, tint, cap)]),
    ...entry(
      told.some(relation => relation.negative > 0),
      2.35 + frame.measure(negativeSample, frame.countSize) / u,
      say.negative,
      (x, y) => [
        stroke(x, y, x + 2.1 * u, mix(palette.soft, palette.paper, 0.62), 0.7 * u),
        {
          shape: 'path',
          path: line(x + 0.1 * u, y + 0.15 * u, x + 2.1 * u, y + 0.15 * u),
          stroke: palette.ink,
          strokeWidth: 0.4 * u,
          dash: [0.08 * u, 0.34 * u],
        },
        ...placeText(negativeSample, x + 2.35 * u, y + 0.36 * frame.countSize, frame, { anchor: 'start' }).shapes,
      ],
    ),
    ...entry(aspired.length > 0, 2.2, say.aspired, (x, y) =>
      aspired.some(relation => isOutlined(Math.min(relation.count * scale, cap), frame))
        ? [
            {
              shape: 'path',
              path: polygon(
                [x, y - 0.32 * u],
                [x + 1.8 * u, y - 0.32 * u],
                [x + 2.2 * u, y],
                [x + 1.8 * u, y + 0.32 * u],
                [x, y + 0.32 * u],
              ),
              stroke: palette.soft,
              strokeWidth: Math.max(0.6, 0.09 * u),
              dash: dashes(u),
            },
          ]
        : [
            {
              shape: 'path',
              path: line(x, y, x + 2.1 * u, y),
              stroke: palette.soft,
              strokeWidth: Math.max(0.6, 0.12 * u),
              dash: dashes(u),
            },
            {
              shape: 'path',
              path: [
                ['M', x + 1.75 * u, y - 0.28 * u],
                ['L', x + 2.2 * u, y],
                ['L', x + 1.75 * u, y + 0.28 * u],
              ],
              stroke: palette.soft,
              strokeWidth: Math.max(0.6, 0.12 * u),
            },
          ],
    ),
    ...entry(blocked, 2, say.blocked, (x, y) => [
      stroke(x, y, x + 1.85 * u, tint, 0.42 * u),
      {
        shape: 'path',
        path: line(x + 1.88 * u, y - 0.52 * u, x + 1.88 * u, y + 0.52 * u),
        stroke: palette.ink,
        strokeWidth: 0.17 * u,
      },
    ]),
    ...entry(condition, 1.8, say.condition, (x, y) => [
      {
        shape: 'path',
        path: line(x, y, x + 1.5 * u, y),
        stroke: palette.soft,
        strokeWidth: thin,
        dash: dots(u),
        cap: 'round',
      },
      {
        shape: 'path',
        path: [
          ['M', x + 1.25 * u, y - 0.28 * u],
          ['L', x + 1.75 * u, y],
          ['L', x + 1.25 * u, y + 0.28 * u],
        ],
        stroke: palette.soft,
        strokeWidth: thin,
      },
    ]),
    ...entry(reframe, 2.2, say.reframe, (x, y) => [
      stroke(x + 0.5 * u, y, x + 2.2 * u, palette.soft, 0.42 * u),
      stroke(x + 0.5 * u, y, x + 2.2 * u, palette.paper, 0.2 * u),
      backHead(x, y, palette.soft),
    ]),
    ...entry(
      bars.some(bar => bar.cut),
      0.9,
      say.cut,
      (x, y) => [
        {
          shape: 'path',
          path: [
            ['M', x, y + 0.15 * u],
            ['L', x + 0.3 * u, y - 0.15 * u],
            ['L', x + 0.6 * u, y + 0.15 * u],
            ['L', x + 0.9 * u, y - 0.15 * u],
          ],
          stroke: palette.soft,
          strokeWidth: 0.09 * u,
        },
      ],
    ),
  ]
}

export function legendItem(swatch: number, text: string, draw: Item['draw'], frame: Frame): Item {
  const { u, width, margin, countSize, palette, measure } = frame
  const lines = wrap(text, width - 2 * margin - swatch - 0.45 * u, countSize, 400, measure)
  return {
    width: swatch + 0.45 * u + Math.max(...lines.map(one => measure(one, countSize))),
    lines: lines.length,
    draw: (x, y) => [
      ...draw(x, y),
      ...lines.map((one, i) =>
        textShape(one, x + swatch + 0.45 * u, y + 0.36 * countSize + i * countSize * 1.28, frame, {
          anchor: 'start',
          fill: palette.soft,
        }),
      ),
    ],
  }
}

/** The nearest 1, 2 or 5 times a power of ten that is not larger; at least one. */
function roundCount(count: number): number {
  if (count < 1) return 1
  const power = 10 ** Math.floor(Math.log10(count))
  const lead = count / power
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power
}
