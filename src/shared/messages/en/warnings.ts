/** Sentences for what a reader noticed in a file, by the warning's code. */
export const warningSentences: Record<string, string> = {}
