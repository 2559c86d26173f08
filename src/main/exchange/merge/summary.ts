import { type MergePreview, mergeKinds } from '../../../shared/model/merge'
import type { MergePlan } from './plan'
import { kindOf, questionsOf } from './questions'

/** What a merge comes to, for a person to look over before it is done. */
export function previewOf(plan: MergePlan): Omit<MergePreview, 'id' | 'file'> {
  const questions = questionsOf(plan)
  const rows = mergeKinds.map(kind => {
    const changes = plan.changes.filter(
      change => (kindOf[change.table] ?? 'other') === kind && change.table !== 'coder',
    )
    return {
      kind,
      added: changes.filter(({ op, table }) => op === 'insert' && !isPart(table)).length,
      changed: changes.filter(({ op }) => op === 'update').length,
      removed: changes.filter(({ op, table }) => op === 'delete' && !isPart(table)).length,
      both: kind === 'codings' ? keptBoth(plan) : 0,
      decide: questions.filter(question => question.of === kind).length,
    }
  })
  return {
    from: workersOf(plan),
    entries: plan.entries.filter(({ kind }) => kind !== 'merge').length,
    lastInCommon: new Date(plan.partedAt).toISOString(),
    rows: rows.filter(row => row.added + row.changed + row.removed + row.both + row.decide > 0),
    questions,
    lost: plan.lost.length,
  }
}

/** A document is one thing, however many turns it has. */
function isPart(table: string): boolean {
  return table === 'turn' || table === 'speaker'
}

/** Names of those who did what comes along, who did most first. */
function workersOf({ entries, theirs }: MergePlan): string[] {
  const counts = new Map<string, number>()
  for (const { kind, coder } of entries) {
    if (kind === 'merge') continue
    const name = String(theirs.row('coder', coder)?.name ?? '')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}

/** Codings that came in on words which another coder has here with the same code: both stay, they are what agreement is worked out from. */
function keptBoth({ changes, ours }: MergePlan): number {
  const incoming = changes.flatMap(change =>
    change.op === 'insert' && change.table === 'coding' ? [change.values] : [],
  )
  if (incoming.length === 0) return 0
  const known = ours.copy.passages()
  return incoming.filter(values =>
    known
      .get(`${values.start_turn_id} ${values.code_id}`)
      ?.some(
        there =>
          there.coder !== values.coder_id &&
          (there.endTurn !== there.startTurn || there.end > Number(values.start_off)) &&
          (values.end_turn_id !== values.start_turn_id || there.start < Number(values.end_off)),
      ),
  ).length
}
