/**
 * Tables whose every change is logged, with the columns that count as a change. Foreign keys map to the table they point to, since the
 * log names rows by uuid. Derived columns (`doc_start`, `doc_end`, `word_count`) are left out: they are recomputed.
 */
export interface LoggedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly references: Readonly<Record<string, string>>
  /** Rows to delete before a row of this table, as WHERE clauses over `old`; only when cascading is on. */
  readonly dependents: readonly { table: string; where: string }[]
  /** Rows that belong to this one and always go with it. */
  readonly parts: readonly { table: string; where: string }[]
  /** Inserted with its owner in bulk, without an entry of its own. */
  readonly bulk: boolean
}

export const loggedTables: readonly LoggedTable[] = [
  table('coder', ['name'], { bulk: true }),
  table('participant', ['name']),
  table(
    'code',
    [
      'parent_id',
      'key',
      'cycle',
      'name',
      'aliases',
      'gloss',
      'definition',
      'questions',
      'include_rule',
      'exclude_rule',
      'decision_rule',
      'example',
      'pos',
    ],
    { references: { parent_id: 'code' }, bulk: true },
  ),
  table(
    'document',
    [
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
      'tail',
    ],
    {
      references: { teller_id: 'participant' },
      dependents: [{ table: 'coding', where: 'document_id=old.id' }],
      parts: [
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
    bulk: true,
  }),
  table(
    'coding',
    [
      ...['document_id', 'code_id', 'coder_id', 'start_turn_id', 'start_off', 'end_turn_id', 'end_off', 'created_at'],
      ...['valence', 'stance', 'confidence', 'quote', 'prefix', 'suffix', 'memo', 'unanchored'],
    ],
    {
      references: {
        document_id: 'document',
        code_id: 'code',
        coder_id: 'coder',
        start_turn_id: 'turn',
        end_turn_id: 'turn',
      },
      dependents: [{ table: 'flow', where: 'from_id=old.id OR to_id=old.id' }],
    },
  ),
  table('flow', ['from_id', 'to_id', 'kind', 'status', 'coder_id', 'created_at', 'memo'], {
    references: { from_id: 'coding', to_id: 'coding', coder_id: 'coder' },
  }),
]

function table(name: string, columns: string[], more: Partial<LoggedTable> = {}): LoggedTable {
  return { name, columns, references: {}, dependents: [], parts: [], bulk: false, ...more }
}
