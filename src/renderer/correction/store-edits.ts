import type { Coding } from '../../shared/model/coding'
import type { FlowPassages } from '../../shared/model/flow'
import type { Id } from '../../shared/model/id'
import type { OpenDocument } from '../../shared/model/open-document'
import type { Corrected, TextEdit } from '../../shared/model/text-edit'
import { api } from '../app/api'
import { patchDocument, refreshDocument } from '../app/queries'
import { queryClient } from '../app/query-client'
import { queryKeys } from '../app/query-keys'
import { sayInStatus } from '../app/store'
import { cachedDocument } from '../coding/cached'
import { useCoding } from '../coding/session'
import { text } from '../i18n/text'

/** Corrections made since the last storing, and the texts they were made on. */
export interface EditBatch {
  base: { id: Id; text: string }[]
  edits: TextEdit[]
}

/**
 * Stores a batch as one action and brings the document in the cache up to date.
 * @param order ids of all turns afterwards
 * @param announce told what the cache holds from now on, before it does
 */
export async function storeEdits(
  document: Id,
  batch: EditBatch,
  order: readonly Id[],
  announce: (document: OpenDocument) => void,
): Promise<Corrected> {
  const corrected = await api.corrections.store({ document, ...batch })
  patchDocument(document, before => {
    const patched = withCorrected(before, corrected, order)
    announce(patched)
    return patched
  })
  // Another window made or joined turns meanwhile.
  if (corrected.document.turns !== order.length)
    await queryClient.invalidateQueries({ queryKey: queryKeys.openDocument(document) })
  followFlowBeingDrawn(corrected.codings)
  if (corrected.lost > 0) sayInStatus(text('correction:lost', { count: corrected.lost }), true)
  // The words that state a flow have moved with the text; only the main side knows where to.
  const gone = batch.edits.flatMap(edit => (edit.kind === 'join' ? [edit.next] : []))
  const touched = new Set([...corrected.turns.map(({ id }) => id), ...gone])
  const flows = cachedDocument(document)?.flows ?? []
  if (flows.some(({ flow }) => flow.wordsAt && touched.has(flow.wordsAt.turn))) await refreshDocument(document)
  return corrected
}

function withCorrected(before: OpenDocument, corrected: Corrected, order: readonly Id[]): OpenDocument {
  const turns = new Map([...before.turns, ...corrected.turns].map(turn => [turn.id, turn]))
  const codings = new Map(corrected.codings.map(coding => [coding.id, coding]))
  return {
    ...before,
    document: corrected.document,
    turns: order.flatMap(id => turns.get(id) ?? []),
    codings: before.codings.map(coding => codings.get(coding.id) ?? coding),
    flows: before.flows.map(flow => withQuotes(flow, codings)),
  }
}

/** A flow shows the words at both its ends. */
function withQuotes(flow: FlowPassages, codings: ReadonlyMap<Id, Coding>): FlowPassages {
  const [from, to] = [codings.get(flow.from.coding), codings.get(flow.to.coding)]
  if (!from && !to) return flow
  return {
    ...flow,
    from: from ? { ...flow.from, quote: from.quote } : flow.from,
    to: to ? { ...flow.to, quote: to.quote } : flow.to,
  }
}

/** A flow may be being drawn from one of these passages: it shows the words as they are now, or says that they are gone. */
function followFlowBeingDrawn(codings: readonly Coding[]): void {
  const { flowFrom } = useCoding.getState()
  const coding = flowFrom && codings.find(({ id }) => id === flowFrom.coding)
  if (!flowFrom || !coding) return
  if (coding.unanchored) sayInStatus(text('correction:flowLost'), true)
  if (coding.quote !== flowFrom.quote) useCoding.setState({ flowFrom: { ...flowFrom, quote: coding.quote } })
}
