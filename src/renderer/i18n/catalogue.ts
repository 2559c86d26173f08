import { actions } from '../../shared/messages/en/actions'
import { errorSentences } from '../../shared/messages/en/errors'
import { storyFormWords } from '../../shared/messages/en/story-forms'
import { warningSentences } from '../../shared/messages/en/warnings'
import { app } from './en/app'
import { codebook } from './en/codebook'
import { coding } from './en/coding'
import { commands } from './en/commands'
import { correction } from './en/correction'
import { documents } from './en/documents'
import { exchange } from './en/exchange'
import { figures } from './en/figures'
import { filter } from './en/filter'
import { flows } from './en/flows'
import { history } from './en/history'
import { imports } from './en/imports'
import { indicators } from './en/indicators'
import { matrix } from './en/matrix'
import { memos } from './en/memos'
import { passages } from './en/passages'
import { people } from './en/people'
import { plan } from './en/plan'
import { queries } from './en/queries'
import { reports } from './en/reports'
import { saved } from './en/saved'
import { search } from './en/search'
import { sound } from './en/sound'
import { stories } from './en/stories'
import { tables } from './en/tables'
import { team } from './en/team'
import { ui } from './en/ui'

/** The English catalogue: one namespace a feature, flat keys. Another language is a second object of this type. */
export const english = {
  actions,
  app,
  codebook,
  coding,
  commands,
  correction,
  documents,
  errors: errorSentences,
  exchange,
  figures,
  filter,
  flows,
  history,
  imports,
  indicators,
  sound,
  people,
  memos,
  passages,
  queries,
  reports,
  saved,
  search,
  matrix,
  stories,
  storyForms: storyFormWords,
  plan,
  tables,
  team,
  ui,
  warnings: warningSentences,
}
export type Catalogue = typeof english

/** A key with its namespace, as kept in data (a command's title): `commands:edit.undo`. */
export type TextKey = { [N in keyof Catalogue]: `${N}:${WithoutNumber<keyof Catalogue[N] & string>}` }[keyof Catalogue]

/** `turns_one` and `turns_other` are both asked for as `turns`, with a count. */
type WithoutNumber<K extends string> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K
