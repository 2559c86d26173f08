import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorSentence } from '../app/errors'
import { showOverlay } from '../app/store'
import { saveFile } from '../figures/save-file'
import { text } from '../i18n/text'
import { Button } from '../ui/Button'
import { Dialog, type DialogProps } from '../ui/Dialog'
import { showToast } from '../ui/Toast'
import { WarnStrip } from '../ui/WarnStrip'
import './exchange.css'

interface ExportDialogProps extends Pick<DialogProps, 'title' | 'size'> {
  /** Words of the button. */
  save: string
  /** Makes the file; `words` say that it was made. `signal`: nobody wants it any more. */
  write(signal: AbortSignal): Promise<{ name: string; file: Blob; words: string }>
  children: ReactNode
}

/** Choices about a file that is then handed to the person; what keeps it from being written is said here. */
export function ExportDialog({ title, size = 'small', save, write, children }: ExportDialogProps) {
  const { t } = useTranslation('exchange')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const under = useRef<AbortController | null>(null)
  // Who closes the dialog does not want the file any more.
  useEffect(() => () => under.current?.abort(), [])
  const close = () => showOverlay(null)
  const run = async () => {
    const controller = new AbortController()
    under.current = controller
    setBusy(true)
    setProblem(undefined)
    try {
      const { name, file, words } = await write(controller.signal)
      if (controller.signal.aborted) return
      saveFile(file, name)
      close()
      showToast({ words, tone: 'ok' })
    } catch (error) {
      if (!controller.signal.aborted) setProblem(errorSentence(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={title}
      onClose={close}
      size={size}
      actions={
        <>
          <Button onPress={close}>{text('ui:cancel')}</Button>
          <Button look="primary" isDisabled={busy} onPress={() => void run()}>
            {busy ? t('out.busy') : save}
          </Button>
        </>
      }
    >
      <div className="exchange-out">
        {busy ? (
          <div role="status">
            <progress className="exchange-progress" aria-label={t('out.busy')} />
          </div>
        ) : null}
        {problem === undefined ? null : <WarnStrip urgent>{problem}</WarnStrip>}
        {children}
      </div>
    </Dialog>
  )
}
