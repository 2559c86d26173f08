import type { AnalysisRows } from '../../analysis/rows'
import { linkRows } from '../../flow/link'
import { flowsOfType } from '../../flow/linked-flow'
import { evidenceLimit } from '../../flow/summary'

/** New codes and new told relations, document by document in the order of the list. */
export interface SaturationFigure {
  steps: readonly SaturationStep[]
}

export interface SaturationStep {
  /** Uuid of the document. */
  key: string
  document: string
  /** Codings in it. */
  count: number
  /** So far. */
  codes: number
  relations: number
  /** What this document was the first to add. */
  newCodes: readonly string[]
  newRelations: readonly string[]
  /** The first coding of each new code, and what each new relation leads from and to. */
  rows: readonly number[]
}

/** Only documents with at least one coding of the selection count: the others say nothing yet. */
export function saturationFigure(rows: AnalysisRows): SaturationFigure {
  const told = Map.groupBy(
    flowsOfType(linkRows(rows.codings, rows.flows, rows.cycleSet), 'told'),
    ({ fromAt }) => rows.codings[fromAt]!.document,
  )
  const byDocument = Map.groupBy(rows.codings, ({ document }) => document)
  const nameOf = new Map(rows.codes.map(({ id, name }) => [id, name]))
  const codes = new Set<number>()
  const relations = new Set<string>()
  const steps: SaturationStep[] = []
  for (const { id, uuid, title } of rows.documents) {
    const codings = byDocument.get(id)
    if (!codings) continue
    const first = new Map<number, number>()
    for (const coding of codings)
      if (!codes.has(coding.codeId) && !first.has(coding.codeId)) first.set(coding.codeId, coding.id)
    for (const code of first.keys()) codes.add(code)
    const newRelations: string[] = []
    const ends: number[] = []
    for (const { from, to, fromAt, toAt } of told.get(id) ?? []) {
      const key = `${from} → ${to}`
      if (!relations.has(key)) {
        newRelations.push(key)
        ends.push(...[fromAt, toAt].flatMap(at => rows.codings[at]?.id ?? []))
      }
      relations.add(key)
    }
    steps.push({
      key: uuid,
      document: title,
      count: codings.length,
      codes: codes.size,
      relations: relations.size,
      newCodes: [...first.keys()].map(code => nameOf.get(code) ?? ''),
      newRelations,
      rows: [...new Set([...first.values(), ...ends])].slice(0, evidenceLimit),
    })
  }
  return { steps }
}
