import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readFile } from '../../../src/main/import/read'
import { cycleSetKeys, cycleSets, isCycleKey, isLearningSide } from '../../../src/shared/framework/cycles'
import { FrameworkPack } from '../../../src/shared/framework/pack'
import { conditionKinds, flowKinds, flowStatuses, isReturn, isTold } from '../../../src/shared/framework/relations'
import { Valence } from '../../../src/shared/model/coding'
import { DocumentKind } from '../../../src/shared/model/document'

const Sample = z.object({
  name: z.string(),
  cycleSet: z.enum(cycleSetKeys),
  language: z.string(),
  description: z.string(),
  documents: z.array(
    z.strictObject({
      file: z.string(),
      title: z.string(),
      kind: DocumentKind,
      teller: z.string().optional(),
      date: z.iso.date(),
    }),
  ),
  participants: z.array(z.strictObject({ name: z.string(), pseudonym: z.string(), role: z.string() })),
  codings: z.array(
    z.strictObject({
      ref: z.string(),
      document: z.string(),
      code: z.string(),
      quote: z.string().min(1),
      nth: z.int().min(1).optional(),
      valence: Valence.optional(),
      stance: z.enum(['account', 'aspiration']).optional(),
      confidence: z.enum(['sure', 'unsure']).optional(),
      memo: z.string().optional(),
    }),
  ),
  flows: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      kind: z.enum(flowKinds),
      status: z.enum(flowStatuses),
      memo: z.string().optional(),
    }),
  ),
})

const resources = new URL('../../../resources/', import.meta.url)
const bytesOf = (file: string) => readFileSync(new URL(`sample/${file}`, resources))
const jsonOf = (file: string): unknown => JSON.parse(readFileSync(new URL(file, resources), 'utf8'))
const sample = Sample.parse(jsonOf('sample/sample.json'))
const pack = FrameworkPack.parse(jsonOf(`framework/${sample.cycleSet}.en.json`))
const codings = new Map(sample.codings.map(coding => [coding.ref, coding]))
const codes = new Map(pack.codes.map(code => [code.key, code]))
const cycleOf = (ref: string) => codes.get(codings.get(ref)?.code ?? '')?.cycle ?? null

/** Turns as a person reads them, found in the plainest way: no reader of the application is used. */
function turnsOf(file: string): string[] {
  const text = bytesOf(file).toString('utf8')
  if (!file.endsWith('.vtt')) return text.trim().split(/\n\n+/u)
  const turns: { speaker: string; text: string }[] = []
  for (const [, speaker = '', words = ''] of text.matchAll(/<v ([^>]+)>([^<]*)<\/v>/gu)) {
    const last = turns.at(-1)
    if (last?.speaker === speaker) last.text += ` ${words}`
    else turns.push({ speaker, text: words })
  }
  return turns.map(turn => turn.text)
}

const occurrences = (turns: string[], quote: string) =>
  turns.reduce((sum, turn) => sum + turn.split(quote).length - 1, 0)

describe('the sample project', () => {
  test('has three long transcripts, and two stories told by participants', () => {
    const names = new Set(sample.participants.map(participant => participant.name))
    const kinds = sample.documents.map(document => document.kind)
    expect(kinds.toSorted()).toEqual(['story', 'story', 'transcript', 'transcript', 'transcript'])
    for (const { file, kind, teller } of sample.documents) {
      const words = turnsOf(file).join(' ').split(/\s+/u).length
      expect(words, file).toBeGreaterThanOrEqual(kind === 'story' ? 250 : 1500)
      expect(words, file).toBeLessThanOrEqual(kind === 'story' ? 450 : 2400)
      if (kind === 'story') expect(names.has(teller ?? ''), file).toBe(true)
    }
  })

  test('calls its participants by their labels in the transcripts, and gives each another pseudonym', () => {
    const texts = sample.documents.map(document => bytesOf(document.file).toString('utf8')).join('\n')
    const labels = sample.participants.filter(({ name }) =>
      new RegExp(`<v ${name}>|\\] ${name}: |\\*\\*${name}:\\*\\*|by ${name},`, 'u').test(texts),
    )
    expect(labels.map(({ name }) => name)).toEqual(['Leila', 'Tomasz', 'Ines', 'Owen', 'Mireille', 'Samira'])
    expect(new Set(sample.participants.map(participant => participant.pseudonym)).size).toBe(sample.participants.length)
  })

  test('quotes every coding word for word from one turn', () => {
    for (const { ref, document, quote, nth } of sample.codings) {
      const found = occurrences(turnsOf(document), quote)
      if (nth === undefined) expect(found, `${ref}: ${quote}`).toBe(1)
      else expect(found, `${ref}: ${quote}`).toBeGreaterThanOrEqual(nth)
    }
  })

  test('has at least 60 codings under distinct names, with codes of the pack, and three or more in every cycle', () => {
    expect(codings.size).toBe(sample.codings.length)
    expect(codings.size).toBeGreaterThanOrEqual(60)
    for (const coding of sample.codings) expect(codes.has(coding.code), `${coding.ref}: ${coding.code}`).toBe(true)
    for (const cycle of cycleSets[sample.cycleSet]) {
      expect(sample.codings.filter(coding => cycleOf(coding.ref) === cycle).length, cycle).toBeGreaterThanOrEqual(3)
    }
  })

  test('never codes one passage twice with one code', () => {
    expect(new Set(sample.codings.map(coding => `${coding.document}|${coding.code}|${coding.quote}`)).size).toBe(
      codings.size,
    )
  })

  test('joins only codings that are there by at least 25 flows, none of them twice', () => {
    expect(sample.flows.length).toBeGreaterThanOrEqual(25)
    for (const { from, to } of sample.flows) {
      expect(codings.has(from), from).toBe(true)
      expect(codings.has(to), to).toBe(true)
      expect(from).not.toBe(to)
    }
    expect(new Set(sample.flows.map(flow => `${flow.from}>${flow.to}:${flow.kind}`)).size).toBe(sample.flows.length)
  })

  test('draws each kind of flow from where the framework lets it start', () => {
    const start = { enables: 'ENA', steers: 'STR', orients: 'ORI' } as const
    for (const { from, to, kind } of sample.flows) {
      if (kind === 'enables' || kind === 'steers' || kind === 'orients') expect(cycleOf(from), from).toBe(start[kind])
      if (kind === 'rival') expect(codings.get(from)?.code).toBe('ALT')
      if (kind === 'flow' || conditionKinds.has(kind)) expect([cycleOf(from), cycleOf(to)]).not.toContain(null)
      if (kind === 'reframe') expect(isReturn(cycleOf(from)!, cycleOf(to)!)).toBe(true)
    }
  })

  test('tells of plans, dead ends, harm and returns as well as of success', () => {
    const count = (status: string) => sample.flows.filter(flow => flow.status === status).length
    const told = sample.flows.filter(flow => isTold(flow.kind, flow.status))
    expect(count('aspired')).toBeGreaterThanOrEqual(4)
    expect(count('blocked')).toBeGreaterThanOrEqual(3)
    expect(count('confirmed')).toBeGreaterThanOrEqual(1)
    expect(told.filter(flow => codings.get(flow.to)?.valence === 'negative').length).toBeGreaterThanOrEqual(2)
    expect(told.filter(flow => isReturn(cycleOf(flow.from)!, cycleOf(flow.to)!)).length).toBeGreaterThanOrEqual(4)
    for (const { from, to, status } of sample.flows.filter(flow => flow.status === 'aspired')) {
      expect([codings.get(from)?.stance, codings.get(to)?.stance], `${from} ${status} ${to}`).toEqual([
        'aspiration',
        'aspiration',
      ])
    }
  })

  test('closes at least two learning loops, one of them in each story', () => {
    // A return flow closes a loop when a learning-side passage leads, by told flows, to the passage it starts from.
    const told = sample.flows.filter(flow => isTold(flow.kind, flow.status))
    const startsInLearning = (ref: string, seen: Set<string>): boolean => {
      seen.add(ref)
      const cycle = cycleOf(ref)
      if (cycle !== null && isCycleKey(cycle) && isLearningSide(cycle)) return true
      return told.some(flow => flow.to === ref && !seen.has(flow.from) && startsInLearning(flow.from, seen))
    }
    const loops = told.filter(
      flow => isReturn(cycleOf(flow.from)!, cycleOf(flow.to)!) && startsInLearning(flow.from, new Set()),
    )
    expect(loops.length).toBeGreaterThanOrEqual(2)
    for (const { file } of sample.documents.filter(document => document.kind === 'story')) {
      expect(
        loops.some(flow => codings.get(flow.from)?.document === file),
        file,
      ).toBe(true)
    }
  })
})

describe('the sample project, as the importer reads it', () => {
  test.each(sample.documents.map(document => document.file))(
    '%s has its speakers, and every quote in one turn',
    async file => {
      const draft = await readFile(new Uint8Array(bytesOf(file)), file, {})
      const document = sample.documents.find(entry => entry.file === file)!
      if (document.kind === 'transcript') {
        const labels = new Set(draft.speakers.map(speaker => speaker.label))
        expect(labels.has('Interviewer')).toBe(true)
        const spoken = sample.participants.filter(participant => labels.has(participant.name)).length
        expect(spoken).toBe(labels.size - 1)
        expect(draft.turns.every(turn => turn.speaker !== null && turn.start !== null)).toBe(true)
      }
      const turns = draft.turns.map(turn => turn.text)
      for (const { ref, quote, nth } of sample.codings.filter(coding => coding.document === file)) {
        expect(occurrences(turns, quote), `${ref}: ${quote}`).toBeGreaterThanOrEqual(nth ?? 1)
        if (nth === undefined) expect(occurrences(turns, quote), `${ref}: ${quote}`).toBe(1)
      }
    },
  )
})
