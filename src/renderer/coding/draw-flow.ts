import type { FlowKind, FlowStatus } from '../../shared/framework/relations'
import type { FlowStrength, FlowWords, Passage } from '../../shared/model/flow'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { appErrorOf } from '../app/errors'
import { patchDocument, refreshDocument } from '../app/queries'
import { drawFlowFrom, sayInStatus, ui } from '../app/store'
import { text } from '../i18n/text'
import { selectedSpan } from './apply-code'
import { cachedDocument, focusedCoding, passageOf } from './cached'
import { coding, currentStage, type StatingWords, useCoding } from './session'
import { whileStoring } from './storing'
import { suggestedWords } from './suggestions'

/** Begins a flow at the focused coding; a second time ends it there and asks for its kind. */
export function drawFlow(): void {
  const focused = focusedCoding()
  const document = cachedDocument()
  if (!focused || !document) {
    sayInStatus(text('coding:focus.first'))
    return
  }
  const { flowFrom } = coding()
  if (!flowFrom) {
    useCoding.setState({ flowFrom: passageOf(focused, document) })
    drawFlowFrom(focused.id)
    return
  }
  if (flowFrom.coding === focused.id) {
    sayInStatus(text('coding:flow.other'))
    return
  }
  const to = passageOf(focused, document)
  const words = selectedWords()
  useCoding.setState({
    flowDialog: {
      from: flowFrom,
      to,
      words,
      suggested: words ? null : suggestedWords(document, flowFrom.coding, to.coding),
    },
  })
}

/** The words that are selected in the text, if they lie in one turn. */
export function selectedWords(): StatingWords | null {
  const stage = currentStage()
  const span = stage && selectedSpan(stage)
  if (!span || span.startTurn !== span.endTurn) return null
  const turn = stage.turns[span.startTurn]!
  const at = { turn: turn.id, start: span.startOffset, end: span.endOffset }
  return { text: turn.text.slice(at.start, at.end), at }
}

/** Gives up the flow that is being drawn. */
export function stopDrawingFlow(): void {
  useCoding.setState({ flowFrom: null, flowDialog: null })
  drawFlowFrom(null)
}

export interface FlowChoice {
  kind: FlowKind
  status: FlowStatus
  memo: string
  strength: FlowStrength | null
  wordsAt: FlowWords | null
}

/** Stores a flow and shows it in every open document it touches. Until then it is being drawn: a key for the next one waits. */
export function addFlow(from: Passage, to: Passage, choice: FlowChoice): Promise<void> {
  return whileStoring(storeFlow(from, to, choice))
}

async function storeFlow(from: Passage, to: Passage, choice: FlowChoice): Promise<void> {
  try {
    await api.flows.add({ from: from.coding, to: to.coding, ...choice })
  } catch (error) {
    // An end that was removed meanwhile cannot be drawn from again; what is shown follows.
    if (appErrorOf(error)?.code === 'coding.notFound') {
      stopDrawingFlow()
      await refreshBoth(from.document, to.document)
    }
    throw error
  }
  stopDrawingFlow()
  await refreshBoth(from.document, to.document)
}

export async function changeFlow(id: Id, change: Partial<FlowChoice>): Promise<void> {
  const documents = documentsOf(id)
  const changed = await api.flows.update({ id, ...change })
  for (const document of documents) {
    patchDocument(document, open => ({
      ...open,
      flows: open.flows.map(each => (each.flow.id === id ? { ...each, flow: changed } : each)),
    }))
  }
}

/** Marks the selected words as those that state a flow: of the given one, or of the flow of the focused coding that was drawn last. */
export async function stateWithSelection(id?: Id): Promise<void> {
  const words = selectedWords()
  if (!words) {
    sayInStatus(text('coding:flow.words.select'))
    return
  }
  const focused = ui().focusedCoding
  const own = cachedDocument()?.flows.filter(({ flow }) => flow.from === focused || flow.to === focused)
  const flow =
    id ??
    own
      ?.map(each => each.flow.id)
      .toSorted()
      .at(-1)
  if (flow === undefined) {
    sayInStatus(text('coding:flow.words.none'))
    return
  }
  await changeFlow(flow, { wordsAt: words.at })
  sayInStatus(text('coding:flow.words.marked', { words: words.text }))
}

export async function removeFlow(id: Id): Promise<void> {
  const documents = documentsOf(id)
  await api.flows.remove({ id })
  for (const document of documents) {
    patchDocument(document, open => ({ ...open, flows: open.flows.filter(each => each.flow.id !== id) }))
  }
}

function documentsOf(flow: Id): Set<Id> {
  const found = cachedDocument()?.flows.find(each => each.flow.id === flow)
  return new Set(found ? [found.from.document, found.to.document] : [])
}

async function refreshBoth(one: Id, other: Id): Promise<void> {
  await Promise.all([...new Set([one, other])].map(refreshDocument))
}
