import { type BuiltTable, head } from '../../../shared/analysis/table'
import { tableWords as words } from '../../../shared/analysis/table-words'
import { textTable } from '../../../shared/analysis/text-table'
import { codebookOf } from '../../db/codes'
import type { Project } from '../../db/project'

export function codebookTable(project: Project): BuiltTable {
  const codes = codebookOf(project)
  const labels = words.codebookNames
  const depthOf = new Map<string, number>()
  for (const { id, parent } of codes) depthOf.set(id, parent === null ? 0 : (depthOf.get(parent) ?? 0) + 1)
  return textTable(
    {
      title: words.codebook,
      lineHead: words.code,
      heads: [
        head('name', labels.name, 'text'),
        head('cycle', labels.set, 'text'),
        ...(['definition', 'include', 'exclude', 'rule', 'example'] as const).map(key =>
          head(key, labels[key], 'text'),
        ),
      ],
      notes: [words.codebookNote(words.sets[project.info().cycleSet], codes.length)],
    },
    codes.map(code => ({
      name: code.key,
      cycle: code.cycle,
      depth: depthOf.get(code.id) ?? 0,
      cells: [
        code.name,
        code.cycle ?? '',
        code.definition || code.gloss,
        code.include,
        code.exclude,
        code.rule,
        code.example,
      ],
    })),
  )
}
