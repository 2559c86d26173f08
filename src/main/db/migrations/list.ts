import { sql as first } from './0001-first'

/** Migrations in order; the project's `user_version` is the number applied. Released ones are never edited. */
export const migrations: readonly string[] = [first]
