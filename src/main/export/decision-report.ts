import { stringify } from 'csv-stringify/sync'
import type { Disagreement, DisagreementSide } from '../../shared/model/team'

export const decisionColumns = [
  ...['document', 'speaker', 'kind', 'firstCoder', 'firstCode', 'firstValence', 'firstQuote', 'firstFlow'],
  ...['secondCoder', 'secondCode', 'secondValence', 'secondQuote', 'secondFlow', 'outcome', 'code', 'reason'],
  ...['decidedBy', 'decidedAt', 'remarks'],
]

/** Disagreements as lines of a table; those not settled have no outcome. */
export function decisionLines(disagreements: readonly Disagreement[]): Record<string, string>[] {
  return disagreements.map(({ documentTitle, speaker, kind, first, second, decision, remarks }) => ({
    ...{ document: documentTitle, speaker, kind },
    ...{ firstCoder: first.coder.name, firstCode: first.code, firstValence: first.valence ?? '' },
    ...{ firstQuote: first.quote, firstFlow: flowWords(first) },
    ...{ secondCoder: second.coder.name, secondCode: second.code, secondValence: second.valence ?? '' },
    ...{ secondQuote: second.quote, secondFlow: flowWords(second) },
    ...{ outcome: decision?.outcome ?? '', code: decision?.code ?? '', reason: decision?.reason ?? '' },
    ...{ decidedBy: decision?.by ?? '', decidedAt: decision?.at ?? '' },
    remarks: remarks.map(({ by, text }) => `${by}: ${text}`).join('\n'),
  }))
}

/** Resolved disagreements, as a table or as text. Formulas are defused. */
export function decisionReport(disagreements: readonly Disagreement[], format: 'csv' | 'txt'): string {
  const resolved = disagreements.flatMap(each => (each.decision ? [{ ...each, decision: each.decision }] : []))
  if (format === 'csv')
    // Without the mark spreadsheets take its letters for those of another alphabet.
    return stringify(decisionLines(resolved), {
      ...{ header: true, columns: decisionColumns, escape_formulas: true, bom: true },
    })
  const parts = resolved.map(({ documentTitle, speaker, kind, first, second, decision, remarks }) =>
    [
      `${[documentTitle, speaker].filter(Boolean).join(', ')} (${kind})`,
      ...[first, second].map(side => `  ${side.coder.name}: ${sideWords(side, kind)}`),
      ...remarks.map(({ by, text }) => `  ${by} said: ${text}`),
      `  Decided: ${outcomeWords(decision.outcome, first, second)}${decision.code ? ` (${decision.code})` : ''}, by ${decision.by} on ${decision.at.slice(0, 10)}. ${decision.reason}`.trimEnd(),
    ].join('\n'),
  )
  return `Resolved disagreements: ${resolved.length} of ${disagreements.length}\n\n${parts.join('\n\n')}\n`
}

function sideWords(side: DisagreementSide, kind: Disagreement['kind']): string {
  if (side.coding === null) return kind === 'flow' ? 'no flow' : 'nothing'
  const valence = side.valence === null ? '' : `, ${side.valence}`
  return `${side.code}${valence} “${side.quote}”${side.flow ? ` → ${flowWords(side)}` : ''}`
}

/** Where a flow leads, and what kind it is. */
function flowWords({ flow }: DisagreementSide): string {
  return flow ? `${flow.to.code} “${flow.to.quote}” (${flow.kind}, ${flow.status})` : ''
}

function outcomeWords(
  outcome: NonNullable<Disagreement['decision']>['outcome'],
  first: DisagreementSide,
  second: DisagreementSide,
): string {
  return {
    ...{ first: `as ${first.coder.name}`, second: `as ${second.coder.name}`, both: 'both', neither: 'neither' },
    ...{ other: 'another code', codebook: 'to the codebook' },
  }[outcome]
}
