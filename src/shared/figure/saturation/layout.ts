import { isWithoutHues, mix } from '../colours'
import type { FigureLayout } from '../figure-layout'
import { formatCount } from '../format-count'
import { niceTicks } from '../grid/ticks'
import type { Measure } from '../measure'
import type { Ordering } from '../order'
import { pageOf } from '../page'
import type { PageSettings } from '../settings'
import type { Command, Mark, Shape } from '../shapes'
import { line, rectPath } from '../shapes'
import { sheetOf, widestOf, write } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import type { SaturationFigure } from './data'
import { type SaturationRule, saturatedAt } from './rule'

/** Two step lines, codes and relations, over the documents; the rule in the caption, the last new code marked, the run of none shaded. */
export function layoutSaturation(
  data: SaturationFigure,
  settings: PageSettings,
  words: FigureWords,
  measure: Measure,
  { rule, order }: { rule: SaturationRule; order: Ordering },
): FigureLayout {
  const sheet = sheetOf(settings, measure)
  const { u, width, margin, small, palette } = sheet
  const { steps } = data
  const last = steps.at(-1)
  const say = words.saturation
  const ends = [say.codes(last?.codes ?? 0), say.relations(last?.relations ?? 0)] as const
  const ticks = niceTicks(Math.max(1, last?.codes ?? 0, last?.relations ?? 0))
  const top = ticks.at(-1) || 1
  const left = margin + widestOf(sheet, ticks.map(formatCount)) + 0.8 * u
  const right = width - margin - widestOf(sheet, ends, u, 600) - 0.9 * u
  const height = Math.min(26 * u, (right - left) * 0.5)
  const xOf = (n: number) => left + (n / Math.max(1, steps.length)) * (right - left)
  const yOf = (count: number) => height - (count / top) * height
  const codes = saturatedAt(
    steps.map(step => step.codes),
    rule,
  )
  const relations = saturatedAt(
    steps.map(step => step.relations),
    rule,
  )
  const shapes: Shape[] = []
  if (codes)
    shapes.push({
      shape: 'rect',
      x: xOf(codes.last),
      y: 0,
      width: right - xOf(codes.last),
      height,
      fill: palette.track,
      isShade: true,
    })
  for (const tick of ticks)
    shapes.push(
      {
        shape: 'path',
        path: line(left, yOf(tick), right, yOf(tick)),
        stroke: mix(palette.rule, palette.paper, tick ? 0.7 : 0.2),
        strokeWidth: 0.08 * u,
      },
      write(sheet, formatCount(tick), left - 0.6 * u, yOf(tick) + small * 0.36, { anchor: 'end', fill: palette.soft }),
    )
  const stepLine = (counts: readonly number[]): Command[] => {
    const path: Command[] = [['M', left, yOf(0)]]
    let before = 0
    for (const [at, count] of counts.entries()) {
      const x = xOf(at + 1)
      path.push(['L', x, yOf(before)])
      if (count !== before) path.push(['L', x, yOf(count)])
      before = count
    }
    return path
  }
  const colours = [palette.hue.POT, palette.hue.IMM] as const
  const lines: Shape[] = steps.length
    ? [
        {
          shape: 'path',
          path: stepLine(steps.map(step => step.relations)),
          stroke: colours[1],
          strokeWidth: 0.26 * u,
          dash: [0.8 * u, 0.4 * u],
        },
        { shape: 'path', path: stepLine(steps.map(step => step.codes)), stroke: colours[0], strokeWidth: 0.3 * u },
      ]
    : []
  if (last) {
    const [a, b] = [yOf(last.codes), yOf(last.relations)]
    const apart = Math.max(0, 1.3 * u - Math.abs(a - b)) / 2
    const up = a <= b ? -1 : 1
    lines.push(
      write(sheet, ends[0], right + 0.6 * u, a + 0.36 * u + up * apart, { size: u, weight: 600, fill: colours[0] }),
      write(sheet, ends[1], right + 0.6 * u, b + 0.36 * u - up * apart, {
        size: u,
        weight: 600,
        fill: isWithoutHues(settings.theme) ? palette.soft : colours[1],
      }),
    )
  }
  if (codes) {
    const x = xOf(codes.last)
    const text = say.lastNew(codes.last, rule)
    const room = measure(text, small)
    // The lines have risen by then: the foot of what comes after is free. Before it, where they are above the words; else across.
    const begins = steps[Math.floor(((x - 0.6 * u - room - left) / (right - left)) * steps.length) - 1]
    const isFreeBefore = begins !== undefined && height - yOf(Math.min(begins.codes, begins.relations)) > 2.2 * u
    const [at, anchor] =
      right - x > room + u
        ? ([x + 0.6 * u, 'start'] as const)
        : isFreeBefore
          ? ([x - 0.6 * u, 'end'] as const)
          : ([right - 0.3 * u, 'end'] as const)
    lines.push(
      {
        shape: 'path',
        path: line(x, 0, x, height),
        stroke: palette.ink,
        strokeWidth: 0.12 * u,
        dash: [0.5 * u, 0.4 * u],
      },
      write(sheet, text, at, height - 0.9 * u, { anchor, halo: palette.paper }),
    )
  }
  const marks: Mark[] = steps.flatMap((step, at): Mark[] => {
    if (step.newCodes.length === 0 && step.newRelations.length === 0) return []
    const x = xOf(at + 1)
    return [
      {
        id: `step:${at + 1}`,
        name: say.step(at + 1, step.document, step.newCodes.join(', '), step.newRelations.join(', ')),
        shapes: step.newCodes.length
          ? [
              {
                shape: 'circle',
                x,
                y: yOf(step.codes),
                r: 0.3 * u,
                fill: colours[0],
                stroke: palette.paper,
                strokeWidth: 0.1 * u,
              },
            ]
          : [],
        hit: rectPath(
          x - (0.5 * (right - left)) / Math.max(1, steps.length),
          0,
          (right - left) / Math.max(1, steps.length),
          height,
        ),
        evidence: { of: 'codings', rows: step.rows, count: step.rows.length },
      },
    ]
  })
  const every = Math.max(1, Math.ceil(steps.length / Math.max(2, Math.floor((right - left) / (3 * u)))))
  const axis: Shape[] = [
    ...steps.flatMap((_, at) => {
      const n = at + 1
      const isShown = n === 1 || n === steps.length || (n % every === 0 && steps.length - n >= every && n >= every)
      return isShown
        ? [write(sheet, formatCount(n), xOf(n), height + 1.4 * u, { anchor: 'middle', fill: palette.soft })]
        : []
    }),
    write(sheet, say.axis(order), (left + right) / 2, height + 3 * u, { anchor: 'middle' }),
  ]
  return pageOf(
    sheet,
    {
      title: say.title,
      caption: steps.length ? say.caption(rule, { codes, relations }, steps[rule.base - 1]?.codes ?? 0) : words.nothing,
      selection: settings.filterText ? words.filter(settings.filterText) : '',
      parts: marks.map(mark => mark.name),
      layers: [
        { name: 'tracks', items: [...shapes, ...axis] },
        { name: 'lines', items: lines },
        { name: 'cells', items: marks },
      ],
      height: height + 3.2 * u,
    },
    settings,
  )
}
