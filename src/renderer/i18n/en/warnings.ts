/** Sentences for what a reader noticed in a file (`DraftWarning.code`). */
export const warnings = {
  unknown: 'The reader noticed something it has no words for: {{code}}.',
} as const
