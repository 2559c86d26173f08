import type { CodingRow, FlowRow } from '../flow/rows'
import type { CycleKey, CycleSetKey } from '../framework/cycles'
import type { Coding } from '../model/coding'
import type { Id } from '../model/id'
import type { Variable } from '../model/variable'

/**
 * What every figure and table is counted from. Numbers that name something are row ids, local to one copy of the file; `uuid` is what
 * travels and what a filter names.
 */
export interface AnalysisRows {
  cycleSet: CycleSetKey
  /** Whose codings these are. One, unless several were asked for. */
  coders: readonly CountedCoder[]
  /** How many people have coded in the project, counted here or not. */
  codersInProject: number
  /** In the order of the list of documents, and of the text within a document. */
  codings: readonly AnalysisCoding[]
  flows: readonly AnalysisFlow[]
  /** In the order of the codebook: each code before those below it. */
  codes: readonly AnalysisCode[]
  documents: readonly AnalysisDocument[]
  participants: readonly AnalysisParticipant[]
  stories: readonly AnalysisStory[]
  spaces: readonly { id: number; uuid: Id; name: string }[]
  variables: readonly Variable[]
  /** Cycles that a story has nothing of because nobody asked, or because it was too early to ask. */
  notAsked: readonly { story: number; cycle: CycleKey }[]
}

export interface CountedCoder {
  id: number
  uuid: Id
  name: string
}

/** A coding with its place: UTF-16 offsets in the document's imported text, end exclusive, and the numbers of its first and last turn. */
export interface AnalysisCoding extends CodingRow {
  codeId: number
  coder: number
  start: number
  end: number
  /** Places of the first and last turn in the document, from 0. */
  firstTurn: number
  lastTurn: number
  stance: Coding['stance']
  confidence: Coding['confidence']
  /** The wave of data collection of the document, else of the teller; null where neither has one. */
  wave: string | null
}

export interface AnalysisFlow extends FlowRow {
  coder: number
}

export interface AnalysisCode {
  id: number
  uuid: Id
  key: string
  name: string
  parent: number | null
  cycle: CycleKey | null
  /** `#rrggbb`, or null for that of the cycle. */
  colour: string | null
}

export interface AnalysisDocument {
  id: number
  uuid: Id
  title: string
  kind: 'transcript' | 'story'
  /** UTF-16 code units of the imported text, up to the end of the last turn. */
  length: number
  words: number
  turns: number
  teller: number | null
  /** Participants who speak in it or tell it. */
  heard: readonly number[]
  space: number | null
  wave: string | null
  /** By the id of the attribute; without those that have no value. */
  values: ReadonlyMap<Id, string>
}

export interface AnalysisParticipant {
  id: number
  uuid: Id
  name: string
  /** The value of the attribute that is the group; null without one. */
  group: string | null
  wave: string | null
  values: ReadonlyMap<Id, string>
}

export interface AnalysisStory {
  /** As in `CodingRow.story`. */
  id: number
  uuid: Id
  title: string
  teller: number | null
  space: number | null
  document: number | null
}
