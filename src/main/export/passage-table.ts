import type { PassageRow } from '../../shared/model/passage-query'
import type { CodebookEntry } from '../db/codes'
import type { TableColumn, TableRow } from './table-file'

export const passageColumns: readonly TableColumn[] = [
  { name: 'document', width: 24 },
  { name: 'speaker', width: 16 },
  { name: 'time', width: 10 },
  { name: 'quote', width: 80 },
  { name: 'code', width: 16 },
  { name: 'code_name', width: 20 },
  { name: 'cycle', width: 8 },
  { name: 'coder', width: 14 },
  { name: 'valence', width: 10 },
  { name: 'stance', width: 10 },
  { name: 'confidence', width: 10 },
  { name: 'level', width: 12 },
  { name: 'beneficiary', width: 20 },
  { name: 'asked', width: 11 },
  { name: 'evidence_role', width: 13 },
  { name: 'memo', width: 40 },
  { name: 'flows_in', width: 8 },
  { name: 'flows_out', width: 8 },
  { name: 'coded_at', width: 20 },
  { name: 'id', width: 36 },
]

/** Passages as lines of a table. Times as h:mm:ss. */
export function passageLines(passages: readonly PassageRow[], codes: ReadonlyMap<string, CodebookEntry>): TableRow[] {
  return passages.map(passage => {
    const code = codes.get(passage.code)
    return {
      document: passage.documentTitle,
      speaker: passage.speaker,
      time: passage.time === null ? '' : clock(passage.time),
      quote: passage.quote,
      code: code?.key ?? '',
      code_name: code?.name ?? '',
      cycle: code?.cycle ?? '',
      coder: passage.coderName,
      valence: passage.valence ?? '',
      stance: passage.stance ?? '',
      confidence: passage.confidence ?? '',
      level: passage.level ?? '',
      beneficiary: passage.beneficiary.join('; '),
      asked: passage.asked ?? '',
      evidence_role: passage.evidenceRole ?? '',
      memo: passage.memo,
      flows_in: passage.flowsIn,
      flows_out: passage.flowsOut,
      coded_at: passage.createdAt,
      id: passage.id,
    }
  })
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
