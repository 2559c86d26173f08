import type { FlowRelation, FlowSummary } from '../../flow/summary'
import { relationKey } from '../../flow/summary'
import { mix } from '../colours'
import { drawSign } from '../flow/sign'
import { formatCount } from '../format-count'
import type { Mark, Shape } from '../shapes'
import { rectPath } from '../shapes'
import { type Sheet, widestOf, write } from '../sheet'
import type { FigureWords } from '../words/figure-words'
import { withoutSoftHyphens } from '../wrap'
import type { Node } from './boxes'
import { countLabel } from './count-label'

/** In font sizes: the sign of a relation, and the room around what stands in a band. */
const signWidth = 1.75
const around = { name: 2.4, next: 1.4, loops: 1.6 }

/**
 * What leads from a band to itself or to the other: no arrow can show that without crossing the whole map, so it stands in words in the band
 * that it starts from, before its number of passages.
 * @returns the marks, and the relations for which there is no room
 */
export function betweenBands(
  bands: readonly Node[],
  relations: readonly FlowRelation[],
  {
    summary,
    sheet,
    words,
    nameOf,
  }: { summary: FlowSummary; sheet: Sheet; words: FigureWords; nameOf: (relation: FlowRelation) => string },
): { marks: Mark[]; hidden: FlowRelation[] } {
  const { u, small, narrow, palette } = sheet
  const marks: Mark[] = []
  const hidden: FlowRelation[] = []
  for (const { cycle, x, y, width, height } of bands) {
    const bar = summary.bars.find(each => each.cycle === cycle)
    const middle = y + height / 2
    const start = x + 1.1 * u + widestOf(sheet, [words.cycles[cycle]], u, 600) + around.name * u
    let right = x + width - 0.8 * u - widestOf(sheet, [words.measure[summary.by](bar?.count ?? 0)]) - around.name * u
    for (const relation of relations.filter(({ from }) => from === cycle)) {
      const { to, count, loops } = relation
      const target = to === null ? '' : narrow ? to : withoutSoftHyphens(words.cycles[to])
      const number = widestOf(sheet, [formatCount(count)], small, 600)
      const targetWidth = widestOf(sheet, [target])
      const breadth = signWidth * u + targetWidth + 0.5 * u + number + (loops > 0 ? around.loops * u : 0)
      const left = right - breadth
      if (left < start) {
        hidden.push(relation)
        continue
      }
      const shapes: Shape[] = [
        ...drawSign(relation, left, middle, sheet),
        write(sheet, target, left + signWidth * u, middle + small * 0.36),
        ...countLabel(relation, [left + signWidth * u + targetWidth + 0.5 * u + number / 2, middle + small * 0.36], {
          ...sheet,
          // The light edge around the number is of the band it stands in.
          palette: { ...palette, paper: mix(palette.hue[cycle], palette.paper, palette.paleTint) },
        }),
      ]
      marks.push({
        id: relationKey(relation),
        name: nameOf(relation),
        shapes,
        hit: rectPath(left, y + 0.2 * u, breadth, height - 0.4 * u),
        evidence: { of: 'flows', rows: relation.flows, count: relation.flowCount },
      })
      right = left - around.next * u
    }
  }
  return { marks, hidden }
}
