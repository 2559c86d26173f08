import { keepRows } from '../../shared/analysis/keep-rows'
import type { AnalysisRows } from '../../shared/analysis/rows'
import { type CountFilter, noFilter } from '../../shared/model/count-filter'
import type { Sliced } from '../../shared/slices'
import type { Counted } from './counted-coders'
import type { Project } from './project'
import { hitsOf, savedQuery } from './query-hits'
import { readInParts, wholeRows } from './whole-rows'

/**
 * The rows that figures and tables are counted from, with what a filter leaves in of them.
 * @throws AppError query.gone, saved.unreadable where the filter's query is gone or cannot be read, query.codeGone and the like where it asks for what is gone
 */
export function analysisRows(project: Project, filter: CountFilter = noFilter, counted: Counted = 'one'): AnalysisRows {
  const query = filter.query === undefined ? null : savedQuery(project, filter.query)
  const rows = wholeRows(project, filter.coder ?? query?.coder, counted)
  return keepRows(rows, filter, query ? new Set(hitsOf(project, rows, query)) : null)
}

/** Reads piece by piece what `analysisRows` then has at hand. @throws AppError as that */
export function* readingRows(project: Project, filter: CountFilter = noFilter): Sliced<void> {
  const query = filter.query === undefined ? null : savedQuery(project, filter.query)
  yield* readInParts(project, filter.coder ?? query?.coder)
  yield 1
}
