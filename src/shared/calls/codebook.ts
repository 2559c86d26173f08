import { z } from 'zod'
import { DecisionStep, labelLanguages, TypicalFlow } from '../framework/pack'
import { Code, CodeChange, CodeEvent, CodeName, SplitDecision } from '../model/code'
import { Id } from '../model/id'
import { base, byId, nothing } from './base'

const ids = z.array(Id).min(1).max(5000)

export const codebook = {
  list: base.input(nothing).output(z.array(Code)),
  /** The questions that lead to a cycle, in the order to ask them. */
  path: base.input(nothing).output(z.array(DecisionStep)),
  /** Ways that value often takes between the cycles. */
  typicalFlows: base.input(nothing).output(z.array(TypicalFlow)),
  /** Calls the framework's codes as in this language; own names stay. Returns how many were renamed. */
  label: base.input(z.object({ language: z.enum(labelLanguages) })).output(z.int()),
  /** Adds a code of one's own below `parent` (null: a cross-cutting code). */
  addCode: base.input(z.object({ parent: Id.nullable(), name: CodeName })).output(Code),
  edit: base.input(z.object({ id: Id, change: CodeChange })).output(Code),
  /** Puts codes below another (null: beside the cycles), before one of the codes there or (null) after all: one action. */
  move: base.input(z.object({ ids, parent: Id.nullable(), before: Id.nullable() })).output(nothing),
  archive: base.input(z.object({ ids, archived: z.boolean() })).output(nothing),
  /** All codings, memos and flows of `ids` are then those of `into`, and they are gone but for `into`, where it is among them. */
  merge: base.input(z.object({ ids, into: Id })).output(z.object({ codings: z.int(), joined: z.int() })),
  /** Only what nothing is coded with can be removed. */
  remove: base.input(z.object({ ids })).output(nothing),
  history: base.input(byId).output(z.array(CodeEvent)),
  /** Passages of the code itself, and whether it was decided to leave them there. `row`: as `passages.rows` takes it. */
  splitPassages: base.input(byId).output(z.array(z.object({ row: z.int(), coding: Id, kept: z.boolean() }))),
  /** Decides about one of them. Returns the coding that then stands. */
  split: base.input(z.object({ coding: Id, decision: SplitDecision })).output(Id),
}
