import { AppError } from '../../shared/errors'
import { joinWithLike } from './change-codings'
import { below, ownCode, type TreeCode, treeCode } from './code-tree'
import { codingRefs } from './coding-refs'
import type { Project } from './project'
import { uuidText } from './uuid'

/** What became of a code's work when it was merged into another. */
export interface CodeMerge {
  /** Codings that now carry the other code. */
  codings: number
  /** Those among them that became one with another over the same words, by the same coder. */
  joined: number
}

/**
 * Makes one code of two: all codings, memos and flows go to `into`, and so do the codes below; codings by one coder over the same words
 * become one. The name and other names of the one that goes are remembered as other names, and its words fill in what `into` does not say.
 * @throws AppError code.notFound, code.cycleStays, code.mergeItself, code.belowItself, code.nameTaken
 */
export function mergeCodes(project: Project, from: string, into: string): CodeMerge {
  const gone = ownCode(project, from)
  const kept = treeCode(project, into)
  if (gone.id === kept.id) throw new AppError('code.mergeItself')
  if (below(project, gone.id).includes(kept.id)) throw new AppError('code.belowItself', { name: gone.name })
  refuseDoubleChildren(project, gone, kept)
  // By their ids a kept query that asks for the one is led on to the other.
  const details = { name: gone.name, to: kept.name, code: gone.key, from, into, codings: 0, joined: 0 }
  return project.act('code.merge', details, () => {
    const codings = codingRefs(project, gone.id)
    project.prepare('UPDATE coding SET code_id=? WHERE code_id=?').run(kept.id, gone.id)
    const taken = new Set<string>()
    for (const { uuid } of codings)
      if (!taken.has(uuidText(uuid)))
        for (const { from: joined } of joinWithLike(project, uuidText(uuid))) taken.add(joined)
    project.prepare('UPDATE memo SET code_id=? WHERE code_id=?').run(kept.id, gone.id)
    for (const each of below(project, gone.id))
      if (each !== gone.id) project.prepare('UPDATE code SET cycle=? WHERE id=?').run(kept.cycle, each)
    project.prepare('UPDATE code SET parent_id=? WHERE parent_id=?').run(kept.id, gone.id)
    fillIn(project, gone, kept)
    project.prepare('DELETE FROM code WHERE id=?').run(gone.id)
    const outcome = { codings: codings.length, joined: taken.size }
    Object.assign(details, outcome)
    return outcome
  })
}

/** Two codes of one name cannot come to stand beside each other. */
function refuseDoubleChildren(project: Project, gone: TreeCode, kept: TreeCode): void {
  const double = project
    .prepare(
      'SELECT a.name FROM code a JOIN code b ON b.parent_id=@kept AND b.name=a.name COLLATE NOCASE AND b.id<>@gone WHERE a.parent_id=@gone LIMIT 1',
    )
    .pluck()
    .get({ gone: gone.id, kept: kept.id }) as string | undefined
  if (double !== undefined) throw new AppError('code.nameTaken', { name: double })
}

const texts = ['gloss', 'definition', 'include_rule', 'exclude_rule', 'decision_rule', 'example']

function fillIn(project: Project, gone: TreeCode, kept: TreeCode): void {
  const names = [...(JSON.parse(kept.aliases) as string[]), gone.name, ...(JSON.parse(gone.aliases) as string[])]
  const known = new Set([kept.name.toLowerCase()])
  const aliases = names.filter(name => {
    const isNew = !known.has(name.toLowerCase())
    known.add(name.toLowerCase())
    return isNew
  })
  const sets = texts.map(
    column => `${column}=iif(${column}='', (SELECT ${column} FROM code WHERE id=@gone), ${column})`,
  )
  project
    .prepare(
      `UPDATE code SET aliases=@aliases, ${sets.join(', ')},
         questions=iif(questions='[]', (SELECT questions FROM code WHERE id=@gone), questions) WHERE id=@kept`,
    )
    .run({ aliases: JSON.stringify(aliases), gone: gone.id, kept: kept.id })
}
