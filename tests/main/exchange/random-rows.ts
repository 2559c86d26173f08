import { contextAround } from '../../../src/main/db/passage'
import type { Project } from '../../../src/main/db/project'
import { newUuid, uuidBytes } from '../../../src/main/db/uuid'
import { tokensOf } from '../../../src/shared/merge/tokens'

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

export type Value = string | number | null | Buffer
export type Below = (below: number) => number

export interface Maker {
  project: Project
  below: Below
}

export const words = [
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
export const word = ({ below }: Maker) => `${words[below(words.length)]}-${below(1000)}`
export const one = <T>({ below }: Maker, choices: readonly T[]): T => choices[below(choices.length)]!

export function row(maker: Maker, table: string, orNull = false): number | null {
  if (orNull && maker.below(3) === 0) return null
  const ids = maker.project.prepare(`SELECT id FROM ${table} ORDER BY uuid`).pluck().all() as number[]
  return ids.length === 0 ? null : ids[maker.below(ids.length)]!
}

/** Some words of some turn. */
function passage(maker: Maker) {
  const turns = maker.project.prepare('SELECT id, document_id, text FROM turn ORDER BY uuid').all() as {
    id: number
    document_id: number
    text: string
  }[]
  const at = one(
    maker,
    turns.filter(({ text }) => text.length > 12),
  )
  if (!at) return null
  const tokens = tokensOf(at.text)
  const starts = tokens.flatMap((token, index) => (/\p{L}/u.test(token) && index + 2 < tokens.length ? [index] : []))
  if (starts.length === 0) return null
  const first = one(maker, starts)
  const start = tokens.slice(0, first).join('').length
  const end = tokens.slice(0, first + 3).join('').length
  const quote = at.text.slice(start, end)
  return { turn: at.id, document: at.document_id, start, end, quote, ...contextAround(at.text, start, at.text, end) }
}

const cycles = ['IMM', 'POT', 'APP', 'REA'] as const

/** Columns of a new row of each table that a person's action makes; null where there is nothing it could be about. */
export const makers: Record<string, (maker: Maker) => Record<string, Value> | null> = {
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
    const at = passage(m)
    const code = row(m, 'code')
    if (!at || code === null) return null
    return {
      ...{ document_id: at.document, code_id: code, coder_id: m.project.coderRow(), start_turn_id: at.turn },
      ...{ start_off: at.start, end_turn_id: at.turn, end_off: at.end, doc_start: 0, doc_end: 1, created_at: 1 },
      ...{ valence: one(m, ['positive', 'mixed', null]), quote: at.quote, prefix: at.prefix, suffix: at.suffix },
      beneficiary: JSON.stringify([word(m)]),
    }
  },
  flow: m => {
    const [from, to] = [row(m, 'coding'), row(m, 'coding')]
    if (from === null || to === null || from === to) return null
    const at = m.below(2) === 0 ? passage(m) : null
    return {
      ...{
        from_id: from,
        to_id: to,
        kind: 'flow',
        status: one(m, ['told', 'aspired']),
        coder_id: m.project.coderRow(),
      },
      ...{ created_at: 1, words: at?.quote ?? word(m), words_turn_id: at?.turn ?? null },
      ...{ words_start: at?.start ?? null, words_end: at?.end ?? null },
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
    const at = about === 'document' && m.below(2) === 0 ? passage(m) : null
    const subject = at?.document ?? row(m, about)
    const plain = word(m)
    if (subject === null) return null
    return {
      ...{ kind: 'note', title: word(m), body: JSON.stringify(plain), plain, [`${about}_id`]: subject },
      ...{ start_turn_id: at?.turn ?? null, start_off: at?.start ?? null, end_turn_id: at?.turn ?? null },
      ...{ end_off: at?.end ?? null, quote: at?.quote ?? '' },
      ...{ coder_id: m.project.coderRow(), created_at: 1, changed_at: 1 },
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
export const natural: Record<string, readonly string[]> = {
  setting: ['key'],
  consent: ['participant_id', 'purpose'],
  variable_value: ['variable_id', 'participant_id'],
  indicator_value: ['indicator_id', 'at'],
  cell_state: ['cycle', 'story_id'],
}

export const madeTables = Object.keys(makers)
