import { z } from 'zod'
import { Bytes } from '../bytes'
import { ConsentLeftOut } from '../model/consent'
import { Id } from '../model/id'
import { Memo, MemoAbout, MemoFilter, MemoKind, MemoLine, MemoText, memoFormats } from '../model/memo'
import { base, byId, nothing } from './base'

export const memos = {
  /** Memos that pass the filter, in its order; `plain` holds their first words. */
  list: base.input(MemoFilter).output(z.array(MemoLine)),
  get: base.input(byId).output(Memo),
  /** The memo of a coding or flow. */
  of: base.input(z.object({ on: z.enum(['coding', 'flow']), id: Id })).output(Memo.nullable()),
  /** Memos on passages of a document. */
  onPassages: base.input(byId).output(z.array(MemoLine)),
  /** A coding and a flow have one memo at the most: a second is written in its place. */
  add: base.input(z.object({ about: MemoAbout, kind: MemoKind, text: MemoText })).output(Memo),
  write: base.input(MemoText.partial().extend({ id: Id, kind: MemoKind.optional() })).output(Memo),
  remove: base.input(z.object({ ids: z.array(Id).min(1).max(10_000) })).output(nothing),
  /** All memos that pass the filter as one file. */
  export: base
    .input(z.object({ format: z.enum(memoFormats), filter: MemoFilter }))
    .output(z.object({ name: z.string(), file: Bytes, leftOut: ConsentLeftOut })),
}
