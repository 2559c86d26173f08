import type { Passage } from '../../shared/model/flow'
import { formatTime } from '../i18n/format'
import { text } from '../i18n/text'

/** "00:12:24 to 00:13:07" within one document; the first time alone where the second is the same or elsewhere; null where none is known. */
export function timesOf(
  from: Pick<Passage, 'document' | 'time'>,
  to: Pick<Passage, 'document' | 'time'>,
): string | null {
  if (from.time === null) return null
  const first = formatTime(from.time)
  const second = to.document === from.document && to.time !== null ? formatTime(to.time) : first
  return first === second ? first : text('flows:evidence.times', { from: first, to: second })
}
