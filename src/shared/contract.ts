import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { Bytes } from './bytes'
import { errorCodes } from './errors'
import type { FlowSummary } from './flow/summary'
import { cycleSetKeys } from './framework/cycles'
import { flowKinds, flowStatuses } from './framework/relations'
import { Code } from './model/code'
import { Anchor, Coding, Valence } from './model/coding'
import { DocumentSummary, Speaker, Turn } from './model/document'
import { Draft, ReadOptions } from './model/draft'
import { Flow, FlowPassages, Passage } from './model/flow'
import { HistoryEntry, HistoryState } from './model/history'
import { Id } from './model/id'
import { ProjectInfo, RecentProject } from './model/project'
import { AppInfo, FolderListing, Settings } from './model/settings'
import { StoryMap, StoryTable } from './model/story-map'

/**
 * Every call the window may make, with its input and output. This is the one list: the desktop and web hosts, the command line and the
 * tests all reach the same implementation of it (`src/main/handlers`).
 */

/** Errors cross the border as a code with details; the window makes the sentence. */
const base = oc.errors({
  APP: {
    status: 422,
    data: z.object({ code: z.enum(errorCodes), details: z.record(z.string(), z.union([z.string(), z.number()])) }),
  },
})

const nothing = z.undefined()
const byId = z.object({ id: Id })

/** What the figure and its counts leave in. Empty lists mean "all". */
export const FlowFilter = z.object({
  documents: z.array(Id).default([]),
  participants: z.array(Id).default([]),
  /** Whose codings count; without it the present coder's, or the only coder's. Never the sum over coders. */
  coder: Id.optional(),
})
export type FlowFilter = z.infer<typeof FlowFilter>

export const FlowMeasure = z.enum(['passages', 'stories', 'tellers'])
export type FlowMeasure = z.infer<typeof FlowMeasure>

export const OpenDocument = z.object({
  document: DocumentSummary,
  speakers: z.array(Speaker),
  turns: z.array(Turn),
  codings: z.array(Coding),
  /** Flows with at least one end in this document. */
  flows: z.array(FlowPassages),
})
export type OpenDocument = z.infer<typeof OpenDocument>

/** The part of an open document that changes while coding. */
export const DocumentCodings = OpenDocument.pick({ codings: true, flows: true })
export type DocumentCodings = z.infer<typeof DocumentCodings>

export const FigureExport = z.object({
  by: FlowMeasure,
  filter: FlowFilter,
  format: z.enum(['svg', 'png', 'pdf', 'csv']),
  widthMm: z.number().min(60).max(400),
  dpi: z.int().min(72).max(1200),
  theme: z.enum(['light', 'dark', 'grey']),
  title: z.string().max(300),
  /** Told flows are always drawn. */
  show: z.object({ aspired: z.boolean(), blocked: z.boolean(), condition: z.boolean(), reframe: z.boolean() }),
})
export type FigureExport = z.infer<typeof FigureExport>

/** What changed in the project, announced to every open window. `tables` are the nouns touched. */
export const ChangeEvent = z.object({
  tables: z.array(z.string()),
  documents: z.array(Id),
  /** `AppInfo.client` of the window whose call made the change: it knows already. */
  origin: z.string(),
  history: HistoryState,
})
export type ChangeEvent = z.infer<typeof ChangeEvent>

export const contract = {
  app: {
    info: base.input(nothing).output(AppInfo),
    settings: base.input(nothing).output(Settings),
    saveSettings: base.input(Settings.partial()).output(Settings),
    /** Folders and project files in one folder, for choosing a project where the host has no dialog of its own. */
    listFolder: base.input(z.object({ folder: z.string().optional() })).output(FolderListing),
  },
  projects: {
    current: base.input(nothing).output(ProjectInfo.nullable()),
    recent: base.input(nothing).output(z.array(RecentProject)),
    forget: base.input(z.object({ path: z.string() })).output(nothing),
    clearRecent: base.input(nothing).output(nothing),
    create: base
      .input(z.object({ path: z.string(), name: z.string(), cycleSet: z.enum(cycleSetKeys) }))
      .output(ProjectInfo),
    open: base.input(z.object({ path: z.string() })).output(ProjectInfo),
    /** Builds the sample project from its texts with the application's own import and opens it. */
    openSample: base.input(nothing).output(ProjectInfo),
    close: base.input(nothing).output(nothing),
  },
  documents: {
    list: base.input(nothing).output(z.array(DocumentSummary)),
    open: base.input(byId).output(OpenDocument),
    /** Codings and flows of a document anew, without its text. */
    codings: base.input(byId).output(DocumentCodings),
    rename: base.input(z.object({ id: Id, title: z.string().trim().min(1).max(300) })).output(nothing),
    remove: base.input(byId).output(nothing),
  },
  participants: {
    list: base
      .input(nothing)
      .output(z.array(z.object({ id: Id, name: z.string(), documents: z.int(), flows: z.int() }))),
  },
  imports: {
    /** Reads a file without storing anything. */
    read: base.input(z.object({ name: z.string(), bytes: Bytes, options: ReadOptions })).output(
      z.object({
        draft: Draft,
        /** Title of a document with the same content, if the project has one. */ duplicateOf: z.string().nullable(),
      }),
    ),
    /** Stores the drafts as documents: one action, one undo. Returns the ids in the same order. */
    store: base.input(z.object({ drafts: z.array(Draft).min(1) })).output(z.array(Id)),
    /** Reads a table whose rows are stories, without storing anything, and proposes what its columns hold. */
    readTable: base
      .input(z.object({ name: z.string(), bytes: Bytes, options: ReadOptions, sheet: z.string().optional() }))
      .output(z.object({ table: StoryTable, proposal: StoryMap.nullable() })),
    /** Stores the rows of a table as stories, coded and joined as the map says: one action, one undo. */
    storeTable: base.input(z.object({ table: StoryTable, map: StoryMap })).output(
      z.object({
        documents: z.array(Id),
        codings: z.int(),
        flows: z.int(),
        /** Rows that the project had already, and rows that fill in no step. */
        known: z.int(),
        empty: z.int(),
      }),
    ),
    /** Replaces a document's text by a corrected version; its codings follow by their quotes and surroundings, and none is dropped. */
    replace: base
      .input(z.object({ document: Id, draft: Draft }))
      .output(z.object({ kept: z.int(), changed: z.int(), unanchored: z.int() })),
  },
  codebook: {
    list: base.input(nothing).output(z.array(Code)),
    /** Adds a code of one's own below `parent` (null: a cross-cutting code). */
    addCode: base.input(z.object({ parent: Id.nullable(), name: z.string().trim().min(1).max(120) })).output(Code),
  },
  codings: {
    /** The same code twice over touching or overlapping words by one coder joins into one coding. */
    add: base.input(z.object({ document: Id, code: Id, anchor: Anchor })).output(Coding),
    update: base
      .input(
        z.object({
          id: Id,
          code: Id.optional(),
          valence: Valence.nullable().optional(),
          stance: Coding.shape.stance.optional(),
          confidence: Coding.shape.confidence.optional(),
          memo: z.string().max(100_000).optional(),
        }),
      )
      .output(Coding),
    remove: base.input(byId).output(nothing),
    /** Passages of a code (with its sub-codes), in document order. */
    ofCode: base.input(z.object({ code: Id, limit: z.int().min(1).max(5000) })).output(z.array(Passage)),
  },
  flows: {
    add: base
      .input(
        z.object({
          from: Id,
          to: Id,
          kind: z.enum(flowKinds),
          status: z.enum(flowStatuses),
          memo: z.string().default(''),
        }),
      )
      .output(Flow),
    update: base
      .input(
        z.object({
          id: Id,
          kind: z.enum(flowKinds).optional(),
          status: z.enum(flowStatuses).optional(),
          memo: z.string().max(100_000).optional(),
        }),
      )
      .output(Flow),
    remove: base.input(byId).output(nothing),
    summary: base.input(z.object({ by: FlowMeasure, filter: FlowFilter })).output(
      z.object({
        summary: z.custom<FlowSummary>(),
        /** What the counts leave out, in words for the caption; empty if nothing. */
        filterText: z.string(),
      }),
    ),
    /** Passages at both ends of the given flows (`FlowSummary` marks carry row ids). */
    passages: base.input(z.object({ rows: z.array(z.int()).max(5000) })).output(z.array(FlowPassages)),
    /** Passages of the codings counted in a bar or band of the figure. */
    codings: base.input(z.object({ rows: z.array(z.int()).max(5000) })).output(z.array(Passage)),
    export: base.input(FigureExport).output(z.object({ name: z.string(), file: Bytes })),
  },
  history: {
    state: base.input(nothing).output(HistoryState),
    undo: base.input(nothing).output(HistoryEntry),
    redo: base.input(nothing).output(HistoryEntry),
    list: base.input(z.object({ limit: z.int().min(1).max(1000) })).output(z.array(HistoryEntry)),
  },
  changes: base.input(nothing).output(eventIterator(ChangeEvent)),
}
