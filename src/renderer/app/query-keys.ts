import type { FlowFilter, FlowMeasure } from '../../shared/model/flow-filter'
import type { Id } from '../../shared/model/id'
import type { VariableSubject } from '../../shared/model/variable'

/** Names of what is kept in the cache. A shorter key stands for all that begin with it. */
export const queryKeys = {
  info: ['info'],
  settings: ['settings'],
  project: ['project'],
  recent: ['recent'],
  documents: ['documents'],
  openDocuments: ['document'],
  openDocument: (id: Id) => ['document', id],
  codebook: ['codebook'],
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
  consentTouches: (id: Id) => ['consents', 'touches', id],
  indicators: ['indicators'],
  plan: ['plan'],
  projectSettings: ['projectSettings'],
  passages: ['passages'],
  passagesOfCode: (code: Id) => ['passages', code],
  flows: ['flows'],
  flowSummary: (by: FlowMeasure, filter: FlowFilter) => ['flows', 'summary', by, filter],
  flowPassages: (rows: readonly number[]) => ['flows', 'passages', ...rows],
  flowCodings: (rows: readonly number[]) => ['flows', 'codings', ...rows],
  history: ['history'],
  historyState: ['history', 'state'],
  historyList: (limit: number) => ['history', 'list', limit],
  folder: (folder: string | undefined) => ['folder', folder ?? ''],
} as const
