import { mix } from '../colours'
import { formatCount } from '../format-count'
import type { Shape } from '../shapes'
import type { Bar } from './bars'
import type { Frame } from './frame'
import { type Foot, flowItems, type Item, legendItem } from './legend'
import { cycleName } from './names'
import { partName } from './part-names'
import { textShape } from './text'

/** Beneath the figure, the names of sub-codes that have only a letter in their bars: a running list for each such cycle. */
export function placePartLists(bars: readonly Bar[], top: number, frame: Frame): Foot {
  const shapes: Shape[] = []
  let bottom = top
  for (const bar of bars) {
    const items = listItems(bar, frame)
    if (items.length === 0) continue
    const list = flowItems(items, bottom, frame)
    shapes.push(...list.shapes)
    bottom = list.bottom
  }
  return { shapes, bottom }
}

function listItems(bar: Bar, frame: Frame): Item[] {
  const { countSize, measure, u } = frame
  // In the bar the first of the codebook is uppermost; the boxes are from the ground up.
  const parts = bar.boxes.toReversed().flatMap(({ part }) => (part?.letter ? [part] : []))
  if (parts.length === 0) return []
  const heading = `${cycleName(bar.cycle, frame)}:`
  const head: Item = {
    width: measure(heading, countSize, 600) - 0.5 * u,
    lines: 1,
    draw: (x, y) => [textShape(heading, x, y + 0.36 * countSize, frame, { anchor: 'start', weight: 600 })],
  }
  const items = parts.map(({ letter, of }) => {
    const letterWidth = measure(letter, countSize, 600)
    const write: Item['draw'] = (x, y) => [
      textShape(letter, x, y + 0.36 * countSize, frame, { anchor: 'start', weight: 600 }),
    ]
    return legendItem(letterWidth, `${partName(of, frame)} ${formatCount(of.count)}`, write, frame)
  })
  return [head, ...items]
}

/** What the beam over a divided bar means. */
export function lintelItems(frame: Frame): Item[] {
  const { u, palette, words, divided } = frame
  if (divided.length === 0) return []
  const draw: Item['draw'] = (x, y) => [
    {
      shape: 'rect',
      x,
      y: y - 0.4 * u,
      width: 1.4 * u,
      height: 0.5 * u,
      fill: mix(palette.soft, palette.paper, palette.ribbonTint),
    },
    {
      shape: 'path',
      path: [
        ['M', x, y + 0.4 * u],
        ['L', x, y - 0.4 * u],
        ['L', x + 1.4 * u, y - 0.4 * u],
        ['L', x + 1.4 * u, y + 0.4 * u],
      ],
      stroke: palette.soft,
      strokeWidth: 0.1 * u,
    },
  ]
  return [legendItem(1.4 * u, words.legend.whole, draw, frame)]
}
