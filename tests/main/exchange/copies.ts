import { copyFileSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { applyMerge } from '../../../src/main/db/merge/apply'
import { Copy } from '../../../src/main/db/merge/copy'
import { Project } from '../../../src/main/db/project'
import { planMerge } from '../../../src/main/exchange/merge/plan'

let copies = 0

/** A copy of a project's file, opened for another coder. */
export function copyOf(project: Project, coder: string): Project {
  const path = project.file.path.replace(/(?: copy \d+)?\.vloom$/, ` copy ${++copies}.vloom`)
  copyFileSync(project.file.path, path)
  const copy = Project.open(path, coder)
  onTestFinished(() => copy.close())
  return copy
}

/** Merges `other` into `own` without asking anybody. @returns the plan */
export async function mergeInto(own: Project, other: Project) {
  other.file.share()
  const plan = await planMerge(new Copy(own.file), new Copy(other.file))
  if (plan.entries.length > 0)
    await applyMerge(
      own,
      {},
      {
        changes: plan.changes,
        from: plan.theirs.copy,
        entries: plan.entries,
        fallen: [...plan.fallen.keys()],
        documents: plan.documents,
        wasDropped: txn => plan.theirs.wasDropped(txn),
        kept: change => plan.kept(change),
        decide: () => {},
      },
      async () => {},
    )
  return plan
}
