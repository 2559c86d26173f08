/** First words of the names of actions: every action falls under one. */
export const historySubjects = [
  ...(['coding', 'flow', 'memo', 'code', 'document', 'text', 'import', 'sound', 'story', 'claim', 'evidence'] as const),
  ...(['participant', 'speaker', 'variable', 'value', 'space', 'consent', 'indicator', 'plan', 'judgement'] as const),
  ...(['coder', 'merge', 'decision', 'remark', 'saved', 'setting', 'project'] as const),
]
