import { type MergePreview, mergeKinds } from '../../../shared/model/merge'
import type { MergePlan } from './plan'
import { kindOf, questionsOf } from './questions'

/** What a merge comes to, for a person to look over before it is done. */
export function previewOf(plan: MergePlan): Omit<MergePreview, 'id' | 'file'> {
  const questions = questionsOf(plan)
  const counts = new Map(mergeKinds.map(kind => [kind, { kind, added: 0, changed: 0, removed: 0, both: 0, decide: 0 }]))
  for (const { op, table } of plan.changes) {
    const row = table === 'coder' ? undefined : counts.get(kindOf[table] ?? 'other')
    if (row && op === 'update') row.changed++
    else if (row && !isPart(table)) row[op === 'insert' ? 'added' : 'removed']++
  }
  for (const { of } of questions) counts.get(of)!.decide++
  counts.get('codings')!.both = keptBoth(plan)
  const rows = [...counts.values()]
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
    const name = theirs.called.get(coder) ?? ''
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name)
}

/** Codings that came in on words which another coder has here with the same code: both stay, they are what agreement is worked out from. */
function keptBoth({ changes, ours }: MergePlan): number {
  const incoming = changes.flatMap(change =>
    change.op === 'insert' && change.table === 'coding' ? [change.values] : [],
  )
  const of = (column: string) => incoming.map(values => String(values[column]))
  const turns = ours.copy.idsOf('turn', [...of('start_turn_id'), ...of('end_turn_id')])
  const codes = ours.copy.idsOf('code', of('code_id'))
  const coders = ours.copy.idsOf('coder', of('coder_id'))
  const known = ours.copy.codingsIn([...new Set(of('start_turn_id'))].flatMap(turn => turns.get(turn) ?? []))
  return incoming.filter(values => {
    const [turn, endTurn] = [turns.get(String(values.start_turn_id)), turns.get(String(values.end_turn_id))]
    const [code, coder] = [codes.get(String(values.code_id)), coders.get(String(values.coder_id))]
    return known
      .get(turn ?? 0)
      ?.some(
        there =>
          there.code === code &&
          there.coder !== coder &&
          (there.endTurn !== turn || there.end > Number(values.start_off)) &&
          (endTurn !== turn || there.start < Number(values.end_off)),
      )
  }).length
}
