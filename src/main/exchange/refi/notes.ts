import type {
  ExportCode,
  ExportCoding,
  ExportFlow,
  ExportMemo,
  ExportRows,
  ExportStory,
} from '../../db/refi/export-rows'
import { carriedLine } from './carried-line'
import { derivedGuid, guid } from './guid'
import type { DocumentPassages, Passage } from './passages'

/** A note in the project: its text goes into a file of its own, because other tools do not read notes that stand in the XML. */
export interface Note {
  guid: string
  name: string
  text: string
  coder: string | null
  at: number | null
  /** Values of the variables that say in other tools what the note carries. */
  values: Readonly<Partial<Record<'kind' | 'status' | 'strength', string>>>
}

export const words = (text: string) => (text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text)

export function note(
  about: Pick<Note, 'guid' | 'name' | 'coder' | 'at'> & { values?: Note['values'] },
  text: string,
  record: Readonly<Record<string, unknown>> & { k: string },
): Note {
  return {
    ...about,
    values: { kind: record.k, ...about.values },
    text: `${text === '' ? '' : `${text}\n\n`}${carriedLine(record)}\n`,
  }
}

export const noteGuid = (kind: 'coding' | 'code' | 'flow' | 'story', id: string) => derivedGuid('note', kind, id)

/** What a coding says besides its code; null where it says nothing more. */
export function codingNote(coding: ExportCoding, code: string): Note | null {
  const attributes = {
    valence: coding.valence,
    stance: coding.stance,
    confidence: coding.confidence,
    level: coding.level,
    asked: coding.asked,
    evidenceRole: coding.evidence_role,
  }
  const beneficiary = JSON.parse(coding.beneficiary) as string[]
  const said = Object.entries({ ...attributes, beneficiary: beneficiary.join('; ') || null }).filter(
    ([, value]) => value !== null,
  )
  if (said.length === 0) return null
  return note(
    { guid: noteGuid('coding', coding.id), name: `Coding: ${code}`, coder: coding.coder, at: coding.created_at },
    said.map(([name, value]) => `${name}: ${value}`).join('\n'),
    { k: 'coding', id: coding.id, ...attributes, beneficiary },
  )
}

export function codeNote(code: ExportCode, parent: string | null): Note {
  return note({ guid: noteGuid('code', code.id), name: `Code: ${code.name}`, coder: null, at: null }, '', {
    k: 'code',
    id: code.id,
    key: code.key,
    name: code.name,
    parent,
    cycle: code.cycle,
    aliases: JSON.parse(code.aliases) as unknown,
    gloss: code.gloss,
    definition: code.definition,
    questions: JSON.parse(code.questions) as unknown,
    include: code.include_rule,
    exclude: code.exclude_rule,
    rule: code.decision_rule,
    example: code.example,
    archived: code.archived === 1,
  })
}

/** Where a coding is, so that it is found again although every GUID was given anew: source, words, which of equal ones, code. */
export function fingerprints(
  rows: ExportRows,
  documents: readonly DocumentPassages[],
  of: ReadonlyMap<string, Passage>,
): (coding: string) => unknown {
  const codes = new Map(rows.codes.map(({ id, key }) => [id, key]))
  const titles = new Map(documents.map(({ document }) => [document.id, document]))
  const codings = new Map(rows.codings.map(coding => [coding.id, coding]))
  return id => {
    const coding = codings.get(id)
    const document = coding && titles.get(coding.document)
    if (!coding || !document) return null
    return {
      id,
      source: document.title,
      quote: coding.quote,
      start: of.get(id)?.start ?? 0,
      code: codes.get(coding.code) ?? '',
    }
  }
}

export function flowNote(
  flow: ExportFlow,
  end: (coding: string) => unknown,
  quotes: readonly [string, string],
  titles: ReadonlyMap<string, string>,
): Note {
  const text = [
    `${flow.kind} (${flow.status}): “${quotes[0]}” → “${quotes[1]}”`,
    flow.words && `Words that say so: ${flow.words}`,
  ]
  return note(
    {
      guid: noteGuid('flow', flow.id),
      name: `Flow: ${flow.kind}`,
      coder: flow.coder,
      at: flow.created_at,
      values: { status: flow.status, ...(flow.strength === null ? {} : { strength: String(flow.strength) }) },
    },
    text.filter(line => line !== '').join('\n'),
    {
      k: 'flow',
      id: flow.id,
      kind: flow.kind,
      status: flow.status,
      strength: flow.strength,
      words: flow.words,
      wordsAt: flow.wordsAt && {
        ...{ id: flow.wordsAt.document, source: titles.get(flow.wordsAt.document) ?? '' },
        ...{ start: flow.wordsAt.start, end: flow.wordsAt.end },
      },
      coder: flow.coder,
      at: flow.created_at,
      from: end(flow.from),
      to: end(flow.to),
    },
  )
}

export function storyNote(story: ExportStory, rows: ExportRows, end: (coding: string) => unknown): Note {
  const steps = rows.steps.filter(step => step.story === story.id)
  const lines = steps.map(({ quote, cycle, status }, index) => `${index + 1}. ${cycle ?? ''} (${status}) ${quote}`)
  const titles = new Map(rows.documents.map(({ id, title }) => [id, title]))
  const people = new Map(rows.participants.map(({ id, name }) => [id, name]))
  return note(
    { guid: noteGuid('story', story.id), name: `Story: ${words(story.title)}`, coder: story.coder, at: null },
    [story.note, ...lines].filter(line => line !== '').join('\n'),
    {
      k: 'story',
      id: story.id,
      title: story.title,
      note: story.note,
      teller: story.teller && { id: story.teller, name: people.get(story.teller) ?? '' },
      document: story.document && { id: story.document, source: titles.get(story.document) ?? '' },
      form: story.form,
      from: story.period_start,
      to: story.period_end,
      coder: story.coder,
      steps: steps.map(step => ({
        coding: step.coding && end(step.coding),
        field: step.field,
        cycle: step.cycle,
        quote: step.quote,
        status: step.status,
        at: step.status_at,
        note: step.note,
      })),
    },
  )
}

export function memoNote(memo: ExportMemo): Note {
  const about = (['document', 'coding', 'code', 'flow', 'story', 'participant'] as const).find(on => memo[on] !== null)
  return note(
    {
      guid: guid(memo.id),
      name: memo.title || `Memo: ${words(memo.plain.split('\n')[0] ?? '')}`,
      coder: memo.coder,
      at: memo.created_at,
    },
    memo.plain,
    {
      k: 'memo',
      id: memo.id,
      kind: memo.kind,
      title: memo.title,
      body: memo.body,
      on: about === undefined ? null : { what: memo.start === null ? about : 'passage', id: memo[about] },
      quote: memo.quote,
      coder: memo.coder,
      at: memo.created_at,
      changed: memo.changed_at,
    },
  )
}
