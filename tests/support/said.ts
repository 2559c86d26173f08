import type { Project } from '../../src/main/db/project'
import { exportRows } from '../../src/main/db/refi/export-rows'

const byWords = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What a project says, by words instead of ids. */
export function said(project: Project) {
  const rows = exportRows(project)
  const names = new Map(rows.coders.map(({ id, name }) => [id, name]))
  const codes = new Map(rows.codes.map(({ id, key }) => [id, key]))
  const titles = new Map(rows.documents.map(({ id, title }) => [id, title]))
  const people = new Map(rows.participants.map(({ id, name }) => [id, name]))
  const codings = new Map(
    rows.codings.map(each => [
      each.id,
      [
        titles.get(each.document),
        codes.get(each.code),
        names.get(each.coder),
        each.start,
        each.end,
        each.quote,
        each.valence,
        each.stance,
        each.confidence,
        Math.floor(each.created_at / 1000),
      ].join('|'),
    ]),
  )
  const stories = new Map(rows.stories.map(({ id, title }) => [id, title]))
  const indicators = new Map(rows.indicators.map(({ id, name }) => [id, name]))
  const claims = new Map(rows.claims.map(({ id, statement }) => [id, statement]))
  const flowOf = new Map(
    rows.flows.map(({ id, from, to, kind }) => [id, `${kind} ${codings.get(from)} ${codings.get(to)}`]),
  )
  const evidenceEnds = (each: (typeof rows.evidence)[number]) => [
    indicators.get(each.fromIndicator ?? '') ??
      codings.get(each.fromCoding ?? '') ??
      flowOf.get(each.fromFlow ?? '') ??
      stories.get(each.fromStory ?? ''),
    codings.get(each.toCoding ?? '') ?? flowOf.get(each.toFlow ?? '') ?? claims.get(each.toClaim ?? ''),
  ]
  const place = (at: (typeof rows.flows)[number]['wordsAt']) =>
    at ? `${titles.get(at.document)} ${at.start}–${at.end}` : ''
  const coding = (id: string | null) => (id === null ? null : codings.get(id))
  return {
    codes: rows.codes.map(({ key, name, definition, example, questions, aliases }) => [
      key,
      name,
      definition,
      example,
      questions,
      aliases,
    ]),
    documents: rows.documents.map(({ title, kind, direction, text, hash, teller, speakers, turns }) => ({
      ...{ title, kind, direction, text, hash, teller: teller && people.get(teller) },
      speakers: speakers.map(({ label, interviewer, participant }) => [
        label,
        interviewer,
        participant && people.get(participant),
      ]),
      turns: turns.map(({ speaker, start, end, text: words }) => [
        speakers.findIndex(({ id }) => id === speaker),
        start,
        end,
        words,
      ]),
    })),
    codings: [...codings.values()].sort(byWords),
    flows: rows.flows
      .map(({ from, to, kind, status, strength, words, wordsAt, coder }) =>
        [coding(from), coding(to), kind, status, strength, words, place(wordsAt), names.get(coder)].join('→'),
      )
      .sort(byWords),
    stories: rows.stories.map(({ id, title, teller, form, note, period_start, period_end }) => ({
      ...{ title, form, note, period_start, period_end, teller: teller && people.get(teller) },
      steps: rows.steps
        .filter(({ story }) => story === id)
        .map(step => [coding(step.coding), step.field, step.cycle, step.status, step.status_at]),
    })),
    memos: rows.memos.map(({ plain, kind, title, body }) => [plain, kind, title, body].join('|')).sort(byWords),
    framework: {
      spaces: rows.inSpace
        .map(({ space, document, story }) =>
          [rows.spaces.find(({ id }) => id === space)?.name, titles.get(document ?? ''), stories.get(story ?? '')].join(
            '|',
          ),
        )
        .sort(byWords),
      indicators: rows.indicators.map(({ id: _, values, ...indicator }) => ({
        ...indicator,
        values: values.map(({ id: _id, ...value }) => value),
      })),
      claims: rows.claims.map(({ id: _, coder, ...claim }) => ({ ...claim, coder: names.get(coder) })),
      evidence: rows.evidence
        .map(each => [each.role, each.memo, names.get(each.coder), ...evidenceEnds(each)].join('|'))
        .sort(byWords),
      plan: rows.plan.map(({ id, ...entry }) => ({
        ...entry,
        stories: rows.planLinks
          .filter(({ entry: of }) => of === id)
          .map(({ story }) => stories.get(story ?? '') ?? '')
          .sort(byWords),
      })),
      consents: rows.consents.map(({ id: _, participant, ...consent }) => ({
        ...consent,
        who: people.get(participant),
      })),
      cells: rows.cells
        .map(({ cycle, story, state, note }) => [cycle, stories.get(story ?? ''), state, note].join('|'))
        .sort(byWords),
      judgements: rows.judgements
        .map(({ coding: on, decision, note }) => [coding(on), decision, note].join('|'))
        .sort(byWords),
    },
    values: rows.values
      .map(({ subject, value }) => [people.get(subject) ?? titles.get(subject), value].join('|'))
      .sort(byWords),
  }
}
