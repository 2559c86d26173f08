import type { CycleKey } from '../../framework/cycles'
import type { Story } from '../../model/story'
import type { StripFrame } from './frame'

/** Where a step stands. */
export interface PlacedStep {
  place: number
  x: number
  y: number
  band: boolean
}

export interface PlacedSteps {
  steps: PlacedStep[]
  /** Heights from the top of the map. */
  aboveTop: number
  rowsTop: number
  rowsBottom: number
}

export const radius = 12
const pitch = 30
const rowHeight = 44
export const bandHeight = 28

/**
 * Places the steps: told ones of a cycle side by side in its column, those only hoped for in a row of their own beneath, steps of a spanning
 * cycle on its band near the step that leads to them. Steps without a cycle stand in a last row, in the order of telling.
 */
export function placeSteps(story: Story, frame: StripFrame): PlacedSteps {
  const { s } = frame
  // Arches over the row need room.
  const gap = (story.steps.length > 2 ? 40 : 22) * s
  const rowsTop = (frame.above === null ? 0 : bandHeight * s) + gap
  const steps: PlacedStep[] = []
  let rows = 1
  const byCycle = Map.groupBy(
    story.steps.map((step, place) => ({ step, place })),
    ({ step }) => step.cycle,
  )
  const perRow = (width: number) => Math.max(1, Math.floor(width / (pitch * s)))
  for (const { cycle, left, right } of frame.columns) {
    const here = byCycle.get(cycle) ?? []
    const lines = [
      ...chunks(
        here.filter(({ step }) => step.status !== 'aspired'),
        perRow(right - left),
      ),
    ]
    const hoped = [
      ...chunks(
        here.filter(({ step }) => step.status === 'aspired'),
        perRow(right - left),
      ),
    ]
    // A hope stands beneath, also where nothing was told: the same place says the same thing in every story.
    const all = lines.length === 0 && hoped.length > 0 ? [[], ...hoped] : [...lines, ...hoped]
    rows = Math.max(rows, all.length)
    all.forEach((line, row) => {
      line.forEach(({ place }, index) => {
        const apart = Math.max((pitch - 2) * s, Math.min(46 * s, (right - left) / (line.length + 1)))
        steps.push({
          place,
          x: (left + right) / 2 + (index - (line.length - 1) / 2) * apart,
          y: rowsTop + (row * rowHeight + radius) * s,
          band: false,
        })
      })
    })
  }
  const loose = byCycle.get(null) ?? []
  if (loose.length > 0) {
    const line = frame.width / (loose.length + 1)
    loose.forEach(({ place }, index) => {
      steps.push({ place, x: line * (index + 1), y: rowsTop + (rows * rowHeight + radius) * s, band: false })
    })
    rows++
  }
  const rowsBottom = rowsTop + ((rows - 1) * rowHeight + 2 * radius) * s
  return { steps, aboveTop: 0, rowsTop, rowsBottom }
}

/** Steps of a spanning cycle, once it is known how high its band stands. */
export function placeOnBand(
  story: Story,
  cycle: CycleKey,
  y: number,
  placed: readonly PlacedStep[],
  frame: StripFrame,
): PlacedStep[] {
  const { s, width } = frame
  const least = frame.isRoomy ? 132 * s : 44 * s
  const most = width - (radius + 4) * s
  const steps = story.steps.flatMap((step, place) => (step.cycle === cycle ? [place] : []))
  const wanted = steps.map(place => {
    const flow = story.flows.find(({ to }) => to === place) ?? story.flows.find(({ from }) => from === place) ?? null
    const other =
      flow === null ? undefined : placed.find(each => each.place === (flow.to === place ? flow.from : flow.to))
    const x = other ? other.x + 34 * s : least + ((most - least) * (place + 0.5)) / Math.max(1, story.steps.length)
    return { place, x: Math.min(most, Math.max(least, x)) }
  })
  wanted.sort((a, b) => a.x - b.x || a.place - b.place)
  // Pushed apart to the right, and back from the edge where there is no more room.
  for (let i = 1; i < wanted.length; i++) wanted[i]!.x = Math.max(wanted[i]!.x, wanted[i - 1]!.x + pitch * s)
  for (let i = wanted.length - 1, edge = most; i >= 0; i--) {
    wanted[i]!.x = Math.min(wanted[i]!.x, edge)
    edge = wanted[i]!.x - pitch * s
  }
  return wanted.map(({ place, x }) => ({ place, x, y, band: true }))
}

function* chunks<T>(list: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size)
}
