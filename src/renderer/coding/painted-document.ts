import { spanOf } from '../../shared/anchor/span'
import type { Coding } from '../../shared/model/coding'
import type { FlowPassages, Passage } from '../../shared/model/flow'
import type { Id } from '../../shared/model/id'
import type { OpenDocument } from '../../shared/model/open-document'
import type { FlowEnd, PaintedCoding, PaintedFlow } from '../editor/painted'
import type { ReadTurn } from '../editor/turn-heads'
import { formatTime } from '../i18n/format'
import type { CodeIndex } from './code-index'
import { markOf, nameInLine, slotOf } from './code-index'

/** Turns as they are read: names and times of speakers in words. */
export function readTurns(document: Pick<OpenDocument, 'turns' | 'speakers'>): ReadTurn[] {
  const speakers = new Map(document.speakers.map(speaker => [speaker.id, speaker]))
  return document.turns.map(turn => {
    const speaker = turn.speaker === null ? undefined : speakers.get(turn.speaker)
    return {
      id: turn.id,
      who: speaker?.name ?? '',
      time: turn.start === null ? '' : formatTime(turn.start),
      interviewer: speaker?.interviewer ?? false,
      text: turn.text,
      marks: turn.marks,
    }
  })
}

/** Codings as they are painted. Those whose code or turns are not there (deleted meanwhile) or whose words are gone are left out. */
export function paintedCodings(
  codings: readonly Coding[],
  index: CodeIndex,
  order: ReadonlyMap<Id, number>,
  me: Id | null,
): PaintedCoding[] {
  const all: PaintedCoding[] = []
  for (const coding of codings) {
    const before = paintedBefore.get(coding)
    const isSame = before && before.index === index && before.order === order && before.me === me
    const painted = isSame ? before.painted : paintedAnew(coding, index, order, me)
    if (painted) all.push(painted)
  }
  return all
}

function paintedAnew(
  coding: Coding,
  index: CodeIndex,
  order: ReadonlyMap<Id, number>,
  me: Id | null,
): PaintedCoding | null {
  const span = spanOf(coding.anchor, order)
  const code = index.byId.get(coding.code)
  if (!span || !code || coding.unanchored) return null
  const painted = {
    id: coding.id,
    span,
    slot: slotOf(code),
    colour: code.colour,
    key: markOf(code),
    name: nameInLine(code),
    signs: signsOf(coding),
    other: coding.coder === me ? null : coding.coderName,
    aspiration: coding.stance === 'aspiration',
  }
  paintedBefore.set(coding, { index, order, me, painted })
  return painted
}

/** How codings were painted last: of thousands one changes at a time, and what is the same object need not be compared. */
const paintedBefore = new WeakMap<
  Coding,
  { index: CodeIndex; order: ReadonlyMap<Id, number>; me: Id | null; painted: PaintedCoding }
>()

const valenceSigns = { positive: '', mixed: '±', negative: '−', null: '∅' } as const

/** − negative, ± mixed, ∅ null, ? unsure, ✎ memo. */
export function signsOf(coding: Pick<Coding, 'valence' | 'confidence' | 'memo'>): string {
  const signs = [
    coding.valence === null ? '' : valenceSigns[coding.valence],
    coding.confidence === 'unsure' ? '?' : '',
    coding.memo.trim() === '' ? '' : '✎',
  ]
  return signs.filter(Boolean).join(' ')
}

export interface EndWords {
  inTurn(name: string, turn: number): string
  inDocument(name: string, title: string): string
}

/** Flows as they are painted, each end with words for where it stands. */
export function paintedFlows(
  flows: readonly FlowPassages[],
  codings: readonly PaintedCoding[],
  index: CodeIndex,
  words: EndWords,
): PaintedFlow[] {
  const here = new Map(codings.map(coding => [coding.id, coding]))
  const end = (passage: Passage): FlowEnd => {
    const code = index.byId.get(passage.code)
    const coding = here.get(passage.coding)
    return {
      coding: passage.coding,
      slot: code ? slotOf(code) : 'none',
      key: code ? markOf(code) : '',
      // Made when it is read: of hundreds of ends only the few out of sight are ever named.
      get label() {
        const name = code?.name ?? ''
        return coding ? words.inTurn(name, coding.span.startTurn + 1) : words.inDocument(name, passage.documentTitle)
      },
    }
  }
  return flows.map(passages => {
    const { flow, from, to } = passages
    const ends = [here.get(from.coding), here.get(to.coding), index, words]
    const before = flowsBefore.get(passages)
    if (before?.ends.every((each, number) => each === ends[number])) return before.painted
    const painted = {
      id: flow.id,
      from: end(from),
      to: end(to),
      dashed: flow.status === 'aspired',
      barred: flow.status === 'blocked',
      words: flow.wordsAt,
    }
    flowsBefore.set(passages, { ends, painted })
    return painted
  })
}

/** The same for flows, with what they were painted from. */
const flowsBefore = new WeakMap<FlowPassages, { ends: readonly unknown[]; painted: PaintedFlow }>()
