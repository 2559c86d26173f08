import { stringify } from 'csv-stringify/sync'
import type { FigureData } from '../../shared/figure/data'
import { flowCsv } from './flow-csv'

/**
 * The data behind a figure, RFC 4180 with LF; what begins like a formula is defused.
 *
 * @param least counts of people below this are written as `<least`; 0 writes all
 */
export function figureCsv(data: FigureData, least: number): string {
  switch (data.kind) {
    case 'flow':
    case 'map':
    case 'matrix':
      return flowCsv(data.summary, least)
    case 'strip':
      return table(
        ['story', 'teller', 'step', 'cycle', 'status'],
        data.strips.flatMap(({ story, teller }) =>
          story.steps.map(({ cycle, status }, place) => [story.title, teller, place + 1, cycle ?? '', status]),
        ),
      )
  }
}

function table(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify([columns, ...rows] as (string | number | null)[][], { escape_formulas: true })
}
