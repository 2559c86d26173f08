import {
  heldTexts,
  knownRow,
  logged,
  openText,
  passageAt,
  type StoredText,
  setOrigin,
  storeCoding,
  storeText,
} from '../../db/refi/import-rows'
import { type BroughtIn, short } from './brought-in'
import { CodingRecord } from './carried-records'
import type { PreparedText } from './prepare-text'
import type { ReadCoding } from './read-project'

/** Stores the texts, and on each what was coded there. Equal words are one passage, however many selections a tool makes of them. */
export function bringTexts(into: BroughtIn): void {
  const held = heldTexts(into.project)
  const records = new Map(into.prepared.notes.map(({ source, record }) => [source.guid, record]))
  for (const text of into.prepared.texts) {
    const before =
      text.text.trim() === '' ? (knownRow(into.project, 'document', text.source.guid)?.id ?? null) : held(text.text)
    if (before === null) into.counts.documents++
    else into.known.documents++
    const id = before ?? store(into, text)
    const stored = openText(into.project, id)
    for (const guid of [text.source.guid, ...text.also]) {
      into.texts.set(guid, stored)
      into.name('document', guid, stored)
    }
    const codings = () => into.counts.codings + into.known.codings
    const already = codings()
    logged(into.project, () => bringCodings(into, text, stored, records))
    into.shown.texts.push({
      title: text.source.name,
      becomes: before !== null ? 'known' : text.isMissing ? 'missing' : 'new',
      turns: text.isMissing ? 0 : text.draft.turns.length,
      words: text.draft.words,
      codings: codings() - already,
    })
  }
}

function store(into: BroughtIn, text: PreparedText): string {
  const speakers = text.draft.speakers.map((speaker, index) => {
    const person = into.people.get(text.people[index] ?? '')
    return person ? { ...speaker, is: person.id } : speaker
  })
  const id = storeText(into.project, { ...text.draft, speakers })
  const teller = into.people.get(text.teller ?? onlyPerson(into, text) ?? '')?.row ?? null
  setOrigin(into.project, id, { createdAt: text.source.at, teller, direction: text.direction })
  return id
}

/** GUID of the one person to whom the whole document belongs, where speakers do not say who is heard. */
function onlyPerson(into: BroughtIn, { source, draft, also }: PreparedText): string | null {
  if (draft.speakers.length > 0) return null
  const guids = [source.guid, ...also]
  const cases = into.prepared.project.cases.filter(
    ({ guid, sources }) => into.people.has(guid) && sources.some(each => guids.includes(each)),
  )
  return cases.length === 1 ? cases[0]!.guid : null
}

function bringCodings(
  into: BroughtIn,
  { source, placed }: PreparedText,
  document: StoredText,
  records: ReadonlyMap<string, unknown>,
): void {
  for (const { selection, place } of placed) {
    const passage = place === null ? null : passageAt(into.project, document, place)
    const quote = passage?.quote ?? (selection.description || selection.name)
    const there = into.passages.get(selection.guid) ?? { document, passage, codings: [] }
    into.passages.set(selection.guid, there)
    if (passage === null && selection.codings.length > 0) {
      into.unanchored += selection.codings.length
      into.lose('passage.outside', {
        title: document.title,
        quote: short(quote),
        from: String(selection.from),
        to: String(selection.to),
      })
    }
    for (const coding of selection.codings) bringCoding(coding, { quote, passage, user: selection.user }, there)
  }
  if (source.codings.length > 0) {
    const whole = { start: 0, end: document.map.length }
    const passage = passageAt(into.project, document, whole)
    const there = { document, passage, codings: [] }
    for (const coding of source.codings)
      bringCoding(coding, { quote: passage?.quote ?? '', passage, user: source.user }, there)
    into.lose('text.wholeCoded', { title: document.title, count: source.codings.length })
  }

  function bringCoding(
    coding: ReadCoding,
    { quote, passage, user }: { quote: string; passage: ReturnType<typeof passageAt>; user: string },
    there: {
      document: StoredText
      codings: {
        row: number
        id: string
        document: StoredText
        quote: string
        code: NonNullable<ReturnType<typeof into.codes.get>>
      }[]
    },
  ): void {
    if (into.mirrors.has(coding.code)) return
    const code = into.codes.get(coding.code)
    if (!code) {
      into.lose('coding.noCode', { title: document.title, code: coding.code || '–' })
      return
    }
    const record = coding.notes
      .map(note => CodingRecord.safeParse(records.get(note)))
      .find(({ success }) => success)?.data
    const { k: _, ...attributes } = record ?? { k: 'coding' as const }
    const { coding: stored, isNew } = storeCoding(into.project, document, {
      ...{ passage, quote, code: code.row, at: coding.at, attributes },
      coder: into.coder(coding.user || user),
    })
    if (isNew) into.counts.codings++
    else into.known.codings++
    const brought = { ...stored, document, quote, code }
    there.codings.push(brought)
    into.addCoding(coding.guid, brought)
    into.name('coding', coding.guid, stored)
  }
}
