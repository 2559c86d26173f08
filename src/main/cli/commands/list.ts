import type { Command } from '../arguments'
import { agreementCommand } from './agreement'
import { auditCommand } from './audit'
import { checkCommand } from './check'
import { claimsCommand } from './claims'
import { codeCommand } from './code'
import { codebookCommand } from './codebook'
import { codingsCommand } from './codings'
import { convertCommand } from './convert'
import { dataCommand } from './data'
import { disagreementsCommand } from './disagreements'
import { documentsCommand } from './documents'
import { exportCommand } from './export'
import { figureCommand } from './figure'
import { flowsCommand } from './flows'
import { importCommand } from './import'
import { indicatorsCommand } from './indicators'
import { linkCommand } from './link'
import { matrixCommand } from './matrix'
import { memosCommand } from './memos'
import { mergeCommand } from './merge'
import { newCommand } from './new'
import { packageCommand } from './package'
import { participantsCommand } from './participants'
import { planCommand } from './plan'
import { qdpxCommand } from './qdpx'
import { queryCommand } from './query'
import { recoverCommand } from './recover'
import { reportCommand } from './report'
import { searchCommand } from './search'
import { serveCommand } from './serve'
import { snapshotCommand } from './snapshot'
import { storiesCommand } from './stories'
import { storyCommand } from './story'
import { tableCommand } from './table'
import { textCommand } from './text'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  newCommand,
  importCommand,
  documentsCommand,
  textCommand,
  codeCommand,
  linkCommand,
  codingsCommand,
  flowsCommand,
  memosCommand,
  storiesCommand,
  storyCommand,
  matrixCommand,
  claimsCommand,
  disagreementsCommand,
  participantsCommand,
  indicatorsCommand,
  planCommand,
  codebookCommand,
  convertCommand,
  searchCommand,
  figureCommand,
  tableCommand,
  queryCommand,
  exportCommand,
  reportCommand,
  packageCommand,
  mergeCommand,
  qdpxCommand,
  dataCommand,
  auditCommand,
  agreementCommand,
  checkCommand,
  recoverCommand,
  snapshotCommand,
  serveCommand,
]
