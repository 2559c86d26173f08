import { AppError } from '../../../shared/errors'
import type { Reader, ReadFile } from '../reader'
import type { Field } from '../table/csv-fields'
import { minutesForHours } from '../table/minutes-for-hours'
import { transcriptRows } from '../table/transcript-rows'
import { isWorkbook, readWorkbook, type SheetRows } from '../table/workbook'

/**
 * Excel workbooks in which each row is what somebody says. The imported text is the sheet's cells, with tabs between them; the first sheet
 * that has the columns is taken. Rows that are stories come in by a mapping instead (`readTable`).
 */
export const xlsx: Reader = {
  format: 'xlsx',
  claims: isWorkbook,
  async read(file) {
    const sheets = await readWorkbook(file)
    for (const sheet of sheets) {
      const { text, rows } = asText(sheet)
      const found = transcriptRows(text, rows)
      if (found !== null && found.spans.length > 0) return asTurns(text, found)
    }
    if (sheets.every(({ rows }) => rows.length === 0)) throw new AppError('file.noText', { file: file.name })
    throw new AppError('table.noTranscript', { file: file.name })
  },
}

function asTurns(text: string, { spans, replacements }: NonNullable<ReturnType<typeof transcriptRows>>): ReadFile {
  const shorter = minutesForHours(text, spans)
  return {
    text,
    encoding: 'utf-8',
    replacements,
    rows: { shape: 'csv', spans: shorter ?? spans },
    warnings: shorter === null ? [] : [{ code: 'import.minutesForHours', details: {} }],
  }
}

function asText({ rows }: SheetRows): { text: string; rows: Field[][] } {
  const parts: string[] = []
  let length = 0
  const put = (words: string) => {
    parts.push(words)
    length += words.length
  }
  const fields = rows.map(row => {
    const placed = row.map((words, i): Field => {
      if (i > 0) put('\t')
      const start = length
      put(words)
      return { start, end: length, doubled: [] }
    })
    put('\n')
    return placed
  })
  return { text: parts.join(''), rows: fields }
}
