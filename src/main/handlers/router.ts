import { app } from './app'
import { changes } from './changes'
import { codebook } from './codebook'
import { codings } from './codings'
import { calls } from './contract'
import { documents } from './documents'
import { flows } from './flows'
import { history } from './history'
import { imports } from './imports'
import { memos } from './memos'
import { participants } from './participants'
import { projects } from './projects'

/** The implementation of the whole contract, the same for every host. */
export const router = calls.router({
  app,
  projects,
  documents,
  participants,
  imports,
  codebook,
  codings,
  flows,
  memos,
  history,
  changes,
})
