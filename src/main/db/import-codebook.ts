import { compareCodebooks, fold } from '../../shared/codebook/compare-codebooks'
import type { CycleKey } from '../../shared/framework/cycles'
import { CodeChange } from '../../shared/model/code'
import type { CodebookEntry } from '../../shared/model/codebook-file'
import { archiveCode, editCode, moveCode } from './change-codes'
import { refuseSameName } from './code-tree'
import { insertCode, listCodes } from './codes'
import type { Project } from './project'
import { uuidText } from './uuid'

/** The project's codebook as a file would say it, each code after the one it stands below. */
export function codebookEntries(project: Project): CodebookEntry[] {
  const codes = listCodes(project)
  const keys = new Map(codes.map(({ id, key }) => [id, key]))
  return codes.map(code => ({
    key: code.key,
    parent: code.parent === null ? null : (keys.get(code.parent) ?? null),
    cycle: code.cycle,
    name: code.name,
    aliases: code.aliases,
    gloss: code.gloss,
    definition: code.definition,
    questions: code.questions,
    include: code.include,
    exclude: code.exclude,
    rule: code.rule,
    example: code.example,
    colour: code.colour,
    archived: code.archived,
  }))
}

/**
 * Takes over what another codebook has new or says otherwise: one action. Nothing is removed, and what it does not say stays.
 * @param entries fitted to this project's codebook (`fitCodebook`)
 * @param take keys of the codes to take over, in any case of letters; all of them if left out. A new code takes the new ones above it along.
 * @returns how many codes were added and changed
 * @throws AppError code.nameTaken, code.belowItself
 */
export function importCodebook(
  project: Project,
  entries: readonly CodebookEntry[],
  { file, take }: { file: string; take?: ReadonlySet<string> | undefined },
): { added: number; changed: number } {
  const { differences } = compareCodebooks(codebookEntries(project), entries)
  const byKey = new Map(entries.map(entry => [fold(entry.key), entry]))
  const wanted = new Set([...(take ?? differences.map(({ key }) => key))].map(fold))
  const fresh = new Map(
    differences.filter(({ kind }) => kind === 'added').map(({ key }) => [fold(key), byKey.get(fold(key))]),
  )
  for (const key of [...wanted])
    for (let at = fresh.get(key); at; at = fresh.get(fold(at.parent ?? ''))) wanted.add(fold(at.key))
  const chosen = differences.filter(({ key, kind }) => kind !== 'removed' && wanted.has(fold(key)))
  const counts = {
    added: chosen.filter(({ kind }) => kind === 'added').length,
    changed: chosen.filter(({ kind }) => kind === 'changed').length,
  }
  if (chosen.length === 0) return counts
  project.act('code.import', { file, ...counts }, () => {
    for (const { key, kind, fields } of chosen) {
      const entry = byKey.get(fold(key))!
      if (kind === 'added') add(project, entry)
      else
        change(
          project,
          entry,
          fields.map(({ field }) => field),
        )
    }
  })
  return counts
}

function add(project: Project, entry: CodebookEntry): void {
  const above = entry.parent ? rowByKey(project, entry.parent) : undefined
  refuseSameName(project, above?.id ?? null, entry.name, null)
  const pos = project.prepare('SELECT ifnull(max(pos),0)+1024 FROM code').pluck().get() as number
  const { colour = null, archived = false, ...words } = entry
  const row = insertCode(
    project,
    {
      ...{ aliases: [], gloss: '', definition: '', questions: [], include: '', exclude: '', rule: '', example: '' },
      ...CodeChange.omit({ name: true, colour: true }).parse(words),
      key: entry.key,
      name: entry.name,
      parent: entry.parent ?? null,
      cycle: above?.cycle ?? null,
    },
    above?.id ?? null,
    pos,
  )
  if (colour !== null || archived)
    project.prepare('UPDATE code SET colour=?, archived=? WHERE id=?').run(colour, archived ? 1 : 0, row)
}

function change(project: Project, entry: CodebookEntry, fields: readonly (keyof CodebookEntry)[]): void {
  const code = rowByKey(project, entry.key)!
  const words = Object.fromEntries(Object.entries(entry).filter(([field]) => fields.some(each => each === field)))
  const { success, data } = CodeChange.safeParse(words)
  if (success && Object.keys(data).length > 0) editCode(project, code.uuid, data)
  if (fields.includes('parent')) {
    const above = entry.parent ? rowByKey(project, entry.parent) : undefined
    moveCode(project, code.uuid, above?.uuid ?? null, null)
  }
  if (fields.includes('archived')) archiveCode(project, code.uuid, entry.archived ?? false)
}

/** The code with this key, in any case of letters; SQLite folds only ASCII, which a made key may go beyond. */
function rowByKey(project: Project, key: string) {
  const rows = project.prepare('SELECT id, uuid, key, cycle FROM code').all() as {
    id: number
    uuid: Buffer
    key: string
    cycle: CycleKey | null
  }[]
  const row = rows.find(each => fold(each.key) === fold(key))
  return row && { id: row.id, uuid: uuidText(row.uuid), cycle: row.cycle }
}
