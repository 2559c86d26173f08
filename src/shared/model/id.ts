import { z } from 'zod'

/** A UUIDv7 in its text form: stable across copies of a project. Integer row ids never leave the database. */
export const Id = z.uuid()
export type Id = z.infer<typeof Id>
