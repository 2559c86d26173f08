import { eventIterator } from '@orpc/contract'
import { app } from './calls/app'
import { base, nothing } from './calls/base'
import { codebook } from './calls/codebook'
import { codings } from './calls/codings'
import { consent } from './calls/consent'
import { corrections } from './calls/corrections'
import { desk } from './calls/desk'
import { documents } from './calls/documents'
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
import { search } from './calls/search'
import { sound } from './calls/sound'
import { spaces } from './calls/spaces'
import { stories } from './calls/stories'
import { variables } from './calls/variables'
import { ChangeEvent } from './model/change-event'

/**
 * Every call the window may make, with its input and output, one feature a file in `calls/`. This is the one list: the desktop and web
 * hosts, the command line and the tests all reach the same implementation of it (`src/main/handlers`).
 */
export const contract = {
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
  codebook,
  codings,
  corrections,
  sound,
  flows,
  memos,
  passages,
  history,
  search,
  stories,
  evidence,
  claims,
  matrix,
  changes: base.input(nothing).output(eventIterator(ChangeEvent)),
}
