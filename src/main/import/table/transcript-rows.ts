import { cleanLabel } from '../../../shared/transcript/labels'
import type { Replacement, TurnSpan } from '../../../shared/transcript/span'
import { foldForMatching, parseTime } from '../../../shared/transcript/times'
import type { Field } from './csv-fields'

const columns = {
  speaker:
    /^(?:speaker|speaker[ _]?name|name|participant|person|who|role|author|from|sprecher(?:in)?|hablante|locuteur|orador|parlante)$/,
  start:
    /^(?:timestamp|time|start|start[ _]?time|begin|in|time[ _]?code|zeit|von|hora|inicio|heure|début|tempo)(?:[ _]?\(?(?:ms|s|sec|seconds)\)?)?$/,
  end: /^(?:end|end[ _]?time|stop|out|bis|fin|fim|fine)(?:[ _]?\(?(?:ms|s|sec|seconds)\)?)?$/,
  text: /^(?:words|text|content|transcript|transcription|utterance|message|dialogue|dialog|quote|sentence|speech|body|caption|texto|texte|testo|inhalt|wortlaut|äußerung)$/,
}

export type Columns = Record<keyof typeof columns, number>

/**
 * Turns from the rows of a table: each row with words is one. An empty cell continues the speaker, as merged cells of a spreadsheet come
 * out.
 */
export function transcriptRows(
  text: string,
  [header, ...rows]: readonly (readonly Field[])[],
): { spans: TurnSpan[]; replacements: Replacement[] } | null {
  const found = header === undefined ? null : findColumns(text, header)
  if (found === null) return null
  const spans: TurnSpan[] = []
  const replacements: Replacement[] = []
  const inMs = (column: number) => /ms/.test(value(text, header?.[column]))
  let label: string | null = null
  for (const row of rows) {
    const words = row[found.text]
    if (words === undefined) continue
    label = cleanLabel(value(text, row[found.speaker]).replace(/\s*:\s*$/, '')).slice(0, 120) || label
    const startMs = readTime(value(text, row[found.start]), inMs(found.start))
    const endMs = readTime(value(text, row[found.end]), inMs(found.end))
    spans.push({ label, start: words.start, end: words.end, startMs, endMs, syncs: [] })
    for (const at of words.doubled) replacements.push({ start: at, end: at + 2, shown: '"' })
  }
  return { spans, replacements }
}

/** Where the columns are; a table needs the words and either who or when. */
export function findColumns(text: string, header: readonly Field[]): Columns | null {
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
