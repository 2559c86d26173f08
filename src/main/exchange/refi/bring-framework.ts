import type { z } from 'zod'
import {
  linkPlanEntry,
  putIntoSpace,
  storeCell,
  storeClaim,
  storeConsent,
  storeEvidence,
  storeIndicator,
  storeIndicatorValue,
  storeJudgement,
  storePlanEntry,
  storeSpace,
} from '../../db/refi/import-framework'
import type { Row } from '../../db/refi/import-rows'
import { type BroughtIn, short } from './brought-in'
import type { CodingPlace } from './carried-records'
import { findCoding } from './find-coding'
import {
  CellRecord,
  ClaimRecord,
  ConsentRecord,
  EvidenceRecord,
  IndicatorRecord,
  JudgementRecord,
  PlanRecord,
  SpaceRecord,
} from './framework-records'
import { guidKey } from './guid'

/** Spaces, indicators, claims, plan, consent, empty cells, judgements and evidence come back from their notes; what is there already stays. */
export function bringFramework(into: BroughtIn): void {
  const { project } = into
  const records = into.prepared.notes.map(({ record }) => record).filter(record => record !== null)
  const each = <Record>(schema: z.ZodType<Record>, work: (record: Record) => void) => {
    for (const record of records) {
      const parsed = schema.safeParse(record)
      if (parsed.success) work(parsed.data)
    }
  }
  const indicators = new Map<string, Row>()
  const claims = new Map<string, Row>()
  each(SpaceRecord, ({ name, note, documents, stories }) => {
    const { row } = storeSpace(project, name, note)
    for (const one of documents)
      withRow(documentOf(into, one), document => putIntoSpace(project, row, 'document', document))
    for (const one of stories)
      withRow(into.stories.get(guidKey(one.id)), story => putIntoSpace(project, row, 'story', story))
  })
  each(IndicatorRecord, ({ id, values, k: _, ...fields }) => {
    const { row, isNew } = storeIndicator(project, fields)
    if (isNew) into.counts.records++
    indicators.set(guidKey(id), row)
    const differ = values.filter(value => storeIndicatorValue(project, row, value)).length
    if (differ > 0) into.lose('values.differ', { count: differ })
  })
  each(ClaimRecord, ({ id, coder, at, k: _, ...facts }) => {
    const { row, isNew } = storeClaim(project, facts, into.coder(guidKey(coder)), at)
    if (isNew) into.counts.records++
    claims.set(guidKey(id), row)
  })
  each(PlanRecord, ({ id: _id, stories, indicators: about, k: _, ...fields }) => {
    const { row, isNew } = storePlanEntry(project, fields)
    if (isNew) into.counts.records++
    for (const one of stories)
      withRow(into.stories.get(guidKey(one.id)), story => linkPlanEntry(project, row, 'story', story))
    for (const one of about)
      withRow(indicators.get(guidKey(one.id)), indicator => linkPlanEntry(project, row, 'indicator', indicator))
  })
  each(ConsentRecord, ({ person, k: _, ...consent }) => {
    const participant = into.people.get(guidKey(person.id)) ?? into.personNamed(person.name)
    if (participant === null) into.lose('record.lost', { kind: 'Consent', title: person.name })
    else if (storeConsent(project, participant, consent)) into.lose('values.differ', { count: 1 })
  })
  each(CellRecord, ({ story, k: _, ...cell }) => {
    const row = story === null ? null : into.stories.get(guidKey(story.id))
    if (row === undefined) into.lose('record.lost', { kind: cell.cycle, title: story?.name ?? '' })
    else storeCell(project, row, cell)
  })
  each(JudgementRecord, ({ coding, coder, k: _, ...judgement }) => {
    const row = findCoding(into, coding)
    if (row === null) into.lose('record.lost', { kind: 'Judgement', title: short(coding.quote) })
    else storeJudgement(project, row, { ...judgement, coder: into.coder(guidKey(coder)) })
  })
  const end = (kind: string, id: string, place: CodingPlace | null): Row | null => {
    if (kind === 'coding') return place && findCoding(into, place)
    const all = { indicator: indicators, claim: claims, flow: into.flows, story: into.stories }
    return (
      Object.entries(all)
        .find(([name]) => name === kind)?.[1]
        .get(guidKey(id)) ?? null
    )
  }
  each(EvidenceRecord, ({ role, from, to, coder, at, memo }) => {
    const [source, target] = [end(from.kind, from.id, from.coding), end(to.kind, to.id, to.coding)]
    if (source === null || target === null) {
      into.lose('record.lost', { kind: `${from.kind} → ${to.kind}`, title: short(from.coding?.quote ?? memo) })
      return
    }
    const evidence = { role, from: { kind: from.kind, row: source }, to: { kind: to.kind, row: target } }
    if (storeEvidence(project, { ...evidence, coder: into.coder(guidKey(coder)), at, memo })) into.counts.records++
  })
}

function documentOf(into: BroughtIn, { id, name }: { id: string; name: string }): Row | undefined {
  return into.texts.get(guidKey(id)) ?? [...into.texts.values()].find(({ title }) => title === name)
}

function withRow(row: Row | undefined, work: (row: Row) => void): void {
  if (row !== undefined) work(row)
}
