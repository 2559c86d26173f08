import { FigureSpec } from '../model/figure-spec'
import { type Audience, type ReportPart, ReportSpec, type WrittenPart } from '../model/report-spec'
import { freshSpec, type TableKind } from '../model/table-spec'
import { reportWords } from './words'

const table = (kind: TableKind): ReportPart => ({ kind: 'table', spec: freshSpec(kind) })
const figure = (kind: FigureSpec['kind']): ReportPart => ({ kind: 'figure', spec: FigureSpec.parse({ kind }) })
const written = (kind: WrittenPart): ReportPart => ({ kind })
const words = (title: string): ReportPart => ({ kind: 'words', title, text: '' })

/**
 * What each audience is given first: funders numbers and change of practice, members one page, scholars method, triangulation and limits,
 * institutions the later cycles in their own terms. After the report skeletons that evaluation guides publish.
 */
const parts: Record<Audience, readonly ReportPart[]> = {
  academic: [
    words(reportWords.purpose),
    written('method'),
    table('participants'),
    table('cycles'),
    written('cycles'),
    figure('flow'),
    table('flows'),
    table('matrix'),
    written('claims'),
    table('agreement'),
    written('limits'),
    words(reportWords.discussion),
    written('stories'),
    table('codebook'),
  ],
  funder: [
    written('findings'),
    words(reportWords.recommendations),
    figure('flow'),
    table('cycles'),
    written('cycles'),
    written('claims'),
    table('plan'),
    written('method'),
  ],
  members: [written('findings'), figure('flow'), words(reportWords.next)],
  policy: [
    written('findings'),
    written('claims'),
    table('matrix'),
    figure('flow'),
    words(reportWords.recommendations),
    written('method'),
    written('limits'),
  ],
}

/** A report as it is first offered to an audience; words of one's own are left to be written. */
export function templateOf(audience: Audience): ReportSpec {
  return ReportSpec.parse({ audience, quotes: audience === 'members' ? 1 : 2, parts: parts[audience] })
}
