import { stringify } from 'csv-stringify/sync'
import { shownCount } from '../../shared/consent/small-cells'
import type { CrossFigure } from '../../shared/figure/cross/data'
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
      return flowCsv(data.summary, least)
    case 'matrix':
      // What is coded without leading anywhere stands nowhere in the matrix.
      return flowCsv({ ...data.summary, bars: [] }, least)
    case 'threads':
      return table(
        ['step', 'from', 'to', 'threads'],
        data.threads.links.map(({ step, from, to, count }) => [step + 1, from, to, count]),
      )
    case 'groups':
    case 'waves':
    case 'documents':
      return crossCsv(data.cross, least)
    case 'together':
      return table(
        ['code', 'with', 'pairs'],
        data.heat.sides.flatMap((side, r) =>
          data.heat.heads.flatMap((head, c) => {
            const cell = data.heat.cells[r * data.heat.heads.length + c]
            return cell ? [[side.key, head.key, cell.count]] : []
          }),
        ),
      )
    case 'coverage':
      return table(
        ['line', 'cycle', 'from', 'to'],
        data.coverage.lines.flatMap(({ name, spans }) =>
          spans.map(({ cycle, start, end }) => [name, cycle ?? '', rounded(start), rounded(end)]),
        ),
      )
    case 'saturation':
      return table(
        ['place', 'document', 'codes', 'relations', 'new_codes', 'new_relations'],
        data.saturation.steps.map((step, at) => [
          at + 1,
          step.document,
          step.codes,
          step.relations,
          step.newCodes.join('; '),
          step.newRelations.join('; '),
        ]),
      )
    case 'agreement':
      return table(
        ['code', 'coders', 'kappa', 'low', 'high', 'both', 'one'],
        data.agreement.lines.flatMap(({ key, values }) =>
          values.flatMap((value, at) =>
            value
              ? [
                  [
                    key,
                    data.agreement.pairs[at]?.names ?? '',
                    rounded(value.kappa),
                    value.interval ? rounded(value.interval[0]) : null,
                    value.interval ? rounded(value.interval[1]) : null,
                    value.both,
                    value.one,
                  ],
                ]
              : [],
          ),
        ),
      )
    case 'strip':
      return table(
        ['story', 'teller', 'step', 'cycle', 'status'],
        data.strips.flatMap(({ story, teller }) =>
          story.steps.map(({ cycle, status }, place) => [story.title, teller, place + 1, cycle ?? '', status]),
        ),
      )
  }
}

function crossCsv(cross: CrossFigure | null, least: number): string {
  const isPeople = cross?.by === 'tellers'
  const counted = (count: number) => (isPeople ? shownCount(count, least) : count)
  return table(
    ['code', 'in', 'by', 'count', 'asked'],
    (cross?.lines ?? []).flatMap((line, r) =>
      (cross?.columns ?? []).map(({ name }, c) => {
        const cell = cross?.cells[r * (cross?.columns.length ?? 0) + c]
        const isOpen = cell?.base === 0 && cell.count === 0
        return [line.key, name, cross?.by ?? '', isOpen ? null : counted(cell?.count ?? 0), cell?.base ?? null]
      }),
    ),
  )
}

/** Shares and coefficients to four digits after the point. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

function table(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return stringify([columns, ...rows] as (string | number | null)[][], { escape_formulas: true })
}
