import { stringify } from 'csv-stringify/sync'
import type { Disagreement } from '../../shared/model/team'

const columns = [
  'document',
  'speaker',
  'kind',
  'firstCoder',
  'firstCode',
  'firstQuote',
  'secondCoder',
  'secondCode',
  'secondQuote',
  'outcome',
  'code',
  'reason',
  'decidedBy',
  'decidedAt',
  'remarks',
]

/** Resolved disagreements, as a table or as text. Formulas are defused. */
export function decisionReport(disagreements: readonly Disagreement[], format: 'csv' | 'txt'): string {
  const resolved = disagreements.flatMap(each => (each.decision ? [{ ...each, decision: each.decision }] : []))
  if (format === 'csv')
    return stringify(
      resolved.map(({ documentTitle, speaker, kind, first, second, decision, remarks }) => ({
        ...{
          document: documentTitle,
          speaker,
          kind,
          firstCoder: first.coder.name,
          firstCode: first.code,
          firstQuote: first.quote,
        },
        ...{
          secondCoder: second.coder.name,
          secondCode: second.code,
          secondQuote: second.quote,
          outcome: decision.outcome,
        },
        ...{ code: decision.code, reason: decision.reason, decidedBy: decision.by, decidedAt: decision.at },
        remarks: remarks.map(({ by, text }) => `${by}: ${text}`).join('\n'),
      })),
      { header: true, columns, escape_formulas: true },
    )
  const parts = resolved.map(({ documentTitle, speaker, kind, first, second, decision, remarks }) =>
    [
      `${documentTitle}, ${speaker} (${kind})`,
      `  ${first.coder.name}: ${first.code || 'nothing'} “${first.quote}”`,
      `  ${second.coder.name}: ${second.code || 'nothing'} “${second.quote}”`,
      ...remarks.map(({ by, text }) => `  ${by} said: ${text}`),
      `  Decided: ${decision.outcome}${decision.code ? ` (${decision.code})` : ''}, by ${decision.by} on ${decision.at.slice(0, 10)}. ${decision.reason}`,
    ].join('\n'),
  )
  return `Resolved disagreements: ${resolved.length} of ${disagreements.length}\n\n${parts.join('\n\n')}\n`
}
