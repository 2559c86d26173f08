import { z } from 'zod'
import { Id } from '../model/id'
import { Saved, SavedFields, SavedKind, SavedVersion } from '../model/saved'
import { base, byId, nothing } from './base'

export const saved = {
  list: base.input(z.object({ kind: SavedKind.optional() })).output(z.array(Saved)),
  add: base
    .input(SavedFields.partial().required({ name: true, settings: true }).extend({ kind: SavedKind }))
    .output(Saved),
  update: base.input(SavedFields.partial().extend({ id: Id })).output(Saved),
  /** All versions of it, that of now first. */
  versions: base.input(byId).output(z.array(SavedVersion)),
  /** Makes an earlier version that of now. */
  restore: base.input(z.object({ id: Id, version: Id })).output(Saved),
  remove: base.input(byId).output(nothing),
}
