import { useDocuments, useParticipants } from '../app/queries'
import { useCodeIndex } from '../coding/use-code-index'
import { useVariableChoices } from '../filter/use-values'

/** What conditions can be about in this project. */
export function useOffered() {
  const { codes } = useCodeIndex()
  return {
    codes,
    documents: useDocuments().data ?? [],
    participants: useParticipants().data ?? [],
    variables: useVariableChoices(),
  }
}
