/**
 * Tables whose every change is logged, with the columns that count as a change. Foreign keys map to the table they point to, since the
 * log names rows by uuid. Derived columns (`doc_start`, `doc_end`, `word_count`) are left out: they are recomputed.
 */
export interface LoggedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly references: Readonly<Record<string, string>>
  /** Columns that hold a uuid's bytes, logged as hex. */
  readonly blobs: readonly string[]
  /** Rows to delete before a row of this table, as WHERE clauses over `old`; only when cascading is on. */
  readonly dependents: readonly { table: string; where: string }[]
  /** Rows that only point to this one: they stay, and the column becomes NULL; only when cascading is on. */
  readonly releases: readonly { table: string; column: string }[]
  /** Rows that belong to this one and always go with it. */
  readonly parts: readonly { table: string; where: string }[]
  /** Inserted with its owner in bulk, without an entry of its own. */
  readonly bulk: boolean
}

/** Columns that are computed from others, with what stands in for them until they are. */
export const derivedColumns: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  turn: { doc_start: 0 },
  coding: { doc_start: 0, doc_end: 1 },
}

export const loggedTables: readonly LoggedTable[] = [
  table('project', ['one', 'name', 'cycle_set', 'made_by', 'created_at'], { bulk: true }),
  table('coder', ['name', 'kind', 'colour', 'participant_id'], {
    references: { participant_id: 'participant' },
    bulk: true,
  }),
  table('participant', ['name', 'note'], {
    parts: [
      { table: 'variable_value', where: 'participant_id=old.id' },
      { table: 'consent', where: 'participant_id=old.id' },
    ],
    dependents: [{ table: 'memo', where: 'participant_id=old.id' }],
    releases: [
      { table: 'document', column: 'teller_id' },
      { table: 'speaker', column: 'participant_id' },
      { table: 'story', column: 'teller_id' },
      { table: 'coder', column: 'participant_id' },
    ],
  }),
  table(
    'code',
    [
      ...['parent_id', 'key', 'cycle', 'name', 'aliases', 'gloss', 'definition', 'questions', 'include_rule'],
      ...['exclude_rule', 'decision_rule', 'example', 'pos', 'colour', 'archived'],
    ],
    {
      references: { parent_id: 'code' },
      dependents: [
        { table: 'memo', where: 'code_id=old.id' },
        { table: 'coding', where: 'code_id=old.id' },
      ],
      bulk: true,
    },
  ),
  table('space', ['name', 'note', 'pos'], {
    releases: [
      { table: 'document', column: 'space_id' },
      { table: 'story', column: 'space_id' },
    ],
  }),
  table(
    'document',
    [
      ...[
        'title',
        'kind',
        'teller_id',
        'file',
        'format',
        'hash',
        'encoding',
        'shape',
        'pos',
        'created_at',
        'word_count',
      ],
      ...['tail', 'space_id', 'direction'],
    ],
    {
      references: { teller_id: 'participant', space_id: 'space' },
      dependents: [
        { table: 'memo', where: 'document_id=old.id' },
        { table: 'coding', where: 'document_id=old.id' },
      ],
      releases: [
        { table: 'story', column: 'document_id' },
        { table: 'attachment', column: 'document_id' },
      ],
      parts: [
        { table: 'variable_value', where: 'document_id=old.id' },
        { table: 'media', where: 'document_id=old.id' },
        { table: 'turn', where: 'document_id=old.id' },
        { table: 'speaker', where: 'document_id=old.id' },
      ],
    },
  ),
  table('speaker', ['document_id', 'name', 'interviewer', 'participant_id', 'pos'], {
    references: { document_id: 'document', participant_id: 'participant' },
    bulk: true,
  }),
  table('turn', ['document_id', 'pos', 'speaker_id', 'start_ms', 'end_ms', 'gaps', 'syncs', 'marks', 'lead', 'text'], {
    references: { document_id: 'document', speaker_id: 'speaker' },
    releases: [
      { table: 'flow', column: 'words_turn_id' },
      { table: 'memo', column: 'start_turn_id' },
      { table: 'memo', column: 'end_turn_id' },
    ],
    bulk: true,
  }),
  table(
    'coding',
    [
      ...['document_id', 'code_id', 'coder_id', 'start_turn_id', 'start_off', 'end_turn_id', 'end_off', 'created_at'],
      ...['valence', 'stance', 'confidence', 'quote', 'prefix', 'suffix', 'unanchored'],
      ...['level', 'beneficiary', 'asked', 'evidence_role'],
    ],
    {
      references: {
        document_id: 'document',
        code_id: 'code',
        coder_id: 'coder',
        start_turn_id: 'turn',
        end_turn_id: 'turn',
      },
      dependents: [
        { table: 'flow', where: 'from_id=old.id OR to_id=old.id' },
        { table: 'evidence', where: 'from_coding_id=old.id OR to_coding_id=old.id' },
        { table: 'judgement', where: 'coding_id=old.id' },
        { table: 'memo', where: 'coding_id=old.id' },
      ],
      releases: [
        { table: 'story_step', column: 'coding_id' },
        { table: 'decision', column: 'consensus_id' },
      ],
    },
  ),
  table(
    'flow',
    [
      ...['from_id', 'to_id', 'kind', 'status', 'coder_id', 'created_at'],
      ...['strength', 'words', 'words_turn_id', 'words_start', 'words_end'],
    ],
    {
      references: { from_id: 'coding', to_id: 'coding', coder_id: 'coder', words_turn_id: 'turn' },
      dependents: [
        { table: 'evidence', where: 'from_flow_id=old.id OR to_flow_id=old.id' },
        { table: 'memo', where: 'flow_id=old.id' },
      ],
    },
  ),
  table('variable', ['name', 'subject', 'type', 'choices', 'role', 'note', 'pos'], {
    dependents: [{ table: 'variable_value', where: 'variable_id=old.id' }],
  }),
  table('variable_value', ['variable_id', 'participant_id', 'document_id', 'value'], {
    references: { variable_id: 'variable', participant_id: 'participant', document_id: 'document' },
  }),
  table('consent', ['participant_id', 'purpose', 'state', 'at', 'note'], {
    references: { participant_id: 'participant' },
  }),
  table(
    'story',
    [
      ...['title', 'teller_id', 'space_id', 'document_id', 'form', 'period_start', 'period_end', 'note'],
      ...['coder_id', 'created_at', 'pos'],
    ],
    {
      references: { teller_id: 'participant', space_id: 'space', document_id: 'document', coder_id: 'coder' },
      dependents: [
        { table: 'evidence', where: 'from_story_id=old.id' },
        { table: 'memo', where: 'story_id=old.id' },
        { table: 'plan_link', where: 'story_id=old.id' },
      ],
      parts: [
        { table: 'story_step', where: 'story_id=old.id' },
        { table: 'cell_state', where: 'story_id=old.id' },
      ],
    },
  ),
  table('story_step', ['story_id', 'coding_id', 'pos', 'field', 'cycle', 'quote', 'status', 'status_at', 'note'], {
    references: { story_id: 'story', coding_id: 'coding' },
  }),
  table('indicator', ['name', 'cycle', 'unit', 'source', 'target', 'direction', 'note', 'pos'], {
    dependents: [
      { table: 'evidence', where: 'from_indicator_id=old.id' },
      { table: 'plan_link', where: 'indicator_id=old.id' },
    ],
    parts: [{ table: 'indicator_value', where: 'indicator_id=old.id' }],
  }),
  table('indicator_value', ['indicator_id', 'at', 'grp', 'value', 'raw', 'base', 'note'], {
    references: { indicator_id: 'indicator' },
  }),
  table('claim', ['statement', 'path', 'status', 'alternatives', 'note', 'coder_id', 'created_at', 'pos'], {
    references: { coder_id: 'coder' },
    dependents: [{ table: 'evidence', where: 'to_claim_id=old.id' }],
  }),
  table(
    'evidence',
    [
      ...['role', 'from_indicator_id', 'from_coding_id', 'from_flow_id', 'from_story_id'],
      ...['to_coding_id', 'to_flow_id', 'to_claim_id', 'coder_id', 'created_at', 'memo'],
    ],
    {
      references: {
        from_indicator_id: 'indicator',
        from_coding_id: 'coding',
        from_flow_id: 'flow',
        from_story_id: 'story',
        to_coding_id: 'coding',
        to_flow_id: 'flow',
        to_claim_id: 'claim',
        coder_id: 'coder',
      },
    },
  ),
  table('cell_state', ['cycle', 'story_id', 'state', 'note'], { references: { story_id: 'story' } }),
  table('plan_entry', ['cycle', 'kind', 'text', 'outcome', 'state', 'pos'], {
    parts: [{ table: 'plan_link', where: 'entry_id=old.id' }],
  }),
  table('plan_link', ['entry_id', 'story_id', 'indicator_id'], {
    references: { entry_id: 'plan_entry', story_id: 'story', indicator_id: 'indicator' },
  }),
  table('setting', ['key', 'value']),
  table('judgement', ['coding_id', 'task', 'decision', 'was', 'note', 'coder_id', 'at'], {
    references: { coding_id: 'coding', coder_id: 'coder' },
  }),
  table(
    'memo',
    [
      ...[
        'kind',
        'title',
        'body',
        'plain',
        'document_id',
        'coding_id',
        'code_id',
        'flow_id',
        'story_id',
        'participant_id',
      ],
      ...['start_turn_id', 'start_off', 'end_turn_id', 'end_off', 'quote', 'coder_id', 'created_at', 'changed_at'],
    ],
    {
      references: {
        document_id: 'document',
        coding_id: 'coding',
        code_id: 'code',
        flow_id: 'flow',
        story_id: 'story',
        participant_id: 'participant',
        start_turn_id: 'turn',
        end_turn_id: 'turn',
        coder_id: 'coder',
      },
    },
  ),
  table('media', ['document_id', 'name', 'place', 'type', 'size', 'hash', 'offset_ms'], {
    references: { document_id: 'document' },
  }),
  table('conflict', ['merge', 'kind', 'tbl', 'row_uuid', 'col', 'ours', 'theirs', 'chosen', 'note'], {
    blobs: ['merge', 'row_uuid'],
  }),
  table('decision', ['subject', 'kind', 'outcome', 'reason', 'consensus_id', 'coder_id', 'at'], {
    references: { consensus_id: 'coding', coder_id: 'coder' },
  }),
  table('remark', ['subject', 'text', 'coder_id', 'created_at'], { references: { coder_id: 'coder' } }),
  table('foreign_name', ['tool', 'guid', 'tbl', 'row_uuid'], { blobs: ['row_uuid'], bulk: true }),
  table('attachment', ['document_id', 'name', 'type', 'size', 'hash', 'place', 'selections'], {
    references: { document_id: 'document' },
  }),
  table('saved', ['kind', 'name', 'settings', 'note', 'data_hash', 'coder_id', 'created_at', 'changed_at', 'pos'], {
    references: { coder_id: 'coder' },
  }),
]

function table(name: string, columns: string[], more: Partial<LoggedTable> = {}): LoggedTable {
  return { name, columns, references: {}, blobs: [], dependents: [], releases: [], parts: [], bulk: false, ...more }
}

const tables = new Map(loggedTables.map(table => [table.name, table]))

export function isLogged(name: string): boolean {
  return tables.has(name)
}

/** @throws Error for a table that is not logged */
export function tableNamed(name: string): LoggedTable {
  const table = tables.get(name)
  if (!table) throw new Error(`no logged table ${name}`)
  return table
}

const references = new Map(loggedTables.map(table => [table.name, Object.entries(table.references)]))

/** Columns of a logged table that point to rows, with the tables of these. @throws Error for a table that is not logged */
export function referencesOf(name: string): readonly [column: string, table: string][] {
  return references.get(tableNamed(name).name) ?? []
}
