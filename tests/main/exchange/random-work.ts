import { listDocuments, recomputeOffsets } from '../../../src/main/db/documents'
import { redo, undo } from '../../../src/main/db/history'
import { loggedTables } from '../../../src/main/db/logged-tables'
import type { Project } from '../../../src/main/db/project'
import { replaceDocument } from '../../../src/main/db/replace-document'
import { derivedUuid, newUuid, uuidBytes } from '../../../src/main/db/uuid'
import { AppError } from '../../../src/shared/errors'
import { offsetMap } from '../../../src/shared/merge/map-offset'
import { tokensOf } from '../../../src/shared/merge/tokens'
import { draftOf } from '../../support/temporary-project'

/** A source of numbers that the same seed repeats (mulberry32). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return (((t ^ (t >>> 14)) >>> 0) % below) | 0
  }
}

type Value = string | number | null | Buffer
type Below = (below: number) => number

interface Maker {
  project: Project
  below: Below
}

const words = [
  'visit',
  'form',
  'desk',
  'trust',
  'family',
  'number',
  'kitchen',
  'notice',
  'evening',
  'owner',
  'week',
  'school',
]
const word = ({ below }: Maker) => `${words[below(words.length)]}-${below(1000)}`
const one = <T>({ below }: Maker, choices: readonly T[]): T => choices[below(choices.length)]!

function row(maker: Maker, table: string, orNull = false): number | null {
  if (orNull && maker.below(3) === 0) return null
  const ids = maker.project.prepare(`SELECT id FROM ${table} ORDER BY uuid`).pluck().all() as number[]
  return ids.length === 0 ? null : ids[maker.below(ids.length)]!
}

const cycles = ['IMM', 'POT', 'APP', 'REA'] as const

/** Columns of a new row of each table that a person's action makes; null where there is nothing it could be about. */
const makers: Record<string, (maker: Maker) => Record<string, Value> | null> = {
  participant: m => ({ name: word(m), note: word(m) }),
  code: m => ({
    ...{ parent_id: row(m, 'code', true), key: word(m), cycle: null, name: word(m), aliases: '[]', gloss: word(m) },
    ...{
      definition: word(m),
      questions: '[]',
      include_rule: '',
      exclude_rule: '',
      decision_rule: '',
      example: '',
      pos: m.below(100),
    },
  }),
  space: m => ({ name: word(m), note: '', pos: m.below(100) }),
  coding: m => {
    const turn = m.project.prepare('SELECT id, document_id, text FROM turn ORDER BY uuid').all() as {
      id: number
      document_id: number
      text: string
    }[]
    const at = one(
      m,
      turn.filter(({ text }) => text.length > 12),
    )
    const code = row(m, 'code')
    if (!at || code === null) return null
    const tokens = tokensOf(at.text)
    const starts = tokens.flatMap((token, index) => (/\p{L}/u.test(token) && index + 2 < tokens.length ? [index] : []))
    const first = one(m, starts)
    const last = first + 3
    const start = tokens.slice(0, first).join('').length
    const end = tokens.slice(0, last).join('').length
    return {
      ...{
        document_id: at.document_id,
        code_id: code,
        coder_id: m.project.coderRow(),
        start_turn_id: at.id,
        start_off: start,
      },
      ...{
        end_turn_id: at.id,
        end_off: end,
        doc_start: 0,
        doc_end: 1,
        created_at: 1,
        valence: one(m, ['positive', 'mixed', null]),
      },
      ...{ quote: at.text.slice(start, end), prefix: '', suffix: '', beneficiary: JSON.stringify([word(m)]) },
    }
  },
  flow: m => {
    const [from, to] = [row(m, 'coding'), row(m, 'coding')]
    if (from === null || to === null || from === to) return null
    return {
      from_id: from,
      to_id: to,
      kind: 'flow',
      status: one(m, ['told', 'aspired']),
      coder_id: m.project.coderRow(),
      created_at: 1,
      words: word(m),
    }
  },
  variable: m => ({ name: word(m), subject: 'participant', type: 'text', choices: '[]', role: null, note: '', pos: 1 }),
  consent: m => {
    const participant = row(m, 'participant')
    return participant === null
      ? null
      : {
          participant_id: participant,
          purpose: one(m, ['analyse', 'share']),
          state: one(m, ['given', 'refused']),
          at: '',
          note: word(m),
        }
  },
  variable_value: m => {
    const [variable, participant] = [row(m, 'variable'), row(m, 'participant')]
    return variable === null || participant === null
      ? null
      : { variable_id: variable, participant_id: participant, document_id: null, value: word(m) }
  },
  story: m => ({
    ...{
      title: word(m),
      teller_id: row(m, 'participant', true),
      space_id: row(m, 'space', true),
      document_id: row(m, 'document', true),
    },
    ...{
      form: null,
      period_start: '',
      period_end: '',
      note: '',
      coder_id: m.project.coderRow(),
      created_at: 1,
      pos: m.below(100),
    },
  }),
  story_step: m => {
    const story = row(m, 'story')
    return story === null
      ? null
      : {
          story_id: story,
          coding_id: row(m, 'coding', true),
          pos: m.below(100),
          field: '',
          cycle: one(m, cycles),
          quote: word(m),
          status: 'told',
          status_at: '',
          note: '',
        }
  },
  indicator: m => ({
    name: word(m),
    cycle: one(m, cycles),
    unit: '',
    source: '',
    target: null,
    direction: null,
    note: '',
    pos: 1,
  }),
  indicator_value: m => {
    const indicator = row(m, 'indicator')
    return indicator === null
      ? null
      : {
          indicator_id: indicator,
          at: `20${10 + m.below(5)}`,
          grp: '',
          value: m.below(9),
          raw: '',
          base: null,
          note: '',
        }
  },
  claim: m => ({
    statement: word(m),
    path: '[]',
    status: 'draft',
    alternatives: '',
    note: '',
    coder_id: m.project.coderRow(),
    created_at: 1,
    pos: 1,
  }),
  evidence: m => {
    const [from, to] = [row(m, 'coding'), row(m, 'claim')]
    return from === null || to === null
      ? null
      : {
          role: 'supports',
          from_coding_id: from,
          to_claim_id: to,
          coder_id: m.project.coderRow(),
          created_at: 1,
          memo: word(m),
        }
  },
  cell_state: m => ({
    cycle: one(m, cycles),
    story_id: row(m, 'story', true),
    state: one(m, ['notAsked', 'tooEarly']),
    note: word(m),
  }),
  plan_entry: m => ({ cycle: one(m, cycles), kind: 'risk', text: word(m), outcome: '', state: 'open', pos: 1 }),
  setting: m => ({ key: `key ${m.below(3)}`, value: JSON.stringify(word(m)) }),
  judgement: m => {
    const coding = row(m, 'coding')
    return coding === null
      ? null
      : { coding_id: coding, task: '2011-2020', decision: 'kept', note: word(m), coder_id: m.project.coderRow(), at: 1 }
  },
  memo: m => {
    const about = one(m, ['document', 'coding', 'code', 'flow', 'story', 'participant'])
    const subject = row(m, about)
    const plain = word(m)
    return subject === null
      ? null
      : {
          kind: 'note',
          title: word(m),
          body: JSON.stringify(plain),
          plain,
          [`${about}_id`]: subject,
          quote: '',
          coder_id: m.project.coderRow(),
          created_at: 1,
          changed_at: 1,
        }
  },
  media: m => {
    const document = row(m, 'document')
    return document === null
      ? null
      : { document_id: document, name: word(m), place: 'x.mp3', type: 'audio', size: 1, hash: 'h', offset_ms: 0 }
  },
  decision: m => ({
    subject: word(m),
    kind: 'code',
    outcome: 'first',
    reason: word(m),
    consensus_id: row(m, 'coding', true),
    coder_id: m.project.coderRow(),
    at: 1,
  }),
  remark: m => ({ subject: word(m), text: word(m), coder_id: m.project.coderRow(), created_at: 1 }),
  foreign_name: m => ({ tool: 'x', guid: word(m), tbl: 'code', row_uuid: uuidBytes(newUuid()) }),
  attachment: m => ({
    document_id: row(m, 'document', true),
    name: word(m),
    type: 'pdf',
    size: 1,
    hash: 'h',
    place: '',
    selections: '[]',
  }),
  saved: m => ({
    kind: 'query',
    name: word(m),
    settings: '{}',
    note: '',
    data_hash: '',
    coder_id: m.project.coderRow(),
    created_at: 1,
    changed_at: 1,
    pos: 1,
  }),
}

/** Rows known by what they are about have the same uuid in every copy. */
const natural: Record<string, readonly string[]> = {
  setting: ['key'],
  consent: ['participant_id', 'purpose'],
  variable_value: ['variable_id', 'participant_id'],
  indicator_value: ['indicator_id', 'at'],
  cell_state: ['cycle', 'story_id'],
}

export const madeTables = Object.keys(makers)

/** How texts are changed: word by word, or by bringing in a corrected version of the whole. */
export type TextWork = 'corrects' | 'replaces' | 'neither'

/** One random action of the project's coder, on any table. What cannot be done is not done. */
export function randomAction(project: Project, below: Below, texts: TextWork): void {
  const maker = { project, below }
  const choice = below(20)
  try {
    if (choice === 0) undo(project)
    else if (choice === 1) redo(project)
    else if (choice <= 4) {
      if (texts === 'corrects') correctText(maker)
      if (texts === 'replaces') replaceSome(maker)
    } else if (choice <= 7) act(project, () => removeSome(maker))
    else if (choice <= 12) act(project, () => changeSome(maker))
    else act(project, () => insertSome(maker))
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('history.')) return
    throw error
  }
}

function act(project: Project, work: () => void): void {
  project.act('sample', {}, () => {
    work()
    recomputeOffsets(project, project.prepare('SELECT id FROM document').pluck().all() as number[])
  })
}

function insertSome(maker: Maker): void {
  const table = one(maker, maker.below(3) === 0 ? ['coding', 'flow', 'memo'] : madeTables)
  const values = makers[table]!(maker)
  if (!values) return
  const { project } = maker
  const key = natural[table]?.map(column => {
    const target = loggedTables.find(({ name }) => name === table)?.references[column]
    const value = values[column]
    return target && value != null
      ? (project.prepare(`SELECT hex(uuid) FROM ${target} WHERE id=?`).pluck().get(value) as string)
      : String(value)
  })
  const uuid = key ? derivedUuid(table, ...key) : newUuid()
  if (key && project.prepare(`SELECT 1 FROM ${table} WHERE uuid=?`).get(uuidBytes(uuid))) return
  const columns = ['uuid', ...Object.keys(values)]
  project
    .prepare(`INSERT INTO ${table}(${columns.join(',')}) VALUES(${columns.map(() => '?').join(',')})`)
    .run(uuidBytes(uuid), ...Object.values(values))
}

const fixed = new Set([
  'coder_id',
  'document_id',
  'start_turn_id',
  'start_off',
  'end_turn_id',
  'end_off',
  'quote',
  'from_id',
  'to_id',
  'doc_start',
  'doc_end',
])

function changeSome(maker: Maker): void {
  const { project, below } = maker
  const table = one(maker, madeTables)
  const id = row(maker, table)
  const values = id === null ? null : makers[table]!(maker)
  if (!values) return
  if (table === 'coding' && below(3) === 0) {
    const anchor = ['document_id', 'start_turn_id', 'start_off', 'end_turn_id', 'end_off', 'quote']
    const same = project.prepare('SELECT document_id FROM coding WHERE id=?').pluck().get(id) === values.document_id
    if (same)
      project
        .prepare(
          `UPDATE coding SET ${anchor.map(c => `${c}=?`).join(',')}, unanchored=0, doc_start=0, doc_end=1 WHERE id=?`,
        )
        .run(...anchor.map(c => values[c]!), id)
    return
  }
  const key = natural[table] ?? []
  const columns = Object.keys(values).filter(
    column =>
      !fixed.has(column) &&
      !key.includes(column) &&
      !(table === 'memo' && column.endsWith('_id')) &&
      !(table === 'code' && column === 'parent_id' && isBelow(project, values.parent_id as number | null, id!)),
  )
  const column = one(maker, columns)
  const group = table === 'memo' && ['body', 'plain'].includes(column) ? ['body', 'plain'] : [column]
  project
    .prepare(`UPDATE ${table} SET ${group.map(c => `${c}=?`).join(',')} WHERE id=?`)
    .run(...group.map(c => values[c]!), id)
}

function isBelow(project: Project, code: number | null, above: number): boolean {
  let at = code
  while (at !== null) {
    if (at === above) return true
    at = project.prepare('SELECT parent_id FROM code WHERE id=?').pluck().get(at) as number | null
  }
  return false
}

function removeSome(maker: Maker): void {
  const { project } = maker
  const table = one(maker, [...madeTables, ...(maker.below(3) === 0 ? ['document'] : [])])
  const id = row(maker, table)
  if (id === null) return
  if (table === 'code' && project.prepare('SELECT 1 FROM code WHERE parent_id=?').get(id)) return
  if (table === 'document' && listDocuments(project).length < 2) return
  project.prepare(`DELETE FROM ${table} WHERE id=?`).run(id)
}

/** Changes a word of a turn; codings in it move with the change. */
function correctText(maker: Maker): void {
  const { project, below } = maker
  const turn = row(maker, 'turn')
  if (turn === null) return
  act(project, () => {
    const { text, document_id } = project.prepare('SELECT text, document_id FROM turn WHERE id=?').get(turn) as {
      text: string
      document_id: number
    }
    const tokens = tokensOf(text)
    const places = tokens.flatMap((token, index) => (/\p{L}/u.test(token) ? [index] : []))
    const at = one(maker, places)
    if (at === undefined) return
    tokens[at] = below(3) === 0 ? `${tokens[at]} ${word(maker)}` : `${words[below(words.length)]}${below(1000)}`
    const after = tokens.join('')
    project.prepare('UPDATE turn SET text=? WHERE id=?').run(after, turn)
    const map = offsetMap(text, after)
    for (const end of ['start', 'end'] as const)
      for (const coding of project
        .prepare(`SELECT id, ${end}_off AS at FROM coding WHERE ${end}_turn_id=? AND unanchored=0`)
        .all(turn) as { id: number; at: number }[])
        project.prepare(`UPDATE coding SET ${end}_off=? WHERE id=?`).run(map(coding.at, end), coding.id)
    for (const coding of project
      .prepare('SELECT id, start_off, end_off FROM coding WHERE start_turn_id=? AND end_turn_id=? AND unanchored=0')
      .all(turn, turn) as { id: number; start_off: number; end_off: number }[])
      project
        .prepare('UPDATE coding SET quote=? WHERE id=?')
        .run(after.slice(coding.start_off, coding.end_off), coding.id)
    recomputeOffsets(project, [document_id])
  })
}

function replaceSome(maker: Maker): void {
  const { project, below } = maker
  const document = one(maker, listDocuments(project))
  if (!document) return
  const texts = project
    .prepare('SELECT text FROM turn WHERE document_id=(SELECT id FROM document WHERE uuid=?) ORDER BY pos, uuid')
    .pluck()
    .all(uuidBytes(document.id)) as string[]
  const changed = texts.map((text, index) => (index === below(texts.length) ? `${text} ${word(maker)}` : text))
  replaceDocument(project, document.id, draftOf(changed, { title: document.title }))
}
