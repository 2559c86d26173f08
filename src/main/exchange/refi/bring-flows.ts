import { flowKinds } from '../../../shared/framework/relations'
import { type IncomingFlow, storeFlow } from '../../db/refi/import-notes'
import { type BroughtCoding, type BroughtIn, short } from './brought-in'
import { FlowRecord } from './carried-records'
import { findCoding } from './find-coding'
import { frameworkKinds } from './framework-records'
import { guidKey } from './guid'

/**
 * Flows come back from their notes, or from links between coded passages that are called like one of our relations. A link of another name is no flow
 * anybody has drawn: it is said and left to the person.
 */
export function bringFlows(into: BroughtIn): void {
  const told = new Set<string>()
  const links = new Map(into.prepared.project.links.flatMap(each => [...each.notes, each.guid].map(key => [key, each])))
  const notes = new Set(into.prepared.notes.map(({ source }) => source.guid))
  for (const { source, record } of into.prepared.notes) {
    const flow = FlowRecord.safeParse(record).data
    if (!flow) continue
    const [from, to] = [findCoding(into, flow.from), findCoding(into, flow.to)]
    const link = links.get(source.guid) ?? links.get(guidKey(flow.id))
    if (link) told.add(link.guid)
    if (!from || !to) into.lose('flow.lost', { from: short(flow.from.quote), to: short(flow.to.quote) })
    else
      store(into, guidKey(flow.id), from, to, {
        ...flow,
        coder: into.coder(guidKey(flow.coder)),
        wordsAt: wordsAt(into, flow),
      })
  }
  const carried = new Set(
    into.prepared.notes.flatMap(({ source, record }) => (frameworkKinds.has(record?.k) ? [source.guid] : [])),
  )
  for (const link of into.prepared.project.links) {
    if (link.notes.some(note => carried.has(note))) continue
    if (told.has(link.guid) || notes.has(link.from)) continue
    const [from, to] = [into.passages.get(link.from)?.codings[0], into.passages.get(link.to)?.codings[0]]
    const kind = flowKinds.find(known => known === link.name.trim().toLowerCase())
    if (from && to && kind)
      store(into, link.guid, from, to, {
        kind,
        status: 'told',
        strength: null,
        words: '',
        wordsAt: null,
        coder: into.coder(''),
        at: Date.now(),
      })
    else
      into.lose('link.other', {
        name: link.name || '–',
        from: from ? `“${short(from.quote)}”` : '…',
        to: to ? `“${short(to.quote)}”` : '…',
      })
  }
}

/** The turn in which the words stand that state a flow; nowhere where the text is another, or they go beyond one turn. */
function wordsAt(into: BroughtIn, { wordsAt: place }: FlowRecord): IncomingFlow['wordsAt'] {
  if (!place) return null
  const text = into.texts.get(guidKey(place.id)) ?? [...into.texts.values()].find(({ title }) => title === place.source)
  const [start, end] = [text?.map.toTurn(place.start, 'start'), text?.map.toTurn(place.end, 'end')]
  const turn = start ? text?.turns[start.turn] : undefined
  if (!start || !end || turn === undefined || start.turn !== end.turn || start.offset >= end.offset) return null
  return { turn, start: start.offset, end: end.offset }
}

function store(
  into: BroughtIn,
  guid: string,
  from: BroughtCoding,
  to: BroughtCoding,
  { kind, status, strength, words, wordsAt, coder, at }: Omit<IncomingFlow, 'from' | 'to'>,
): void {
  const stored = storeFlow(into.project, {
    from: from.row,
    to: to.row,
    kind,
    status,
    strength,
    words,
    wordsAt,
    coder,
    at,
  })
  if (stored === null) return
  if (stored.isNew) into.counts.flows++
  into.flows.set(guid, stored.flow)
  into.name('flow', guid, stored.flow)
}
