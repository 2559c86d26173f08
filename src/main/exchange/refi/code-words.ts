import type { ExportCode } from '../../db/refi/export-rows'

/** What a code means, in one text for people who see it in another tool. */
export function codeDescription(code: ExportCode): string {
  const questions = (JSON.parse(code.questions) as string[]).map(question => `- ${question}`).join('\n')
  const parts = [
    code.definition || code.gloss,
    questions && `Questions:\n${questions}`,
    code.include_rule && `Include: ${code.include_rule}`,
    code.exclude_rule && `Exclude: ${code.exclude_rule}`,
    code.decision_rule && `Rule: ${code.decision_rule}`,
    code.example && `Example: ${code.example}`,
  ]
  return parts.filter(part => part !== '').join('\n\n')
}
