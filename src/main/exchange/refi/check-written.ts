import type { ExportRows } from '../../db/refi/export-rows'
import { readCarried } from './carried-line'
import { utf16Offsets } from './code-points'
import { guid } from './guid'
import { openArchive } from './open-archive'

/**
 * Reads a written archive back and compares it with what it was written from: counts, GUIDs unique, every reference to something that is there, every
 * coding on its own words. The schema checks none of these.
 * @returns what is wrong, nothing when all is well
 */
export async function checkWritten(bytes: Uint8Array, rows: ExportRows): Promise<string[]> {
  const faults: string[] = []
  const archive = await openArchive(bytes, 'export')
  const { project } = archive
  const seen = new Set<string>()
  const know = (id: string) => {
    if (seen.has(id)) faults.push(`the GUID ${id} stands twice`)
    seen.add(id)
  }
  const quotes = new Map(rows.codings.map(({ id, quote, unanchored }) => [guid(id), unanchored === 1 ? null : quote]))
  const wanted: string[] = []
  for (const each of [
    ...project.users,
    ...project.codes,
    ...project.variables,
    ...project.cases,
    ...project.links,
    ...project.notes,
  ])
    know(each.guid)
  for (const text of project.texts) {
    know(text.guid)
    wanted.push(...text.notes)
    const words = Buffer.from((await archive.file(text.path)) ?? []).toString('utf8')
    const offsets = utf16Offsets(words)
    for (const selection of text.selections) {
      know(selection.guid)
      wanted.push(...selection.notes)
      if (!(selection.from >= 0 && selection.from <= selection.to && selection.to <= offsets.length))
        faults.push(`a passage of “${text.name}” lies outside it`)
      const passage = words.slice(offsets.at(selection.from), offsets.at(selection.to))
      for (const coding of selection.codings) {
        know(coding.guid)
        wanted.push(coding.code, coding.user, ...coding.notes)
        const quote = quotes.get(coding.guid)
        quotes.delete(coding.guid)
        if (quote && !startsLike(passage, quote))
          faults.push(`a passage of “${text.name}” is not “${quote.slice(0, 40)}”`)
      }
    }
  }
  for (const link of project.links) wanted.push(link.from, link.to, ...link.notes)
  for (const each of project.cases)
    wanted.push(...each.sources, ...each.selections, ...each.values.map(({ variable }) => variable))
  for (const code of project.codes) wanted.push(...code.notes)
  for (const note of project.notes)
    if (readCarried(Buffer.from((await archive.file(note.path)) ?? []).toString('utf8')).record === null)
      faults.push(`the note “${note.name}” cannot be read back`)
  for (const id of wanted) if (!seen.has(id)) faults.push(`${id} is named and is not there`)
  if (quotes.size > 0) faults.push(`${quotes.size} codings are missing`)
  const counts = [
    [project.texts.length, rows.documents.length, 'documents'],
    [project.codes.length, rows.codes.length, 'codes'],
    [project.links.length, rows.flows.length, 'flows'],
  ] as const
  for (const [read, held, what] of counts) if (read !== held) faults.push(`${read} of ${held} ${what}`)
  return faults
}

/** Between turns the text has names and times that a quote leaves out, so only its first words are compared. */
function startsLike(passage: string, quote: string): boolean {
  const first = (words: string) => words.trim().split(/\s+/)[0] ?? ''
  return first(passage).startsWith(first(quote)) || first(quote).startsWith(first(passage))
}
