import { Check, TriangleAlert, X } from 'lucide-react'
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Icon } from './Icon'
import { IconButton } from './IconButton'

export interface ToastWords {
  words: string
  /** Plain: what was done. Ok: something finished. Warn: something did not happen; stays until closed. */
  tone?: 'plain' | 'ok' | 'warn'
  /** The way back, or on: "Undo", "Show". */
  action?: { label: string; keys?: string; run(): void }
}

// Still marked unstable upstream: this is the one file that touches it.
const queue = new ToastQueue<ToastWords>({ maxVisibleToasts: 3 })
const shownFor = 6000

/**
 * Says what was done at the bottom of the window for six seconds (longer while pointed at or focused; F6 goes there).
 * @returns what closes it again; false if it was gone already
 */
export function showToast(toast: ToastWords): () => boolean {
  // The same words twice would only push the first away.
  for (const shown of queue.visibleToasts) if (shown.content.words === toast.words) queue.close(shown.key)
  const key = queue.add(toast, toast.tone === 'warn' ? {} : { timeout: shownFor })
  return () => {
    const isThere = queue.visibleToasts.some(shown => shown.key === key)
    queue.close(key)
    return isThere
  }
}

/** Takes all toasts away, as when a project is closed. */
export function clearToasts(): void {
  queue.clear()
}

/** The place where toasts appear; once in the window. */
export function Toasts() {
  const { t } = useTranslation('ui')
  return (
    <ToastRegion
      queue={queue}
      aria-label={t('notifications')}
      className={() => `ui-toasts ${isFootTaken() ? 'ui-toasts-top' : ''}`}
    >
      {({ toast }) => {
        const { words, tone = 'plain', action } = toast.content
        return (
          <AriaToast toast={toast} className="ui-toast" data-tone={tone}>
            {tone === 'ok' ? <Icon icon={Check} small className="ui-toast-ok" /> : null}
            {tone === 'warn' ? <Icon icon={TriangleAlert} small className="ui-toast-warn" /> : null}
            <ToastContent className="ui-toast-words">
              <Text slot="title">{words}</Text>
            </ToastContent>
            {action === undefined ? null : (
              <Button
                look="quiet"
                small
                keys={action.keys}
                onPress={() => {
                  queue.close(toast.key)
                  action.run()
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton slot="close" icon={X} label={t('close')} small />
          </AriaToast>
        )
      }}
    </ToastRegion>
  )
}

/**
 * Whether the way out of a dialog, or of a merge that is looked over, stands where a toast would lie on it. Asked when toasts come and go: a
 * `:has()` of the whole page would have the styles of all of it worked out anew with every element that changes.
 */
function isFootTaken(): boolean {
  return document.querySelector('.ui-modal, .team-merge-foot') !== null
}
