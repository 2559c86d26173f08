import type { Id } from '../../shared/model/id'
import type { CodedUnit, SearchHit } from '../../shared/model/search'
import { api } from '../app/api'
import { refreshDocument } from '../app/queries'
import { sayInStatus, ui } from '../app/store'
import { cachedCodes } from '../coding/cached'
import { rememberCode } from '../coding/session'
import { runCommand } from '../commands/registry'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'
import { useSearch } from './search-state'

/** Codes places found, as one action, and says so with the way back. */
export async function codeHits(
  code: Id,
  hits: readonly SearchHit[],
  how: { unit: CodedUnit; unsure: boolean } = { unit: 'words', unsure: false },
): Promise<void> {
  if (hits.length === 0) {
    sayInStatus(text('search:choose.first'))
    return
  }
  const places = hits.map(({ document, turn, start, end }) => ({ document, turn, start, end }))
  const { coded, joined } = await api.search.code({ code, places, ...how, text: useSearch.getState().text })
  rememberCode(code)
  const name = cachedCodes().byId.get(code)?.name ?? ''
  const count = coded + joined
  const words =
    count === 0
      ? text('search:coded.known', { code: name })
      : text('search:coded.done', { places: text('search:places', { count }), code: name })
  sayInStatus(words, count > 0)
  if (count > 0) showToast({ words, action: { label: text('app:undo.word'), run: () => runCommand('edit.undo') } })
  const open = ui().document
  if (open !== null && hits.some(hit => hit.document === open)) await refreshDocument(open)
}
