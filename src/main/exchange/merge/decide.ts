import type { MergeDecision, MergeQuestion } from '../../../shared/model/merge'
import { type RowIds, update } from '../../db/merge/apply'
import { storeConflict } from '../../db/merge/conflicts'
import { deleteRow, joinRows } from '../../db/merge/join-rows'
import type { Project } from '../../db/project'
import type { MergePlan } from './plan'

/** Writes what the person decided, and keeps both values of all that two copies had changed differently. Only inside the merge's action. */
export function carryOut(
  project: Project,
  rows: RowIds,
  plan: MergePlan,
  questions: readonly MergeQuestion[],
  decisions: readonly MergeDecision[],
  merge: string,
): void {
  const chosen = new Map(decisions.map(({ question, choice }) => [question, choice]))
  for (const question of questions) {
    const given = chosen.get(question.id)
    const choice = given !== undefined && question.choices.includes(given) ? given : undefined
    if (question.kind !== 'name')
      storeConflict(project, {
        merge,
        kind: question.kind,
        table: question.table,
        row: question.row,
        column: question.column,
        ours: question.ours.text,
        theirs: question.theirs.text,
        chosen: choice === 'ours' || choice === 'theirs' || choice === 'both' ? choice : 'open',
      })
    if (choice === undefined) continue
    if (question.kind === 'value') decideValue(project, rows, plan, question, choice)
    if (question.kind === 'deletion' && choice === 'remove') deleteRow(project, question.table, question.row)
    if (question.kind === 'name' && choice === 'join') joinRows(project, question.table, question.row, question.other)
    if (question.kind === 'name' && choice === 'both')
      update(project, rows, question.table, question.other, { name: freeName(plan, question) })
  }
}

function decideValue(
  project: Project,
  rows: RowIds,
  { conflicts, settling }: MergePlan,
  question: MergeQuestion,
  choice: MergeDecision['choice'],
): void {
  const conflict = conflicts.find(({ row, column }) => row === question.row && column === question.column)
  if (!conflict || !settling.final(question.table, question.row)) return
  const { column, ours, theirs } = conflict
  const value =
    choice === 'ours'
      ? ours
      : choice === 'theirs'
        ? theirs
        : [ours, theirs].filter(each => each !== null && each !== '').join('\n\n')
  // The text of a memo is kept twice, for the editor and for reading.
  if (question.table === 'memo' && column === 'plain') {
    const bodies = conflicts.find(each => each.row === question.row && each.column === 'body')
    const body = choice === 'ours' ? bodies?.ours : choice === 'theirs' ? bodies?.theirs : undefined
    update(project, rows, 'memo', question.row, { plain: value, body: body ?? plainBody(String(value)) })
  } else if (question.table === 'code' && column === 'parent_id' && (choice === 'ours' || choice === 'theirs')) {
    const cycles = conflicts.find(each => each.row === question.row && each.column === 'cycle')
    update(project, rows, 'code', question.row, { parent_id: value, ...(cycles ? { cycle: cycles[choice] } : {}) })
  } else update(project, rows, question.table, question.row, { [column]: value })
}

/** Rich text that holds plain paragraphs. */
function plainBody(text: string): string {
  return JSON.stringify({
    root: {
      ...{ type: 'root', version: 1, format: '', indent: 0, direction: null },
      children: text.split('\n').map(line => ({
        ...{ type: 'paragraph', version: 1, format: '', indent: 0, direction: null, textFormat: 0, textStyle: '' },
        children:
          line === ''
            ? []
            : [{ type: 'text', version: 1, text: line, format: 0, detail: 0, mode: 'normal', style: '' }],
      })),
    },
  })
}

/** A name that tells the newcomer apart. */
function freeName({ settling, ours }: MergePlan, { table, title, theirs }: MergeQuestion): string {
  const taken = new Set(
    ours.copy.rowsOf(table).map(row => String(settling.final(table, row)?.name ?? '').toLowerCase()),
  )
  for (let n = 1; ; n++) {
    const name = `${title} (${theirs.coder || 'merged'}${n > 1 ? ` ${n}` : ''})`
    if (!taken.has(name.toLowerCase())) return name
  }
}
