import { app } from './app'
import { changes } from './changes'
import { codebook } from './codebook'
import { codings } from './codings'
import { consent } from './consent'
import { calls } from './contract'
import { corrections } from './corrections'
import { documents } from './documents'
import { flows } from './flows'
import { history } from './history'
import { imports } from './imports'
import { indicators } from './indicators'
import { memos } from './memos'
import { participants } from './participants'
import { plan } from './plan'
import { projectSettings } from './project-settings'
import { projects } from './projects'
import { search } from './search'
import { spaces } from './spaces'
import { variables } from './variables'

/** The implementation of the whole contract, the same for every host. */
export const router = calls.router({
  app,
  projects,
  documents,
  participants,
  spaces,
  variables,
  consent,
  indicators,
  plan,
  projectSettings,
  imports,
  codebook,
  codings,
  corrections,
  flows,
  memos,
  history,
  search,
  changes,
})
