import type { Router } from '@orpc/server'
import type { contract } from '../../shared/contract'
import { app } from './app'
import { changes } from './changes'
import { claims } from './claims'
import { codebook } from './codebook'
import { codebookFiles } from './codebook-files'
import { codings } from './codings'
import { consent } from './consent'
import { type CallContext, calls } from './contract'
import { conversion } from './conversion'
import { corrections } from './corrections'
import { desk } from './desk'
import { documents } from './documents'
import { evidence } from './evidence'
import { exchange } from './exchange'
import { figures } from './figures'
import { flows } from './flows'
import { history } from './history'
import { imports } from './imports'
import { indicators } from './indicators'
import { matrix } from './matrix'
import { memos } from './memos'
import { participants } from './participants'
import { passages } from './passages'
import { plan } from './plan'
import { projectSettings } from './project-settings'
import { projects } from './projects'
import { queries } from './queries'
import { reports } from './reports'
import { saved } from './saved'
import { search } from './search'
import { sound } from './sound'
import { spaces } from './spaces'
import { stories } from './stories'
import { tables } from './tables'
import { team } from './team'
import { variables } from './variables'

/** The implementation of the whole contract, the same for every host. Its type is named, since the compiler writes none out that is as long. */
export const router: Router<typeof contract, CallContext> = calls.router({
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
})
