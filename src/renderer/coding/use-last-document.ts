import { useEffect } from 'react'
import { useDocuments, useProject } from '../app/queries'
import { openDocument, useUi } from '../app/store'
import { beginSession } from './session'

/** Opens the document one worked in last, or the first one, where none is open; and remembers which one is. */
export function useLastDocument(): void {
  const project = useProject().data?.id
  const { data: documents } = useDocuments()
  const document = useUi(state => state.document)
  useEffect(() => {
    if (!project || !documents) return
    beginSession(project)
    const key = `document.${project}`
    if (document !== null) {
      localStorage.setItem(key, document)
      return
    }
    const last = documents.find(each => each.id === localStorage.getItem(key)) ?? documents[0]
    if (last) openDocument({ document: last.id })
  }, [project, documents, document])
}
