import { AppError } from '../../shared/errors'
import { type Saved, type SavedFields, SavedSettings, type SavedVersion } from '../../shared/model/saved'
import { type ChangeOfRow, changesOfRow } from './changes-of-row'
import type { Project } from './project'
import { savedById } from './saved'
import { uuidBytes } from './uuid'

type Columns = Record<'name' | 'note' | 'settings' | 'data_hash', string>

const columns = ['name', 'note', 'settings', 'data_hash'] as const

/**
 * Every version of a saved figure, table, query or report, that of now first: who made it and when, and what is different from the one before.
 * They are read from the history, so a version is there as long as the project is.
 * @throws AppError saved.notFound
 */
export function savedVersions(project: Project, id: string): SavedVersion[] {
  const now = savedById(project, id)
  const versions: SavedVersion[] = []
  let after: Columns = {
    name: now.name,
    note: now.note,
    settings: JSON.stringify(now.settings),
    data_hash: now.dataHash,
  }
  for (const { op, old, entry } of changesOfRow(project, 'saved', uuidBytes(id))) {
    const before: Columns | null = op === 2 ? { ...after, ...pick(old) } : null
    const changed = before === null ? [] : changesOf(before, after)
    // A row that was taken out and brought back by undoing is the same version; what moved it in a list is none.
    if (op !== 3 && (before === null || changed.length > 0))
      versions.push({
        ...entry,
        fields: {
          name: after.name,
          note: after.note,
          settings: readSettings(after.settings),
          dataHash: after.data_hash,
        },
        changed,
      })
    if (op === 3) after = { ...after, ...pick(old) }
    else if (before !== null) after = before
  }
  return versions
}

/**
 * Makes an earlier version that of now, as one action. Its name comes back too, unless another one has it.
 * @throws AppError saved.notFound, saved.versionNotFound
 */
export function restoreSaved(project: Project, id: string, version: string): Saved {
  const { kind, name } = savedById(project, id)
  const found = savedVersions(project, id).find(each => each.id === version)
  if (!found) throw new AppError('saved.versionNotFound')
  const { fields } = found
  project.act('saved.restore', { kind, name }, () => {
    project
      .prepare(
        `UPDATE saved SET note=@note, settings=@settings, data_hash=@hash, changed_at=@now,
         name=CASE WHEN EXISTS(SELECT 1 FROM saved o WHERE o.kind=saved.kind AND o.id<>saved.id AND o.name=@name COLLATE NOCASE)
           THEN name ELSE @name END
         WHERE uuid=@uuid`,
      )
      .run({
        ...{ note: fields.note, settings: JSON.stringify(fields.settings), hash: fields.dataHash, name: fields.name },
        ...{ now: Date.now(), uuid: uuidBytes(id) },
      })
  })
  return savedById(project, id)
}

function pick(old: ChangeOfRow['old']): Partial<Columns> {
  return Object.fromEntries(columns.filter(column => column in old).map(column => [column, String(old[column])]))
}

function changesOf(before: Columns, after: Columns): SavedVersion['changed'] {
  const fields: Record<Exclude<keyof Columns, 'settings'>, keyof SavedFields> = {
    ...{ name: 'name', note: 'note', data_hash: 'dataHash' },
  }
  const plain = (['name', 'note', 'data_hash'] as const).filter(column => before[column] !== after[column])
  const [one, other] = [readSettings(before.settings), readSettings(after.settings)]
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return [
    ...plain.map(column => fields[column]),
    ...keys.filter(key => JSON.stringify(one[key]) !== JSON.stringify(other[key])).map(key => `settings.${key}`),
  ]
}

/** What an older program or another copy wrote is read as it is; whether it can be shown is for the part that shows it to say. */
function readSettings(text: string): SavedSettings {
  return SavedSettings.catch({}).parse(JSON.parse(text))
}
