import type { LossCode } from '../../../shared/messages/en/losses'
import type { Loss } from '../../../shared/model/exchange'
import type { ForeignDatabase } from '../../db/foreign/foreign-database'
import { derivedGuid } from '../refi/guid'
import {
  colourOf,
  type ReadCase,
  type ReadCode,
  type ReadProject,
  type ReadSelection,
  type ReadText,
} from '../refi/read-project'
import { moment, whole, words } from './cells'
import { fromTheTop } from './from-the-top'
import { notesOf } from './notes-of'

/**
 * A project of QualCoder (its `data.qda`, versions 1 to 4): texts with their codings, annotations and memos, the codebook with its categories, cases,
 * attributes, journal. Positions are code points, end exclusive, as Python counts. Pictures, recordings and their codings lie outside of the database.
 */
export function readQualcoder(database: ForeignDatabase): { project: ReadProject; losses: Loss[] } {
  const losses: Loss[] = []
  const lose = (code: LossCode, details: Loss['details']) => void losses.push({ code, details })
  const [about] = database.rows('project', ['date', 'memo', 'codername', 'databaseversion'])
  // Numbers of rows mean something within one project only; when that was begun tells it from others.
  const id = (kind: string, row: unknown) => derivedGuid('QualCoder', words(about?.date ?? null), kind, String(row))
  const owners = new Set<string>()
  const user = (owner: string): string => {
    if (owner.trim() === '') return ''
    owners.add(owner)
    return id('coder', owner)
  }
  const notes = notesOf(id, user)
  const texts = readTexts(database, { id, user, notes, lose })
  const codes = readCodes(database, id)
  const { cases, variables } = readCases(database, { id, texts, lose })
  for (const { jid, name, jentry, owner, date } of database.rows('journal', ['jid', 'name', 'jentry', 'owner', 'date']))
    notes.add('journal', jid, { name: words(name), text: words(jentry), owner: words(owner), at: moment(date) })
  const projectMemo = words(about?.memo ?? null)
  const projectNotes =
    projectMemo.trim() === ''
      ? []
      : [
          notes.add('project', 'memo', {
            name: '',
            text: projectMemo,
            owner: words(about?.codername ?? null),
            at: null,
          }),
        ]
  return {
    losses,
    project: {
      ...{ name: '', origin: 'QualCoder', codes, variables, cases, notes: notes.all, projectNotes },
      texts: [...texts.values()].map(({ text }) => text),
      users: [...owners].map(owner => ({ guid: id('coder', owner), name: owner })),
      ...{ attachments: [], links: [], sets: [], graphs: [] },
    },
  }
}

type Names = (kind: string, row: unknown) => string
type Lose = (code: LossCode, details: Loss['details']) => void
type Texts = Map<number, { text: ReadText; length: number }>

function readTexts(
  database: ForeignDatabase,
  { id, user, notes, lose }: { id: Names; user: Names1; notes: ReturnType<typeof notesOf>; lose: Lose },
): Texts {
  const texts: Texts = new Map()
  const pictures = countBy(database, 'code_image', 'id')
  const sounds = countBy(database, 'code_av', 'id')
  for (const row of database.rows('source', ['id', 'name', 'fulltext', 'mediapath', 'memo', 'owner', 'date'])) {
    const [key, name, full] = [whole(row.id), words(row.name), words(row.fulltext)]
    const elsewhere = (pictures.get(key) ?? 0) + (sounds.get(key) ?? 0)
    if (/^\/?(?:images|audio|video)[:/]/.test(words(row.mediapath)))
      lose('attachment.left', { title: name, codings: elsewhere })
    if (full === '') continue
    texts.set(key, {
      length: [...full].length,
      text: {
        ...{ guid: id('source', key), name: name.trim() || `Untitled ${texts.size + 1}`, path: '', inline: full },
        ...{ description: words(row.memo), user: user(words(row.owner)), at: moment(row.date) },
        ...{ selections: [], codings: [], notes: [], values: [], times: [] },
      },
    })
  }
  const selections = new Map<string, ReadSelection>()
  const at = (fid: number, from: number, to: number, quote: string): ReadSelection | null => {
    const text = texts.get(fid)?.text
    if (text === undefined) return null
    const key = `${fid} ${from} ${to}`
    const known = selections.get(key)
    if (known) return known
    const made: ReadSelection = {
      ...{ guid: id('passage', key), name: quote, from, to, description: '', user: '', codings: [], notes: [] },
    }
    selections.set(key, made)
    text.selections.push(made)
    return made
  }
  let important = 0
  for (const [index, row] of database
    .rows('code_text', ['cid', 'fid', 'seltext', 'pos0', 'pos1', 'owner', 'date', 'memo', 'important'])
    .entries()) {
    const passage = at(whole(row.fid), whole(row.pos0), whole(row.pos1), words(row.seltext))
    if (passage === null) continue
    if (row.important === 1) important++
    const owner = words(row.owner)
    const memo = words(row.memo)
    passage.codings.push({
      ...{ guid: id('coding', index), code: id('code', whole(row.cid)), user: user(owner), at: moment(row.date) },
      notes:
        memo.trim() === '' ? [] : [notes.add('coding', index, { name: '', text: memo, owner, at: moment(row.date) })],
    })
  }
  if (important > 0) lose('weight.left', { count: important })
  for (const row of database.rows('annotation', ['anid', 'fid', 'pos0', 'pos1', 'memo', 'owner', 'date'])) {
    const passage = at(whole(row.fid), whole(row.pos0), whole(row.pos1), '')
    const note = { name: '', text: words(row.memo), owner: words(row.owner), at: moment(row.date) }
    if (passage !== null && note.text.trim() !== '') passage.notes.push(notes.add('annotation', whole(row.anid), note))
  }
  return texts
}

type Names1 = (owner: string) => string

function readCodes(database: ForeignDatabase, id: Names): ReadCode[] {
  const codes = new Set(database.rows('code_name', ['cid']).map(({ cid }) => whole(cid)))
  const rows = [
    ...database.rows('code_cat', ['catid', 'name', 'memo', 'supercatid']).map(row => ({
      ...{ guid: id('category', whole(row.catid)), name: words(row.name), memo: words(row.memo), colour: '' },
      parent: row.supercatid === null ? null : id('category', whole(row.supercatid)),
    })),
    ...database.rows('code_name', ['cid', 'name', 'memo', 'catid', 'supercid', 'color']).map(row => ({
      ...{ guid: id('code', whole(row.cid)), name: words(row.name), memo: words(row.memo), colour: words(row.color) },
      parent:
        row.supercid !== null && codes.has(whole(row.supercid))
          ? id('code', whole(row.supercid))
          : row.catid === null
            ? null
            : id('category', whole(row.catid)),
    })),
  ]
  return fromTheTop(rows).map(({ guid, parent, name, memo, colour }, index) => ({
    ...{ guid, parent, colour: colourOf(colour), description: memo, notes: [] },
    name: name.trim() || `Untitled ${index + 1}`,
  }))
}

function readCases(
  database: ForeignDatabase,
  { id, texts, lose }: { id: Names; texts: Texts; lose: Lose },
): Pick<ReadProject, 'cases' | 'variables'> {
  const variables = new Map<string, ReadProject['variables'][number]>()
  for (const row of database.rows('attribute_type', ['name', 'memo', 'caseOrFile', 'valuetype']))
    variables.set(`${words(row.caseOrFile)} ${words(row.name)}`, {
      ...{ guid: id(`variable ${words(row.caseOrFile)}`, words(row.name)), name: words(row.name) },
      ...{ type: words(row.valuetype) === 'numeric' ? 'Float' : 'Text', description: words(row.memo) },
    })
  const cases = new Map<number, ReadCase>()
  for (const row of database.rows('cases', ['caseid', 'name', 'memo']))
    cases.set(whole(row.caseid), {
      ...{ guid: id('case', whole(row.caseid)), name: words(row.name), description: words(row.memo) },
      ...{ values: [], codes: [], sources: [], selections: [] },
    })
  for (const row of database.rows('attribute', ['name', 'attr_type', 'value', 'id'])) {
    const kind = words(row.attr_type)
    const variable = variables.get(`${kind} ${words(row.name)}`)
    const values = kind === 'case' ? cases.get(whole(row.id))?.values : texts.get(whole(row.id))?.text.values
    const value = words(row.value)
    if (variable && values && value !== '') values.push({ variable: variable.guid, value })
  }
  const parts = new Map<number, number>()
  for (const row of database.rows('case_text', ['caseid', 'fid', 'pos0', 'pos1'])) {
    const [one, text] = [cases.get(whole(row.caseid)), texts.get(whole(row.fid))]
    if (!one || !text) continue
    const isWhole = whole(row.pos0) === 0 && whole(row.pos1) >= text.length - 1
    if (isWhole) one.sources.push(text.text.guid)
    else parts.set(whole(row.fid), (parts.get(whole(row.fid)) ?? 0) + 1)
  }
  for (const [fid, count] of parts) lose('people.passages', { title: texts.get(fid)?.text.name ?? '', count })
  return { cases: [...cases.values()], variables: [...variables.values()] }
}

function countBy(database: ForeignDatabase, table: string, column: string): Map<number, number> {
  const counts = new Map<number, number>()
  for (const row of database.rows(table, [column])) {
    const key = whole(row[column] ?? null)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
