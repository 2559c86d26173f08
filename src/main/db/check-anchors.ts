import { turnSource } from '../../shared/transcript/imported-text'
import { turnToDocumentOffset } from '../../shared/transcript/offset-map'
import { parseGaps } from './documents'
import type { Project } from './project'

interface TurnRow {
  id: number
  document_id: number
  title: string
  doc_start: number
  lead: string
  text: string
  gaps: string | null
}

interface CodingRow {
  id: number
  title: string
  start_turn_id: number
  start_off: number
  end_turn_id: number
  end_off: number
  doc_start: number
  doc_end: number
  quote: string
}

/** Anchors that lie outside their turn, quotes that differ from the text, and derived offsets that do not follow from it. */
export function anchorFindings(project: Project): string[] {
  const findings: string[] = []
  const turns = new Map<number, TurnRow & { place: number }>()
  const rows = project
    .prepare(
      'SELECT t.id, t.document_id, d.title, t.doc_start, t.lead, t.text, t.gaps FROM turn t JOIN document d ON d.id=t.document_id ORDER BY t.document_id, t.pos, t.uuid',
    )
    .all() as TurnRow[]
  let offset = 0
  rows.forEach((turn, place) => {
    offset = (place > 0 && rows[place - 1]!.document_id === turn.document_id ? offset : 0) + turn.lead.length
    if (turn.doc_start !== offset)
      findings.push(`${turn.title}: a turn says it begins at ${turn.doc_start}, but it begins at ${offset}.`)
    offset += turnSource({ text: turn.text, gaps: parseGaps(turn.gaps) }).length
    turns.set(turn.id, { ...turn, place })
  })
  const codings = project
    .prepare('SELECT k.*, d.title FROM coding k JOIN document d ON d.id=k.document_id WHERE k.unanchored=0')
    .all() as CodingRow[]
  for (const coding of codings) {
    const first = turns.get(coding.start_turn_id)
    const last = turns.get(coding.end_turn_id)
    if (!first || !last || coding.start_off > first.text.length || coding.end_off > last.text.length) {
      findings.push(`${coding.title}: the coding of “${coding.quote}” lies outside the text.`)
      continue
    }
    if (quoteBetween(rows, first.place, coding.start_off, last.place, coding.end_off) !== coding.quote)
      findings.push(`${coding.title}: the words coded are no longer “${coding.quote}”.`)
    const start = first.doc_start + turnToDocumentOffset({ gaps: parseGaps(first.gaps) }, coding.start_off, 'start')
    const end = last.doc_start + turnToDocumentOffset({ gaps: parseGaps(last.gaps) }, coding.end_off, 'end')
    if (start !== coding.doc_start || end !== coding.doc_end)
      findings.push(`${coding.title}: the coding of “${coding.quote}” is out of order.`)
  }
  return findings
}

function quoteBetween(rows: TurnRow[], first: number, start: number, last: number, end: number): string {
  return rows
    .slice(first, last + 1)
    .map(({ text }, index, all) => text.slice(index === 0 ? start : 0, index === all.length - 1 ? end : undefined))
    .join('\n')
}
