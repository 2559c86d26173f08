import type { Reader } from '../reader'
import { csvFields, findSeparator } from '../table/csv-fields'
import { findColumns, transcriptRows } from '../table/transcript-rows'

/**
 * Tables in which each row is what somebody says, as oral-history archives publish them; the header names the columns in any order. The
 * other columns stay in the file's text, outside the turns.
 */
export const csv: Reader = {
  format: 'csv',
  claims: file => {
    if (file.decoded === null) return false
    const beginning = file.decoded.text.slice(0, 4000)
    const header = csvFields(beginning, findSeparator(beginning))[0]
    return header !== undefined && findColumns(beginning, header) !== null
  },
  read: ({ decoded }) => {
    const text = decoded?.text ?? ''
    const { spans, replacements } = transcriptRows(text, csvFields(text, findSeparator(text))) ?? {
      spans: [],
      replacements: [],
    }
    return {
      text,
      encoding: decoded?.encoding ?? 'utf-8',
      warnings: decoded?.warnings ?? [],
      replacements,
      rows: { shape: 'csv', spans },
    }
  },
}
