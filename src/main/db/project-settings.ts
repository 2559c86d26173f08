import { ProjectSettings } from '../../shared/model/project-settings'
import type { Project } from './project'
import { derivedUuid, uuidBytes } from './uuid'

/** What the project and every copy of it go by, with the default for what nobody has set. */
export function projectSettings(project: Project): ProjectSettings {
  const rows = project.prepare('SELECT key, value FROM setting').all() as { key: string; value: string }[]
  return ProjectSettings.parse(Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value)])))
}

/** Exported tables hide counts of people below this; 0 where the project hides none. */
export function leastShown(project: Project): number {
  const { hideSmallCells, smallCells } = projectSettings(project)
  return hideSmallCells ? smallCells : 0
}

/** Changes settings of the project: one action. */
export function changeProjectSettings(project: Project, change: Partial<ProjectSettings>): void {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined)
  if (entries.length === 0) return
  project.act('setting.set', { keys: entries.map(([key]) => key).join(', ') }, () => {
    for (const [key, value] of entries)
      project
        .prepare(
          'INSERT INTO setting(uuid,key,value) VALUES(?,?,?) ON CONFLICT(uuid) DO UPDATE SET value=excluded.value',
        )
        .run(uuidBytes(derivedUuid('setting', key)), key, JSON.stringify(value))
  })
}
