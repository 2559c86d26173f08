import type { ConsentLeftOut } from '../../shared/model/consent'
import { text } from '../i18n/text'
import { showToast } from '../ui/Toast'

/** Says that something was saved or copied, and what consent left out of it or does not cover; then it stays until it is closed. */
export function sayWithConsent(done: string, { refused, unrecorded }: ConsentLeftOut): void {
  const words = [
    done,
    refused > 0 ? text('people:leftOut.refused', { count: refused }) : '',
    unrecorded > 0 ? text('people:leftOut.unrecorded', { count: unrecorded }) : '',
  ]
  showToast({ words: words.filter(Boolean).join('. '), tone: refused + unrecorded > 0 ? 'warn' : 'ok' })
}
