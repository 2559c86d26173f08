import { z } from 'zod'
import { SyncPoint } from '../../../shared/model/draft'
import { turnToDocumentOffset } from '../../../shared/transcript/offset-map'
import { parseGaps } from '../../db/documents'
import type { ExportDocument, ExportFlow, ExportRows } from '../../db/refi/export-rows'
import { derivedGuid, guid } from './guid'
import { memoRefs } from './memo-refs'
import { noteGuid } from './notes'
import type { DocumentPassages, Passage } from './passages'
import { mirrorCode } from './write-codes'
import { type KeptFile, keptSource } from './write-kept'
import { valuesOf } from './write-values'
import { description, type Element, element, reference } from './xml-tree'
import { isoTime } from './xml-words'

interface Facts {
  rows: ExportRows
  /** GUIDs of the notes that are written. */
  carries: ReadonlySet<string>
  /** The flows to be coded at both ends as well, by the coding at either; empty where that is not asked for. */
  mirrored: ReadonlyMap<string, readonly ExportFlow[]>
}

/**
 * Texts, and the files that are kept. A PDF or picture holds the text that stands for it; a recording names the text as its transcript, which stands as a
 * text of its own besides, since some tools read codings only there.
 */
export function sources(documents: readonly DocumentPassages[], facts: Facts, files: readonly KeptFile[]): Element[] {
  const holders = new Map(
    files
      .filter(({ kept }) => kept.type === 'pdf' || kept.type === 'picture')
      .toReversed()
      .flatMap(file => (file.kept.document === null ? [] : [[file.kept.document, file] as const])),
  )
  return [
    ...documents.filter(({ document }) => !holders.has(document.id)).map(each => textSource('TextSource', each, facts)),
    ...files.map(file => {
      const document = documents.find(each => each.document.id === file.kept.document)
      const isHolder = document !== undefined && holders.get(document.document.id) === file
      const words = isHolder
        ? textSource(file.kept.type === 'pdf' ? 'Representation' : 'TextDescription', document, facts)
        : null
      const transcript =
        document !== undefined && (file.kept.type === 'audio' || file.kept.type === 'video')
          ? transcriptOf(file, document)
          : null
      return keptSource(file, facts.rows, words ?? transcript)
    }),
  ]
}

function textSource(name: string, { document, passages }: DocumentPassages, facts: Facts): Element {
  const { rows } = facts
  return element(
    name,
    {
      guid: guid(document.id),
      name: document.title,
      plainTextPath: path(document),
      creationDateTime: isoTime(document.created_at),
    },
    [
      ...passages.map(passage => selection(passage, facts)),
      ...memoRefs(rows, 'document', document.id),
      ...valuesOf(rows, document.id),
    ],
  )
}

function path(document: Pick<ExportDocument, 'id'>): string {
  return `internal://${guid(document.id)}.txt`
}

function selection(passage: Passage, { rows, carries, mirrored }: Facts): Element {
  const name = passage.quote.length > 100 ? `${passage.quote.slice(0, 99).toWellFormed()}…` : passage.quote
  return element(
    'PlainTextSelection',
    { guid: passage.guid, name, startPosition: passage.start, endPosition: passage.end },
    [
      passage.isLost ? description(passage.quote) : null,
      ...passage.codings.map(coding =>
        element(
          'Coding',
          { guid: guid(coding.id), creatingUser: guid(coding.coder), creationDateTime: isoTime(coding.created_at) },
          [
            reference('CodeRef', guid(coding.code)),
            carries.has(noteGuid('coding', coding.id)) ? reference('NoteRef', noteGuid('coding', coding.id)) : null,
            ...memoRefs(rows, 'coding', coding.id),
          ],
        ),
      ),
      ...mirrorCodings(passage, mirrored),
      ...passage.memos.map(memo => reference('NoteRef', guid(memo.id))),
    ],
  )
}

/** Both ends of each flow coded as such. */
function mirrorCodings(passage: Passage, mirrored: Facts['mirrored']): Element[] {
  const here = new Set(passage.codings.map(({ id }) => id))
  const flows = new Set([...here].flatMap(id => mirrored.get(id) ?? []))
  return [...flows].flatMap(flow =>
    (['from', 'to'] as const)
      .filter(end => here.has(flow[end]))
      .map(end =>
        element(
          'Coding',
          {
            guid: derivedGuid('mirrorCoding', flow.id, end),
            creatingUser: guid(flow.coder),
            creationDateTime: isoTime(flow.created_at),
          },
          [reference('CodeRef', mirrorCode(flow.kind, end))],
        ),
      ),
  )
}

/** Turns whose time is known, as points that join the text to the recording; their times never run back. */
function transcriptOf({ kept }: KeptFile, { document, points }: DocumentPassages): Element {
  const offset = kept.recording?.offset ?? 0
  const times = document.turns.flatMap(turn => {
    const gaps = parseGaps(turn.gaps)
    const syncs = z.array(SyncPoint).parse(JSON.parse(turn.syncs ?? '[]'))
    return [
      ...(turn.start === null ? [] : [{ at: turn.at, ms: turn.start }]),
      ...syncs.map(({ at, ms }) => ({ at: turn.at + turnToDocumentOffset({ gaps }, at, 'start'), ms })),
    ]
  })
  let last = 0
  const timed = times.flatMap(({ at, ms }) => {
    if (ms + offset < last) return []
    last = ms + offset
    return [{ position: points(at), ms: last }]
  })
  return element(
    'Transcript',
    { guid: derivedGuid('transcript', kept.id), name: document.title, plainTextPath: path(document) },
    timed.map(({ position, ms }, index) =>
      element('SyncPoint', { guid: derivedGuid('sync', kept.id, index), timeStamp: ms, position }),
    ),
  )
}
