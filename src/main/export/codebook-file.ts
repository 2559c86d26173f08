import { type CodebookEntry, codebookFormat } from '../../shared/model/codebook-file'
import { codebookEntries } from '../db/import-codebook'
import type { Project } from '../db/project'
import { type TableRow, tableFile, tableTypes } from './table-file'

export const codebookFormats = ['json', 'csv', 'xlsx'] as const
export type CodebookFormat = (typeof codebookFormats)[number]

export const codebookTypes: Record<CodebookFormat, string> = { ...tableTypes, json: 'application/json' }

export const codebookColumns = [
  { name: 'code', width: 20 },
  { name: 'name', width: 20 },
  { name: 'parent', width: 10 },
  { name: 'cycle', width: 8 },
  { name: 'aliases', width: 24 },
  { name: 'gloss', width: 32 },
  { name: 'definition', width: 60 },
  { name: 'questions', width: 40 },
  { name: 'include', width: 40 },
  { name: 'exclude', width: 40 },
  { name: 'rule', width: 40 },
  { name: 'example', width: 60 },
  { name: 'colour', width: 10 },
  { name: 'archived', width: 8 },
]

/** The codebook as a file: JSON comes back whole, a table is for reading and for other tools. The same codebook gives the same bytes. */
export async function codebookFile(project: Project, format: CodebookFormat): Promise<Uint8Array> {
  const entries = codebookEntries(project)
  if (format !== 'json') return await tableFile(codebookColumns, entries.map(codebookRow), format)
  const { name: title, cycleSet } = project.info()
  const file = { format: codebookFormat, version: 1, title, cycleSet, codes: entries }
  return Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
}

/** Lists are one a line within their cell. */
function codebookRow({ key, ...entry }: CodebookEntry): TableRow {
  return {
    code: key,
    name: entry.name,
    parent: entry.parent ?? '',
    cycle: entry.cycle ?? '',
    aliases: entry.aliases?.join('\n') ?? '',
    gloss: entry.gloss ?? '',
    definition: entry.definition ?? '',
    questions: entry.questions?.join('\n') ?? '',
    include: entry.include ?? '',
    exclude: entry.exclude ?? '',
    rule: entry.rule ?? '',
    example: entry.example ?? '',
    colour: entry.colour ?? '',
    archived: entry.archived ? 'yes' : '',
  }
}
