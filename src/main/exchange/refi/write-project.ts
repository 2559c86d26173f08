import type { ExportOptions } from '../../../shared/model/exchange-out'
import type { ExportFlow, ExportRows } from '../../db/refi/export-rows'
import { claimNote, ends, evidenceNote, frameworkNotes, linkEnd } from './framework-notes'
import { derivedGuid, guid } from './guid'
import { memoRefs } from './memo-refs'
import { codeNote, codingNote, fingerprints, flowNote, memoNote, type Note, noteGuid, storyNote } from './notes'
import { type DocumentPassages, gatherPassages, type Passage } from './passages'
import { sourceText } from './source-text'
import { observations, people, stories } from './write-cases'
import { codebook } from './write-codes'
import type { KeptFile } from './write-kept'
import { sources } from './write-sources'
import { kindValue, own, variables, variableValue } from './write-values'
import { container, type Element, element, reference } from './xml-tree'
import { isoTime } from './xml-words'

export interface ProjectFacts {
  name: string
  origin: string
  createdAt: number
  coder: string
  options: Pick<ExportOptions, 'flat' | 'mirror'>
}

export interface WrittenProject {
  root: Element
  /** Files of `sources/` by name. */
  files: Map<string, string | Uint8Array>
  passages: readonly DocumentPassages[]
  notes: readonly Note[]
}

/** A project as elements of the exchange format (REFI-QDA 1.5, schema of 18 March 2019), in the order the schema asks for. */
export function projectTree(rows: ExportRows, facts: ProjectFacts, kept: readonly KeptFile[]): WrittenProject {
  const { documents, ofCoding } = gatherPassages(rows)
  const notes = gatherNotes(rows, documents, ofCoding)
  const carries = new Set(notes.map(each => each.guid))
  const files = new Map<string, string | Uint8Array>()
  for (const { document } of documents) files.set(`${guid(document.id)}.txt`, sourceText(document.text))
  for (const each of notes) files.set(`${each.guid}.txt`, each.text)
  for (const { file, bytes } of kept) if (bytes !== null) files.set(file, bytes)
  const withFlows = rows.flows.flatMap(flow => {
    const [from, to] = [ofCoding.get(flow.from), ofCoding.get(flow.to)]
    return from && to ? [{ flow, from, to }] : []
  })
  const root = element(
    'Project',
    {
      name: facts.name,
      origin: facts.origin,
      creatingUserGUID: rows.coders.some(({ id }) => id === facts.coder) ? guid(facts.coder) : null,
      creationDateTime: isoTime(facts.createdAt),
    },
    [
      container(
        'Users',
        rows.coders.map(({ id, name }) => element('User', { guid: guid(id), name })),
      ),
      codebook(rows, facts.options),
      container('Variables', variables(rows)),
      container('Cases', [...people(rows), ...stories(rows, ofCoding), ...observations(rows)]),
      container(
        'Sources',
        sources(documents, { rows, carries, mirrored: mirroredFlows(rows, facts.options.mirror) }, kept),
      ),
      container('Notes', notes.map(noteElement)),
      container('Links', [
        ...withFlows.map(({ flow, from, to }) =>
          element(
            'Link',
            { guid: guid(flow.id), name: flow.kind, direction: 'OneWay', originGUID: from.guid, targetGUID: to.guid },
            [reference('NoteRef', noteGuid('flow', flow.id)), ...memoRefs(rows, 'flow', flow.id)],
          ),
        ),
        ...evidenceLinks(rows, ofCoding),
      ]),
      rows.claims.length === 0
        ? null
        : element('Sets', {}, [
            element(
              'Set',
              { guid: derivedGuid('set', 'claims'), name: claimSet },
              rows.claims.map(({ id }) => reference('MemberNote', claimNote(id))),
            ),
          ]),
      ...rows.memos
        .filter(memo =>
          [memo.document, memo.coding, memo.code, memo.flow, memo.story, memo.participant].every(id => id === null),
        )
        .map(memo => reference('NoteRef', guid(memo.id))),
    ],
  )
  return { root, files, passages: documents, notes }
}

function mirroredFlows(rows: ExportRows, isWanted: boolean): Map<string, ExportFlow[]> {
  const all = new Map<string, ExportFlow[]>()
  for (const flow of isWanted ? rows.flows : [])
    for (const end of [flow.from, flow.to]) all.set(end, [...(all.get(end) ?? []), flow])
  return all
}

/** The set that holds the claims: where a tool shows sets, they are found together. */
export const claimSet = 'Contribution claims'

function evidenceLinks(rows: ExportRows, ofCoding: ReadonlyMap<string, Passage>): Element[] {
  const passage = (coding: string) => ofCoding.get(coding)?.guid ?? null
  return rows.evidence.flatMap(each => {
    const [from, to] = ends(each).map(one => linkEnd(one, passage))
    if (!from || !to) return []
    return [
      element(
        'Link',
        {
          guid: guid(each.id),
          name: evidenceNames[each.role] ?? each.role,
          direction: 'OneWay',
          originGUID: from,
          targetGUID: to,
        },
        [reference('NoteRef', evidenceNote(each.id))],
      ),
    ]
  })
}

const evidenceNames: Readonly<Record<string, string>> = {
  supports: 'supports',
  contradicts: 'challenges',
  rival: 'alternative explanation',
}

function gatherNotes(
  rows: ExportRows,
  documents: readonly DocumentPassages[],
  ofCoding: ReadonlyMap<string, Passage>,
): Note[] {
  const end = fingerprints(rows, documents, ofCoding)
  const keys = new Map(rows.codes.map(({ id, key }) => [id, key]))
  const titles = new Map(rows.documents.map(({ id, title }) => [id, title]))
  const codeNames = new Map(rows.codes.map(({ id, name }) => [id, name]))
  const quotes = new Map(rows.codings.map(({ id, quote }) => [id, quote]))
  return [
    ...rows.codes.map(code => codeNote(code, code.parent === null ? null : (keys.get(code.parent) ?? null))),
    ...rows.codings.flatMap(coding => codingNote(coding, codeNames.get(coding.code) ?? '') ?? []),
    ...rows.flows.map(flow => flowNote(flow, end, [quotes.get(flow.from) ?? '', quotes.get(flow.to) ?? ''], titles)),
    ...rows.stories.map(story => storyNote(story, rows, end)),
    ...frameworkNotes(rows, end),
    ...rows.memos.map(memoNote),
  ]
}

function noteElement({ guid: id, name, coder, at, values }: Note): Element {
  const attributes = {
    guid: id,
    name,
    plainTextPath: `internal://${id}.txt`,
    creatingUser: coder && guid(coder),
    creationDateTime: at && isoTime(at),
  }
  return element('Note', attributes, [
    values.kind === undefined ? null : kindValue(values.kind),
    values.status === undefined ? null : variableValue(own.status.guid, 'text', values.status),
    values.strength === undefined
      ? null
      : element('VariableValue', {}, [
          reference('VariableRef', own.strength.guid),
          element('IntegerValue', {}, [], values.strength),
        ]),
  ])
}
