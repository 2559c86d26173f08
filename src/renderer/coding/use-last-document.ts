import { useEffect } from 'react'
import { useDesk, useDocuments, useProject } from '../app/queries'
import { openDocument, showOverlay, ui, useUi } from '../app/store'
import { cachedDesk, leavePlace } from './desk'
import { beginSession } from './session'

/** Opens the document one worked in last, or the first one, where none is open; and remembers which one is. */
export function useLastDocument(): void {
  const project = useProject().data?.id
  const { data: documents } = useDocuments()
  const document = useUi(state => state.document)
  const { data: desk, isError } = useDesk()
  useEffect(() => {
    // Where one read is known first: the document comes up at that place.
    if (!project || !documents || !(desk || isError)) return
    beginSession(project)
    if (document !== null) {
      if (document !== cachedDesk().document) leavePlace(document, null)
      return
    }
    const last = documents.find(each => each.id === cachedDesk().document) ?? documents[0]
    if (!last) return
    // Nobody asked for it: what was opened meanwhile stays open.
    const { overlay } = ui()
    openDocument({ document: last.id })
    showOverlay(overlay)
  }, [project, documents, document, desk, isError])
}
