import { create } from 'zustand'
import { lossText } from '../../shared/messages/loss-sentence'
import { type ForeignPreview, type ImportPolicy, usualPolicy } from '../../shared/model/exchange'
import { api } from '../app/api'
import { errorSentence, showError } from '../app/errors'
import { showView } from '../app/store'
import { showUndoToast } from '../app/undo-toast'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'

export type ForeignTab = 'documents' | 'codes' | 'people'

interface ForeignState {
  /** Name of the file that is looked into. */
  file: string | null
  preview: ForeignPreview | null
  problem: string | null
  policy: ImportPolicy
  tab: ForeignTab
  /** Reading: nothing to see yet. Storing: the preview stands while it is done. */
  busy: 'reading' | 'storing' | null
}

const begin: ForeignState = {
  file: null,
  preview: null,
  problem: null,
  policy: usualPolicy,
  tab: 'documents',
  busy: null,
}

export const useForeign = create<ForeignState>()(() => begin)

/** Which look is waited for: the answer to an earlier one is no longer wanted. */
let asked = 0

/** Shows the screen for projects of other tools; without a file it asks for one. */
export function showForeign(file: File | null): void {
  giveUp()
  useForeign.setState(begin)
  showView({ name: 'exchange' })
  if (file !== null) void look(file)
}

async function look(file: File): Promise<void> {
  const mine = ++asked
  useForeign.setState({ file: file.name, busy: 'reading', preview: null, problem: null })
  try {
    const preview = await api.exchange.look({ name: file.name, bytes: file, policy: useForeign.getState().policy })
    if (mine === asked) useForeign.setState({ preview, busy: null })
  } catch (error) {
    if (mine === asked) useForeign.setState({ problem: errorSentence(error), busy: null })
  }
}

export function showForeignTab(tab: ForeignTab): void {
  useForeign.setState({ tab })
}

/** Works out anew what another policy comes to. */
export async function changePolicy(change: Partial<ImportPolicy>): Promise<void> {
  const { preview, policy: before } = useForeign.getState()
  const policy = { ...before, ...change }
  useForeign.setState({ policy })
  if (preview === null) return
  const mine = ++asked
  try {
    const again = await api.exchange.lookAgain({ id: preview.id, policy })
    if (mine === asked) useForeign.setState({ preview: again })
  } catch (error) {
    if (mine !== asked) return
    useForeign.setState({ policy: before })
    showError(error)
  }
}

export async function storeForeign(): Promise<void> {
  const { preview, policy, busy } = useForeign.getState()
  if (preview === null || busy !== null) return
  useForeign.setState({ busy: 'storing' })
  try {
    const report = await api.exchange.bringIn({ id: preview.id, policy })
    asked++
    useForeign.setState(begin)
    showView({ name: 'code' })
    await showUndoToast({
      words: text(report.losses.length > 0 ? 'exchange:in.doneWithReport' : 'exchange:in.done', {
        title: preview.name || preview.file,
        documents: report.documents,
        codings: report.codings,
      }),
      tone: 'ok',
    })
  } catch (error) {
    useForeign.setState({ busy: null })
    showError(error)
  }
}

/** The report as a text file, to be kept or sent to whoever made the project. */
export function saveReport(): void {
  const { preview } = useForeign.getState()
  if (preview === null) return
  const name = `${preview.name || preview.file} ${text('exchange:in.report.file')}.txt`
  saveFile(new Blob([`${lossText(preview.report.losses)}\n`], { type: 'text/plain' }), name)
}

export function cancelForeign(): void {
  giveUp()
  useForeign.setState(begin)
  showView({ name: 'code' })
}

function giveUp(): void {
  asked++
  const { preview } = useForeign.getState()
  if (preview !== null) api.exchange.giveUp({ id: preview.id }).catch(showError)
}
