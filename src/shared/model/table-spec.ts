import { z } from 'zod'
import { togetherness } from '../analysis/co-occurrence'
import { coOccurrenceShown } from '../analysis/co-occurrence-table'
import { codeLevels } from '../analysis/code-lines'
import { CountFilter, FlowMeasure, noFilter } from './count-filter'
import { Id } from './id'
import { wholeDocument } from './whole-document'

/** The tables there are, in the order in which they are offered. */
export const tableKinds = [
  'participants',
  'codebook',
  'cycles',
  'groups',
  'subcodes',
  'matrix',
  'flows',
  'agreement',
  'plan',
  'codes',
  'documents',
  'variable',
  'coOccurrence',
  'sequences',
  'firstCycles',
  'paths',
  'quotations',
] as const
export const TableKind = z.enum(tableKinds)
export type TableKind = z.infer<typeof TableKind>

/** What a table can be set to besides its filter; each kind takes some of it. */
export const tableOptions = [
  'by',
  'level',
  'variable',
  'relation',
  'show',
  'type',
  'turns',
  'follow',
  'sameTeller',
  'withoutOwn',
  'length',
  'withEmpty',
] as const
export type TableOption = (typeof tableOptions)[number]

export const optionsOf: Readonly<Record<TableKind, readonly TableOption[]>> = {
  participants: [],
  codebook: [],
  cycles: [],
  groups: ['by', 'variable'],
  subcodes: [],
  matrix: [],
  flows: ['type', 'by'],
  agreement: ['level'],
  plan: [],
  codes: ['withEmpty'],
  documents: ['level', 'by', 'withEmpty'],
  variable: ['level', 'by', 'variable', 'withEmpty'],
  coOccurrence: ['level', 'relation', 'show'],
  sequences: ['level', 'turns', 'follow', 'sameTeller', 'withoutOwn'],
  firstCycles: [],
  paths: ['length'],
  quotations: [],
}

/** Kinds that are not counted from codings, so that no filter narrows them. */
export const unfiltered: ReadonlySet<TableKind> = new Set(['codebook', 'matrix', 'agreement', 'plan'])

/** By which column the lines stand; the empty key is that of the column of names. */
const TableSort = z.object({ column: z.string().max(10_000), descending: z.boolean() })
export type TableSort = z.infer<typeof TableSort>

/** A table as it is asked for and kept. What a later version has added is filled in; a kind ignores what it does not take. */
export const TableSpec = z.object({
  kind: TableKind,
  filter: CountFilter.default(noFilter),
  by: FlowMeasure.default('passages'),
  level: z.enum(codeLevels).default('cycles'),
  /** The attribute at the head of the table, `waves`, or null: the one that is the project's group. */
  variable: z
    .union([Id, z.literal('waves')])
    .nullable()
    .default(null),
  relation: z.enum(togetherness).default('overlap'),
  show: z.enum(coOccurrenceShown).default('count'),
  type: z.enum(['told', 'aspired', 'blocked', 'condition']).default('told'),
  turns: z.int().min(0).max(wholeDocument).default(1),
  follow: z.enum(['any', 'next']).default('any'),
  sameTeller: z.boolean().default(false),
  withoutOwn: z.boolean().default(false),
  length: z.int().min(2).max(6).default(4),
  withEmpty: z.boolean().default(false),
  /** Null for the order that the kind has by itself. */
  sort: TableSort.nullable().default(null),
})
export type TableSpec = z.infer<typeof TableSpec>

/** A table of a kind as it is first offered: the nine of a report count people where groups are compared. */
export function freshSpec(kind: TableKind): TableSpec {
  const by = kind === 'groups' || kind === 'variable' ? 'tellers' : 'passages'
  const level = kind === 'coOccurrence' || kind === 'documents' ? 'codes' : 'cycles'
  return TableSpec.parse({ kind, by, level })
}

/** What a table is saved as. */
export const analysisFormats = ['csv', 'xlsx', 'html', 'docx'] as const
export type AnalysisFormat = (typeof analysisFormats)[number]
