import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Bytes } from '../bytes'
import {
  AgreementOverTime,
  AgreementQuery,
  GroupAgreement,
  PairAgreement,
  PeriodAgreement,
  periodKinds,
  TrainingFigures,
} from '../model/agreement'
import { Id } from '../model/id'
import { MergeDecision, MergePreview } from '../model/merge'
import { NamesFound } from '../model/names-found'
import { ProjectSettings } from '../model/project-settings'
import { Settings } from '../model/settings'
import { Coder, Decide, Disagreement, packageChoices, TeamCoder, TurnAround, WatchedPackage } from '../model/team'
import { base, byId, nothing } from './base'

export const team = {
  coders: base.input(nothing).output(z.array(Coder)),
  /** The same with what each made, which takes counting. */
  codersWithWork: base.input(nothing).output(z.array(TeamCoder)),
  /** Goes on as a coder of the project. */
  workAs: base.input(byId).output(nothing),
  /** Adds a person, and goes on as them. */
  workAsNew: base.input(z.object({ name: Settings.shape.coderName })).output(nothing),
  /** Goes on as a teller who codes their own words. */
  workAsTeller: base.input(z.object({ participant: Id })).output(nothing),
  renameCoder: base.input(z.object({ id: Id, name: Settings.shape.coderName })).output(nothing),
  /** Whose own words a coder codes; null: they are no teller. */
  markTeller: base.input(z.object({ id: Id, participant: Id.nullable() })).output(nothing),
  changeCoder: base
    .input(
      z.object({
        id: Id,
        colour: z
          .string()
          .regex(/^#[0-9a-f]{6}$/)
          .nullable(),
      }),
    )
    .output(nothing),
  /** Which forms of names a copy without names would replace, and which words like names it would leave. */
  names: base.output(NamesFound),
  /** Writes a package. Where it went, what is in it in plain words, and where the key of the pseudonyms went. */
  package: base
    .input(z.object({ path: z.string().min(1), kind: z.enum(packageChoices) }))
    .output(z.object({ path: z.string(), summary: z.string(), key: z.string().nullable() })),
  /** The folder that is watched on this computer, and the packages in it. */
  watched: base.input(nothing).output(z.object({ folder: z.string().nullable(), packages: z.array(WatchedPackage) })),
  /** Watches another folder, or none. */
  watch: base.input(z.object({ folder: z.string().trim().min(1).max(4096).nullable() })).output(nothing),
  /** Works out what merging a copy or a package would come to; nothing is changed. Tells the share that is done, 0 to 1, and last what it comes to. */
  look: base.input(z.object({ path: z.string().min(1) })).output(eventIterator(z.union([z.number(), MergePreview]))),
  /** Does it, telling the share that is done, 0 to 1. Who gives up before all is stored has changed nothing. */
  merge: base.input(z.object({ id: Id, decisions: z.array(MergeDecision) })).output(eventIterator(z.number())),
  /** Whether a merge is still being looked over, and so is not done. */
  lookedOver: base.input(byId).output(z.boolean()),
  giveUp: base.input(byId).output(nothing),
  agreement: base.input(AgreementQuery).output(z.array(PairAgreement)),
  /** Of all coders that the query names at once, or of all there are; null where no two coded the same document. */
  groupAgreement: base.input(AgreementQuery).output(GroupAgreement.nullable()),
  groupOverTime: base
    .input(z.object({ query: AgreementQuery, by: z.enum(periodKinds) }))
    .output(z.array(PeriodAgreement)),
  agreementOverTime: base
    .input(z.object({ query: AgreementQuery, by: z.enum(periodKinds) }))
    .output(z.array(AgreementOverTime)),
  /** Chooses the documents in which coders learn and whom they are compared with there, or none. */
  setTraining: base.input(z.object({ training: ProjectSettings.shape.training.unwrap() })).output(nothing),
  training: base.input(z.object({ document: Id })).output(TrainingFigures),
  disagreements: base.input(nothing).output(z.array(Disagreement)),
  /** What was said before and after a turn, and how many turns more there are on either side. */
  turnsAround: base
    .input(z.object({ turn: Id, before: z.int().min(0).max(200), after: z.int().min(0).max(200) }))
    .output(
      z.object({
        before: z.array(TurnAround),
        after: z.array(TurnAround),
        more: z.object({ before: z.int(), after: z.int() }),
      }),
    ),
  decide: base.input(Decide).output(nothing),
  /** Takes a decision back. */
  reopen: base.input(z.object({ subject: z.string().max(200) })).output(nothing),
  remark: base
    .input(z.object({ subject: z.string().max(200), text: z.string().trim().min(1).max(10_000) }))
    .output(nothing),
  /** Resolved disagreements as a file. */
  report: base.input(z.object({ format: z.enum(['csv', 'txt']) })).output(z.object({ name: z.string(), file: Bytes })),
}
