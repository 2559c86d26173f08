import type { ExportCode, ExportDocument, ExportRows } from '../../db/refi/export-rows'
import { carriedLine } from './carried-line'
import { codeDescription } from './code-words'
import { derivedGuid, guid } from './guid'
import { codeNote, codingNote, fingerprints, flowNote, memoNote, type Note, noteGuid, storyNote } from './notes'
import { type DocumentPassages, gatherPassages, type Passage } from './passages'
import { container, description, type Element, element, reference } from './xml-tree'
import { dateText, decimalText, isoTime } from './xml-words'

export interface ProjectFacts {
  name: string
  origin: string
  createdAt: number
  coder: string
}

export interface WrittenProject {
  root: Element
  /** Files of `sources/` by name. */
  sources: Map<string, string>
  passages: readonly DocumentPassages[]
  notes: readonly Note[]
}

const own = {
  kind: { guid: derivedGuid('variable', 'kind'), name: 'Valueloom kind', type: 'Text' },
  status: { guid: derivedGuid('variable', 'status'), name: 'Valueloom status', type: 'Text' },
  strength: { guid: derivedGuid('variable', 'strength'), name: 'Valueloom strength', type: 'Integer' },
} as const

/** A project as elements of the exchange format (REFI-QDA 1.5, schema of 18 March 2019), in the order the schema asks for. */
export function projectTree(rows: ExportRows, facts: ProjectFacts): WrittenProject {
  const { documents, ofCoding } = gatherPassages(rows)
  const notes = gatherNotes(rows, documents, ofCoding)
  const carries = new Set(notes.map(each => each.guid))
  const sources = new Map<string, string>()
  for (const { document } of documents) sources.set(`${guid(document.id)}.txt`, sourceText(document.text))
  for (const each of notes) sources.set(`${each.guid}.txt`, each.text)
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
      codebook(rows),
      container('Variables', variables(rows)),
      container('Cases', [...people(rows), ...stories(rows, ofCoding)]),
      container(
        'Sources',
        documents.map(each => source(each, rows, carries)),
      ),
      container('Notes', notes.map(noteElement)),
      container(
        'Links',
        withFlows.map(({ flow, from, to }) =>
          element(
            'Link',
            { guid: guid(flow.id), name: flow.kind, direction: 'OneWay', originGUID: from.guid, targetGUID: to.guid },
            [reference('NoteRef', noteGuid('flow', flow.id)), ...memoRefs(rows, 'flow', flow.id)],
          ),
        ),
      ),
      ...rows.memos
        .filter(memo =>
          [memo.document, memo.coding, memo.code, memo.flow, memo.story, memo.participant].every(id => id === null),
        )
        .map(memo => reference('NoteRef', guid(memo.id))),
    ],
  )
  return { root, sources, passages: documents, notes }
}

/** A first character that would be read as a byte order mark, and so shift every offset, is replaced one for one. */
export function sourceText(text: string): string {
  return text.toWellFormed().replace(/^\ufeff/, '\ufffd')
}

function gatherNotes(
  rows: ExportRows,
  documents: readonly DocumentPassages[],
  ofCoding: ReadonlyMap<string, Passage>,
): Note[] {
  const end = fingerprints(rows, documents, ofCoding)
  const codeNames = new Map(rows.codes.map(({ id, name }) => [id, name]))
  const quotes = new Map(rows.codings.map(({ id, quote }) => [id, quote]))
  return [
    ...rows.codes.map(codeNote),
    ...rows.codings.flatMap(coding => codingNote(coding, codeNames.get(coding.code) ?? '') ?? []),
    ...rows.flows.map(flow => flowNote(flow, end, [quotes.get(flow.from) ?? '', quotes.get(flow.to) ?? ''])),
    ...rows.stories.map(story => storyNote(story, rows, end)),
    ...rows.memos.map(memoNote),
  ]
}

function codebook(rows: ExportRows): Element | null {
  const codes = codeElements(rows.codes, code => [
    reference('NoteRef', noteGuid('code', code.id)),
    ...memoRefs(rows, 'code', code.id),
  ])
  return codes.length === 0 ? null : element('CodeBook', {}, [element('Codes', {}, codes)])
}

/** Codes with those below them. @param more what else a code holds, between its description and the codes below */
export function codeElements(codes: readonly ExportCode[], more: (code: ExportCode) => Element[]): Element[] {
  const below = Map.groupBy(codes, ({ parent }) => parent)
  const tree = (parent: string | null): Element[] =>
    (below.get(parent) ?? []).map(code =>
      element('Code', { guid: guid(code.id), name: code.name, isCodable: 'true', color: code.colour }, [
        description(codeDescription(code)),
        ...more(code),
        ...tree(code.id),
      ]),
    )
  return tree(null)
}

function memoRefs(rows: ExportRows, on: 'code' | 'flow' | 'coding' | 'document', id: string): Element[] {
  return rows.memos
    .filter(memo => memo[on] === id && memo.start === null)
    .map(memo => reference('NoteRef', guid(memo.id)))
}

const valueTypes: Readonly<Record<string, string>> = { number: 'Float', boolean: 'Boolean', date: 'Date' }

function variables(rows: ExportRows): Element[] {
  const theirs = rows.variables.map(({ id, name, type, subject, role, choices, note }) =>
    element('Variable', { guid: guid(id), name, typeOfVariable: valueTypes[type] ?? 'Text' }, [
      description(
        `${note === '' ? '' : `${note}\n`}${carriedLine({ k: 'variable', type, subject, role, choices: JSON.parse(choices) as unknown })}`,
      ),
    ]),
  )
  return [
    ...theirs,
    ...Object.values(own).map(({ guid: id, name, type }) =>
      element('Variable', { guid: id, name, typeOfVariable: type }),
    ),
  ]
}

function valuesOf(rows: ExportRows, subject: string): Element[] {
  const types = new Map(rows.variables.map(({ id, type }) => [id, type]))
  return rows.values
    .filter(value => value.subject === subject)
    .map(({ variable, value }) => variableValue(guid(variable), types.get(variable) ?? 'text', value))
}

/** A value by its type; words that do not fit it go as text. */
function variableValue(variable: string, type: string, value: string): Element {
  const typed =
    type === 'number' && decimalText(value) !== null
      ? 'FloatValue'
      : type === 'boolean' && /^(?:true|false)$/.test(value)
        ? 'BooleanValue'
        : type === 'date' && dateText(value) !== null
          ? 'DateValue'
          : 'TextValue'
  return element('VariableValue', {}, [reference('VariableRef', variable), element(typed, {}, [], value)])
}

function kindValue(kind: string): Element {
  return variableValue(own.kind.guid, 'text', kind)
}

function people(rows: ExportRows): Element[] {
  return rows.participants.map(({ id, name, note }) => {
    const heard = rows.documents.filter(
      ({ teller, speakers }) => teller === id || speakers.some(({ participant }) => participant === id),
    )
    return element('Case', { guid: guid(id), name }, [
      description(note),
      ...valuesOf(rows, id),
      kindValue('participant'),
      ...heard.map(document => reference('SourceRef', guid(document.id))),
    ])
  })
}

function stories(rows: ExportRows, ofCoding: ReadonlyMap<string, Passage>): Element[] {
  return rows.stories.map(story => {
    const passages = rows.steps
      .filter(step => step.story === story.id)
      .flatMap(step => ofCoding.get(step.coding ?? '')?.guid ?? [])
    return element('Case', { guid: guid(story.id), name: `Story: ${story.title}` }, [
      description(story.note),
      kindValue('story'),
      story.document === null ? null : reference('SourceRef', guid(story.document)),
      ...[...new Set(passages)].map(passage => reference('SelectionRef', passage)),
    ])
  })
}

function source({ document, passages }: DocumentPassages, rows: ExportRows, carries: ReadonlySet<string>): Element {
  return element(
    'TextSource',
    {
      guid: guid(document.id),
      name: document.title,
      plainTextPath: path(document),
      creationDateTime: isoTime(document.created_at),
    },
    [
      ...passages.map(passage => selection(passage, rows, carries)),
      ...memoRefs(rows, 'document', document.id),
      ...valuesOf(rows, document.id),
    ],
  )
}

function path(document: ExportDocument): string {
  return `internal://${guid(document.id)}.txt`
}

function selection(passage: Passage, rows: ExportRows, carries: ReadonlySet<string>): Element {
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
      ...passage.memos.map(memo => reference('NoteRef', guid(memo.id))),
    ],
  )
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
