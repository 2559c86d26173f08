import type { CycleKey } from '../../../shared/framework/cycles'
import { isCycleKey } from '../../../shared/framework/cycles'
import type { MergeQuestion, MergeSide } from '../../../shared/model/merge'
import type { Values } from '../../db/merge/rows'
import type { MergePlan } from './plan'
import type { Side } from './side'

/** Tables by the kind under which a person looks for them. */
export const kindOf: Readonly<Record<string, MergeQuestion['of']>> = {
  ...{ coding: 'codings', judgement: 'codings', flow: 'flows', code: 'codes', memo: 'memos', remark: 'memos' },
  ...{ document: 'documents', speaker: 'documents', turn: 'documents', media: 'documents', attachment: 'documents' },
  ...{
    participant: 'participants',
    consent: 'participants',
    variable: 'participants',
    variable_value: 'participants',
    space: 'participants',
  },
  ...{ story: 'stories', story_step: 'stories', cell_state: 'stories' },
  ...{
    indicator: 'evidence',
    indicator_value: 'evidence',
    claim: 'evidence',
    evidence: 'evidence',
    plan_entry: 'evidence',
  },
}

/** Columns that say nothing to a person, or that follow from others. */
const silent = new Set([
  'pos',
  'prefix',
  'suffix',
  'quote',
  'word_count',
  'created_at',
  'changed_at',
  'lead',
  'gaps',
  'syncs',
  'marks',
  'body',
  'hash',
  'unanchored',
])
const longTexts = new Set([
  'note',
  'memo',
  'plain',
  'definition',
  'include_rule',
  'exclude_rule',
  'decision_rule',
  'example',
  'statement',
  'alternatives',
  'reason',
  'text',
  'gloss',
])
const anchorColumns = new Set(['start_turn_id', 'start_off', 'end_turn_id', 'end_off'])
/** What a person removes by itself, and not with something else. */
const removedAlone = ['document', 'code', 'story', 'participant', 'claim', 'indicator', 'coding', 'memo', 'flow']
const named = ['code', 'participant', 'coder', 'space', 'variable', 'indicator']

/** What the merge leaves for a person to look at or to decide, most telling first. */
export function questionsOf(plan: MergePlan): MergeQuestion[] {
  return [...nameQuestions(plan), ...valueQuestions(plan), ...textQuestions(plan), ...deletionQuestions(plan)]
}

function nameQuestions(plan: MergePlan): MergeQuestion[] {
  const { ours, theirs, settling } = plan
  const questions: MergeQuestion[] = []
  for (const table of named) {
    const incoming = plan.changes.filter(change => change.op === 'insert' && change.table === table)
    if (incoming.length === 0) continue
    const known = new Map<string, string>()
    for (const row of ours.copy.rowsOf(table)) {
      const name = settling.final(table, row)?.name
      if (typeof name === 'string') known.set(name.trim().toLowerCase(), row)
    }
    for (const { row } of incoming) {
      const name = String(settling.final(table, row)?.name ?? '')
      const same = known.get(name.trim().toLowerCase())
      if (same === undefined) continue
      questions.push({
        id: `name:${same}:${row}`,
        kind: 'name',
        of: kindOf[table] ?? 'other',
        table,
        row: same,
        other: row,
        column: 'name',
        title: name,
        ours: sideOf(ours, table, same, name),
        theirs: sideOf(theirs, table, row, name),
        choices: table === 'coder' ? ['leave', 'join'] : ['both', 'join', 'leave'],
        proposed: 'leave',
      })
    }
  }
  return questions
}

function valueQuestions({ conflicts, ours, theirs, settling }: MergePlan): MergeQuestion[] {
  const questions = new Map<string, MergeQuestion>()
  // A code that was moved has the cycle of the place it was moved to.
  const moved = new Set(conflicts.filter(({ column }) => column === 'parent_id').map(({ row }) => row))
  for (const { table, row, column, ours: our, theirs: their, chosen } of conflicts) {
    if (table === 'code' && column === 'cycle' && moved.has(row)) continue
    if (silent.has(column) || table === 'conflict' || (table === 'turn' && column === 'text')) continue
    if (!settling.final(table, row)) continue
    const isAnchor = anchorColumns.has(column)
    const id = `value:${row}:${isAnchor ? 'anchor' : column}`
    if (questions.has(id)) continue
    questions.set(id, {
      id,
      kind: 'value',
      of: kindOf[table] ?? 'other',
      table,
      row,
      other: '',
      column: isAnchor ? 'anchor' : column,
      title: titleOf(ours, table, row) || titleOf(theirs, table, row),
      ours: sideOf(
        ours,
        table,
        row,
        isAnchor ? String(ours.rowOrImage(table, row)?.quote ?? '') : shown(ours, table, column, our),
      ),
      theirs: sideOf(
        theirs,
        table,
        row,
        isAnchor ? String(theirs.rowOrImage(table, row)?.quote ?? '') : shown(theirs, table, column, their),
      ),
      choices: isAnchor ? ['leave'] : longTexts.has(column) ? ['ours', 'theirs', 'both'] : ['ours', 'theirs'],
      proposed: isAnchor ? 'leave' : chosen,
    })
  }
  return [...questions.values()]
}

function textQuestions({ texts, ours, theirs }: MergePlan): MergeQuestion[] {
  return texts
    .filter(({ overlaps }) => overlaps)
    .map(({ row, ours: our, theirs: their }) => ({
      id: `text:${row}`,
      kind: 'text' as const,
      of: 'documents' as const,
      table: 'turn',
      row,
      other: '',
      column: 'text',
      title: titleOf(ours, 'turn', row),
      ours: sideOf(ours, 'turn', row, our),
      theirs: sideOf(theirs, 'turn', row, their),
      choices: ['leave' as const],
      proposed: 'leave' as const,
    }))
}

function deletionQuestions(plan: MergePlan): MergeQuestion[] {
  const questions: MergeQuestion[] = []
  for (const { txn, by, rows } of plan.fallen.values()) {
    const removedBy = by === 'ours' ? plan.ours : plan.theirs
    const keptBy = by === 'ours' ? plan.theirs : plan.ours
    const main = removedAlone.flatMap(table => rows.filter(change => change.op === 3 && change.table === table))[0]
    if (!main || removedBy.row(main.table, main.row) || !plan.settling.final(main.table, main.row)) continue
    const entry = removedBy.entries.get(txn)
    const title = titleOf(removedBy, main.table, main.row)
    const removal = {
      ...sideOf(removedBy, main.table, main.row, ''),
      coder: coderName(removedBy, entry?.coder),
      at: isoTime(entry?.hlc),
    }
    const kept = sideOf(keptBy, main.table, main.row, '')
    questions.push({
      id: `deletion:${txn}`,
      kind: 'deletion',
      of: kindOf[main.table] ?? 'other',
      table: main.table,
      row: main.row,
      other: '',
      column: '',
      title,
      ours: by === 'ours' ? removal : kept,
      theirs: by === 'ours' ? kept : removal,
      choices: ['keep', 'remove'],
      proposed: 'keep',
    })
  }
  return questions
}

/** A name for a row, as a person knows it. */
function titleOf(side: Side, table: string, row: string): string {
  const values = side.rowOrImage(table, row)
  if (!values) return ''
  for (const column of ['name', 'title', 'quote', 'statement', 'text', 'plain', 'words', 'note'])
    if (typeof values[column] === 'string' && values[column] !== '') return shortened(String(values[column]))
  for (const [column, target] of [
    ['coding_id', 'coding'],
    ['from_id', 'coding'],
    ['participant_id', 'participant'],
    ['code_id', 'code'],
    ['document_id', 'document'],
  ] as const) {
    const value = values[column]
    if (typeof value === 'string') return titleOf(side, target, value)
  }
  return ''
}

function shown(side: Side, table: string, column: string, value: string | number | null): string {
  if (value === null) return ''
  const target = {
    parent_id: 'code',
    code_id: 'code',
    teller_id: 'participant',
    participant_id: 'participant',
    space_id: 'space',
    document_id: 'document',
  }[column]
  return target
    ? titleOf(side, target, String(value)) || String(value)
    : table === 'turn'
      ? shortened(String(value))
      : String(value)
}

function sideOf(side: Side, table: string, row: string, text: string): MergeSide {
  const last = side.changesOfRow(row).findLast(change => side.counts(change))
  const entry = last && side.entries.get(last.txn)
  const values = side.rowOrImage(table, row)
  const codings = table === 'code' ? side.copy.rowsAt('coding', 'code_id', 'code', row) : []
  const code = table === 'code' ? values : table === 'coding' ? side.rowOrImage('code', String(values?.code_id)) : null
  return {
    text: table === 'code' && text === values?.name ? String(values?.definition ?? '') : text,
    coder: coderName(side, entry?.coder),
    at: isoTime(entry?.hlc),
    cycle: cycleOf(code),
    under: typeof values?.parent_id === 'string' ? String(side.row('code', values.parent_id)?.name ?? '') : '',
    codings: codings.length,
    quotes:
      table === 'coding'
        ? [shortened(String(values?.quote ?? ''))]
        : codings.slice(0, 2).map(coding => shortened(String(side.row('coding', coding)?.quote ?? ''))),
  }
}

function cycleOf(values: Values | null): CycleKey | null {
  const cycle = values?.cycle
  return typeof cycle === 'string' && isCycleKey(cycle) ? cycle : null
}

function coderName(side: Side, coder: string | undefined): string {
  return coder === undefined ? '' : (side.called.get(coder) ?? '')
}

function isoTime(hlc: number | undefined): string {
  return hlc === undefined ? '' : new Date(hlc / 1000).toISOString()
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119).toWellFormed()}…` : line
}
