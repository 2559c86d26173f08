import { consensusUuid } from '../../db/consensus'
import { uuidText } from '../../db/uuid'
import type { Settling } from './settle'

const tables = ['coding', 'flow']

/**
 * Where two copies settled one disagreement differently the later decision stands, and what only the other agreed on goes: else the team would seem to have
 * agreed on both.
 */
export function withdrawUnagreed(settling: Settling): void {
  const { ours, theirs, rows } = settling
  const isAgreed = (table: string, row: string) => {
    const coder = settling.final(table, row)?.coder_id
    return typeof coder === 'string' && settling.final('coder', coder)?.kind === 'consensus'
  }
  const unsure = [...rows.values()].filter(({ table, row }) => tables.includes(table) && isAgreed(table, row))
  const disputed = [...rows.values()].filter(({ table }) => table === 'decision')
  if (unsure.length === 0 && disputed.length === 0) return
  const rested = new Set<string>()
  const decisions = new Set([...ours.copy.rowsOf('decision'), ...disputed.map(({ row }) => row)])
  for (const decision of decisions) for (const row of restsOn(settling.final('decision', decision))) rested.add(row)
  const doubtful = new Set(unsure.map(({ row }) => row))
  for (const { row } of disputed)
    for (const side of [ours, theirs])
      for (const agreed of restsOn(side.rowOrImage('decision', row))) doubtful.add(agreed)
  for (const row of doubtful)
    for (const table of tables) if (!rested.has(row) && isAgreed(table, row)) settling.set(table, row, null)
}

/** Uuids, hexadecimal, of the codings and flows of the consensus that a decision may rest on. */
function restsOn(decision: Readonly<Record<string, string | number | null>> | null): string[] {
  if (!decision) return []
  const coding = typeof decision.consensus_id === 'string' ? [decision.consensus_id] : []
  const takesOver = decision.outcome === 'both' || (decision.kind === 'flow' && decision.outcome !== 'neither')
  if (!takesOver) return coding
  const agreed = String(decision.subject)
    .split(' ')
    .map(id => consensusUuid(uuidText(id.replaceAll('-', ''))).replaceAll('-', ''))
  return [...coding, ...agreed]
}
