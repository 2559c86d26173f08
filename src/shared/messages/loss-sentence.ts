import type { Loss } from '../model/exchange'
import { type LossCode, lossCodes, lossSentences } from './en/losses'

/** What is lost, gathered by kind in the order of the catalogue, the gravest first: a head, and one line for each. */
export interface LossGroup {
  code: LossCode
  head: string
  lines: string[]
}

export function lossGroups(losses: readonly Loss[]): LossGroup[] {
  const groups = [...Map.groupBy(losses, ({ code }) => code)]
  groups.sort(([a], [b]) => lossCodes.indexOf(a) - lossCodes.indexOf(b))
  return groups.map(([code, each]) => ({
    code,
    head: lossSentences[`group.${code}`],
    lines: [...new Set(each.map(({ details }) => fill(lossSentences[code], details)))],
  }))
}

/** The whole report as plain text: for the command line, and for the memo that keeps it. */
export function lossText(losses: readonly Loss[]): string {
  return lossGroups(losses)
    .map(({ head, lines }) => [head, ...lines.map(line => `- ${line}`)].join('\n'))
    .join('\n\n')
}

function fill(sentence: string, details: Loss['details']): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(details[name] ?? whole))
}
