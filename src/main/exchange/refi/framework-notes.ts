import type { ExportEvidence } from '../../db/refi/export-framework'
import type { ExportRows } from '../../db/refi/export-rows'
import { derivedGuid, guid } from './guid'
import { type Note, note, words } from './notes'

/** Notes that carry the framework's own records: claims, evidence, indicators, plan, consent, spaces, empty cells, judgements. */
export function frameworkNotes(rows: ExportRows, end: (coding: string) => unknown): Note[] {
  const people = new Map(rows.participants.map(({ id, name }) => [id, name]))
  const stories = new Map(rows.stories.map(({ id, title }) => [id, title]))
  const titles = new Map(rows.documents.map(({ id, title }) => [id, title]))
  const indicators = new Map(rows.indicators.map(({ id, name }) => [id, name]))
  const named = (id: string | null, names: ReadonlyMap<string, string>) =>
    id === null || !names.has(id) ? [] : [{ id, name: names.get(id) ?? '' }]
  const plain = { coder: null, at: null }
  return [
    ...rows.spaces.map(({ id, name, note: text }) =>
      note({ guid: derivedGuid('note', 'space', id), name: `Space: ${name}`, ...plain }, text, {
        ...{ k: 'space', id, name, note: text },
        documents: rows.inSpace.flatMap(({ space, document }) => (space === id ? named(document, titles) : [])),
        stories: rows.inSpace.flatMap(({ space, story }) => (space === id ? named(story, stories) : [])),
      }),
    ),
    ...rows.indicators.map(({ values, ...indicator }) =>
      note(
        { guid: derivedGuid('note', 'indicator', indicator.id), name: `Indicator: ${words(indicator.name)}`, ...plain },
        [
          indicator.note,
          ...values.map(({ at, group, value, raw }) =>
            `${at}${group && ` (${group})`}: ${value ?? raw} ${indicator.unit}`.trim(),
          ),
        ]
          .filter(line => line !== '')
          .join('\n'),
        { k: 'indicator', ...indicator, values: values.map(({ id: _, ...value }) => value) },
      ),
    ),
    ...rows.claims.map(({ id, statement, path, status, alternatives, note: text, coder, created_at }) =>
      note(
        { ...{ guid: claimNote(id), name: `Claim: ${words(statement)}`, coder, at: created_at }, values: { status } },
        [statement, text, alternatives && `Other explanations: ${alternatives}`]
          .filter(line => line !== '')
          .join('\n\n'),
        {
          ...{ k: 'claim', id, statement, path: JSON.parse(path) as unknown, status, alternatives },
          note: text,
          coder,
          at: created_at,
        },
      ),
    ),
    ...rows.evidence.map(each => {
      const { id, role, coder, created_at, memo } = each
      const [from, to] = ends(each)
      const one = ({ kind, of }: { kind: string; of: string }) => ({
        kind,
        id: of,
        coding: kind === 'coding' ? end(of) : null,
      })
      return note(
        { guid: evidenceNote(id), name: `Evidence: ${role}`, coder, at: created_at },
        [`${from.kind} → ${to.kind} (${role})`, memo].filter(line => line !== '').join('\n'),
        { k: 'evidence', id, role, from: one(from), to: one(to), coder, at: created_at, memo },
      )
    }),
    ...rows.plan.map(entry =>
      note(
        { guid: derivedGuid('note', 'plan', entry.id), name: `Plan: ${words(entry.text)}`, ...plain },
        [`${entry.cycle}, ${entry.kind}: ${entry.text}`, entry.outcome].filter(line => line !== '').join('\n'),
        {
          ...{ k: 'plan', ...entry },
          stories: rows.planLinks.flatMap(link => (link.entry === entry.id ? named(link.story, stories) : [])),
          indicators: rows.planLinks.flatMap(link =>
            link.entry === entry.id ? named(link.indicator, indicators) : [],
          ),
        },
      ),
    ),
    ...rows.consents.map(({ id, participant, ...consent }) => {
      const name = people.get(participant) ?? ''
      return note(
        { guid: derivedGuid('note', 'consent', id), name: `Consent: ${name}`, ...plain },
        `${name}, ${consent.purpose}: ${consent.state} ${consent.at}`.trim(),
        { k: 'consent', person: { id: participant, name }, ...consent },
      )
    }),
    ...rows.cells.map(({ id, story, ...cell }) =>
      note(
        { guid: derivedGuid('note', 'cell', id), name: `Empty cell: ${cell.cycle}`, ...plain },
        `${story === null ? '' : `${stories.get(story) ?? ''}, `}${cell.cycle}: ${cell.state}`,
        { k: 'cell', ...cell, story: named(story, stories)[0] ?? null },
      ),
    ),
    ...rows.judgements.map(({ id, coding, coder, ...judgement }) =>
      note(
        { guid: derivedGuid('note', 'judgement', id), name: 'Judged again', coder, at: judgement.at },
        `${judgement.decision} ${judgement.note}`.trim(),
        { k: 'judgement', coding: end(coding), coder, ...judgement },
      ),
    ),
  ]
}

export const claimNote = (id: string) => derivedGuid('note', 'claim', id)
export const evidenceNote = (id: string) => derivedGuid('note', 'evidence', id)

/** The two things a piece of evidence joins. */
export function ends(each: ExportEvidence): [{ kind: string; of: string }, { kind: string; of: string }] {
  const given = (...all: [string, string | null][]) => {
    const [kind, of] = all.find(([, id]) => id !== null) ?? ['', '']
    return { kind, of: of ?? '' }
  }
  return [
    given(
      ['indicator', each.fromIndicator],
      ['coding', each.fromCoding],
      ['flow', each.fromFlow],
      ['story', each.fromStory],
    ),
    given(['coding', each.toCoding], ['flow', each.toFlow], ['claim', each.toClaim]),
  ]
}

/** What a link in the file may join: GUIDs of a passage or a claim's note; null for what has none. */
export function linkEnd(
  { kind, of }: { kind: string; of: string },
  passage: (coding: string) => string | null,
): string | null {
  if (kind === 'coding') return passage(of)
  if (kind === 'claim') return claimNote(of)
  if (kind === 'story') return guid(of)
  return null
}
