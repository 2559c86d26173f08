import { type OwnCycleLabels, ownCycleLabels } from '../../shared/framework/cycle-labels'
import type { CycleKey } from '../../shared/framework/cycles'
import { type LabelLanguage, labelIn, labelsOf, type PackCode } from '../../shared/framework/pack'
import type { Project } from './project'
import { changeProjectSettings } from './project-settings'

/** What the project calls its cycles, where it is not what the framework calls them in English; without it, nothing is said. */
export function projectCycleLabels(project: Project): { cycleLabels?: OwnCycleLabels } {
  const cycleLabels = ownCycleLabels(
    project.prepare('SELECT cycle, name FROM code WHERE parent_id IS NULL AND cycle IS NOT NULL').all() as {
      cycle: CycleKey
      name: string
    }[],
  )
  return Object.keys(cycleLabels).length === 0 ? {} : { cycleLabels }
}

/**
 * Calls the codes of the framework as it is called in a language: one action. What a project has named for itself keeps its name, and so
 * does a code whose label another one beside it has.
 * @param codes those of the framework, with their labels
 * @returns how many codes have another name now
 */
export function labelCodes(project: Project, codes: readonly PackCode[], language: LabelLanguage): number {
  const taken = project.prepare('SELECT 1 FROM code o WHERE o.parent_id IS ? AND o.name=? COLLATE NOCASE AND o.id<>?')
  const rename = project.prepare('UPDATE code SET name=? WHERE id=?')
  const details = { language, count: 0 }
  project.act('code.labels', details, () => {
    changeProjectSettings(project, { labelLanguage: language })
    for (const code of codes) {
      const row = project.prepare('SELECT id, parent_id, name FROM code WHERE key=?').get(code.key) as
        | { id: number; parent_id: number | null; name: string }
        | undefined
      const label = labelIn(code, language)
      if (row === undefined || row.name === label || !labelsOf(code).includes(row.name)) continue
      if (taken.get(row.parent_id, label, row.id)) continue
      rename.run(label, row.id)
      details.count++
    }
  })
  return details.count
}
