import { sql as first } from './0001-first'
import { sql as framework } from './0002-framework'
import { sql as workspace } from './0003-workspace'
import { sql as team } from './0004-team'
import { sql as analysis } from './0005-analysis'

/** Migrations in order; the project's `user_version` is the number applied. Released ones are never edited. */
export const migrations: readonly string[] = [first, framework, workspace, team, analysis]
