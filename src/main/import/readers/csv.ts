import { cleanLabel } from '../../../shared/transcript/labels'
import type { Replacement, TurnSpan } from '../../../shared/transcript/span'
import { foldForMatching, parseTime } from '../../../shared/transcript/times'
import type { Reader } from '../reader'
import { csvFields, type Field, findSeparator } from './csv-fields'

const columns = {
  speaker:
    /^(?:speaker|speaker[ _]?name|name|participant|person|who|role|author|from|sprecher(?:in)?|hablante|locuteur|orador|parlante)$/,
  start:
    /^(?:timestamp|time|start|start[ _]?time|begin|in|time[ _]?code|zeit|von|hora|inicio|heure|début|tempo)(?:[ _]?\(?(?:ms|s|sec|seconds)\)?)?$/,
  end: /^(?:end|end[ _]?time|stop|out|bis|fin|fim|fine)(?:[ _]?\(?(?:ms|s|sec|seconds)\)?)?$/,
  text: /^(?:words|text|content|transcript|transcription|utterance|message|dialogue|dialog|quote|sentence|speech|body|caption|texto|texte|testo|inhalt|wortlaut|äußerung)$/,
}

type Columns = Record<keyof typeof columns, number>

/**
 * Tables in which each row is what somebody says, as oral-history archives publish them; the header names the columns in any order. Each
 * row with words is a turn. The other columns stay in the file's text, outside the turns.
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
    const [header, ...rows] = csvFields(text, findSeparator(text))
    const found = header === undefined ? null : findColumns(text, header)
    const spans: TurnSpan[] = []
    const replacements: Replacement[] = []
    const inMs = (column: number) => /ms/.test(value(text, header?.[column]))
    let label: string | null = null
    for (const row of found === null ? [] : rows) {
      const words = row[found?.text ?? -1]
      if (words === undefined || found === null) continue
      // An empty cell continues the speaker, as merged cells of a spreadsheet come out.
      label = cleanLabel(value(text, row[found.speaker]).replace(/\s*:\s*$/, '')).slice(0, 120) || label
      const startMs = readTime(value(text, row[found.start]), inMs(found.start))
      const endMs = readTime(value(text, row[found.end]), inMs(found.end))
      spans.push({ label, start: words.start, end: words.end, startMs, endMs, syncs: [] })
      for (const at of words.doubled) replacements.push({ start: at, end: at + 2, shown: '"' })
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

/** Where the columns are; a table needs the words and either who or when. */
function findColumns(text: string, header: readonly Field[]): Columns | null {
  const names = header.map(field => value(text, field).trim().toLowerCase())
  const find = (pattern: RegExp) => names.findIndex(name => pattern.test(name))
  const found = {
    speaker: find(columns.speaker),
    start: find(columns.start),
    end: find(columns.end),
    text: find(columns.text),
  }
  return found.text !== -1 && (found.speaker !== -1 || found.start !== -1) ? found : null
}

function value(text: string, field: Field | undefined): string {
  return field === undefined
    ? ''
    : text.slice(field.start, Math.min(field.end, field.start + 200)).replaceAll('""', '"')
}

/** `m:ss`, `h:mm:ss`, or a plain number of seconds (or milliseconds, if the header says so). */
function readTime(written: string, inMs: boolean): number | null {
  const folded = foldForMatching(written)
    .trim()
    .replace(/^[[(#]+|[\])#]+$/g, '')
  const number = /^\d{1,9}(?:[.,]\d{1,9})?$/.test(folded) ? Number(folded.replace(',', '.')) : null
  return number === null ? parseTime(folded) : Math.round(inMs ? number : number * 1000)
}
