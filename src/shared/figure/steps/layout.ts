import { withCycleLabels } from '../../framework/cycle-labels'
import { type CycleKey, mapOrder } from '../../framework/cycles'
import { mix } from '../colours'
import type { FigureLayout } from '../figure-layout'
import { formatCount } from '../format-count'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { PageSettings } from '../settings'
import type { Command, Mark, Shape } from '../shapes'
import { rectPath } from '../shapes'
import { sheetOf, widestOf, write } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { withoutSoftHyphens } from '../wrap'
import type { ThreadFigure } from './data'

/** In font sizes: ribbons below this are drawn as lines. */
const thin = 1.2

/**
 * Threads step by step: every cycle keeps its own height, so a thread that comes back is seen to come back. A ribbon joins only what one story
 * tells end to end; its width, and the height of a bar, are threads.
 */
export function layoutThreads(
  data: ThreadFigure,
  settings: PageSettings,
  given: FigureWords,
  measure: Measure,
): FigureLayout {
  const words = withCycleLabels(given, data.cycleLabels)
  const sheet = sheetOf(settings, measure)
  const { u, width, margin, small, palette, narrow } = sheet
  const order = mapOrder(data.cycleSet)
  const name = (cycle: CycleKey) => (narrow ? cycle : withoutSoftHyphens(words.cycles[cycle]))
  const side = widestOf(sheet, order.map(name), u, 600)
  const left = margin + side + 1.2 * u
  const right = width - margin - 1.6 * u
  const most = Math.max(2, Math.min(data.steps.length, Math.floor((right - left) / (6.5 * u)) + 1))
  const shown = data.steps.slice(0, most)
  const bar = 1.1 * u
  const pitch = (right - bar - left) / (most - 1)
  const peak = new Map(
    order.map(cycle => [cycle, Math.max(0, ...shown.map(step => step.find(node => node.cycle === cycle)?.count ?? 0))]),
  )
  const total = [...peak.values()].reduce((sum, count) => sum + count, 0)
  const k = Math.min(1.1 * u, (30 * u) / Math.max(1, total))
  const laneOf = new Map<CycleKey, { top: number; height: number }>()
  // Below the names of the steps and the count over the first bar.
  let y = 2.5 * u
  for (const cycle of order) {
    const height = Math.max(1.5 * u, (peak.get(cycle) ?? 0) * k)
    laneOf.set(cycle, { top: y, height })
    y += height + 0.9 * u
  }
  const bottom = y - 0.9 * u
  const nodeBox = (step: number, cycle: CycleKey) => {
    const lane = laneOf.get(cycle) ?? { top: 0, height: 0 }
    const count = shown[step]?.find(node => node.cycle === cycle)?.count ?? 0
    const height = Math.max(0.2 * u, count * k)
    return { x: left + step * pitch, y: lane.top + (lane.height - height) / 2, height, count }
  }
  const tracks: Shape[] = order.map(cycle => {
    const lane = laneOf.get(cycle) ?? { top: 0, height: 0 }
    return {
      shape: 'rect',
      x: left - 0.4 * u,
      y: lane.top - 0.2 * u,
      width: right - left + 0.8 * u,
      height: lane.height + 0.4 * u,
      fill: palette.track,
    }
  })
  const heads: Shape[] = [
    ...order.map(cycle => {
      const lane = laneOf.get(cycle) ?? { top: 0, height: 0 }
      return write(sheet, name(cycle), left - 0.9 * u, lane.top + lane.height / 2 + 0.36 * u, {
        size: u,
        weight: 600,
        anchor: 'end',
      })
    }),
    ...shown.map((_, step) =>
      write(sheet, words.steps.step(step + 1), left + step * pitch + bar / 2, 0.7 * u, {
        anchor: 'middle',
        fill: palette.soft,
      }),
    ),
  ]
  const used = new Map<string, number>()
  const portOf = (key: string, height: number) => {
    const at = used.get(key) ?? 0
    used.set(key, at + height)
    return at
  }
  const ribbons: Mark[] = []
  const counts: Shape[] = []
  const links = data.links.filter(link => link.step < most - 1)
  // Ribbons into a bar are stacked by where they come from, those out of it by where they lead: then none cross at a bar.
  const into = new Map<(typeof links)[number], number>()
  for (const link of [...links].sort(
    (a, b) =>
      a.step - b.step || order.indexOf(a.to) - order.indexOf(b.to) || order.indexOf(a.from) - order.indexOf(b.from),
  ))
    into.set(link, portOf(`in ${link.step + 1} ${link.to}`, link.count * k))
  for (const link of links) {
    const [from, to] = [nodeBox(link.step, link.from), nodeBox(link.step + 1, link.to)]
    const w = Math.max(0.2 * u, link.count * k)
    const y0 = from.y + portOf(`out ${link.step} ${link.from}`, link.count * k)
    const y1 = to.y + (into.get(link) ?? 0)
    const [x0, x1] = [from.x + bar, to.x]
    const middle = (x0 + x1) / 2
    const path: Command[] = [
      ['M', x0, y0],
      ['C', middle, y0, middle, y1, x1, y1],
      ['L', x1, y1 + w],
      ['C', middle, y1 + w, middle, y0 + w, x0, y0 + w],
      ['Z'],
    ]
    const centre: Command[] = [
      ['M', x0, y0 + w / 2],
      ['C', middle, y0 + w / 2, middle, y1 + w / 2, x1, y1 + w / 2],
    ]
    const fill = mix(palette.hue[link.from], palette.paper, palette.ribbonTint)
    ribbons.push({
      id: `link:${link.step + 1} ${link.from}>${link.to}`,
      name: words.steps.link(
        link.step + 1,
        withoutSoftHyphens(words.cycles[link.from]),
        withoutSoftHyphens(words.cycles[link.to]),
        link.count,
      ),
      // A thin ribbon is a line, of one width across its slopes: as an area it would be a hair there.
      shapes:
        w < thin * u
          ? [
              { shape: 'path', path: centre, stroke: palette.paper, strokeWidth: w + 0.14 * u },
              { shape: 'path', path: centre, stroke: fill, strokeWidth: w },
            ]
          : [{ shape: 'path', path, fill, cycle: link.from, stroke: palette.paper, strokeWidth: 0.07 * u }],
      hit: path,
      evidence: { of: 'flows', rows: link.rows, count: link.count },
    })
    if (link.count * k >= small * 0.95)
      counts.push(
        write(sheet, formatCount(link.count), x0 + 0.35 * u, y0 + w / 2 + small * 0.36, {
          halo: fill,
        }),
      )
  }
  const nodes = shown.flatMap((step, at) =>
    step.map(({ cycle, count, rows }): Mark => {
      const box = nodeBox(at, cycle)
      counts.push(
        write(sheet, formatCount(count), box.x + bar / 2, box.y - 0.3 * u, {
          anchor: 'middle',
          weight: 600,
          halo: palette.paper,
        }),
      )
      return {
        id: `node:${at + 1} ${cycle}`,
        name: words.steps.node(at + 1, withoutSoftHyphens(words.cycles[cycle]), count),
        shapes: [
          { shape: 'rect', x: box.x, y: box.y, width: bar, height: box.height, fill: palette.hue[cycle], cycle },
        ],
        hit: rectPath(box.x, box.y, bar, box.height),
        evidence: { of: 'codings', rows, count },
      }
    }),
  )
  const beyond =
    data.longer + data.links.filter(link => link.step === most - 1).reduce((sum, link) => sum + link.count, 0)
  return pageOf(
    sheet,
    {
      title: words.steps.title,
      caption: data.told
        ? [words.steps.caption(data), beyond ? words.steps.beyond(beyond, most) : ''].filter(Boolean).join(' ')
        : words.steps.none,
      selection: settings.filterText ? words.filter(settings.filterText) : '',
      parts: [...nodes, ...ribbons].map(mark => mark.name),
      layers: [
        { name: 'tracks', items: tracks },
        { name: 'heads', items: heads },
        { name: 'flows', items: ribbons },
        { name: 'bars', items: nodes },
        { name: 'counts', items: counts },
      ],
      height: bottom,
    },
    settings,
  )
}
