import type { QuerySpec } from '../../shared/model/code-query'
import type { CountFilter, FlowMeasure } from '../../shared/model/count-filter'
import type { HistoryFilter } from '../../shared/model/history-detail'
import type { Id } from '../../shared/model/id'
import type { MemoFilter } from '../../shared/model/memo'
import type { PassageQuery } from '../../shared/model/passage-query'
import type { ReportSpec } from '../../shared/model/report-spec'
import type { SavedKind } from '../../shared/model/saved'
import type { CodedUnit, DocumentFind, SearchPlace, SearchQuery } from '../../shared/model/search'
import type { TableSpec } from '../../shared/model/table-spec'
import type { VariableSubject } from '../../shared/model/variable'

/** Names of what is kept in the cache. A shorter key stands for all that begin with it. */
export const queryKeys = {
  info: ['info'],
  progress: ['progress'],
  making: (file: number) => ['making', file],
  settings: ['settings'],
  project: ['project'],
  recent: ['recent'],
  documents: ['documents'],
  openDocuments: ['document'],
  kin: (id: Id) => ['documents', 'kin', id],
  openDocument: (id: Id) => ['document', id],
  codebook: ['codebook'],
  decisionPath: ['codebook path'],
  typicalFlows: ['codebook path', 'flows'],
  mergedCodes: ['codebook', 'merged'],
  codeHistory: (code: Id) => ['codebook', 'history', code],
  desk: (project: Id) => ['desk', project],
  beneficiaries: ['beneficiaries'],
  participants: ['participants'],
  participantList: ['participants', 'list'],
  participantDetail: (id: Id) => ['participants', 'detail', id],
  spaces: ['spaces'],
  documentCases: ['spaces', 'documents'],
  variables: ['variables'],
  variableValues: (subject: VariableSubject) => ['variables', 'values', subject],
  consents: ['consents'],
  exchange: ['exchange'],
  consentTouches: (id: Id) => ['consents', 'touches', id],
  indicators: ['indicators'],
  indicatorList: ['indicators', 'list'],
  plan: ['plan'],
  planEntries: ['plan', 'list'],
  projectSettings: ['projectSettings'],
  passages: ['passages'],
  passageList: (query: PassageQuery) => ['passages', 'list', query],
  passageRows: (rows: readonly number[]) => ['passages', 'rows', rows],
  memos: ['memos'],
  memoList: (filter: MemoFilter) => ['memos', 'list', filter],
  memo: (id: Id) => ['memos', 'one', id],
  memoOf: (on: string, id: Id) => ['memos', 'of', on, id],
  memosOnPassages: (document: Id) => ['memos', 'passages', document],
  stories: ['stories'],
  evidence: ['evidence'],
  evidenceSearch: (words: string) => ['evidence', 'search', words],
  evidencePassage: (coding: Id) => ['evidence', 'passage', coding],
  chainPassages: (codings: readonly Id[]) => ['evidence', 'chain', ...codings],
  conversion: ['conversion'],
  claims: ['claims'],
  matrixCells: ['matrixCells'],
  figures: ['figures'],
  figure: (asked: string) => ['figures', 'count', asked],
  flows: ['flows'],
  flowSummary: (by: FlowMeasure, filter: CountFilter) => ['flows', 'summary', by, filter],
  flowPassages: (rows: readonly number[]) => ['flows', 'passages', ...rows],
  flowCodings: (rows: readonly number[]) => ['flows', 'codings', ...rows],
  reports: ['reports'],
  report: (spec: ReportSpec) => ['reports', 'preview', spec],
  tables: ['tables'],
  table: (spec: TableSpec) => ['tables', 'build', spec],
  hits: ['hits'],
  hitsOf: (spec: QuerySpec) => ['hits', spec],
  saved: ['saved'],
  savedVersions: (id: Id) => ['saved', 'versions', id],
  savedList: (kind: SavedKind) => ['saved', 'list', kind],
  search: ['search'],
  searchProject: (query: SearchQuery) => ['search', 'project', query],
  searchThings: (text: string) => ['search', 'things', text],
  searchDocument: (find: DocumentFind) => ['search', 'document', find],
  searchPreview: (code: Id, places: readonly SearchPlace[], unit: CodedUnit) => [
    'search',
    'preview',
    code,
    unit,
    places,
  ],
  coders: ['coders'],
  team: ['team'],
  /** Whatever of the team takes long to count. */
  agreement: ['agreement'],
  history: ['history'],
  historyState: ['history', 'state'],
  historyFound: (filter: HistoryFilter) => ['history', 'list', filter],
  historyDetail: (id: Id) => ['history', 'detail', id],
  tracked: (document: Id) => ['tracked', document],
  recordings: (document: Id) => ['recordings', document],
  recordingFolder: (folder: string | undefined) => ['recordingFolder', folder ?? ''],
  folder: (folder: string | undefined) => ['folder', folder ?? ''],
} as const

/** Whether it is what the project is counted for: a figure, a table, a report, agreement or the hits of a query. */
export function isCount([feature, what]: readonly unknown[]): boolean {
  return (
    feature === queryKeys.hits[0] ||
    feature === queryKeys.agreement[0] ||
    (feature === queryKeys.flows[0] && what === 'summary') ||
    (feature === queryKeys.figures[0] && what === 'count') ||
    (feature === queryKeys.tables[0] && what === 'build') ||
    (feature === queryKeys.reports[0] && what === 'preview')
  )
}

/** Whether it may take so long that a person wants to see how far it is: a count, or a file that is made. */
export function isLongWork(key: readonly unknown[]): boolean {
  return isCount(key) || key[0] === queryKeys.making(0)[0]
}
