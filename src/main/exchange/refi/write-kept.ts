import type { ExportKept } from '../../db/refi/export-kept'
import type { ExportRows } from '../../db/refi/export-rows'
import { carriedLine } from './carried-line'
import { derivedGuid, guid, guidKey } from './guid'
import { KeptElement } from './kept-element'
import { description, type Element, element, reference } from './xml-tree'

/** A kept file with its name in `sources/` and its bytes, where these go along. */
export interface KeptFile {
  kept: ExportKept
  file: string
  bytes: Uint8Array | null
}

const names: Readonly<Record<string, string>> = {
  pdf: 'PDFSource',
  picture: 'PictureSource',
  audio: 'AudioSource',
  video: 'VideoSource',
}

/**
 * A PDF, picture, recording or film as it came, or a recording of ours. What was selected and coded in it goes out again under the codes it came in with.
 * @param words the text that stands for it, or its transcript
 */
export function keptSource({ kept, file, bytes }: KeptFile, rows: ExportRows, words: Element | null): Element {
  const { recording } = kept
  const all = KeptElement.array().catch([]).parse(JSON.parse(kept.selections))
  const written = all.flatMap((each, index) => keptElement(each, kept, rows, index) ?? [])
  const selections = written.filter(({ name }) => name !== 'Coding')
  const isTranscript = words?.name === 'Transcript'
  const isBefore = isTranscript || words?.name === 'TextDescription'
  // Of a recording of ours only its name is said: folders say whose computer it is.
  const elsewhere = recording === null ? kept.place || null : `relative:///${kept.name.replace(/^.*[/\\]/, '')}`
  const path = bytes === null ? elsewhere : `internal://${file}`
  return element(names[kept.type] ?? 'PictureSource', { guid: guid(kept.id), name: kept.name, path }, [
    recording === null ? null : description(carriedLine({ k: 'recording', ...recording, hash: kept.hash })),
    isBefore ? words : null,
    ...selections,
    isBefore ? null : words,
    ...written.filter(({ name }) => name === 'Coding'),
  ])
}

/** What a selection in each kind of file is called, and the numbers it has. Tools put sound into films, whose selections the schema knows by one name only. */
const places: Readonly<Record<string, { name: string; numbers: readonly string[] }>> = {
  pdf: { name: 'PDFSelection', numbers: ['page', 'firstX', 'firstY', 'secondX', 'secondY'] },
  picture: { name: 'PictureSelection', numbers: ['firstX', 'firstY', 'secondX', 'secondY'] },
  audio: { name: 'AudioSelection', numbers: ['begin', 'end'] },
  video: { name: 'VideoSelection', numbers: ['begin', 'end'] },
}

/** An element as it was kept, as far as the schema has a place for it; null where its numbers are none or its code is gone. */
function keptElement(each: KeptElement, kept: ExportKept, rows: ExportRows, ...key: number[]): Element | null {
  const given = new Map(each.attributes)
  const coder = rows.foreign.get(`coder ${guidKey(given.get('creatingUser') ?? '')}`)
  const at = given.get('creationDateTime') ?? ''
  const facts = {
    guid: derivedGuid('kept', kept.id, ...key),
    creatingUser: coder !== undefined && rows.coders.some(({ id }) => id === coder) ? guid(coder) : null,
    creationDateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?$/.test(at) ? at : null,
  }
  if (each.element === 'Coding') {
    const target = each.children.find(({ element: name }) => name === 'CodeRef')
    const code = rows.foreign.get(`code ${guidKey(new Map(target?.attributes ?? []).get('targetGUID') ?? '')}`)
    if (code === undefined || !rows.codes.some(({ id }) => id === code)) return null
    return element('Coding', facts, [reference('CodeRef', guid(code))])
  }
  const fits = places[kept.type] ?? places.picture!
  const place = Object.fromEntries(fits.numbers.map(name => [name, given.get(name) ?? '']))
  if (!Object.values(place).every(value => /^-?\d+$/.test(value))) return null
  const said = each.children.find(({ element: name }) => name === 'Description')?.text ?? ''
  return element(fits.name, { ...facts, name: given.get('name') ?? null, ...place }, [
    description(said),
    ...each.children
      .filter(({ element: name }) => name === 'Coding')
      .flatMap((coding, index) => keptElement(coding, kept, rows, ...key, index) ?? []),
  ])
}
