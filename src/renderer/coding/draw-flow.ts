import type { FlowKind, FlowStatus } from '../../shared/framework/relations'
import type { Passage } from '../../shared/model/flow'
import type { Id } from '../../shared/model/id'
import { api } from '../app/api'
import { patchDocument, refreshDocument } from '../app/queries'
import { drawFlowFrom, sayInStatus } from '../app/store'
import { text } from '../i18n/text'
import { cachedDocument, focusedCoding, passageOf } from './cached'
import { coding, useCoding } from './session'

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
  useCoding.setState({ flowDialog: { from: flowFrom, to: passageOf(focused, document) } })
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
}

/** Stores a flow and shows it in every open document it touches. */
export async function addFlow(from: Passage, to: Passage, choice: FlowChoice): Promise<void> {
  await api.flows.add({ from: from.coding, to: to.coding, ...choice })
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
