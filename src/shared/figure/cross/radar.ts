import { mix } from '../colours'
import type { FigureLayout } from '../figure-layout'
import { formatShare } from '../grid/count-text'
import type { Measure } from '../measure'
import { pageOf } from '../page'
import type { PageSettings } from '../settings'
import type { Command, Mark, Shape } from '../shapes'
import { line, polygon, rectPath } from '../shapes'
import { fitted, sheetOf, write } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { crossCaption } from './caption'
import { cellName, isOpen, lengthOf } from './cell'
import type { CrossFigure } from './data'
import { groupLegend } from './legend'
import { lineLabels } from './line-labels'
import { groupDashes, marker } from './markers'
import { sideBySide } from './side-by-side'

/** More outlines than this cannot be told apart. */
const mostGroups = 4
const rings = [0, 0.25, 0.5, 0.75, 1]

/**
 * Groups as outlines over the cycles, each point the share of those asked: one base and one scale for all, from 0 at the inner ring to 100 %
 * at the rim. Where nobody was asked the outline has a gap. Areas say nothing and are not filled. Groups at one place have their markers side
 * by side across the spoke, so that each can be seen and chosen; the inner ring is as wide as that takes.
 */
export function layoutRadar(
  data: CrossFigure,
  settings: PageSettings,
  words: FigureWords,
  measure: Measure,
  title: string,
): FigureLayout {
  const sheet = sheetOf(settings, measure)
  const { u, width, margin, palette, narrow } = sheet
  const groups = data.columns.slice(0, mostGroups)
  const labels = lineLabels(data, words, narrow).map(label => label.replaceAll('\u00ad', ''))
  const radius = Math.min(width * 0.3, 17 * u)
  const centre = { x: width / 2, y: radius + 2.6 * u }
  const angleOf = (l: number) => (l / Math.max(1, data.lines.length)) * 2 * Math.PI - Math.PI / 2
  const size = 0.42 * u
  const shown = data.lines.map((_, l) =>
    groups.flatMap((_group, g) => {
      const cell = data.cells[l * data.columns.length + g]
      return cell && !isOpen(cell) ? [{ g, cell, share: lengthOf(cell, 1) }] : []
    }),
  )
  const apart = (2.2 * size) / (0.6 * radius)
  const places = shown.map(here =>
    sideBySide(
      here.map(({ share }) => share),
      apart,
    ),
  )
  const crowd = Math.max(0, ...shown.map(here => here.filter(({ share }) => share < apart).length))
  const inner = Math.max(1.2 * u, Math.min(0.4 * radius, (data.lines.length * crowd * 2.2 * size) / (2 * Math.PI)))
  /** Of a line at a share, and so far beside its spoke. */
  const at = (l: number, share: number, beside = 0): [number, number] => {
    const [cos, sin] = [Math.cos(angleOf(l)), Math.sin(angleOf(l))]
    const out = inner + (radius - inner) * share
    return [centre.x + cos * out - sin * beside, centre.y + sin * out + cos * beside]
  }
  const paint = { stroke: mix(palette.rule, palette.paper, 0.6), strokeWidth: 0.08 * u }
  const frame: Shape[] = [
    ...rings.map(
      (ring): Shape => ({ shape: 'path', path: polygon(...data.lines.map((_, l) => at(l, ring))), ...paint }),
    ),
    ...data.lines.map((_, l): Shape => ({ shape: 'path', path: line(...at(l, 0), ...at(l, 1)), ...paint })),
  ]
  // Between two spokes, where no marker stands, and over the outlines.
  const scale = rings.map(ring => {
    const [[x0, y0], [x1, y1]] = [at(0, ring), at(1, ring)]
    const style = { anchor: 'middle', fill: palette.soft, halo: palette.paper } as const
    return write(sheet, formatShare(ring), (x0 + x1) / 2, (y0 + y1) / 2 + 0.36 * u, style)
  })
  const heads = labels.map((label, l) => {
    const [x, y] = at(l, 1)
    const cos = Math.cos(angleOf(l))
    const anchor = Math.abs(cos) < 0.2 ? 'middle' : cos > 0 ? 'start' : 'end'
    const dy = Math.abs(cos) < 0.2 ? (y < centre.y ? -0.9 * u : 1.5 * u) : 0.36 * u
    // Markers beside the end of the spoke have their place before the name.
    const fan = Math.max(0, ...(places[l] ?? []).map(Math.abs)) * 2.2 * size * Math.abs(Math.sin(angleOf(l)))
    const dx = Math.sign(Math.round(cos * 5)) * (0.9 * u + fan)
    const room = anchor === 'middle' ? width - 2 * margin : (anchor === 'start' ? width - x - dx : x + dx) - margin
    return write(sheet, fitted(sheet, label, room, u, 600), x + dx, y + dy, { size: u, weight: 600, anchor })
  })
  const lines: Shape[] = []
  const marks: Mark[] = []
  for (const [g] of groups.entries()) {
    const stroke = g === 0 ? palette.ink : mix(palette.ink, palette.paper, 0.18 * g)
    const points = shown.map((here, l) => {
      const own = here.find(each => each.g === g)
      return own ? at(l, own.share) : null
    })
    const path: Command[] = []
    for (const [l, point] of points.entries()) {
      const next = points[(l + 1) % points.length]
      if (point && next) path.push(['M', ...point], ['L', ...next])
    }
    const dash = groupDashes[g]?.map(length => length * u)
    lines.push({ shape: 'path', path, stroke, strokeWidth: 0.18 * u, ...(dash ? { dash } : {}) })
    for (const [l, here] of shown.entries()) {
      const own = here.find(each => each.g === g)
      if (!own) continue
      const [x, y] = at(l, own.share, (places[l]?.[here.indexOf(own)] ?? 0) * 2.2 * size)
      marks.push({
        id: `cell:${data.lines[l]?.key}>${g}`,
        name: cellName(data, l, g, words),
        shapes: [marker(g, x, y, size, stroke, palette.paper)],
        hit: rectPath(x - size, y - size, 2 * size, 2 * size),
        evidence: { of: 'codings', rows: own.cell.rows, count: own.cell.rows.length },
      })
    }
  }
  const legend = groupLegend(
    sheet,
    groups.map(({ name, people }) => `${name} (${words.cross.heard(people)})`),
    (g, x, y) => {
      const stroke = g === 0 ? palette.ink : mix(palette.ink, palette.paper, 0.18 * g)
      const dash = groupDashes[g]?.map(length => length * u)
      return [
        { shape: 'path', path: line(x, y, x + 2.6 * u, y), stroke, strokeWidth: 0.18 * u, ...(dash ? { dash } : {}) },
        marker(g, x + 1.3 * u, y, size, stroke, palette.paper),
      ]
    },
    centre.y + radius + 2.4 * u,
    2.6 * u,
  )
  return pageOf(
    sheet,
    {
      title,
      caption: crossCaption(data, groups.length, words, words.cross.radar),
      selection: settings.filterText ? words.filter(settings.filterText) : '',
      parts: marks.map(mark => mark.name),
      layers: [
        { name: 'tracks', items: frame },
        { name: 'heads', items: heads },
        { name: 'lines', items: lines },
        { name: 'counts', items: scale },
        { name: 'cells', items: marks },
        { name: 'legend', items: legend.shapes },
      ],
      height: legend.bottom,
    },
    settings,
  )
}
