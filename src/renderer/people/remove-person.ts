import { api } from '../app/api'
import { showError } from '../app/errors'
import { showUndoToast } from '../app/undo-toast'
import { text } from '../i18n/text'
import { goToPerson } from './people-state'

/** Removes a participant: what they said and told stays. */
export async function removePerson(id: string, name: string): Promise<void> {
  try {
    goToPerson(null)
    await api.participants.remove({ ids: [id] })
    await showUndoToast({ words: text('people:person.removed', { name }) }, () => goToPerson(id))
  } catch (error) {
    showError(error)
  }
}
