import { useEffect } from 'react'
import type { OpenDocument } from '../../shared/model/open-document'
import { sayInStatus } from '../app/store'
import { text } from '../i18n/text'
import { passageOf } from './cached'
import { stopDrawingFlow } from './draw-flow'
import { useCoding } from './session'

/**
 * Keeps the start of the flow that is being drawn true to its document: its words may be corrected meanwhile, and it may go. Once the
 * other end is chosen the dialog is what says so, when the flow is stored.
 * @param document undefined while it is being read
 */
export function useFlowStart(document: OpenDocument | undefined): void {
  const from = useCoding(state => state.flowFrom)
  useEffect(() => {
    if (!from || from.document !== document?.document.id || useCoding.getState().flowDialog) return
    const coding = document.codings.find(each => each.id === from.coding)
    if (!coding) {
      stopDrawingFlow()
      sayInStatus(text('coding:flow.gone'))
      return
    }
    const now = passageOf(coding, document)
    if (now.quote !== from.quote || now.code !== from.code || now.memo !== from.memo)
      useCoding.setState({ flowFrom: now })
  }, [from, document])
}
