import { eventIterator } from '@orpc/contract'
import { app } from './calls/app'
import { base, nothing } from './calls/base'
import { codebook } from './calls/codebook'
import { codebookFiles } from './calls/codebook-files'
import { codings } from './calls/codings'
import { consent } from './calls/consent'
import { conversion } from './calls/conversion'
import { corrections } from './calls/corrections'
import { desk } from './calls/desk'
import { documents } from './calls/documents'
import { exchange } from './calls/exchange'
import { figures } from './calls/figures'
import { flows } from './calls/flows'
import { history } from './calls/history'
import { imports } from './calls/imports'
import { indicators } from './calls/indicators'
import { claims, evidence, matrix } from './calls/matrix'
import { memos } from './calls/memos'
import { participants } from './calls/participants'
import { passages } from './calls/passages'
import { plan } from './calls/plan'
import { projectSettings } from './calls/project-settings'
import { projects } from './calls/projects'
import { queries } from './calls/queries'
import { reports } from './calls/reports'
import { saved } from './calls/saved'
import { search } from './calls/search'
import { sound } from './calls/sound'
import { spaces } from './calls/spaces'
import { stories } from './calls/stories'
import { tables } from './calls/tables'
import { team } from './calls/team'
import { variables } from './calls/variables'
import { ChangeEvent } from './model/change-event'

const changes = base.input(nothing).output(eventIterator(ChangeEvent))

/** Said by names: written out in full it would be longer than the compiler allows. */
type Contract = {
  app: typeof app
  projects: typeof projects
  documents: typeof documents
  desk: typeof desk
  participants: typeof participants
  spaces: typeof spaces
  variables: typeof variables
  consent: typeof consent
  indicators: typeof indicators
  plan: typeof plan
  projectSettings: typeof projectSettings
  imports: typeof imports
  exchange: typeof exchange
  codebook: typeof codebook
  codebookFiles: typeof codebookFiles
  codings: typeof codings
  conversion: typeof conversion
  corrections: typeof corrections
  sound: typeof sound
  figures: typeof figures
  flows: typeof flows
  team: typeof team
  memos: typeof memos
  passages: typeof passages
  history: typeof history
  queries: typeof queries
  reports: typeof reports
  saved: typeof saved
  search: typeof search
  stories: typeof stories
  tables: typeof tables
  evidence: typeof evidence
  claims: typeof claims
  matrix: typeof matrix
  changes: typeof changes
}

/**
 * Every call the window may make, with its input and output, one feature a file in `calls/`. This is the one list: the desktop and web
 * hosts, the command line and the tests all reach the same implementation of it (`src/main/handlers`).
 */
export const contract: Contract = {
  app,
  projects,
  documents,
  desk,
  participants,
  spaces,
  variables,
  consent,
  indicators,
  plan,
  projectSettings,
  imports,
  exchange,
  codebook,
  codebookFiles,
  codings,
  conversion,
  corrections,
  sound,
  figures,
  flows,
  team,
  memos,
  passages,
  history,
  queries,
  reports,
  saved,
  search,
  stories,
  tables,
  evidence,
  claims,
  matrix,
  changes,
}
