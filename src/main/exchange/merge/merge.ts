import { basename } from 'node:path'
import { AppError } from '../../../shared/errors'
import type { MergeDecision, MergePreview } from '../../../shared/model/merge'
import { applyMerge } from '../../db/merge/apply'
import { Copy } from '../../db/merge/copy'
import type { Project } from '../../db/project'
import { newUuid } from '../../db/uuid'
import { type OpenedCopy, openCopy } from '../open-copy'
import { carryOut } from './decide'
import { type MergePlan, type PlanOptions, planMerge } from './plan'
import { previewOf } from './summary'

/** A merge that is being looked over: worked out, not yet done. The other copy stays open until it is done or given up. */
export class Merge {
  readonly preview: MergePreview
  readonly #project: Project
  readonly #plan: MergePlan
  readonly #opened: OpenedCopy
  readonly #changedAt: number

  private constructor(project: Project, plan: MergePlan, opened: OpenedCopy, file: string) {
    this.#project = project
    this.#plan = plan
    this.#opened = opened
    this.#changedAt = project.changedAt()
    this.preview = { id: newUuid(), file, ...previewOf(plan) }
  }

  /** @throws AppError merge.*, package.*, project.*; the signal's reason (by `step`) */
  static async prepare(project: Project, path: string, options: PlanOptions = {}): Promise<Merge> {
    if (path === project.file.path) throw new AppError('merge.itself', { path })
    const opened = await openCopy(path)
    try {
      return new Merge(project, await planMerge(new Copy(project.file), opened.copy, options), opened, basename(path))
    } catch (error) {
      opened.close()
      throw error
    }
  }

  /**
   * Does it: one action, and one undo takes it back. `step` hears the share that is done, 0 to 1, and may give up by throwing as long as not all is
   * stored: nothing is changed then, and it can be done again.
   * @throws AppError merge.changed, project.*; what `step` throws
   */
  async commit(
    decisions: readonly MergeDecision[] = [],
    step: (done: number) => Promise<void> = async () => {},
  ): Promise<void> {
    const { preview } = this
    if (this.#project.changedAt() !== this.#changedAt) throw new AppError('merge.changed')
    const sum = (column: 'added' | 'changed' | 'removed') => preview.rows.reduce((total, row) => total + row[column], 0)
    const plan = this.#plan
    if (plan.entries.length === 0 && plan.changes.length === 0) return
    await applyMerge(
      this.#project,
      { name: preview.file, added: sum('added'), changed: sum('changed'), removed: sum('removed') },
      {
        changes: plan.changes,
        from: plan.theirs.copy,
        entries: plan.entries,
        fallen: [...plan.fallen.keys()],
        documents: plan.documents,
        wasDropped: txn => plan.theirs.wasDropped(txn),
        kept: change => plan.kept(change),
        decide: (merge, rows) => carryOut(this.#project, rows, plan, preview.questions, decisions, merge),
      },
      step,
    )
  }

  close(): void {
    this.#opened.close()
  }
}
