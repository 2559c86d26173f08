import { flowKinds } from '../../../shared/framework/relations'
import type { ExportRows } from '../../db/refi/export-rows'
import { readCarried } from './carried-line'
import { utf16Offsets } from './code-points'
import { guid, guidKey } from './guid'
import { KeptElement } from './kept-element'
import { openArchive } from './open-archive'
import { mirrorName } from './write-codes'

/**
 * Reads a written archive back and compares it with what it was written from: counts, GUIDs unique, every reference to something that is there, every
 * coding on its own words. The schema checks none of these.
 * @returns what is wrong, nothing when all is well
 */
export async function checkWritten(
  bytes: Uint8Array,
  rows: ExportRows,
  { mirror = false }: { mirror?: boolean } = {},
): Promise<string[]> {
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
    ...project.attachments,
  ])
    know(each.guid)
  for (const { selections } of project.attachments) for (const id of guidsIn(selections)) know(id)
  const texts = [...project.texts, ...project.attachments.flatMap(each => each.texts)]
  for (const text of texts) {
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
    [new Set(texts.map(({ path }) => path)).size, rows.documents.length, 'documents'],
    [project.codes.filter(({ name }) => !(mirror && mirrorName.test(name))).length, rows.codes.length, 'codes'],
    [project.links.filter(({ name }) => flowKinds.some(kind => kind === name)).length, rows.flows.length, 'flows'],
    [project.attachments.length, rows.kept.length, 'files'],
  ] as const
  for (const [read, held, what] of counts) if (read !== held) faults.push(`${read} of ${held} ${what}`)
  return faults
}

/** GUIDs of kept elements, at any depth; a reference names something else. */
function guidsIn(kept: readonly unknown[]): string[] {
  const all = KeptElement.array().parse(kept)
  return all.flatMap(({ attributes, children }) => [
    ...attributes.flatMap(([name, value]) => (name === 'guid' ? [guidKey(value)] : [])),
    ...guidsIn(children),
  ])
}

/** Between turns the text has names and times that a quote leaves out, so only its first words are compared. */
function startsLike(passage: string, quote: string): boolean {
  const first = (words: string) => words.trim().split(/\s+/)[0] ?? ''
  return first(passage).startsWith(first(quote)) || first(quote).startsWith(first(passage))
}
