import type { LossCode } from '../../../shared/messages/en/losses'
import {
  type BroughtCode,
  type BroughtText,
  type ImportCounts,
  type ImportPolicy,
  type ImportReport,
  type Loss,
  usualPolicy,
} from '../../../shared/model/exchange'
import type { Project } from '../../db/project'
import type { HeldCode } from '../../db/refi/import-code'
import {
  addImportCoder,
  type FoundPassage,
  knownRow,
  nameForeign,
  type Row,
  type StoredText,
} from '../../db/refi/import-rows'
import type { PreparedImport } from './prepare-import'

/** A coding with what finds it again when its GUID was given anew. */
export interface BroughtCoding extends Row {
  document: StoredText
  quote: string
  code: HeldCode
}

/** What an import has stored so far, by the GUIDs of the file. */
export class BroughtIn {
  readonly tool: string
  readonly codes = new Map<string, HeldCode>()
  /** Codes that only repeat the flows for other tools: nothing is coded to them here. */
  readonly mirrors = new Set<string>()
  readonly people = new Map<string, Row>()
  readonly texts = new Map<string, StoredText>()
  readonly codings = new Map<string, BroughtCoding>()
  /** By code and words, for those whose GUID was given anew. */
  readonly #alike = new Map<string, BroughtCoding[]>()
  readonly flows = new Map<string, Row>()
  readonly stories = new Map<string, Row>()
  /** The codings on a passage, and where it is. */
  readonly passages = new Map<
    string,
    { document: StoredText; passage: FoundPassage | null; codings: BroughtCoding[] }
  >()
  readonly counts: ImportCounts = {
    documents: 0,
    codes: 0,
    codings: 0,
    flows: 0,
    stories: 0,
    memos: 0,
    participants: 0,
    attributes: 0,
    attachments: 0,
    records: 0,
  }
  /** What is shown before it is done. */
  readonly shown: { texts: BroughtText[]; codes: BroughtCode[]; people: string[] } = {
    texts: [],
    codes: [],
    people: [],
  }
  readonly known = { documents: 0, codings: 0 }
  unanchored = 0
  readonly losses: Loss[]
  readonly #coders = new Map<string, number>()
  #nobody: number | undefined

  constructor(
    readonly project: Project,
    readonly prepared: PreparedImport,
    /** The project holds nothing yet: its codes take over what the file says of them. */
    readonly isFresh: boolean,
    readonly policy: ImportPolicy = usualPolicy,
  ) {
    this.tool = prepared.project.origin || 'REFI-QDA'
    this.losses = [...prepared.losses]
  }

  coders(): void {
    for (const { guid, name } of this.prepared.project.users) {
      const row = knownRow(this.project, 'coder', guid) ?? addImportCoder(this.project, name)
      this.#coders.set(guid, row.row)
      this.name('coder', guid, row)
    }
  }

  /** Row id of a user of the file; of nobody in particular where the file does not say who. */
  coder(guid: string): number {
    const named = this.#coders.get(guid)
    if (named !== undefined) return named
    const place = `FILE ${this.tool} ${this.prepared.project.name}`
    const known = knownRow(this.project, 'coder', place)
    this.#nobody ??= known?.row
    if (this.#nobody === undefined) {
      const added = addImportCoder(this.project, `${this.prepared.project.name || this.prepared.file} (import)`)
      this.name('coder', place, added)
      this.#nobody = added.row
    }
    return this.#nobody
  }

  name(table: Parameters<typeof nameForeign>[2], guid: string, { id }: Row): void {
    nameForeign(this.project, this.tool, table, guid, id)
  }

  addCoding(guid: string, coding: BroughtCoding): void {
    this.codings.set(guid, coding)
    const key = likeness(coding.code.key, coding.quote)
    const alike = this.#alike.get(key)
    if (alike === undefined) this.#alike.set(key, [coding])
    else alike.push(coding)
  }

  /** Codings of the same words to the same code. */
  alike(code: string, quote: string): readonly BroughtCoding[] {
    return this.#alike.get(likeness(code, quote)) ?? []
  }

  /** A participant of the project by name, of those the file brought. */
  personNamed(name: string): Row | null {
    const found = this.prepared.project.cases.find(
      each => each.name.trim() === name.trim() && this.people.has(each.guid),
    )
    return found ? (this.people.get(found.guid) ?? null) : null
  }

  lose(code: LossCode, details: Loss['details']): void {
    this.losses.push({ code, details })
  }

  report(): ImportReport {
    return { ...this.counts, known: this.known, unanchored: this.unanchored, losses: this.losses }
  }
}

function likeness(code: string, quote: string): string {
  return `${code}\n${quote}`
}

/** The first words of a quote, for a line of the report. */
export function short(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).toWellFormed()}…` : words
}
