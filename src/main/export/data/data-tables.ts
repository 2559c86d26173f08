import { cycleKeys } from '../../../shared/framework/cycles'
import { flowKinds, flowStatuses } from '../../../shared/framework/relations'
import { askings, confidences, evidenceRoles, levels, stances, valences } from '../../../shared/model/coding'
import { numberedNames } from '../../../shared/model/numbered-names'
import { coderKinds } from '../../../shared/model/team'
import type { ExportRows } from '../../db/refi/export-rows'
import { codePointOffsets } from '../../exchange/refi/code-points'
import { attributeColumns, attributesOf } from './attribute-columns'
import type { DataColumn, DataTable } from './data-table'

const id = (meaning: string, name = 'id'): DataColumn => ({ name, type: 'id', meaning })
const words = (name: string, meaning: string, values?: readonly string[]): DataColumn => ({
  ...{ name, type: 'text', meaning },
  ...(values === undefined ? {} : { values }),
})
const whole = (name: string, meaning: string): DataColumn => ({ name, type: 'integer', meaning })

/** What coders are called, by id. */
export function namesOf({ coders }: ExportRows): ReadonlyMap<string, string> {
  return numberedNames(coders.map(({ id: uuid, name }) => ({ key: uuid, uuid, name })))
}

/** When something was made, as ISO 8601 in UTC. */
const time = (ms: number) => new Date(ms).toISOString()

/** The tables of a project for statistics. Ids join them; every list is in an order that does not change between two exports. */
export function dataTables(rows: ExportRows): DataTable[] {
  return [
    codings(rows),
    documents(rows),
    participants(rows),
    codes(rows),
    flows(rows),
    stories(rows),
    steps(rows),
    memos(rows),
  ]
}

function codings(rows: ExportRows): DataTable {
  const documents = new Map(rows.documents.map(document => [document.id, document]))
  const points = new Map(rows.documents.map(({ id: of, text }) => [of, codePointOffsets(text)]))
  const speakers = new Map(rows.documents.map(document => [document.id, turnFinder(document)]))
  const codes = new Map(rows.codes.map(code => [code.id, code]))
  const kinds = new Map(rows.coders.map(({ id: of, kind }) => [of, kind]))
  const coders = namesOf(rows)
  const people = new Map(rows.participants.map(({ id: of, name }) => [of, name]))
  const notes = new Map(rows.memos.flatMap(memo => (memo.coding === null ? [] : [[memo.coding, memo.plain] as const])))
  return {
    name: 'codings',
    row: 'One passage coded by one coder to one code',
    columns: [
      id('Of the coding'),
      id('Of the document', 'document_id'),
      words('document', 'Title of the document'),
      whole('turn', 'Number of the turn in which the passage begins, from 1'),
      words('speaker', 'Label of who speaks there; empty if nobody is named'),
      id('Of the participant who speaks there or tells the story; empty if not known', 'participant_id'),
      words('participant', 'Name of that participant'),
      whole(
        'start',
        'Where the passage begins in texts/DOCUMENT_ID.txt, in Unicode code points from 0, as Python and R count',
      ),
      whole('end', 'Where it ends, the end not included; equal to start where the words are no longer in the text'),
      words(
        'quote',
        'The words as they were said; marks of the file between them, as time codes of subtitles, stand only in the text',
      ),
      id('Of the code', 'code_id'),
      words('code', 'Key of the code; its beginning says its place in the codebook'),
      words('code_name', 'Name of the code'),
      words('cycle', 'Value cycle of the code; empty if it belongs to none', cycleKeys),
      id('Of the coder', 'coder_id'),
      words('coder', 'Who coded; coders of one name are numbered'),
      words(
        'coder_kind',
        'A person; a teller who codes their own words, to be kept out of agreement; what a team agreed on; an import',
        coderKinds,
      ),
      words('valence', 'Empty if not judged', valences),
      words('stance', 'Empty: account', stances),
      words('confidence', 'Empty: sure', confidences),
      words('level', 'Empty if not judged', levels),
      { name: 'beneficiary', type: 'list', meaning: 'For whom, separated by semicolons' },
      words('asked', 'Whether it was asked for; empty if not judged', askings),
      words('evidence_role', 'Empty if not judged', evidenceRoles),
      words('memo', 'What was noted on the coding'),
      { name: 'is_anchored', type: 'boolean', meaning: 'false: the words are no longer in the text' },
      { name: 'created', type: 'time', meaning: 'When it was coded, UTC' },
    ],
    rows: rows.codings.map(coding => {
      const document = documents.get(coding.document)
      const point = points.get(coding.document) ?? (offset => offset)
      const code = codes.get(coding.code)
      const turn = speakers.get(coding.document)?.(coding.start) ?? null
      const person = turn?.participant ?? document?.teller ?? null
      return {
        ...{ id: coding.id, document_id: coding.document, document: document?.title ?? '' },
        ...{ turn: turn?.number ?? null, speaker: turn?.speaker ?? '' },
        ...{ participant_id: person ?? '', participant: people.get(person ?? '') ?? '' },
        ...{ start: point(coding.start), end: point(coding.unanchored === 1 ? coding.start : coding.end) },
        ...{ quote: coding.quote, code_id: coding.code, code: code?.key ?? '', code_name: code?.name ?? '' },
        ...{
          cycle: code?.cycle ?? '',
          coder_id: coding.coder,
          coder: coders.get(coding.coder) ?? '',
          coder_kind: kinds.get(coding.coder) ?? '',
        },
        ...{ valence: coding.valence ?? '' },
        ...{ stance: coding.stance ?? '', confidence: coding.confidence ?? '', level: coding.level ?? '' },
        ...{ beneficiary: listed(coding.beneficiary), asked: coding.asked ?? '' },
        ...{ evidence_role: coding.evidence_role ?? '', memo: notes.get(coding.id) ?? '' },
        ...{ is_anchored: String(coding.unanchored === 0), created: time(coding.created_at) },
      }
    }),
  }
}

/** Which turn an offset of the text lies in, and who speaks there. */
function turnFinder({ turns, speakers }: ExportRows['documents'][number]) {
  const known = new Map(speakers.map(speaker => [speaker.id, speaker]))
  return (offset: number) => {
    const index = turns.findLastIndex(turn => turn.at <= offset)
    const turn = turns[Math.max(index, 0)]
    if (turn === undefined) return null
    const speaker = known.get(turn.speaker ?? '')
    return { number: Math.max(index, 0) + 1, speaker: speaker?.label ?? '', participant: speaker?.participant ?? null }
  }
}

function documents(rows: ExportRows): DataTable {
  const people = new Map(rows.participants.map(({ id: of, name }) => [of, name]))
  return {
    name: 'documents',
    row: 'One transcript or story; its text is texts/ID.txt',
    columns: [
      id('Of the document'),
      words('title', 'Its title'),
      words('kind', 'What it is', ['transcript', 'story']),
      id('Of who tells it; empty if not known', 'teller_id'),
      words('teller', 'Name of who tells it'),
      whole('turns', 'How many turns or paragraphs it has'),
      whole('characters', 'Length of its text in Unicode code points'),
      { name: 'created', type: 'time', meaning: 'When it was brought in, UTC' },
      ...attributeColumns(rows, 'document'),
    ],
    rows: rows.documents.map(({ id: of, title, kind, teller, turns, text, created_at }) => ({
      ...{ id: of, title, kind, teller_id: teller ?? '', teller: people.get(teller ?? '') ?? '' },
      ...{ turns: turns.length, characters: [...text].length, created: time(created_at) },
      ...attributesOf(rows, 'document', of),
    })),
  }
}

function participants(rows: ExportRows): DataTable {
  return {
    name: 'participants',
    row: 'One person who is heard or told of',
    columns: [
      id('Of the participant'),
      words('name', 'As the project calls them'),
      words('note', 'What was noted'),
      ...attributeColumns(rows, 'participant'),
    ],
    rows: rows.participants.map(({ id: of, name, note }) => ({
      id: of,
      name,
      note,
      ...attributesOf(rows, 'participant', of),
    })),
  }
}

function codes(rows: ExportRows): DataTable {
  const keys = new Map(rows.codes.map(({ id: of, key }) => [of, key]))
  return {
    name: 'codes',
    row: 'One code of the codebook',
    columns: [
      id('Of the code'),
      words('key', 'Short name that does not change'),
      words('parent', 'Key of the code it lies below; empty at the top'),
      words('cycle', 'Value cycle; empty if it belongs to none', cycleKeys),
      words('name', 'Its name'),
      words('definition', 'What it means'),
      words('include', 'What belongs to it'),
      words('exclude', 'What does not'),
      words('rule', 'How to decide'),
      words('example', 'An example'),
      { name: 'is_archived', type: 'boolean', meaning: 'true: no longer used' },
    ],
    rows: rows.codes.map(code => ({
      ...{ id: code.id, key: code.key, parent: keys.get(code.parent ?? '') ?? '', cycle: code.cycle ?? '' },
      ...{ name: code.name, definition: code.definition || code.gloss, include: code.include_rule },
      ...{ exclude: code.exclude_rule, rule: code.decision_rule, example: code.example },
      is_archived: String(code.archived === 1),
    })),
  }
}

function flows(rows: ExportRows): DataTable {
  const codes = new Map(rows.codes.map(code => [code.id, code]))
  const ends = new Map(rows.codings.map(coding => [coding.id, coding]))
  const coders = namesOf(rows)
  return {
    name: 'flows',
    row: 'One flow drawn from a coding to another',
    columns: [
      id('Of the flow'),
      id('Coding from which it leads', 'from'),
      id('Coding to which it leads', 'to'),
      words('kind', 'What kind of relation', flowKinds),
      words('status', 'How far it is borne out', flowStatuses),
      whole('strength', 'From 1 (weak) to 3 (strong); empty if not judged'),
      words('words', 'The words that state it'),
      words('from_code', 'Key of the code at its beginning'),
      words('from_cycle', 'Value cycle there', cycleKeys),
      words('to_code', 'Key of the code at its end'),
      words('to_cycle', 'Value cycle there', cycleKeys),
      words('coder', 'Who drew it; coders of one name are numbered'),
      { name: 'created', type: 'time', meaning: 'When it was drawn, UTC' },
    ],
    rows: rows.flows.map(({ id: of, from, to, kind, status, strength, words: said, coder, created_at }) => {
      const [a, b] = [from, to].map(end => codes.get(ends.get(end)?.code ?? ''))
      return {
        ...{ id: of, from, to, kind, status, strength, words: said },
        ...{ from_code: a?.key ?? '', from_cycle: a?.cycle ?? '', to_code: b?.key ?? '', to_cycle: b?.cycle ?? '' },
        ...{ coder: coders.get(coder) ?? '', created: time(created_at) },
      }
    }),
  }
}

function stories(rows: ExportRows): DataTable {
  const people = new Map(rows.participants.map(({ id: of, name }) => [of, name]))
  return {
    name: 'stories',
    row: 'One value-creation story',
    columns: [
      id('Of the story'),
      words('title', 'Its title'),
      id('Of who tells it; empty if not known', 'teller_id'),
      words('teller', 'Name of who tells it'),
      id('Document it is or comes from; empty if none', 'document_id'),
      words('form', 'Template it follows; empty if none'),
      words('period_start', 'From when it tells'),
      words('period_end', 'Until when'),
      words('note', 'What was noted'),
    ],
    rows: rows.stories.map(story => ({
      ...{
        id: story.id,
        title: story.title,
        teller_id: story.teller ?? '',
        teller: people.get(story.teller ?? '') ?? '',
      },
      ...{ document_id: story.document ?? '', form: story.form ?? '', period_start: story.period_start },
      ...{ period_end: story.period_end, note: story.note },
    })),
  }
}

function steps(rows: ExportRows): DataTable {
  let [story, number] = ['', 0]
  return {
    name: 'story_steps',
    row: 'One step of a story, in its order',
    columns: [
      id('Of the story', 'story_id'),
      whole('step', 'Its number in the story, from 1'),
      id('Coding whose words it is; empty if it has none', 'coding_id'),
      words('field', 'Question of the form it answers; empty if none'),
      words('cycle', 'Value cycle', cycleKeys),
      words('quote', 'The words'),
      words('status', 'How far it is borne out', ['told', 'aspired', 'confirmed', 'disconfirmed']),
      words('status_at', 'When that was found'),
      words('note', 'What was noted'),
    ],
    rows: rows.steps.map(step => {
      number = step.story === story ? number + 1 : 1
      story = step.story
      return {
        ...{ story_id: step.story, step: number, coding_id: step.coding ?? '', field: step.field },
        ...{
          cycle: step.cycle ?? '',
          quote: step.quote,
          status: step.status,
          status_at: step.status_at,
          note: step.note,
        },
      }
    }),
  }
}

function memos(rows: ExportRows): DataTable {
  const coders = namesOf(rows)
  const kinds = ['document', 'coding', 'code', 'flow', 'story', 'participant'] as const
  return {
    name: 'memos',
    row: 'One memo',
    columns: [
      id('Of the memo'),
      words('kind', 'What kind of memo'),
      words('title', 'Its title'),
      words('text', 'What it says'),
      words('on', 'What it is about; empty: the project', kinds),
      id('Of what it is about', 'on_id'),
      words('quote', 'The words it is about, where it is about a passage'),
      words('coder', 'Who wrote it; coders of one name are numbered'),
      { name: 'created', type: 'time', meaning: 'When it was begun, UTC' },
    ],
    rows: rows.memos.map(memo => {
      const on = kinds.find(kind => memo[kind] !== null)
      return {
        ...{ id: memo.id, kind: memo.kind, title: memo.title, text: memo.plain, on: on ?? '' },
        ...{ on_id: on === undefined ? '' : (memo[on] ?? ''), quote: memo.quote, coder: coders.get(memo.coder) ?? '' },
        created: time(memo.created_at),
      }
    }),
  }
}

function listed(json: string): string {
  return (JSON.parse(json) as string[]).join('; ')
}
